namespace SpaceNews.Extract;

/// <summary>
/// Finds what a quantity is of: “the 20-ton service bay”, “8 tons of propellant”, “the satellite, weighing 3.9 tonnes”,
/// “Iridium 33 (560 kg)”, “a lander with a launch mass of 3.4 tonnes”. Looks at a bounded number of tokens of the sentence.
/// </summary>
internal static class MassSubject
{
    /// <summary>Head noun or name, as the text has it, and which mass it is.</summary>
    /// <param name="article">The article.</param>
    /// <param name="reading">The quantity.</param>
    /// <param name="end">One past its last token, or past that of its conversion.</param>
    /// <param name="measured">Tokens of the quantity before it.</param>
    public static (string? Of, MassKind Kind) Find(ArticleContext article, in QuantityReading reading, int end, Range measured)
    {
        Sentence sentence = article.Tree.SentenceArray[reading.Sentence];
        var phrases = new NounPhrases(article, sentence, measured);
        string? of = FindThing(phrases, article, reading, end, sentence);
        if (of is null && reading.First - 1 is var at && at >= sentence.FirstToken) of = phrases.Antecedent(at);
        return (of, MassKinds.Find(article, reading.First, end, sentence));
    }

    /// <summary>One past the conversion of a mass, its parenthesis closed.</summary>
    public static int EndOfPair(ArticleContext article, in QuantityReading second) =>
        article.FirstChar(second.EndToken) is ')' or ']' ? second.EndToken + 1 : second.EndToken;

    private static string? FindThing(NounPhrases phrases, ArticleContext article, in QuantityReading reading, int end, Sentence sentence)
    {
        int limit = sentence.EndToken, start = sentence.FirstToken;
        if (end < limit && article.Is(end, "of") && !article.Is(end + 1, "which"))
            return phrases.From(end + 1) is { } stuff ? stuff : null;
        int number = StartOfBound(article, reading.First, start);
        if (reading.Parsed.IsAttributive || (number > start && article.Has(number - 1, WordClass.Article)) || IsNoun(article, end, limit))
        {
            // “a 120-tonne-class rocket”
            string? noun = phrases.From(article.FirstChar(end) == '-' && (article.Is(end + 1, "class") || article.Is(end + 1, "plus")) ? end + 2 : end);
            // “GSAT-5P, a 2,310-kg craft”: the name says more than the noun.
            int comma = number - 1;
            if (comma >= start && article.Has(comma, WordClass.Article)) comma--;
            if (noun is not null && comma > start && article.FirstChar(comma) == ',' && article.Tree.TokenArray[comma - 1].Is(TokenShape.InitialUpper | TokenShape.HasDigit) && phrases.NameBefore(comma) is { } name) return name;
            if (noun is not null) return noun;
        }
        // “of which 600 kg is water”
        if (end + 1 < limit && article.Has(end, WordClass.Be) && article.Is(number - 1, "which")) return phrases.From(end + 1);
        // “Weighing 5 tonnes, the lander …”, “At nine tonnes, Caribou-2 …”, “With a mass of 2 t, it …”
        if (end + 1 < limit && article.FirstChar(end) == ',' && Opens(article, number, start) && phrases.From(end + 1) is { } later) return later;
        return Ahead(phrases, article, number, start);
    }

    /// <summary>Whether the words from the beginning of the sentence to the number only lead to it.</summary>
    private static bool Opens(ArticleContext article, int number, int start) =>
        number - start is >= 1 and <= 7 && (article.Is(start, "at") || article.Is(start, "with") || Weighing(article, number, start) == start);


    /// <summary>What stands ahead of the number and its bound.</summary>
    private static string? Ahead(NounPhrases phrases, ArticleContext article, int number, int start)
    {
        int at = number - 1;
        if (at < start) return null;
        char c = article.FirstChar(at);
        if (c is '(' or '—' or '–' or '[') return phrases.Before(at);
        // “The lander (launch mass: 1,752 kg)”, “Payload: 180 kg”
        if (c == ':') return at > start && IsMassNoun(article, at - 1) ? Owner(phrases, article, at - 1, number, start) : phrases.Label(at);
        if (article.Is(at, "of") || article.Has(at, WordClass.Be) || IsMassNoun(article, at))
        {
            int noun = MassNoun(article, at, start);
            if (noun >= 0) return Owner(phrases, article, noun, number, start);
            return article.Is(at, "of") ? phrases.Before(article.FirstChar(at - 1) == ',' && at - 1 > start ? at - 1 : at) : null;
        }
        // “The four satellites, about 1,200 kg each”, “at 215 kg apiece”
        if (article.Is(at, "at") || article.Is(at, "each"))
        {
            if (Weighing(article, at, start) is var scales and > 0) return phrases.Subject(scales);
            if (at - 1 > start && article.FirstChar(at - 1) == ',') return phrases.Before(at - 1);
        }
        int verb = Weighing(article, number, start);
        if (verb >= start) return verb > start ? phrases.Subject(verb) : null;
        if (Carrying(article, number, start)) return "payload";
        return c == ',' ? phrases.Before(at) : null;
    }

