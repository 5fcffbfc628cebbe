namespace SpaceNews.Extract;

/// <summary>Weighs what speaks for a run of capital words being the name of a person.</summary>
internal static class PersonEvidence
{
    /// <summary>From it on the recogniser is believed against a doubtful place.</summary>
    private const double Sure = 0.8;

    public static double Score(ArticleContext article, in NameRun run, NameRun? previous)
    {
        double score = 0;
        BlockKind block = article.BlockOf(run.First);
        bool shouted = article.Tree.TokenArray[run.First].Is(TokenShape.Shouted);
        if (run.TitleFirst >= 0) score += TitleWeight(article, run);
        if (block == BlockKind.Byline) score += 2;
        if (run.First > 0 && article.Is(run.First - 1, "by") && block is BlockKind.Byline or BlockKind.Headline or BlockKind.Caption) score += 1;
        if (block == BlockKind.Caption) score += 0.6;
        if (block == BlockKind.Dateline) score -= 2;

        int given = run.IsInverted ? run.End - 1 : run.First;
        WordClass first = article.Classes(given), last = article.Classes(run.IsInverted ? run.InvertedFamily : LastWord(article, run));
        if (IsHyphenatedGivenName(article, given)) score += 1.7;
        else if ((first & WordClass.GivenName) != 0 && (first & WordClass.Common) == 0) score += 1.7;
        else if ((first & WordClass.GivenName) != 0) score += 1.2;
        else if ((first & WordClass.GivenNameRare) != 0) score += article.IsCapitalByPlace(run.First) ? 0.2 : 0.7;
        else if (run.Words > 1 && (first & (WordClass.Surname | WordClass.Common)) == WordClass.Surname) score += 0.8;
        if (run.Words > 1 && (last & WordClass.Surname) != 0) score += (last & WordClass.Common) != 0 ? 0.6 : 1.1;
        if (HasInitial(article, run)) score += run.Words > 1 ? 1.4 : 2.2;
        if (run.Words > 1) score += Math.Min(0.8, 0.4 * UnknownWords(article, run));
        if (run.Words is 2 or 3) score += 0.5;
        if (run.Words > 3) score -= 0.8;
        score += WordPenalties(article, run, shouted);
        score += AroundWeight(article, run);
        if (previous is { } other && IsListed(article, other, run)) score += 1.2;
        if (run.First > 0 && article.Is(run.First - 1, "the")) score -= 2.2;
        if (shouted && run.TitleFirst < 0) score -= 0.7;
        score += RecognizerWeight(article, run);
        if (run.End < article.Tree.TokenCount && article.HeadAt(run.End, k => k.IsVehicle() || k.IsSite() || k == HeadKind.Organization, out _) > 0 && run.TitleFirst < 0) score -= 1.5;
        return score;
    }

    /// <summary>What the recogniser of names thinks of the run.</summary>
    private static double RecognizerWeight(ArticleContext article, in NameRun run)
    {
        if (article.RecognizedNames.Count == 0) return 0;
        // “São José dos Campos”: a part of a longer name of something else.
        if (article.Names.At(run.First) is { Confidence: >= Sure } other && other.Kind != NameKind.Person && other.FirstToken < run.First && other.EndToken >= run.End) return -3;
        // The recogniser may take the title for a part of the name.
        int first = run.TitleFirst >= 0 && article.Names.At(run.First) is { } name && name.FirstToken >= run.TitleFirst ? Math.Min(name.FirstToken, run.First) : run.First;
        double support = article.Names.Support(first, run.End, NameKind.Person);
        return support > 0 ? 2.1 * support : support < 0 ? 1.4 * support : -0.4;
    }

    private static double TitleWeight(ArticleContext article, in NameRun run)
    {
        // A lower-case plural may head a list (“astronauts Ana Reis and Jo Li”) or only stand there (“experts Halvorsen”).
        bool common = article.Has(run.First, WordClass.Common) && run.Words == 1;
        return common ? 1.6 : 2.4;
    }

    private static int LastWord(ArticleContext article, in NameRun run)
    {
        int i = run.End - 1;
        while (i > run.First && (article.Has(i, WordClass.NameSuffix) || article.Tree.TokenArray[i].Kind != TokenKind.Word || article.FirstChar(i) == '-')) i--;
        return i;
    }

    /// <summary>“Jacques-Louis”, “May-Britt”: every part a given name.</summary>
    private static bool IsHyphenatedGivenName(ArticleContext article, int token)
    {
        ReadOnlySpan<char> text = article.TextOf(token);
        int hyphen = text.IndexOfAny('-', '‑');
        if (hyphen < 2) return false;
        const WordClass Given = WordClass.GivenName | WordClass.GivenNameRare;
        return (article.Lexicon[article.Lexicon.Find(text[..hyphen])] & Given) != 0 && (article.Lexicon[article.Lexicon.Find(text[(hyphen + 1)..])] & Given) != 0;
    }

