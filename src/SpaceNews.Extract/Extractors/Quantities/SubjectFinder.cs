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
    public string? Subject(int verb)
    {
        if (Aside(verb) is { IsNone: false } before) return Named(before);
        int end = phrases.SkipBack(verb);
        if (end > Start && IsPronoun(end - 1)) return Antecedent(end - 1);
        if (end > Start && phrases.Word(end - 1) is "and" or "but" or "when") return phrases.TextOf(phrases.Nearest(end - 1));
        NounPhrase phrase = phrases.Before(end);
        if (phrase.IsNone) return phrases.TextOf(phrases.Nearest(end));
        // “A satellite the size of a bus, weighing”
        if (article.Is(phrase.First, "size") && phrase.First - 1 > Start && phrases.Before(phrase.First - 1) is { IsNone: false } sized) return Named(sized);
        // “The telescope, a project of two agencies that weighs”
        if (end == verb - 1 && article.Is(end, "that") && Apposition(phrase.First) is { IsNone: false } head) return Named(head);
        return Named(MassWords.IsFinite(phrases.Word(verb)) ? Outer(phrase) : phrase);
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
    public string? Named(NounPhrase phrase)
    {
        if (phrase.IsNone) return null;
        if (phrases.IsNamed(phrase)) return phrases.TextOf(phrase);
        int at = phrase.First - 1;
        if (at <= Start || !article.Has(at, WordClass.Article)) return phrases.TextOf(phrase);
        return Beside(at) ?? phrases.TextOf(phrase);
    }

    /// <summary>The name to which a phrase with an article belongs, or null.</summary>
    /// <param name="at">The article.</param>
    public string? Beside(int at)
    {
        if (at - 1 <= Start) return at - 1 == Start && IsPronounBefore(at) ? Antecedent(Start) : null;
        if (article.FirstChar(at - 1) == ',')
        {
            NounPhrase name = phrases.Before(at - 1);
            return !name.IsNone && phrases.IsNamed(name) && IsSubject(name.First) ? phrases.TextOf(name) : null;
        }
        if (!article.Has(at - 1, WordClass.Be)) return null;
        if (IsPronoun(at - 2)) return Antecedent(at - 2);
        NounPhrase subject = phrases.NameBefore(at - 1);
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

    /// <summary>The first thing that a sentence speaks of before a token; a leading “In 1998,” is passed over, and who only says something is none.</summary>
    private string? First(NounPhrases other, int end, bool isSingular)
    {
        int i = other.Sentence.FirstToken;
        if (article.Has(i, WordClass.Function) && !article.Has(i, WordClass.Article | WordClass.Possessive))
        {
            int limit = Math.Min(end, i + Reach);
            while (i < limit && article.FirstChar(i) != ',') i++;
            if (i++ >= limit) return null;
        }
        NounPhrase phrase = other.From(i);
        if (phrase.IsNone || phrase.End > end || article.Has(phrase.End, WordClass.SpeechVerb)) return null;
        // “Together they weigh”, “Fully fuelled, it weighs”
        if (phrase.First == i && phrase.End == i + 1 && article.Has(i, WordClass.Common) && !article.Has(i, WordClass.CommonNoun)) return null;
        // “Pad crews said … its weight”
        if (isSingular && !other.IsNamed(phrase) && article.TextOf(phrase.End - 1) is [>= 'a' and <= 'z', .., not ('s' or 'u' or 'i'), 's']) return null;
        return other.TextOf(phrase);
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

    /// <summary>Whether a name can be the head of what follows: not “in Kourou, the rocket”, not the last of a list.</summary>
    private bool IsSubject(int first)
    {
        int at = first - 1;
        if (at >= Start && article.Has(at, WordClass.Article)) at--;
        return at < Start || (article.FirstChar(at) != ',' && (!article.Has(at, WordClass.Function) || article.Has(at, WordClass.Conjunction | WordClass.QuoteS)));
    }
}