    /// <summary>“about”, “more than”, “not more than”, “up to”: where the words that limit the number begin.</summary>
    private static int StartOfBound(ArticleContext article, int first, int start)
    {
        int i = first;
        while (i > start && i > first - 6 && (article.Has(i - 1, WordClass.About) || article.FirstChar(i - 1) is '~' or '≈' or '∼' || IsBoundWord(article.TextOf(i - 1)))) i--;
        return i;
    }

    private static bool IsBoundWord(ReadOnlySpan<char> word) => word.Length switch
    {
        2 => Any(word, "up", "to", "no", "an"),
        3 => Any(word, "not"),
        4 => Any(word, "more", "less", "than", "over", "just", "only", "most", "well"),
        5 => Any(word, "least", "under", "below", "above", "lower"),
        6 => Any(word, "almost", "nearly", "barely", "mostly"),
        7 => Any(word, "greater", "lighter", "heavier", "roughly", "between"),
        8 => Any(word, "slightly"),
        9 => Any(word, "estimated", "exceeding"),
        _ => false,
    };

    private static bool Any(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (string other in words)
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool IsNoun(ArticleContext article, int i, int limit) =>
        i < limit && article.Tree.TokenArray[i].Is(TokenShape.AllLower) && article.Has(i, WordClass.CommonNoun) && !article.Has(i, WordClass.Function) && !article.Is(i, "each") && !article.Is(i, "apiece");

    private static bool IsMassNoun(ArticleContext article, int i) => Any(article.TextOf(i), "mass", "weight", "masses", "weights");

    /// <summary>“with a launch mass of”, “its dry mass at separation is”: the word “mass” within reach, or -1.</summary>
    private static int MassNoun(ArticleContext article, int at, int start)
    {
        for (int i = at; i >= start && i >= at - 8; i--)
        {
            if (article.FirstChar(i) is ',' or ';') return -1;
            if (Any(article.TextOf(i), "mass", "weight")) return i;
        }
        return -1;
    }

    /// <summary>“the mass of the lander”, “the lander’s mass”, “the lander, with a mass”, “the lander has a mass”.</summary>
    private static string? Owner(NounPhrases phrases, ArticleContext article, int noun, int number, int start)
    {
        if (article.Is(noun + 1, "of") && noun + 2 < number && phrases.From(noun + 2) is { } owner) return owner;
        for (int i = noun - 1; i >= start && i >= noun - 5; i--)
        {
            if (article.Has(i, WordClass.QuoteS)) return phrases.Before(i);
            if (article.Is(i, "with") || article.Is(i, "has") || article.Is(i, "had") || article.Is(i, "have") || article.Is(i, "having")) return i > start ? phrases.Subject(i) : null;
            if (article.Has(i, WordClass.Possessive)) return null;
            // “the satellite (launch mass 560 kg)”
            if (article.FirstChar(i) is '(' or ',') return phrases.Before(i);
        }
        return null;
    }

    private static int Weighing(ArticleContext article, int number, int start)
    {
        for (int i = number - 1; i >= start && i >= number - 7; i--)
        {
            if (article.FirstChar(i) is ';' or '(') return -1;
            ReadOnlySpan<char> word = article.TextOf(i);
            if (Any(word, "weighing", "weighed", "weighs", "weigh", "massing", "masses", "totaling", "totalling", "tips", "tipped", "tipping")) return i;
        }
        return -1;
    }

    /// <summary>“can lift 17 tons”, “carry 450 kg”: what is carried is a payload when nothing else is said.</summary>
    private static bool Carrying(ArticleContext article, int number, int start)
    {
        int i = number - 1;
        return i >= start && Any(article.TextOf(i), "carry", "carries", "carried", "carrying", "lift", "lifts", "lifting", "put", "putting", "deliver", "delivering", "loft", "lofting", "haul", "hauling", "place", "placing", "launch", "launching", "orbit");
    }
}
