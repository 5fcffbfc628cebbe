namespace SpaceNews.Extract;

/// <summary>Reads the words that limit a number: “more than”, “up to”, “about” before it; “or more” behind it.</summary>
internal static class BoundReader
{
    public static QuantityBound Before(ArticleContext article, int number, int sentenceStart)
    {
        // “more than the 20 tons”, “weighing, at most, 5 kg”
        if (number > sentenceStart + 1 && (article.Is(number - 1, "the") || article.FirstChar(number - 1) == ',') && Before(article, number - 1, sentenceStart) is var ahead && ahead != QuantityBound.Exact
            && (article.FirstChar(number - 1) != ',' || article.FirstChar(number - 4) == ',')) return ahead;
        for (int length = 1; length <= 4 && number - length >= sentenceStart; length++)
        {
            int at = number - length;
            if (!article.Has(at, WordClass.PhraseStart)) continue;
            if (article.FindCue(at, CueAspect.Bound, length) is not { } value) continue;
            // A longer phrase may contain the shorter one: “no more than” is no “more than”.
            if (at > sentenceStart && (article.Is(at - 1, "no") || article.Is(at - 1, "not")) && article.FindCue(at - 1, CueAspect.Bound, length + 1) is { } longer) value = longer;
            // “twice as heavy as the 2-tonne Orbis” limits something else.
            if (at > sentenceStart && article.Is(at, "as") && (article.Has(at - 1, WordClass.Scale | WordClass.NumberWord) || article.Is(at - 1, "twice") || article.Is(at - 1, "half") || article.Is(at - 1, "times"))) return QuantityBound.Exact;
            return Enum.Parse<QuantityBound>(value);
        }
        return number <= sentenceStart ? QuantityBound.Exact : article.FirstChar(number - 1) switch
        {
            '~' or '≈' or '∼' => QuantityBound.About,
            '>' or '≥' => QuantityBound.AtLeast,
            '<' or '≤' => QuantityBound.AtMost,
            _ => QuantityBound.Exact,
        };
    }

    public static QuantityBound After(ArticleContext article, int end, int limit) =>
        end < limit && article.Has(end, WordClass.PhraseStart) && article.FindCue(end, CueAspect.BoundAfter) is { } value ? Enum.Parse<QuantityBound>(value) : QuantityBound.Exact;
}
