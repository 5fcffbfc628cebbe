namespace SpaceNews.Extract;

/// <summary>The full names of an article, to be found again by what they are shortened to.</summary>
internal sealed class FullNames(ArticleContext article)
{
    /// <summary>So many full names on either side are looked at for a title that fits.</summary>
    private const int Near = 64;

    /// <summary>So many words around a full name may tell whose kin it is.</summary>
    private const int KinReach = 4;

    private readonly List<(NameRun Run, PersonName Name)> _people = [];

    // By hash of the family name, of more than the last word of a name (“Al Ketbi”), and of the given name.
    private readonly Dictionary<ulong, Family> _byFamily = [];
    private readonly Dictionary<ulong, int> _byGiven = [];
    private readonly HashSet<ulong> _tails = [];

    /// <summary>Takes note of the ways to shorten a name of three words and more by its first.</summary>
    public void AddTails(in NameRun run)
    {
        for (int i = run.First + 1; i < LastWord(run); i++)
            if (IsTailStart(i)) _tails.Add(article.HashOf(i, run.End));
    }

    /// <summary>Whether a name of several words is the end of a longer one of the article.</summary>
    public bool IsTail(in NameRun run) => run.Words > 1 && _tails.Count > 0 && _tails.Contains(article.HashOf(run.First, run.End));

    /// <summary>Adds a full name; names come in the order of the text.</summary>
    public void Add(in NameRun run, PersonName name)
    {
        int index = _people.Count;
        _people.Add((run, name));
        ulong family = article.Tree.TokenArray[LastWord(run)].Hash, given = article.Tree.TokenArray[run.IsInverted ? run.End - 1 : run.First].Hash;
        AddFamily(family, index);
        for (int i = run.First + 1; i < LastWord(run); i++)
            if (IsTailStart(i)) AddFamily(article.HashOf(i, run.End), index);
        // “Yi So-yeon … Yi”: a family name that stands first is no given name we know.
        if (given != family && article.Has(run.First, WordClass.Surname) && (!article.Has(run.First, WordClass.GivenName) || IsFamilyFirst(run))) AddFamily(given, index);
        else _byGiven.TryAdd(given, index);
        // “Luiz Inácio Lula da Silva … Lula”: some go by a name from the middle.
        for (int i = run.First + 1; i < LastWord(run) && run.Words > 2; i++)
            if (IsTailStart(i) && !article.Has(i, WordClass.NameParticle | WordClass.Common)) _byGiven.TryAdd(article.Tree.TokenArray[i].Hash, index);
    }

    /// <summary>“Lee Myung-bak”: a given name in two parts, the second in lower case, stands behind the family name.</summary>
    private bool IsFamilyFirst(in NameRun run) =>
        run.End - run.First == 4 && article.FirstChar(run.First + 2) == '-' && article.Tree.TokenArray[run.First + 3].Is(TokenShape.AllLower);

    /// <summary>The full name that a short one stands for: the nearest before it, else the first behind; by given name where no family name fits.</summary>
    public (NameRun Run, PersonName Name)? Find(in NameRun run, out bool ambiguous)
    {
        ambiguous = false;
        if (_byFamily.TryGetValue(KeyOf(run), out Family? family))
        {
            ambiguous = family.HasSeveral;
            // Whoever speaks in an interview is introduced first, and not whom the last answer was about.
            if (IsSpeaker(run)) return (ambiguous ? FindNear(family, 0, run, IsPrincipal) : null) ?? _people[family.People[0]];
            int before = family.People.BinarySearch(run.First, Comparer<int>.Create((person, first) => _people[person].Run.First.CompareTo(first)));
            if (before < 0) before = ~before;
            if (ambiguous && run.TitleFirst >= 0 && (FindNear(family, before, run, HasSameTitle) ?? FindNear(family, before, run, MayHaveTitle)) is { } titled) return titled;
            if (ambiguous && run.TitleFirst < 0 && FindNear(family, before, run, IsPrincipal) is { } principal) return principal;
            return _people[family.People[Math.Max(0, before - 1)]];
        }
        return _byGiven.TryGetValue(KeyOf(run), out int given) && !article.Has(run.First, WordClass.Common) ? _people[given] : null;
    }

    /// <summary>“REIS:”, and in minutes “Mr. REIS.”</summary>
    private bool IsSpeaker(in NameRun run)
    {
        if (!article.Tree.TokenArray[run.TitleFirst >= 0 ? run.TitleFirst : run.First].Is(TokenShape.SentenceStart)) return false;
        ref readonly TokenData name = ref article.Tree.TokenArray[run.End - 1];
        return article.FirstChar(run.End) == ':' || (article.FirstChar(run.End) == '.' && name.Length > 1 && name.Is(TokenShape.AllUpper) && !name.Is(TokenShape.Shouted));
    }

