using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The search for people in one article: full names first, by score; then short names by what they shorten.</summary>
internal sealed class PersonSearch(ArticleContext article)
{
    private const double FullNameThreshold = 2;
    private const double SingleNameThreshold = 2.4;
    private const int LongestName = 5;

    private readonly List<(NameRun Run, PersonName Name)> _people = [];

    public void Run()
    {
        List<NameRun> runs = FindRuns();
        if (runs.Count == 0) return;
        for (int i = 0; i < runs.Count; i++)
        {
            NameRun run = runs[i];
            run.Score = PersonEvidence.Score(article, run, i > 0 ? runs[i - 1] : null);
            runs[i] = run;
            if (run.IsFull && run.Score >= FullNameThreshold) AddPerson(run);
        }
        foreach (NameRun run in runs)
            if (!run.IsFull || run.Score < FullNameThreshold) TryShortName(run);
        foreach ((NameRun run, PersonName name) in _people)
            article.Report(MentionKind.Person, run.First, run.End, name, run.TitleFirst >= 0 ? "TitleAndName" : "NameInContext", Math.Clamp(0.55 + run.Score * 0.08, 0.5, 0.98));
    }

    // ---- runs ----

    private List<NameRun> FindRuns()
    {
        var runs = new List<NameRun>();
        foreach (Sentence sentence in article.Tree.SentenceArray)
        {
            int titleFirst = -1, titleEnd = -1;
            PersonRole role = PersonRole.Other;
            for (int i = sentence.FirstToken; i < sentence.EndToken;)
            {
                int title = TitleAt(i, sentence.EndToken, out PersonRole found);
                if (title > 0)
                {
                    // Titles run on: “NASA Administrator Adm.”, “launch director Dr.”
                    if (titleEnd != i) titleFirst = i;
                    titleEnd = i + title;
                    if (titleFirst == i || role == PersonRole.Other) role = found;
                    i = titleEnd;
                    continue;
                }
                if (!CanStart(i))
                {
                    i++;
                    continue;
                }
                NameRun run = ReadRun(i, sentence.EndToken);
                run.TitleFirst = titleEnd == i ? titleFirst : -1;
                run.TitleEnd = titleEnd == i ? titleEnd : -1;
                run.Role = titleEnd == i ? role : PersonRole.Other;
                if (run.Words > 0) runs.Add(run);
                i = Math.Max(run.End, i + 1);
            }
        }
        return runs;
    }

    /// <summary>Length of the title or role at a token. A capital one at the place of a surname (“Ana Major”) is a name.</summary>
    private int TitleAt(int i, int limit, out PersonRole role)
    {
        role = PersonRole.Other;
        if (!article.Has(i, WordClass.PhraseStart)) return 0;
        int length = article.Knowledge.FindLongest(article.Text, article.Tokens, i, PhraseKind.Role, out Phrase phrase);
        if (length == 0 || i + length > limit) return 0;
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
        if (!article.IsNameWord(i)) return token.Is(TokenShape.InitialUpper) && (article.Has(i, WordClass.NameParticle) || IsNameThoughFunctionWord(i) || IsCalendarName(i));
        if (token.Is(TokenShape.HasDigit | TokenShape.HasSlash)) return false;
        WordClass classes = article.Classes(i);
        if ((classes & WordClass.Demonym) != 0 && (classes & (WordClass.GivenName | WordClass.Surname)) == 0) return false;
        if (token.Is(TokenShape.AllUpper) && !token.Is(TokenShape.Shouted) && token.Length > 1 && !IsInitials(i) && !IsSpeakerLabel(i)) return false;
        return !IsPlace(i);
    }

    /// <summary>“Douglas Friday”: a word of the calendar that the dates, which come first, have left alone.</summary>
    private bool IsCalendarName(int i) => article.Has(i, WordClass.Weekday) && article.Cover(i) == MentionSet.None;

