namespace SpaceNews.Extract;

/// <summary>Reads the words that limit a date: “before 2030”, “no earlier than March”, “about 1965”, “NET 2027”.</summary>
internal static class DateBounds
{
    /// <summary>The date with the modifier that the words around it give, where it has none of its own.</summary>
    public static CalendarDate Limit(ArticleContext article, int first, int end, CalendarDate date)
    {
        if (date.Modifier != "exact") return date;
        var text = new DateText(article, article.Tree.SentenceArray[article.Tree.FindSentence(first)]);
        return Before(text, first) is { } modifier ? date with { Modifier = modifier } : date;
    }

    private static string? Before(in DateText text, int first)
    {
        int i = text.Is(first - 1, "the") ? first - 2 : first - 1;
        if (text.Is(i, "than"))
            return text.Is(i - 1, "earlier") || text.Is(i - 1, "sooner") || text.Is(i - 1, "before") ? (text.Is(i - 2, "no") || text.Is(i - 2, "not") ? "atLeast" : "before")
                : text.Is(i - 1, "later") ? (text.Is(i - 2, "no") || text.Is(i - 2, "not") ? "atMost" : "after") : null;
        if (text.Is(i, "net") && text.Is(i, TokenShape.AllUpper)) return "atLeast";
        if (!text.Has(i, DateWord.DateBound)) return null;
        return text.Value(i, DateWord.DateBound) switch
        {
            1 => text.Is(i - 1, "not") ? "atLeast" : "before",
            2 => "after",
            3 => "about",
            _ => "atMost",
        };
    }
}