    /// <summary>The nearest person of a family who fits the title, before the place first.</summary>
    private (NameRun Run, PersonName Name)? FindNear(Family family, int before, in NameRun run, Func<NameRun, NameRun, bool> fits)
    {
        for (int i = before - 1; i >= Math.Max(0, before - Near); i--)
            if (fits(_people[family.People[i]].Run, run)) return _people[family.People[i]];
        for (int i = before; i < Math.Min(family.People.Count, before + Near); i++)
            if (fits(_people[family.People[i]].Run, run)) return _people[family.People[i]];
        return null;
    }

    /// <summary>Not a writer of the article, nor one who is told by kin: in “Wendy Barley and her son Cody Barley”, “Barley” is Wendy.</summary>
    private bool IsPrincipal(NameRun full, NameRun run)
    {
        if (full.Role == PersonRole.Reporter) return false;
        int first = full.TitleFirst >= 0 ? full.TitleFirst : full.First, start = article.Tree.SentenceArray[article.Tree.FindSentence(first)].FirstToken;
        for (int i = full.First - 1; i >= start && i >= first - KinReach; i--)
            if (IsKin(i)) return false;
        if (article.FirstChar(full.End) is not (',' or '(')) return true;
        // “Houda Bennani, who is no relation”, but not “Lúcia Prado, whose brother”
        for (int i = full.End + 1; i < full.End + 2 + KinReach && !article.Is(i, "whose") && !article.Is(i, "with") && !article.Is(i, "and"); i++)
            if (IsKin(i)) return false;
        return true;
    }

    private bool IsKin(int i) => article.Has(i, WordClass.PhraseStart) && article.FindCue(i, CueAspect.Kin, 1) is not null;

    /// <summary>“Dr. Green” is Dr. Faith Green, and not Bob Green.</summary>
    private bool HasSameTitle(NameRun full, NameRun run) =>
        full.TitleFirst >= 0 && article.HashOf(full.TitleFirst, full.TitleEnd) == article.HashOf(run.TitleFirst, run.TitleEnd);

    /// <summary>“Ms. Campo” is Dolores Campo, and not Iñaki Campo.</summary>
    private bool MayHaveTitle(NameRun full, NameRun run)
    {
        WordClass title = article.Classes(run.TitleEnd - 1) & (WordClass.Male | WordClass.Female);
        WordClass person = full.TitleFirst >= 0 ? article.Classes(full.TitleEnd - 1) & (WordClass.Male | WordClass.Female) : WordClass.None;
        if (person == WordClass.None) person = article.Classes(full.IsInverted ? full.End - 1 : full.First) & (WordClass.Male | WordClass.Female);
        return title != WordClass.None && person is WordClass.Male or WordClass.Female && person == title;
    }

    /// <summary>All full names that a short one may stand for.</summary>
    public IEnumerable<string> NamesFor(in NameRun run) => _byFamily[KeyOf(run)].People.Select(p => _people[p].Name.FullName).Distinct();

    /// <summary>First token of a short name with the particles that the full name has: “von Braun” for “Wernher von Braun”.</summary>
    public int TakeParticles(in NameRun run, in NameRun full)
    {
        int first = run.First;
        for (int i = LastWord(full) - 1; i > full.First && first > 0 && PersonEvidence.IsParticle(article, i); i--, first--)
            if (article.Tree.TokenArray[first - 1].Hash != article.Tree.TokenArray[i].Hash || !IsWrittenAlike(first - 1, run.First)) break;
        return first;
    }

    /// <summary>A particle in lower case, or in capitals before a name in capitals: “DO VALE:”.</summary>
    private bool IsWrittenAlike(int particle, int name) =>
        article.Tree.TokenArray[particle].Is(TokenShape.AllLower) || (article.Tree.TokenArray[particle].Is(TokenShape.AllUpper) && article.Tree.TokenArray[name].Is(TokenShape.AllUpper));

    private bool IsTailStart(int i) =>
        article.Tree.TokenArray[i].Kind == TokenKind.Word && article.Tree.TokenArray[i].Length > 1 && !article.Tree.TokenArray[i].Is(TokenShape.Abbreviation)
        && (article.Tree.TokenArray[i].Is(TokenShape.InitialUpper) || PersonEvidence.IsParticle(article, i));

    private void AddFamily(ulong hash, int index)
    {
        if (!_byFamily.TryGetValue(hash, out Family? family)) _byFamily[hash] = family = new Family();
        family.HasSeveral |= family.People.Count > 0 && _people[family.People[0]].Name.FullName != _people[index].Name.FullName;
        family.People.Add(index);
    }

    private ulong KeyOf(in NameRun run) => run.Words > 1 ? article.HashOf(run.First, run.End) : article.Tree.TokenArray[run.End - 1].Hash;

    private int LastWord(in NameRun run)
    {
        if (run.IsInverted) return run.InvertedFamily;
        int i = run.End - 1;
        while (i > run.First && (article.Has(i, WordClass.NameSuffix) || article.Tree.TokenArray[i].Kind != TokenKind.Word)) i--;
        return i;
    }

    private sealed class Family
    {
        public List<int> People { get; } = [];

        /// <summary>Whether different full names end so.</summary>
        public bool HasSeveral { get; set; }
    }
}
