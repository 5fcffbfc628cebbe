namespace SpaceNews.Extract;

/// <summary>Reads the year behind a day or month that is told by pointing: “21 August of that year”, “January last year”, “May of the next year”.</summary>
internal static class RelativeYear
{
    /// <summary>Takes the phrase into a date that has no year of its own.</summary>
    public static void Read(in DateText text, ref DateExpression e)
    {
        int i = text.Is(e.End, "of") ? e.End + 1 : e.End;
        bool the = text.Is(i, "the");
        if (the) i++;
        if (!text.Is(i + 1, "year") || !text.Has(i, WordClass.Deictic) || text.Is(i, "past") || text.Has(i + 2, WordClass.QuoteS) || text.IsHyphen(i + 2)) return;
        int direction = text.Value(i, WordClass.Deictic);
        e.Direction = direction == 2 ? 0 : direction;
        // “of the next year” counts from the story, “next year” from the day of speaking.
        e.FromStory = text.Has(i, DateWord.StoryWord) || (the && direction == 1);
        e.HasPeriod = true;
        e.End = i + 2;
    }
}
