namespace SpaceNews.Extract;

/// <summary>Cuts an article into runs of words that may be names of people, each with the title before it.</summary>
internal sealed class NameRunReader(ArticleContext article)
{
    private const int LongestName = 5;

    /// <summary>From it on the recogniser is believed about where a name begins and ends.</summary>
    private const double Sure = 0.7;

    /// <summary>From it on also where a date or a craft covers a part of the name: “Tama Sunday”.</summary>
    private const double SureOfAll = 0.8;

    /// <summary>Function words that have been family names in this article: “May”, “Will”.</summary>
    private readonly HashSet<ulong> _functionNames = [];

    public List<NameRun> FindAll()
    {
        var runs = new List<NameRun>();
        foreach (Sentence sentence in article.Tree.SentenceArray)
        {
            int titleFirst = -1, titleEnd = -1;
            PersonRole role = PersonRole.Other;
            for (int i = sentence.FirstToken; i < sentence.EndToken;)
            {
                int title = TitleAt(i, sentence.EndToken, out PersonRole found);
                // “Lord's verdict”, once Davy Lord has been named.
                if (title > 0 && RecognizedEnd(i, i) != i + title)
                {
                    // Titles run on: “NASA Administrator Adm.”, “launch director Dr.”
                    if (titleEnd != i) titleFirst = i;
                    titleEnd = i + title;
                    if (titleFirst == i || role == PersonRole.Other) role = found;
                    i = titleEnd;
                    continue;
                }
                int recognized = RecognizedEnd(i, titleEnd == i ? titleFirst : i);
                if (recognized < 0 && !CanStart(i))
                {
                    i++;
                    continue;
                }
                NameRun run = ReadRun(i, sentence.EndToken, recognized);
                run.TitleFirst = titleEnd == i ? titleFirst : -1;
                run.TitleEnd = titleEnd == i ? titleEnd : -1;
                run.Role = titleEnd == i ? role : PersonRole.Other;
                if (run.Words > 0) runs.Add(run);
                i = Math.Max(run.End, i + 1);
            }
        }
        return runs;
    }

    /// <summary>
    /// One past the name of a person that the recogniser is sure of and that starts at a token, or with the title before it;
    /// -1 without. A comma joins two people or turns a name round, “of” tells where somebody is from: neither is part of a name.
    /// </summary>
    private int RecognizedEnd(int first, int earliest)
    {
        if (article.Names.At(first) is not { Kind: NameKind.Person, Confidence: >= Sure } name || name.FirstToken < earliest || name.FirstToken > first) return -1;
        for (int i = first; i < name.EndToken; i++)
        {
            if (article.FirstChar(i) == ',' || article.Is(i, "of") || (article.Cover(i) != MentionSet.None && !MayOverrule(i, name))) return -1;
        }
        return name.EndToken;
    }

    /// <summary>A day or a craft inside a longer name of which the recogniser is sure; in “Bill Nelson Friday denied it” the name is there without the day.</summary>
    private bool MayOverrule(int i, in RecognizedName name) =>
        (i - name.FirstToken < 2 || (article.Cover(i) & MentionSet.Date) == MentionSet.None) && name.Confidence >= SureOfAll && name.EndToken - name.FirstToken > 1 && (article.Cover(i) & ~(MentionSet.Date | MentionSet.Vehicle)) == MentionSet.None;

    /// <summary>Length of the title or role at a token. A capital one at the place of a surname (“Ana Major”) is a name.</summary>
    private int TitleAt(int i, int limit, out PersonRole role)
    {
        role = PersonRole.Other;
        int length = article.FindPhrase(i, PhraseKind.Role, out Phrase phrase);
        // “M. S. Farooq” begins with initials and with no “Ms”.
        if (length == 0 || i + length > limit || (length > 1 && article.Tree.TokenArray[i].Length <= 2 && article.Tree.TokenArray[i].Is(TokenShape.Abbreviation))) return 0;
        // Nor is “Dr. S. Gupta” a “Drs”.
        if (length == 2 && article.Tree.TokenArray[i + 1] is { Length: 2 } initial && initial.Is(TokenShape.Abbreviation)) length = 1;
        RoleEntry entry = article.Knowledge.Tables.Roles[phrase.Entry];
        bool capital = article.Tree.TokenArray[i].Is(TokenShape.InitialUpper);
        if (entry.OnlyBefore && !capital) return 0;
        if (capital && length == 1 && article.Has(i, WordClass.Surname | WordClass.GivenName) && !article.Has(i, WordClass.Abbreviation) && i + 1 < limit && !CanStart(i + 1)) return 0;
        role = entry.Role;
        return length;
    }

