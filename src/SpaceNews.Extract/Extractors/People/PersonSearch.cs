using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The search for people in one article: full names first, by score; then short names by what they shorten.</summary>
internal sealed class PersonSearch(ArticleContext article)
{
    private const double FullNameThreshold = 2;
    private const double SingleNameThreshold = 2.4;

    /// <summary>From it on the recogniser is believed that a word which opens a sentence is a name.</summary>
    private const double Sure = 0.85;

    private readonly List<(NameRun Run, PersonName Name)> _people = [];
    private readonly FullNames _full = new(article);

    /// <summary>Hashes of the names of people who go by one name here.</summary>
    private readonly HashSet<ulong> _single = [];

    private List<Mention<OrganizationName>>? _organizations;

    public void Run()
    {
        List<NameRun> runs = new NameRunReader(article).FindAll();
        if (runs.Count == 0) return;
        for (int i = 0; i < runs.Count; i++)
        {
            NameRun run = runs[i];
            run.Score = PersonEvidence.Score(article, run, i > 0 ? runs[i - 1] : null);
            runs[i] = run;
            if (IsSurelyFull(run)) _full.AddTails(run);
        }
        foreach (NameRun run in runs)
            if (IsSurelyFull(run) && !_full.IsTail(run)) AddFull(run);
        for (int i = 0; i < runs.Count; i++)
            if (!IsSurelyFull(runs[i]) || _full.IsTail(runs[i])) TryShortName(runs[i], i + 1 < runs.Count ? runs[i + 1] : null);
        if (_single.Count > 0) AddSingleNamesAgain(runs);
        Dictionary<string, string> fuller = FullerNames.Find(_people.Select(p => p.Name.FullName));
        foreach ((NameRun run, PersonName name) in _people)
            article.Report(MentionKind.Person, run.First, run.End, fuller.TryGetValue(name.FullName, out string? full) ? name with { FullName = full } : name, run.TitleFirst >= 0 ? "TitleAndName" : "NameInContext", Math.Clamp(0.55 + run.Score * 0.08, 0.5, 0.98));
    }

    private static bool IsSurelyFull(in NameRun run) => run.IsFull && run.Score >= FullNameThreshold;

    private void AddFull(in NameRun run)
    {
        AddPerson(run);
        _full.Add(run, _people[^1].Name);
    }

    private void AddPerson(in NameRun run)
    {
        string name = run.IsInverted ? Clean(run.End - 1, run.End) + " " + Clean(run.First, run.InvertedFamily + 1) : Clean(run.First, run.End);
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
        _organizations ??= [.. article.Mentions.OfType<Mention<OrganizationName>>().OrderBy(m => m.Span.Start)];
        int next = _organizations.CountBefore(position, static (in Mention<OrganizationName> o, int p) => o.Span.Start <= p);
        return next > 0 && _organizations[next - 1].Span.Contains(position) ? _organizations[next - 1].Value.Name : null;
    }

    /// <summary>A name that shortens a full one, else one word with much that speaks for a person.</summary>
    private void TryShortName(NameRun run, NameRun? next)
    {
        if (_full.Find(run, out bool ambiguous) is { } found && MayBeShort(run))
        {
            run.First = _full.TakeParticles(run, found.Run);
            PersonName full = found.Name;
            if (ambiguous)
                article.ReportDiagnostic(DiagnosticDescriptors.AmbiguousPerson, article.Tree.GetSpan(run.First, run.End), Clean(run.First, run.End), string.Join(" or ", _full.NamesFor(run)));
            run.Score = 3;
            _people.Add((run, run.TitleFirst >= 0 && full.Role == PersonRole.Other ? MakeName(run, full.FullName) : full));
        }
        else if (next is { } other && IsCouple(run, other))
        {
            string family = Clean(other.First, other.End);
            _people.Add((run, MakeName(run, Clean(run.First, run.End) + family[family.IndexOf(' ', StringComparison.Ordinal)..])));
        }
        else if (run.Words == 1 && run.Score >= SingleNameThreshold && !IsAfterPlacePreposition(run))
        {
            AddPerson(run);
            _single.Add(article.Tree.TokenArray[run.End - 1].Hash);
        }
    }