    /// <summary>“von”, “de la”; “do” only behind a given name, since it is a verb too.</summary>
    public static bool IsParticle(ArticleContext article, int token) =>
        article.Has(token, WordClass.NameParticle) || (token > 0 && article.Is(token, "do") && article.Has(token - 1, WordClass.GivenName) && !article.Has(token - 1, WordClass.Common));

    public static bool IsGivenName(ArticleContext article, int token) => article.Has(token, WordClass.GivenName) || IsHyphenatedGivenName(article, token);

    private static int UnknownWords(ArticleContext article, in NameRun run)
    {
        int unknown = 0;
        for (int i = run.First; i < run.End; i++)
            if (article.Tree.TokenArray[i].Kind == TokenKind.Word && article.Tree.TokenArray[i].Length > 2 && (article.Classes(i) & ~(WordClass.PhraseStart | WordClass.Surname)) == 0) unknown++;
        return unknown;
    }

    private static bool HasInitial(ArticleContext article, in NameRun run)
    {
        for (int i = run.First; i < run.End - 1; i++)
            if (article.Tree.TokenArray[i].Is(TokenShape.Abbreviation) || article.Tree.TokenArray[i].Length == 1 || (i == run.First && article.Tree.TokenArray[i].Is(TokenShape.AllUpper) && run.HasInitials)) return true;
        return false;
    }

    private static double WordPenalties(ArticleContext article, in NameRun run, bool shouted)
    {
        double penalty = 0;
        for (int i = run.First; i < run.End; i++)
        {
            WordClass classes = article.Classes(i);
            if ((classes & WordClass.Common) == 0 || article.Tree.TokenArray[i].Kind != TokenKind.Word) continue;
            if ((classes & (WordClass.GivenName | WordClass.Surname)) != 0) penalty -= shouted ? 0.4 : 0.2;
            else if (article.IsCapitalByPlace(i)) penalty -= 1.2;
            // Family names are words more often than given names are: “Jacques-Louis Lions”.
            else penalty -= i > run.First && IsGivenName(article, run.First) ? 0.3 : 0.9;
            if ((classes & WordClass.PhraseStart) != 0 && article.HeadAt(i, k => k != HeadKind.None, out _) > 0 && (classes & WordClass.Surname) == 0) penalty -= 0.8;
        }
        return penalty;
    }

    /// <summary>Verbs of speech, ages, appositions with a role.</summary>
    private static double AroundWeight(ArticleContext article, in NameRun run)
    {
        double score = 0;
        int next = run.End, before = run.First - 1;
        if (next < article.Tree.TokenCount)
        {
            if (article.Has(next, WordClass.SpeechVerb) && !article.Has(next, WordClass.QuoteS)) score += 1.3;
            else if (article.FirstChar(next) == ',' && next + 1 < article.Tree.TokenCount)
            {
                if (HasAgeBehind(article, next)) score += 2;
                if (article.Is(next + 1, "who")) score += 1.5;
                else if (article.Is(next + 1, "which")) score -= 1.5;
                if (RoleBehind(article, next + 1, out _, out _)) score += 1.5;
                else if (PersonNounBehind(article, next + 1)) score += 1.3;
            }
            else if (article.FirstChar(next) == '(' && RoleBehind(article, next + 1, out _, out _)) score += 0.8;
        }
        if (before >= 0)
        {
            if (article.Has(before, WordClass.SpeechVerb) && !article.Has(before, WordClass.QuoteS)) score += 1.1;
            if (article.FirstChar(before) == ',' && before > 0 && article.Has(before - 1, WordClass.SpeechVerb)) score += 0.6;
            // “fisherman Yohanes May”, “my sister Hope”
            if (article.Tree.TokenArray[before].Is(TokenShape.AllLower) && run.TitleFirst < 0 && IsPersonNoun(article, before)) score += 1.2;
            // “the agency's director, Ana Reis,”
            if (article.FirstChar(before) == ',' && RoleEndsAt(article, before)) score += 1.3;
            if (article.Is(before, "to") && before > 0 && article.Is(before - 1, "according")) score += 0.8;
            if (before > 0 && article.IsPossessive(before) && (article.Cover(before - 1) & MentionSet.Organization) != 0 && run.Words > 1) score += 1;
            if ((article.Is(before, "in") || article.Is(before, "from") || article.Is(before, "near") || article.Is(before, "at")) && article.Names.Support(run.First, run.End, NameKind.Person) < Sure) score -= 0.7;
        }
        // “(D. Cloud/Pulicat Picture Service)”
        if (before >= 0 && next < article.Tree.TokenCount && article.FirstChar(before) == '(' && article.FirstChar(next) == '/' && (article.Cover(next + 1) & MentionSet.Organization) != 0) score += 1.5;
        // “REIS: …”, “Ana Reis: …” in a transcript.
        bool opens = article.Tree.TokenArray[run.TitleFirst >= 0 ? run.TitleFirst : run.First].Is(TokenShape.SentenceStart);
        if (opens && next < article.Tree.TokenCount && article.FirstChar(next) == ':') score += run.TitleFirst >= 0 ? 1.5 : 1;
        // “Portrait: Q. Marchetti”, “Clerk: May Stone”
        if (before > 0 && article.FirstChar(before) == ':' && article.Tree.TokenArray[before - 1].Is(TokenShape.SentenceStart) && run.IsFull) score += 0.8;
        // “the South Korean Yi So-yeon”
        if (before > 0 && article.Has(before, WordClass.Demonym) && run.Words > 1) score += 0.8;
        return score;
    }