    private bool CanStart(int i)
    {
        if ((article.Cover(i) & (MentionSet.Names | MentionSet.Date)) != 0) return false;
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if (IsBareInitials(i) || IsFirstInitial(i)) return true;
        if (!article.IsNameWord(i)) return token.Is(TokenShape.InitialUpper) && (article.Has(i, WordClass.NameParticle) || IsNameThoughFunctionWord(i) || IsKnownFunctionName(i) || IsCalendarName(i) || IsFirstSyllable(i));
        if (token.Is(TokenShape.HasDigit | TokenShape.HasSlash)) return false;
        WordClass classes = article.Classes(i);
        if ((classes & WordClass.Demonym) != 0 && (classes & (WordClass.GivenName | WordClass.Surname)) == 0) return false;
        if (token.Is(TokenShape.AllUpper) && !token.Is(TokenShape.Shouted) && token.Length > 1 && !IsInitials(i) && !IsSpeakerLabel(i) && !IsBeforeGivenName(i)) return false;
        return !IsPlace(i);
    }

    /// <summary>“VAN DER MEULEN, Willem”: a family name in capitals, a comma and a given name.</summary>
    private bool IsBeforeGivenName(int i)
    {
        int comma = i + 1;
        while (comma < article.Tree.TokenCount && comma < i + 3 && article.Tree.TokenArray[comma].Is(TokenShape.AllUpper)) comma++;
        return article.FirstChar(comma) == ',' && comma + 1 < article.Tree.TokenCount && !article.Tree.TokenArray[comma + 1].Is(TokenShape.AllUpper) && PersonEvidence.IsGivenName(article, comma + 1);
    }

    /// <summary>“Yi So-yeon”: a small word that a hyphen makes the first half of a given name.</summary>
    private bool IsFirstSyllable(int i)
    {
        TokenData[] tokens = article.Tree.TokenArray;
        return i > 0 && i + 2 < tokens.Length && !tokens[i].Is(TokenShape.SentenceStart) && tokens[i - 1].Is(TokenShape.InitialUpper) && article.IsNameWord(i - 1)
            && article.FirstChar(i + 1) == '-' && tokens[i + 1].Is(TokenShape.Glued) && tokens[i + 2].Is(TokenShape.Glued) && tokens[i + 2].Is(TokenShape.AllLower) && !article.Has(i + 2, WordClass.Common | WordClass.Function);
    }

    /// <summary>“Douglas Friday”: a word of the calendar that the dates, which come first, have left alone.</summary>
    private bool IsCalendarName(int i) => article.Has(i, WordClass.Weekday) && article.Cover(i) == MentionSet.None;

    /// <summary>“May Dahl”, “Ingrid May”: a function word under a capital, with another name beside it.</summary>
    private bool IsNameThoughFunctionWord(int i)
    {
        if (!article.Has(i, WordClass.GivenName | WordClass.GivenNameRare | WordClass.Surname) || article.Is(i, "i") || article.Tree.TokenArray[i].Length < 3) return false;
        bool behind = i + 1 < article.Tree.TokenCount && article.IsNameWord(i + 1) && !article.Tree.TokenArray[i + 1].Is(TokenShape.Shouted) && article.Cover(i + 1) == MentionSet.None && !article.IsCapitalByPlace(i);
        bool before = i > 0 && article.Tree.TokenArray[i - 1].Is(TokenShape.InitialUpper) && !article.Tree.TokenArray[i].Is(TokenShape.SentenceStart) && article.Cover(i) == MentionSet.None
            && (article.Has(i - 1, WordClass.GivenName) || (article.Classes(i - 1) == WordClass.None && !article.IsCapitalByPlace(i - 1)));
        if (before) _functionNames.Add(article.Tree.TokenArray[i].Hash);
        return behind || before;
    }