    /// <summary>“May Dahl”, “Ingrid May”: a function word under a capital, with another name beside it.</summary>
    private bool IsNameThoughFunctionWord(int i)
    {
        if (!article.Has(i, WordClass.GivenName | WordClass.GivenNameRare | WordClass.Surname) || article.Is(i, "i") || article.Tree.TokenArray[i].Length < 3) return false;
        bool behind = i + 1 < article.Tree.TokenCount && article.IsNameWord(i + 1) && !article.Tree.TokenArray[i + 1].Is(TokenShape.Shouted) && article.Cover(i + 1) == MentionSet.None && !article.IsCapitalByPlace(i);
        bool before = i > 0 && article.Tree.TokenArray[i - 1].Is(TokenShape.InitialUpper) && article.Has(i - 1, WordClass.GivenName) && !article.Tree.TokenArray[i].Is(TokenShape.SentenceStart);
        return behind || before;
    }

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
        if (titleBefore && article.FirstChar(end) is '—' or '–') return true;
        return article.Tree.TokenArray[first].Is(TokenShape.SentenceStart) && article.FirstChar(end) == ':';
    }

    private bool IsInitials(int i) => article.Tree.TokenArray[i].Is(TokenShape.Abbreviation) && article.Tree.TokenArray[i].Length <= 6;

    /// <summary>A place name counts as one unless a given name or title stands before it (“Jack London”).</summary>
    private bool IsPlace(int i)
    {
        if (!article.Has(i, WordClass.PhraseStart)) return false;
        int length = article.Knowledge.FindLongest(article.Text, article.Tokens, i, PhraseKind.Place, out Phrase phrase);
        if (length == 0) return false;
        if (length > 1) return true;
        return !phrase.IsAmbiguous && !article.Has(i, WordClass.GivenName | WordClass.GivenNameRare) && !(i > 0 && article.Has(i - 1, WordClass.GivenName) && article.Tree.TokenArray[i - 1].Is(TokenShape.InitialUpper) && article.Cover(i - 1) == MentionSet.None);
    }

    private NameRun ReadRun(int first, int limit)
    {
        var run = new NameRun { First = first, End = first };
        int i = first;
        while (i < limit && i - first < LongestName + 2 && run.Words <= LongestName)
        {
            ref readonly TokenData token = ref article.Tree.TokenArray[i];
            bool initial = token.Kind == TokenKind.Word && token.Is(TokenShape.InitialUpper) && (token.Length == 1 || IsBareInitials(i) || token.Is(TokenShape.Abbreviation) && token.Length <= 6 && article.TextOf(i).Contains('.') && !article.Has(i, WordClass.Month));
            if (i > first && article.Cover(i) != MentionSet.None) break;
            if (initial && !article.Has(i, WordClass.NameSuffix))
            {
                run.HasInitials |= run.Words == 0;
                i++;
            }
            else if (CanStart(i) && !(i > first && TitleAt(i, limit, out _) > 0 && !article.Has(i, WordClass.Surname | WordClass.GivenName)))
            {
                run.Words++;
                i++;
                if (TryInverted(ref run, i, limit)) break;
                // “So-yeon”: a lower-case part behind a glued hyphen.
                if (i + 1 < limit && article.FirstChar(i) == '-' && article.Tree.TokenArray[i].Is(TokenShape.Glued) && article.Tree.TokenArray[i + 1].Is(TokenShape.AllLower) && article.Tree.TokenArray[i + 1].Is(TokenShape.Glued)
                    && !article.Has(i + 1, WordClass.Common | WordClass.Function) && article.Tree.TokenArray[i + 1].Length <= 7) i += 2;
            }
            else if (i > first && article.Has(i, WordClass.NameParticle) && i + 1 < limit && run.Words > 0 && (CanStart(i + 1) || (article.Has(i + 1, WordClass.NameParticle) && i + 2 < limit && CanStart(i + 2)))) i++;
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
        TrimFront(ref run);
        return run;
    }

    /// <summary>“Marchetti, Anna-Rosa” at the start of a line: family name first, then a given name and nothing else.</summary>
    private bool TryInverted(ref NameRun run, int i, int limit)
    {
        if (run.Words != 1 || !article.Tree.TokenArray[run.First].Is(TokenShape.SentenceStart) || i + 1 >= limit || article.FirstChar(i) != ',' || article.Has(run.First, WordClass.Common | WordClass.GivenName)) return false;
        if (!CanStart(i + 1) || !PersonEvidence.IsGivenName(article, i + 1)) return false;
        int end = i + 2;
        if (end < limit && article.Tree.TokenArray[end].Kind is TokenKind.Word && !article.Has(end, WordClass.Conjunction)) return false;
        run.End = end;
        run.Words = 2;
        run.IsInverted = true;
        return true;
    }

    /// <summary>“Yesterday Ana Reis”, “Cosmonauts' Ana”: an ordinary first word of a sentence is no part of the name.</summary>
    private void TrimFront(ref NameRun run)
    {
        while (run.Words > 1 && run.End - run.First > 1 && article.Has(run.First, WordClass.Common | WordClass.Starter) && !article.Has(run.First, WordClass.GivenName | WordClass.GivenNameRare | WordClass.Surname)
            && (article.IsCapitalByPlace(run.First) || PersonEvidence.IsGivenName(article, run.First + 1)))
        {
            run.First++;
            run.Words--;
        }
    }

    // ---- people ----

    private void AddPerson(in NameRun run)
    {
        string name = run.IsInverted ? Clean(run.End - 1, run.End) + " " + Clean(run.First, run.First + 1) : Clean(run.First, run.End);
        _people.Add((run, MakeName(run, IsShouted(run) ? TitleCase(name) : name)));
    }

    private bool IsShouted(in NameRun run) => article.Tree.TokenArray[run.First].Is(TokenShape.AllUpper) && article.Tree.TokenArray[run.First].Length > 2;

    /// <summary>“MAY WIJAYA” is May Wijaya.</summary>
    private static string TitleCase(string name) => System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());

    private string Clean(int first, int end) => article.TextOf(first, end).Replace('\n', ' ').Replace('\u00A0', ' ');

    private PersonName MakeName(in NameRun run, string fullName)
    {
        string? title = run.TitleFirst >= 0 ? Clean(run.TitleFirst, run.TitleEnd) : null;
        PersonRole role = run.Role;
        if (role == PersonRole.Other) role = PersonEvidence.RoleAround(article, run, out title, title);
        return new PersonName(fullName, title, role, AffiliationOf(run));
    }

    /// <summary>The organization in front of the title or name, or behind “of”/“at” in the words after it.</summary>
    private string? AffiliationOf(in NameRun run)
    {
        int before = (run.TitleFirst >= 0 ? run.TitleFirst : run.First) - 1;
        if (before >= 0 && article.IsPossessive(before)) before--;
        if (before >= 0 && (article.Cover(before) & MentionSet.Organization) != 0) return OrganizationAt(before);
        for (int i = run.End; i < run.End + 9 && i < article.Tree.TokenCount; i++)
        {
            if (article.FirstChar(i) is '.' or ';' && article.Tree.TokenArray[i].Kind == TokenKind.Punctuation) return null;
            if (i == run.End && article.FirstChar(i) != ',') return null;
            if ((article.Cover(i) & MentionSet.Organization) != 0) return OrganizationAt(i);
        }
        return null;
    }

    private string? OrganizationAt(int token)
    {
        int position = article.Tree.TokenArray[token].Start;
        foreach (Mention mention in article.Mentions)
            if (mention is Mention<OrganizationName> organization && mention.Span.Contains(position)) return organization.Value.Name;
        return null;
    }

    // ---- short names ----

    private void TryShortName(NameRun run)
    {
        int person = FindFullName(run, out bool ambiguous);
        if (person >= 0)
        {
            if (ambiguous)
                article.ReportDiagnostic(DiagnosticDescriptors.AmbiguousPerson, article.Tree.GetSpan(run.First, run.End), Clean(run.First, run.End), string.Join(" or ", FullNames(run)));
            PersonName full = _people[person].Name;
            run.Score = 3;
            _people.Add((run, run.TitleFirst >= 0 && full.Role == PersonRole.Other ? MakeName(run, full.FullName) : full));
            return;
        }
        if (run.Words == 1 && run.Score >= SingleNameThreshold && !IsAfterPlacePreposition(run)) AddPerson(run);
    }

    private IEnumerable<string> FullNames(NameRun run)
    {
        ulong hash = article.Tree.TokenArray[run.End - 1].Hash;
        return _people.Where(p => p.Run.Words > 1 && article.Tree.TokenArray[LastWord(p.Run)].Hash == hash).Select(p => p.Name.FullName).Distinct();
    }

    private int LastWord(in NameRun run)
    {
        if (run.IsInverted) return run.First;
        int i = run.End - 1;
        while (i > run.First && (article.Has(i, WordClass.NameSuffix) || article.Tree.TokenArray[i].Kind != TokenKind.Word)) i--;
        return i;
    }

    /// <summary>The full name whose last word (or first, for a bare given name) is this word; the nearest before it, else the first.</summary>
    private int FindFullName(NameRun run, out bool ambiguous)
    {
        ambiguous = false;
        if (run.Words != 1 || (run.End - run.First > 2 && article.FirstChar(run.First + 1) != '-') || IsAfterPlacePreposition(run)) return -1;
        ref readonly TokenData word = ref article.Tree.TokenArray[run.End - 1];
        if (article.IsCapitalByPlace(run.First) && article.Has(run.First, WordClass.Common) && run.TitleFirst < 0 && !ActsBehind(run)) return -1;
        int best = -1, given = -1;
        string? bestName = null;
        for (int i = 0; i < _people.Count; i++)
        {
            (NameRun full, PersonName name) = _people[i];
            if (!full.IsFull) continue;
            if (article.Tree.TokenArray[LastWord(full)].Hash == word.Hash || IsFirstOfInverted(full, word.Hash))
            {
                if (bestName is not null && bestName != name.FullName) ambiguous = true;
                if (best < 0 || full.First < run.First)
                {
                    best = i;
                    bestName = name.FullName;
                }
            }
            else if (article.Tree.TokenArray[full.First].Hash == word.Hash && given < 0) given = i;
        }
        if (best >= 0) return best;
        return given >= 0 && !article.Has(run.First, WordClass.Common) ? given : -1;
    }

    /// <summary>“Yi So-yeon … Yi”: a family name that stands first is no given name we know.</summary>
    private bool IsFirstOfInverted(in NameRun full, ulong hash) =>
        article.Tree.TokenArray[full.First].Hash == hash && article.Has(full.First, WordClass.Surname) && !article.Has(full.First, WordClass.GivenName);

    /// <summary>“Rich worked …”, “White was …”, “May blames …”: a verb behind an ordinary word makes a name of it.</summary>
    private bool ActsBehind(in NameRun run)
    {
        if (run.End >= article.Tree.TokenCount) return false;
        if (article.FirstChar(run.End) == ':' || article.Has(run.End, WordClass.SpeechVerb | WordClass.QuoteS)) return true;
        if (article.Tree.TokenArray[run.End].Is(TokenShape.AllLower) && article.Tags[run.End] is PartOfSpeech.Verb or PartOfSpeech.Aux && article.Names.Support(run.First, run.End, NameKind.Person) >= 0) return true;
        if (article.Has(run.End, WordClass.Be) || article.Is(run.End, "had") || article.Is(run.End, "has") || article.Is(run.End, "who")) return true;
        return article.Has(run.End, WordClass.CommonVerb) && !article.Has(run.End, WordClass.CommonNoun | WordClass.CommonAdjective) && article.Tree.TokenArray[run.End].Is(TokenShape.AllLower)
            && (article.TextOf(run.End).EndsWith("s") || article.TextOf(run.End).EndsWith("ed"));
    }

    /// <summary>“in Houston”: a place, whoever else is called so.</summary>
    private bool IsAfterPlacePreposition(in NameRun run) =>
        run.First > 0 && run.TitleFirst < 0 && (article.Is(run.First - 1, "in") || article.Is(run.First - 1, "near") || article.Is(run.First - 1, "downtown")) && article.Has(run.First, WordClass.PhraseStart)
        && article.Knowledge.FindLongest(article.Text, article.Tokens, run.First, PhraseKind.Place, out _) > 0;
}
