namespace SpaceNews.Extract;

/// <summary>
/// The nouns by which an article tells what its craft are: Zhuldyz-1 is a “weather satellite” where that stands before the name,
/// behind it or in an aside. They say what a craft that weighs is, and which craft “the satellite” is where no nearer one fits.
/// The nouns and the classes they fit stand in <c>cues.tsv</c>.
/// </summary>
/// <param name="article">The article.</param>
internal sealed class CraftNouns(ArticleContext article)
{
    /// <summary>How many words a noun for a craft may have before it: “Earth-imaging satellite”.</summary>
    private const int Longest = 4;

    private readonly Dictionary<string, Craft> _crafts = new(StringComparer.Ordinal);
    private bool _isRead;

    /// <summary>A craft of the article.</summary>
    private sealed class Craft(VehicleName vehicle)
    {
        public string Name => vehicle.Name;

        /// <summary>What the article calls it first, or null.</summary>
        public string? Noun { get; set; }

        /// <summary>The classes that the noun fits; without one, its own.</summary>
        public string Classes { get; set; } = vehicle.Class.ToString();
    }

    /// <summary>What a mass was found to be of, told by both name and noun where the article has both.</summary>
    /// <param name="of">What it is of.</param>
    /// <param name="phrase">Where that stands; none if only a rule says so.</param>
    /// <param name="quantity">The quantity, its bound included: one right before the noun stands between noun and article.</param>
    public Subject Complete(Subject of, NounPhrase phrase, Range quantity)
    {
        if (of.Noun is not null) return of;
        Read();
        if (_crafts.TryGetValue(of.Text, out Craft? craft)) return of with { Noun = craft.Noun };
        if (phrase.IsNone || of.Text != article.TextOf(phrase.First, phrase.End) || !IsCraftNoun(phrase.End - 1)) return of;
        int opening = quantity.End.Value == phrase.First ? quantity.Start.Value : phrase.First;
        return (NameBefore(opening) ?? OnlyFitting(phrase.End - 1, opening)) is { } name ? new Subject(name, of.Text) : of;
    }

    /// <summary>“Meteor-M No. 2-1, a weather satellite of 2,750 kg”</summary>
    private string? NameBefore(int opening)
    {
        int at = opening - 1;
        if (at > 0 && (article.Has(at, WordClass.Article) || article.Has(at, WordClass.NumberWord))) at--;
        if (at < 1 || at == opening - 1 || article.FirstChar(at) != ',' || (article.Cover(at - 1) & MentionSet.Vehicle) == 0) return null;
        int first = at - 1;
        while (first > 0 && (article.Cover(first - 1) & MentionSet.Vehicle) != 0) first--;
        return _crafts.GetValueOrDefault(article.TextOf(first, at))?.Name;
    }

    /// <summary>The craft that a definite noun must mean: the only one that it fits.</summary>
    private string? OnlyFitting(int head, int opening)
    {
        if (!IsDefinite(opening - 1)) return null;
        ReadOnlySpan<char> classes = article.FindCue(head, CueAspect.CraftNoun, 1);
        string? name = null;
        foreach (Craft craft in _crafts.Values)
        {
            if (craft.Name == name || !HaveOneInCommon(classes, craft.Classes)) continue;
            if (name is not null) return null;
            name = craft.Name;
        }
        return name;
    }

    private bool IsDefinite(int i) => i >= 0 && (article.Is(i, "the") || article.Is(i, "this") || article.Has(i, WordClass.Possessive));

    private static bool HaveOneInCommon(ReadOnlySpan<char> some, ReadOnlySpan<char> others)
    {
        foreach (Range a in some.Split(' '))
            foreach (Range b in others.Split(' '))
                if (some[a].SequenceEqual(others[b])) return true;
        return false;
    }

    /// <summary>Collects the craft, each under its name and as the text has it.</summary>
    private void Read()
    {
        if (_isRead) return;
        _isRead = true;
        foreach (Mention<VehicleName> vehicle in article.Mentions.OfType<Mention<VehicleName>>())
        {
            if (!_crafts.TryGetValue(vehicle.Value.Name, out Craft? craft)) _crafts[vehicle.Value.Name] = craft = new Craft(vehicle.Value);
            _crafts.TryAdd(article.Tree.Text.ToString(vehicle.Span), craft);
            if (craft.Noun is not null || Beside(vehicle) is not { IsNone: false } noun) continue;
            craft.Noun = article.TextOf(noun.First, noun.End);
            craft.Classes = article.FindCue(noun.End - 1, CueAspect.CraftNoun, 1)!;
        }
    }

    private NounPhrase Beside(Mention<VehicleName> vehicle)
    {
        int first = article.Tree.FindToken(vehicle.Span.Start), end = article.Tree.FindToken(vehicle.Span.End - 1) + 1;
        Sentence sentence = article.Tree.SentenceArray[article.Tree.FindSentence(first)];
        // “the weather satellite Zhuldyz-1”
        if (Ending(first, sentence.FirstToken) is { IsNone: false } before) return before;
        // “The satellite was Nimbus B”
        if (first - 1 > sentence.FirstToken && article.Has(first - 1, WordClass.Be) && Ending(first - 1, sentence.FirstToken) is { IsNone: false } subject) return subject;
        // “the Zhuldyz-1 weather satellite”
        if (Beginning(end, sentence.EndToken) is { IsNone: false } behind) return behind;
        // “Zhuldyz-1, a weather satellite”, “Zhuldyz-1 is a weather satellite”
        if (end + 1 >= sentence.EndToken || !(article.FirstChar(end) is ',' or '(' or '—' or '–' || article.Has(end, WordClass.Be))) return default;
        return article.Has(end + 1, WordClass.Article | WordClass.Possessive) ? Beginning(end + 2, sentence.EndToken) : default;
    }

    /// <summary>The phrase that ends before a token, if a noun for a craft ends it.</summary>
    private NounPhrase Ending(int end, int limit)
    {
        if (end - 1 < limit || !IsCraftNoun(end - 1)) return default;
        int first = end - 1;
        while (first > limit && first > end - Longest && IsWord(first - 1)) first--;
        // “imaging” alone is but half of “Earth-imaging”.
        if (first > limit && first < end - 1 && article.FirstChar(first - 1) == '-') first++;
        return new NounPhrase(first, end);
    }

    /// <summary>The phrase that begins at a token, if a noun for a craft ends it.</summary>
    private NounPhrase Beginning(int first, int limit)
    {
        for (int i = first; i < limit && i < first + Longest; i++)
        {
            if (IsCraftNoun(i)) return new NounPhrase(first, i + 1);
            if (!IsWord(i)) break;
        }
        return default;
    }

    private bool IsCraftNoun(int i) =>
        article.Tree.TokenArray[i].Is(TokenShape.AllLower) && article.Has(i, WordClass.PhraseStart) && article.FindCue(i, CueAspect.CraftNoun, 1) is not null;

    /// <summary>Whether a token can stand before the noun: “weather”, “imaging”, but no verb, no article and no number.</summary>
    private bool IsWord(int i) =>
        article.Tree.TokenArray[i].Is(TokenShape.AllLower) && !article.Has(i, WordClass.Function | WordClass.Article | WordClass.Possessive | WordClass.Be | WordClass.NumberWord) && article.GetPartOfSpeech(i) is PartOfSpeech.Noun or PartOfSpeech.Adj;
}
