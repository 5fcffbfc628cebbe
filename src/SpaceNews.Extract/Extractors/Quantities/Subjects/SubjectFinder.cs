namespace SpaceNews.Extract;

/// <summary>
/// Finds the thing that a verb, a pronoun or a common noun speaks of: the subject of “weighs”, what “it” stands for, the
/// name beside “the satellite”. Looks at a bounded number of tokens and sentences.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="phrases">The sentence.</param>
internal readonly struct SubjectFinder(ArticleContext article, NounPhrases phrases)
{
    private const int Sentences = 3;
    private const int Reach = 14;

    private int Start => phrases.Sentence.FirstToken;

    /// <summary>The subject of a verb: the phrase right before it or, behind “and”, the nearest thing named.</summary>
    public Subject? Of(int verb)
    {
        if (Aside(verb) is { IsNone: false } before) return Named(before);
        int end = phrases.SkipBack(verb);
        if (end > Start && IsPronoun(end - 1)) return Antecedent(end - 1);
        // “Athena fell over. She weighs two tonnes”
        if (end > Start && article.Is(end - 1, "she")) return phrases.Crafts.NamedBefore(end - 1);
        if (end > Start && phrases.Word(end - 1) is "and" or "but" or "when") return Coordinated(end - 1, verb);
        NounPhrase phrase = phrases.Before(end);
        if (phrase.IsNone) return phrases.TextOf(NearestThing(end)) ?? FirstThing(verb);
        // “A satellite the size of a bus, weighing”
        if (article.Is(phrase.First, "size") && phrase.First - 1 > Start && phrases.Before(phrase.First - 1) is { IsNone: false } sized) return Named(sized);
        // “The telescope, a project of two agencies that weighs”
        if (end == verb - 1 && article.Is(end, "that") && Apposition(phrase.First) is { IsNone: false } head) return Named(head);
        if (MassWords.IsFinite(article, verb)) phrase = Outer(phrase);
        // “The core of the rocket that fell near the Maldives on May 9 weighed”
        if (Named(phrase) is { } named) return named;
        return phrases.TextOf(NearestThing(phrase.First)) ?? FirstThing(verb);
    }

    /// <summary>“It measures two metres and weighs”: both verbs have one subject, else it is the nearest thing named.</summary>
    private Subject? Coordinated(int and, int verb)
    {
        if (IsPronoun(Start) && MassWords.IsFinite(article, verb)) return Antecedent(Start);
        return phrases.TextOf(NearestThing(and)) ?? FirstThing(and);
    }

    /// <summary>The first thing that the sentence speaks of before a token.</summary>
    public string? FirstThing(int end) => First(phrases, end, isSingular: false);

    /// <summary>The last thing named before a token, over the people, firms and places between.</summary>
    private NounPhrase NearestThing(int end)
    {
        for (int n = 0; n < 4; n++)
        {
            NounPhrase phrase = phrases.Nearest(end);
            if (phrase.IsNone) break;
            if (article.CanWeigh(phrase)) return phrase;
            end = phrase.First;
        }
        return default;
    }

    /// <summary>“The amount of cargo on the ship weighs”: what stands before the preposition.</summary>
    private NounPhrase Outer(NounPhrase phrase)
    {
        for (int n = 0; n < 3; n++)
        {
            int at = phrase.First - 1;
            if (at > Start && article.Has(at, WordClass.Article)) at--;
            if (at > Start && article.Has(at, WordClass.QuoteS)) at = phrases.Before(at).First - 1;
            if (at <= Start || phrases.Word(at) is not ("from" or "in" or "on" or "at" or "for" or "aboard" or "inside")) break;
            NounPhrase outer = phrases.Before(at);
            if (outer.IsNone || outer.End != at) break;
            phrase = outer;
        }
        return phrase;
    }

    /// <summary>The text of a phrase or, where a name stands beside a common noun, that name: “X, a craft”, “X is a craft”.</summary>
    public Subject? Named(NounPhrase phrase)
    {
        if (!article.CanWeigh(phrase)) return null;
        if (phrases.IsNamed(phrase)) return phrases.TextOf(phrase);
        int at = phrase.First - 1;
        if (at <= Start || !article.Has(at, WordClass.Article)) return phrases.TextOf(phrase);
        return Beside(at) is { } name ? new Subject(name, article.TextOf(phrase.First, phrase.End)) : phrases.TextOf(phrase);
    }

    /// <summary>The name to which a phrase with an article belongs, or null.</summary>
    /// <param name="at">The article.</param>
    public string? Beside(int at)
    {
        if (at - 1 <= Start) return at - 1 == Start && IsPronounBefore(at) ? Antecedent(Start) : null;
        if (article.FirstChar(at - 1) == ',')
        {
            NounPhrase name = phrases.Before(at - 1);
            // “Aboard are Kookaburra-3, a 210-kg watcher”: only a craft is a craft, wherever it stands.
            // “The spent second stage, a 920-kg shell”
            bool isDefinite = phrases.IsNamed(name) || (name.First - Start is 1 or 2 && phrases.Word(Start) is "The");
            bool isBeside = article.CanWeigh(name) && isDefinite && (IsSubject(name.First) || (article.IsVehicle(name) && phrases.Word(at) is "a" or "an"));
            return isBeside ? phrases.TextOf(name) : null;
        }
        if (!article.Has(at - 1, WordClass.Be)) return null;
        // “It is a craft”, not “Lost with it was a craft”
        if (IsPronoun(at - 2) && (at - 3 < Start || article.GetPartOfSpeech(at - 3) != PartOfSpeech.Adp)) return Antecedent(at - 2);
        NounPhrase subject = phrases.NameBefore(at - 1);
        // “Halo, built by students, is a box”
        if (subject.IsNone && article.FirstChar(at - 2) == ',' && Aside(at - 1) is var outer && article.IsVehicle(outer)) subject = outer;
        return subject.IsNone ? null : phrases.TextOf(subject);
    }

    /// <summary>What a pronoun stands for: the first thing of its sentence or, when it has none, of one before.</summary>
    /// <param name="pronoun">Index of the pronoun.</param>
    public string? Antecedent(int pronoun)
    {
        bool isSingular = phrases.Word(pronoun) is "it" or "It" or "its" or "Its";
        if (First(phrases, pronoun, isSingular) is { } here) return here;
        int sentence = article.Tree.FindSentence(Start), block = phrases.Sentence.Block;
        for (int n = 1; n <= Sentences && sentence - n >= 0; n++)
        {
            Sentence previous = article.Tree.SentenceArray[sentence - n];
            if (previous.Block < block - 1) return null;
            if (First(new NounPhrases(article, previous, default, default, phrases.Crafts), previous.EndToken, isSingular) is { } found) return found;
        }
        return null;
    }

    /// <summary>What “it”, “its” or “they” within a few tokens ahead of one stands for.</summary>
    public string? AntecedentNear(int token)
    {
        for (int i = token; i >= Start && i > token - 8; i--)
            if (IsPronoun(i) || phrases.Word(i) is "its" or "Its" or "their" or "Their") return Antecedent(i);
        return null;
    }

    public bool IsPronoun(int i) =>
        i >= Start && (phrases.Word(i) is "it" or "It" or "they" or "They" or "this" or "This" or "these" or "These" or "That" || (i > Start && article.Is(i, "one") && phrases.Word(i - 1) is "that" or "That" or "this" or "This"));

    private bool IsPronounBefore(int at) => article.Has(at - 1, WordClass.Be) && at - 2 >= Start && IsPronoun(at - 2);

    /// <summary>The first thing that a sentence speaks of before a token, or else the first one behind an article: “The police fetched the object”.</summary>
    private string? First(NounPhrases other, int end, bool isSingular)
    {
        if (Opening(other, end, isSingular) is { } subject) return subject;
        int last = Math.Min(end, other.Sentence.FirstToken + Reach * 2);
        for (int i = other.Sentence.FirstToken; i < last; i++)
        {
            // What “it” stands for was spoken of before it.
            if (isSingular && article.Is(i, "it")) return null;
            bool begins = i > other.Sentence.FirstToken && article.Has(i - 1, WordClass.Article);
            if (!begins && ((article.Cover(i) & MentionSet.Vehicle) == 0 || (i > 0 && (article.Cover(i - 1) & MentionSet.Vehicle) != 0))) continue;
            NounPhrase phrase = other.From(i);
            if (!phrase.IsNone && phrase.First == i && phrase.End <= end && !other.FollowsPreposition(phrase) && article.CanWeigh(phrase) && !(isSingular && IsPlural(other, phrase))) return other.TextOf(phrase);
        }
        return null;
    }

    private bool IsPlural(NounPhrases other, NounPhrase phrase) => !other.IsNamed(phrase) && article.TextOf(phrase.End - 1) is [>= 'a' and <= 'z', .., not ('s' or 'u' or 'i'), 's'];

    /// <summary>The thing that a sentence begins with; a leading “In 1998,” is passed over, and who only says something is none.</summary>
    private string? Opening(NounPhrases other, int end, bool isSingular)
    {
        int i = other.Sentence.FirstToken;
        if (article.Has(i, WordClass.Function) && !article.Has(i, WordClass.Article | WordClass.Possessive))
        {
            int limit = Math.Min(end, i + Reach);
            while (i < limit && article.FirstChar(i) != ',') i++;
            if (i++ >= limit) return null;
        }
        while (i + 1 < end && article.Has(i, WordClass.NumberWord)) i++;
        NounPhrase phrase = other.From(i);
        if (phrase.End > end || !article.CanWeigh(phrase) || article.Has(phrase.End, WordClass.SpeechVerb)) return null;
        // “Together they weigh”, “Fully fuelled, it weighs”
        if (phrase.First == i && phrase.End == i + 1 && article.Has(i, WordClass.Common) && !article.Has(i, WordClass.CommonNoun)) return null;
        // “Pad crews said … its weight”
        return isSingular && IsPlural(other, phrase) ? null : other.TextOf(phrase);
    }

    /// <summary>“EOS-03, earlier called GISAT-1 and weighing”, “the lander, built by Orel, weighs”: what stands before the aside.</summary>
    private NounPhrase Aside(int verb)
    {
        int last = verb - 1;
        if (last <= Start || !(article.FirstChar(last) == ',' || article.Is(last, "and"))) return default;
        for (int i = last - 1; i > Start && i > last - Reach; i--)
        {
            if (article.FirstChar(i) is ';' or '(' or ')') return default;
            if (article.FirstChar(i) != ',' || article.Tree.TokenArray[i].Length != 1) continue;
            bool thing = article.Has(i + 1, WordClass.Article | WordClass.Possessive | WordClass.Conjunction) || article.Tree.TokenArray[i + 1].Is(TokenShape.InitialUpper);
            return thing ? default : phrases.Before(i);
        }
        return default;
    }

    /// <summary>What an apposition that ends before a token is said of: “The telescope, a joint project of”.</summary>
    private NounPhrase Apposition(int end)
    {
        for (int i = end - 1; i > Start && i > end - Reach; i--)
        {
            if (article.Has(i, WordClass.Be | WordClass.Modal) || article.FirstChar(i) is ';' or '(') return default;
            if (article.FirstChar(i) == ',') return article.Has(i + 1, WordClass.Article) ? phrases.Before(i) : default;
        }
        return default;
    }

    /// <summary>The stuff that this sentence or the few before name last, or null.</summary>
    public string? LastStuff(int token)
    {
        int sentence = article.Tree.FindSentence(Start), first = article.Tree.SentenceArray[Math.Max(0, sentence - Sentences)].FirstToken;
        for (int i = token - 1; i >= first && i > token - (4 * Reach); i--)
            if (article.Has(i, WordClass.PhraseStart) && article.FindCue(i, CueAspect.Stuff, 1) is not null) return article.TextOf(i, i + 1);
        return null;
    }

    /// <summary>Whether a name can be the head of what follows: not “in Kourou, the rocket”, not the last of a list.</summary>
    private bool IsSubject(int first)
    {
        int at = first - 1;
        if (at >= Start && article.Has(at, WordClass.Article)) at--;
        if (at > Start && article.FirstChar(at) == ',') return IsOpening(at);
        return at < Start || (article.FirstChar(at) != ',' && (!article.Has(at, WordClass.Function) || article.Has(at, WordClass.Conjunction | WordClass.QuoteS | WordClass.Be) || article.Is(at, "that")));
    }

    /// <summary>“In August 2023,”: the only comma so far ends what the sentence opens with.</summary>
    private bool IsOpening(int comma)
    {
        if (article.GetPartOfSpeech(Start) != PartOfSpeech.Adp) return false;
        for (int i = comma - 1; i > Start; i--)
            if (article.FirstChar(i) == ',' || i < comma - Reach) return false;
        return true;
    }
}