    /// <summary>“May blames a table” once “Ingrid May” has been named: the verb behind it is none that a small word could have.</summary>
    private bool IsKnownFunctionName(int i) =>
        _functionNames.Contains(article.Tree.TokenArray[i].Hash) && i + 1 < article.Tree.TokenCount && article.Cover(i) == MentionSet.None && article.Tree.TokenArray[i + 1].Is(TokenShape.AllLower)
        && article.Has(i + 1, WordClass.CommonVerb | WordClass.SpeechVerb) && (article.TextOf(i + 1).EndsWith("s") || article.TextOf(i + 1).EndsWith("ed") || article.Is(i + 1, "said"));

    /// <summary>“A. J. Field”: an initial that is also a small word.</summary>
    private bool IsFirstInitial(int i) =>
        article.Tree.TokenArray[i].Is(TokenShape.Abbreviation) && article.Tree.TokenArray[i].Length == 2 && char.IsUpper(article.FirstChar(i)) && i + 1 < article.Tree.TokenCount
        && article.Tree.TokenArray[i + 1].Is(TokenShape.InitialUpper) && (article.IsNameWord(i + 1) || article.Tree.TokenArray[i + 1].Is(TokenShape.Abbreviation));

    /// <summary>“AS Kiran Kumar”: initials without points before a name.</summary>
    private bool IsBareInitials(int i) =>
        article.Tree.TokenArray[i].Is(TokenShape.AllUpper) && !article.Tree.TokenArray[i].Is(TokenShape.Shouted | TokenShape.HasDigit) && article.Tree.TokenArray[i].Length <= 3 && i + 1 < article.Tree.TokenCount
        && article.Cover(i) == MentionSet.None && article.Tree.TokenArray[i + 1].Is(TokenShape.InitialUpper) && !article.Tree.TokenArray[i + 1].Is(TokenShape.AllUpper) && article.Has(i + 1, WordClass.GivenName | WordClass.Surname) && !IsPlace(i);

    /// <summary>“MOON: I did.” in an interview.</summary>
    private bool IsSpeakerLabel(int i)
    {
        int first = i, end = i + 1;
        bool titleBefore = PersonEvidence.RoleEndsAt(article, i);
        while (first > 0 && i - first < 3 && !article.Tree.TokenArray[first].Is(TokenShape.SentenceStart) && article.Tree.TokenArray[first - 1].Is(TokenShape.AllUpper)) first--;
        while (end < article.Tree.TokenCount && end - i < 4 && article.Tree.TokenArray[end].Is(TokenShape.AllUpper)) end++;
        // “Senator CHURCH—” in minutes.
        if (titleBefore && (article.FirstChar(end) is '—' or '–' || (article.FirstChar(end) == '.' && end == i + 1))) return true;
        return article.Tree.TokenArray[first].Is(TokenShape.SentenceStart) && article.FirstChar(end) == ':';
    }

    private bool IsInitials(int i) => article.Tree.TokenArray[i].Is(TokenShape.Abbreviation) && article.Tree.TokenArray[i].Length <= 6;

    /// <summary>A place name counts as one unless a given name or title stands before it (“Jack London”).</summary>
    private bool IsPlace(int i)
    {
        int length = article.FindPhrase(i, PhraseKind.Place, out Phrase phrase);
        if (length == 0) return false;
        if (length > 1) return true;
        return !phrase.IsAmbiguous && !article.Has(i, WordClass.GivenName | WordClass.GivenNameRare) && !(i > 0 && article.Has(i - 1, WordClass.GivenName) && article.Tree.TokenArray[i - 1].Is(TokenShape.InitialUpper) && article.Cover(i - 1) == MentionSet.None);
    }

    /// <summary>“Corazon Major has just said”: a title behind a given name, with no name behind it.</summary>
    private bool IsTitleAsSurname(int i, int limit) => (article.Has(i - 1, WordClass.GivenName) || PersonEvidence.RoleEndsAt(article, i - 1)) && (i + 1 >= limit || !CanStart(i + 1)) && article.Knowledge.FindLongest(article.Text, article.Tokens, i, PhraseKind.Role, out _) == 1;

