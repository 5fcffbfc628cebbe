namespace SpaceNews.Extract;

/// <summary>What form of words a date was written in; the resolver decides what it means.</summary>
internal enum DateForm : byte
{
    Day,
    Month,
    Year,
    Decade,
    Century,
    Quarter,
    HalfYear,
    Season,
    Weekday,

    /// <summary>“today”, “yesterday”, “tomorrow”: an offset in days from the day of speaking.</summary>
    DayWord,

    /// <summary>“that day”, “same day”, “following morning”: an offset in days from the day of the story.</summary>
    StoryDay,

    /// <summary>“last month”, “this year”, “next week”, from the day of speaking; “that year” from the story.</summary>
    DeicticPeriod,

    /// <summary>“three days later”, “two years ago”.</summary>
    Offset,
}

/// <summary>A date as recognised, before it is placed on the calendar.</summary>
internal struct DateExpression
{
    public int First;
    public int End;
    public DateForm Form;
    public int Year;
    public int Month;
    public int Day;

    /// <summary>Quarter, half, season, weekday, or the first year of a decade, by <see cref="Form"/>.</summary>
    public int Number;

    /// <summary>-1 last, 0 this, +1 next; 2 “that”; offsets: sign of the direction.</summary>
    public int Direction;

    /// <summary>Amount of an offset.</summary>
    public double Amount;

    /// <summary>Number of the time unit (see words.tsv) of an offset or a deictic period.</summary>
    public int Unit;

    /// <summary>Whether an offset counts from the story (“later”) and not from the day of speaking (“ago”).</summary>
    public bool FromStory;

    /// <summary>The second date of a range stands in the next element of the list.</summary>
    public bool OpensRange;

    /// <summary>“start”, “mid” or “end” of the period, or null.</summary>
    public string? Modifier;

    /// <summary>A numeric date that may also be read with day and month swapped.</summary>
    public bool IsOrderAmbiguous;
}

/// <summary>Numbers of the time units in <c>words.tsv</c>.</summary>
internal static class TimeUnits
{
    public const int Second = 1, Minute = 2, Hour = 3, Day = 4, Week = 5, Month = 6, Year = 7, Decade = 8, Century = 9, Fortnight = 10, Weekend = 11, Quarter = 12, Millisecond = 13;
}