    /// <summary>“, 29,”</summary>
    public static bool HasAgeBehind(ArticleContext article, int next) =>
        next + 2 < article.Tree.TokenCount && article.FirstChar(next) == ',' && article.Tree.TokenArray[next + 1].Kind == TokenKind.Number && article.Tree.TokenArray[next + 1].Length == 2
        && article.FirstChar(next + 2) is ',' or '.' or '(' && article.Tree.TokenArray[next + 2].Kind == TokenKind.Punctuation;

    /// <summary>“… and Jo Li” behind a name that a title introduced.</summary>
    private static bool IsListed(ArticleContext article, in NameRun previous, in NameRun run)
    {
        int gap = run.First - previous.End;
        if (gap is < 1 or > 8 || previous.Score < 2) return false;
        bool comma = false, and = false;
        for (int i = previous.End; i < run.First; i++)
        {
            char c = article.FirstChar(i);
            if (c is '.' or ';' && article.Tree.TokenArray[i].Kind == TokenKind.Punctuation) return false;
            comma |= c == ',';
            and |= article.Has(i, WordClass.Conjunction);
        }
        return gap <= 2 ? comma || and : and && comma;
    }

    public static bool RoleEndsAt(ArticleContext article, int end)
    {
        for (int i = end - 1; i >= 0 && i >= end - 4; i--)
            if (article.FindPhrase(i, PhraseKind.Role, out _) is var length && length > 0 && i + length == end) return true;
        return false;
    }

    private static bool IsPersonNoun(ArticleContext article, int i) =>
        WordTable.NounClass(TaggerModels.Words[article.Tree.TokenArray[i].Hash]) == WordTable.PersonNoun && article.Has(i, WordClass.CommonNoun) && !article.Has(i, WordClass.CompanyWord);

    /// <summary>“, a fisherman off Catanduanes,”: an article and a noun for a person within a few words.</summary>
    private static bool PersonNounBehind(ArticleContext article, int i)
    {
        if (i >= article.Tree.TokenCount || !(article.Is(i, "a") || article.Is(i, "an"))) return false;
        for (int j = i + 1; j < article.Tree.TokenCount && j < i + 4; j++)
        {
            if (article.Tree.TokenArray[j].Kind != TokenKind.Word) return false;
            if (IsPersonNoun(article, j)) return true;
        }
        return false;
    }

    /// <summary>A role in the apposition that begins at a token: “the mission's flight director”, “a cosmonaut”.</summary>
    private static bool RoleBehind(ArticleContext article, int i, out RoleEntry? role, out string? text)
    {
        role = null;
        text = null;
        for (int j = i; j < article.Tree.TokenCount && j < i + 8; j++)
        {
            if (article.FirstChar(j) is ',' or '.' or ';' or ')' && article.Tree.TokenArray[j].Kind == TokenKind.Punctuation) return false;
            if (article.Has(j, WordClass.SpeechVerb | WordClass.Be) && !article.Has(j, WordClass.QuoteS)) return false;
            int length = article.FindPhrase(j, PhraseKind.Role, out Phrase phrase);
            if (length == 0 || article.Knowledge.Tables.Roles[phrase.Entry].OnlyBefore) continue;
            role = article.Knowledge.Tables.Roles[phrase.Entry];
            text = article.TextOf(j, j + length);
            return true;
        }
        return false;
    }

    /// <summary>The role that an apposition, a byline or a caption gives to a person without a title.</summary>
    public static PersonRole RoleAround(ArticleContext article, in NameRun run, out string? title, string? given)
    {
        title = given;
        if (article.BlockOf(run.First) == BlockKind.Byline) return PersonRole.Reporter;
        if (run.End < article.Tree.TokenCount && article.FirstChar(run.End) is ',' or '(' && RoleBehind(article, run.End + 1, out RoleEntry? role, out string? text))
        {
            title ??= text;
            return role!.Role;
        }
        return PersonRole.Other;
    }
}