    /// <param name="first">First token.</param>
    /// <param name="limit">End of the sentence.</param>
    /// <param name="recognized">End of the name that the recogniser sees here, -1 without.</param>
    private NameRun ReadRun(int first, int limit, int recognized)
    {
        var run = new NameRun { First = first, End = first };
        int i = first;
        while (i < limit && i - first < LongestName + 2 && run.Words <= LongestName)
        {
            ref readonly TokenData token = ref article.Tree.TokenArray[i];
            bool initial = token.Kind == TokenKind.Word && token.Is(TokenShape.InitialUpper) && (token.Length == 1 || IsBareInitials(i) || token.Is(TokenShape.Abbreviation) && token.Length <= 6 && article.TextOf(i).Contains('.') && !article.Has(i, WordClass.Month) && (token.Length <= 2 || article.FindPhrase(i, PhraseKind.Role, out _) == 0));
            if (i > first && article.Cover(i) != MentionSet.None) break;
            if (initial && !article.Has(i, WordClass.NameSuffix))
            {
                run.HasInitials |= run.Words == 0;
                i++;
            }
            else if (CanStart(i) && !(i > first && TitleAt(i, limit, out _) > 0 && !article.Has(i, WordClass.Surname | WordClass.GivenName) && !IsTitleAsSurname(i, limit)))
            {
                run.Words++;
                i++;
                if (TryInverted(ref run, i, limit)) break;
                // “So-yeon”, “Hye-won”: a lower-case part behind a glued hyphen, not both parts ordinary words.
                if (i + 1 < limit && article.FirstChar(i) == '-' && article.Tree.TokenArray[i].Is(TokenShape.Glued) && article.Tree.TokenArray[i + 1].Is(TokenShape.AllLower) && article.Tree.TokenArray[i + 1].Is(TokenShape.Glued)
                    && article.Tree.TokenArray[i + 1].Length <= 7 && !article.Has(i + 1, WordClass.Honorific) && !(article.Has(i + 1, WordClass.Common | WordClass.Function) && article.Has(i - 1, WordClass.Common | WordClass.Function))) i += 2;
            }
            else if (i > first && PersonEvidence.IsParticle(article, i) && i + 1 < limit && run.Words > 0 && (CanStart(i + 1) || (article.Has(i + 1, WordClass.NameParticle) && i + 2 < limit && CanStart(i + 2)))) i++;
            else if (i > first && NicknameLength(i, limit) is > 0 and int nickname) i += nickname;
            else if (i > first && article.Has(i, WordClass.NameSuffix) && run.Words > 0) i++;
            else if (i > first && article.FirstChar(i) == ',' && i + 1 < limit && article.Has(i + 1, WordClass.NameSuffix) && article.Tree.TokenArray[i + 1].Is(TokenShape.InitialUpper) && run.Words > 1)
            {
                i += 2;
                run.End = i;
                break;
            }
            else break;
            run.End = i;
        }
        if (run.IsInverted) return run;
        TakeRecognized(ref run, recognized);
        TrimFront(ref run, recognized >= 0);
        if (recognized < 0) DropNoun(ref run);
        return run;
    }

    /// <summary>“Herdsman Nurzhan Zhumabek”, “… and Technology Ahn Byong-man”: a word before the recognised name that a name hardly begins with.</summary>
    private void DropNoun(ref NameRun run)
    {
        if (run.Words < 2 || article.Names.At(run.First + 1) is not { Kind: NameKind.Person, Confidence: >= Sure } name || name.FirstToken != run.First + 1 || name.EndToken == run.First + 2) return;
        if (!(article.IsCapitalByPlace(run.First) || article.Has(run.First, WordClass.CommonNoun)) || article.Has(run.First, WordClass.GivenName | WordClass.GivenNameRare | WordClass.Surname) || article.Tree.TokenArray[run.First].Is(TokenShape.Abbreviation)) return;
        run.First++;
        run.Words--;
    }

    /// <summary>Lengthens a run to the end of the name that the recogniser sees where it began, or where its last word stands.</summary>
    private void TakeRecognized(ref NameRun run, int recognized)
    {
        if (recognized < 0 && run.End > run.First && article.Names.At(run.End - 1) is { } name) recognized = RecognizedEnd(name.FirstToken, name.FirstToken);
        if (recognized <= run.End) return;
        run.End = recognized;
        run.Words = 0;
        for (int i = run.First; i < run.End; i++)
        {
            ref readonly TokenData token = ref article.Tree.TokenArray[i];
            if (token.Kind == TokenKind.Word && token.Length > 1 && token.Is(TokenShape.InitialUpper) && !token.Is(TokenShape.Abbreviation) && !article.Has(i, WordClass.NameSuffix)) run.Words++;
        }
    }