    /// <summary>“Ana and Rui Teles”: two given names before one family name.</summary>
    private bool IsCouple(in NameRun run, in NameRun next) =>
        run.Words == 1 && run.End == run.First + 1 && next.First == run.End + 1 && (article.Is(run.End, "and") || article.FirstChar(run.End) == '&')
        && next.Words > 1 && !next.IsInverted && IsSurelyFull(next) && next.TitleFirst < 0 && !_full.IsTail(next)
        && PersonEvidence.IsGivenName(article, run.First) && PersonEvidence.IsGivenName(article, next.First) && !article.Has(run.First, WordClass.Surname | WordClass.Common);

    /// <summary>“Djamaluddin, who heads the agency, … Djamaluddin uses one name”: who goes by one name is a person in every place.</summary>
    private void AddSingleNamesAgain(List<NameRun> runs)
    {
        HashSet<int> known = [.. _people.Select(p => p.Run.First)];
        foreach (NameRun run in runs)
        {
            bool same = run.Words == 1 && run.End == run.First + 1 && _single.Contains(article.Tree.TokenArray[run.First].Hash) && !known.Contains(run.First);
            if (same && !article.Has(run.First, WordClass.Common) && !IsAfterPlacePreposition(run) && article.Cover(run.First) == MentionSet.None) AddPerson(run);
        }
    }

    private bool MayBeShort(in NameRun run)
    {
        if (IsAfterPlacePreposition(run)) return false;
        if (run.Words != 1) return _full.IsTail(run);
        if (run.End - run.First > 2 && article.FirstChar(run.First + 1) != '-') return false;
        return !article.IsCapitalByPlace(run.First) || !article.Has(run.First, WordClass.Common) || run.TitleFirst >= 0 || article.Names.Support(run.First, run.End, NameKind.Person) >= Sure || ActsBehind(run);
    }

    /// <summary>“Rich worked …”, “White was …”, “May blames …”, “Luna, 29, …”: a verb or an age behind an ordinary word makes a name of it.</summary>
    private bool ActsBehind(in NameRun run)
    {
        if (run.End >= article.Tree.TokenCount) return false;
        if (PersonEvidence.HasAgeBehind(article, run.End)) return true;
        if (article.FirstChar(run.End) == ':' || article.Has(run.End, WordClass.SpeechVerb | WordClass.QuoteS)) return true;
        if (article.Has(run.End, WordClass.Be) || article.Is(run.End, "had") || article.Is(run.End, "has") || article.Is(run.End, "who")) return true;
        if (!article.Tree.TokenArray[run.End].Is(TokenShape.AllLower)) return false;
        if (article.Has(run.End, WordClass.CommonVerb) && !article.Has(run.End, WordClass.CommonNoun | WordClass.CommonAdjective) && (article.TextOf(run.End).EndsWith("s") || article.TextOf(run.End).EndsWith("ed"))) return true;
        // Last, because to ask for a part of speech is to have the sentence tagged.
        return article.Names.Support(run.First, run.End, NameKind.Person) >= 0 && article.Tags[run.End] is PartOfSpeech.Verb or PartOfSpeech.Aux;
    }

    /// <summary>“in Houston”: a place, whoever else is called so.</summary>
    private bool IsAfterPlacePreposition(in NameRun run) =>
        run.First > 0 && run.TitleFirst < 0 && (article.Is(run.First - 1, "in") || article.Is(run.First - 1, "near") || article.Is(run.First - 1, "downtown")) && article.Has(run.First, WordClass.PhraseStart)
        && article.Knowledge.FindLongest(article.Text, article.Tokens, run.First, PhraseKind.Place, out _) > 0;
}
