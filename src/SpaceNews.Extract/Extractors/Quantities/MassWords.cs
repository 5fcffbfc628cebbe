namespace SpaceNews.Extract;

/// <summary>The few words around a mass that tell where the thing stands that it is of.</summary>
internal static class MassWords
{
    private const int LongestBound = 6;
    private const int Reach = 8;

    /// <summary>“about”, “more than”, “not more than”, “up to”: where the words that limit a number begin.</summary>
    public static int StartOfBound(ArticleContext article, int first, int start)
    {
        int i = first;
        // “a total of 90 kg”
        if (i - 2 >= start && article.Is(i - 1, "of") && Any(article.TextOf(i - 2), "total", "sum", "maximum", "minimum", "average")) i -= i - 3 >= start && article.Has(i - 3, WordClass.Article) ? 3 : 2;
        while (i > start && i > first - LongestBound && (article.Has(i - 1, WordClass.About) || article.FirstChar(i - 1) is '~' or '≈' or '∼' or '>' or '<' or '≥' or '≤' || IsBound(article.TextOf(i - 1)))) i--;
        return i;
    }

    public static bool IsMassNoun(ArticleContext article, int i) => Any(article.TextOf(i), "mass", "weight", "masses", "weights") || IsCapacity(article, i);

    /// <summary>“a payload capacity of”: what it is the mass of is what can be carried.</summary>
    public static bool IsCapacity(ArticleContext article, int i) => Any(article.TextOf(i), "capacity", "capability");

    /// <summary>“with a launch mass of”, “its dry mass at separation is”: the word “mass” within reach, or -1.</summary>
    public static int MassNoun(ArticleContext article, int at, int start)
    {
        for (int i = at; i >= start && i >= at - Reach; i--)
        {
            if (article.FirstChar(i) is ',' or ';') return -1;
            if (IsMassNoun(article, i)) return i;
        }
        return -1;
    }

    /// <summary>The verb of weighing that leads to a number, or -1.</summary>
    public static int Weighing(ArticleContext article, int number, int start)
    {
        for (int i = number - 1; i >= start && i >= number - Reach + 1; i--)
        {
            if (article.FirstChar(i) is ';' or '(') return -1;
            if (IsVerb(article, i, "Weigh") || IsVerb(article, i, "Weighing")) return i;
        }
        return -1;
    }

    /// <summary>Whether a verb of weighing has its subject before it, whatever stands between: “The satellite on the rocket weighs”.</summary>
    public static bool IsFinite(ArticleContext article, int i) => IsVerb(article, i, "Weigh");

    /// <summary>“can lift 17 tons”, “carry 450 kg”: what is carried is a payload when nothing else is said.</summary>
    public static bool IsCarrying(ArticleContext article, int i) => IsVerb(article, i, "Carry");

    /// <summary>“The cart holds 1,900 kg”.</summary>
    public static bool IsHolding(ArticleContext article, int i) => IsVerb(article, i, "Hold");

    /// <summary>“38 kg were lost”, “vented 6 kg”.</summary>
    public static bool IsLosing(ArticleContext article, int i) => article.Has(i, WordClass.PhraseStart) && article.FindCue(i, CueAspect.MassVerb) == "Lose";

    /// <summary>“6,000 pounds or so of”, “40 kg, give or take, of”: one past what limits the quantity from behind, before “of”; else the index itself.</summary>
    public static int OverTail(ArticleContext article, int end, int limit)
    {
        int i = end;
        bool isAside = article.FirstChar(i) == ',';
        if (isAside) i++;
        for (int length = 4; length > 0; length--)
        {
            if (i + length >= limit || !article.Has(i, WordClass.PhraseStart) || article.FindCue(i, CueAspect.BoundAfter, length) is null) continue;
            i += length;
            break;
        }
        if (isAside && article.FirstChar(i) == ',') i++;
        return i < limit && article.Is(i, "of") ? i : end;
    }

    private static bool IsVerb(ArticleContext article, int i, string value) => article.Has(i, WordClass.PhraseStart) && (article.FindCue(i, CueAspect.MassVerb, 1) == value || article.FindCue(i, CueAspect.MassVerb, 2) == value);

    private static bool IsBound(ReadOnlySpan<char> word) => word.Length switch
    {
        2 => Any(word, "up", "to", "no", "an"),
        3 => Any(word, "not"),
        4 => Any(word, "more", "less", "than", "over", "just", "only", "most", "well"),
        5 => Any(word, "least", "under", "below", "above", "lower", "maybe"),
        6 => Any(word, "almost", "nearly", "barely", "mostly"),
        7 => Any(word, "greater", "lighter", "heavier", "roughly", "between", "perhaps"),
        8 => Any(word, "slightly", "probably", "possibly", "together"),
        9 => Any(word, "estimated", "exceeding"),
        _ => false,
    };

    private static bool Any(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (string other in words)
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