    /// <summary>Length of “Buzz” in quotes, or (Jim) in brackets, before the rest of the name; 0 without.</summary>
    private int NicknameLength(int i, int limit)
    {
        TokenData[] tokens = article.Tree.TokenArray;
        if (i + 3 >= limit || !CanStart(i + 3) || !article.IsNameWord(i + 1)) return 0;
        bool quoted = tokens[i].Is(TokenShape.Quote) && tokens[i + 2].Is(TokenShape.Quote);
        return quoted || (article.FirstChar(i) == '(' && article.FirstChar(i + 2) == ')' && article.Has(i + 1, WordClass.GivenName)) ? 3 : 0;
    }

    /// <summary>“Marchetti, Anna-Rosa”: family name first, then a given name and nothing else, at the start of a line or in a list.</summary>
    private bool TryInverted(ref NameRun run, int comma, int limit)
    {
        int end = comma + 2;
        if (end > limit || article.FirstChar(comma) != ',' || !IsOneFamilyName(run.First, comma)) return false;
        bool listed = (end < limit && article.FirstChar(end) == ';') || (run.First > 0 && article.FirstChar(run.First - 1) == ';');
        bool given = PersonEvidence.IsGivenName(article, comma + 1) || (listed && article.Has(comma + 1, WordClass.GivenNameRare));
        bool recognized = IsRecognized(run.First, end) && article.FirstChar(run.First - 1) != ',' && !article.Has(run.First, WordClass.GivenName);
        if (!CanStart(comma + 1) || !(given || recognized)) return false;
        bool opens = article.Tree.TokenArray[run.First].Is(TokenShape.SentenceStart) || IsListMark(run.First - 1);
        bool plain = !article.Has(run.First, WordClass.Common | WordClass.GivenName);
        if (!listed && !recognized && !(opens && plain)) return false;
        if (end < limit && !MayFollowInverted(end, limit)) return false;
        run.End = end;
        run.Words = 2;
        run.IsInverted = true;
        return true;
    }

    /// <summary>One word, with the particles before it: “VAN DER MEULEN”.</summary>
    private bool IsOneFamilyName(int first, int end)
    {
        while (first < end - 1 && article.Has(first, WordClass.NameParticle)) first++;
        return first == end - 1;
    }

    /// <summary>“Panel: …”, “Chair (Salmi, …”.</summary>
    private bool IsListMark(int i) => i >= 0 && article.FirstChar(i) is ':' or ';' or '(';

    private bool IsRecognized(int first, int end) => article.Names.Support(first, end, NameKind.Person) >= Sure;

    /// <summary>Nothing that goes on with the name: “Reis, Ana and Jo” is three people, “Reis, Ana and Li, Jo” is two.</summary>
    private bool MayFollowInverted(int i, int limit)
    {
        if (article.FirstChar(i) == ',') return i + 1 >= limit || !CanStart(i + 1);
        if (article.Has(i, WordClass.Conjunction)) return article.FirstChar(i + 2) == ',' || article.FirstChar(i + 1) == ',';
        return article.Tree.TokenArray[i].Kind != TokenKind.Word;
    }

    /// <summary>“Yesterday Ana Reis”, “Cosmonauts' Ana”: an ordinary first word of a sentence is no part of the name.</summary>
    private void TrimFront(ref NameRun run, bool recognized)
    {
        while (run.Words > 1 && run.End - run.First > 1 && article.Has(run.First, WordClass.Common | WordClass.Starter) && !article.Tree.TokenArray[run.First].Is(TokenShape.Abbreviation) && !article.Has(run.First, WordClass.GivenName | WordClass.GivenNameRare | WordClass.Surname)
            && (article.IsCapitalByPlace(run.First) || !recognized && PersonEvidence.IsGivenName(article, run.First + 1)))
        {
            run.First++;
            run.Words--;
        }
    }
}
