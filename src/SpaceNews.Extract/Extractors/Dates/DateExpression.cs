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

    /// <summary>“Thanksgiving”: the number is that of the entry in the table.</summary>
    Holiday,

    /// <summary>“first week of June”, “week of March 3”, “week 31 of 2026”.</summary>
    Week,

    /// <summary>“the 27th”: the month is left out.</summary>
    DayOfMonth,
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

    /// <summary>The last day of a range inside a month, or 0.</summary>
    public int LastDay;

    /// <summary>Quarter, half, season, weekday, number of a week, or the first year of a decade, by <see cref="Form"/>.</summary>
    public int Number;

    /// <summary>-2 past (nearest), -1 last, 0 this or none, +1 next, 3 “this” said outright; offsets: sign of the direction.</summary>
    public int Direction;

    /// <summary>Amount of an offset.</summary>
    public double Amount;

    /// <summary>Number of the time unit (see words.tsv) of an offset or a deictic period.</summary>
    public int Unit;

    /// <summary>Whether an offset counts from the story (“later”) and not from the day of speaking (“ago”).</summary>
    public bool FromStory;

    /// <summary>Days to add to the day of speaking before the offset is counted: “two days before yesterday”.</summary>
    public int Shift;

    /// <summary>Whether an offset names the day of speaking or one beside it to count from, and so is a day: “two months from tomorrow”.</summary>
    public bool CountsFromDay;

    /// <summary>Months and days that an offset has beside its unit: “two weeks and two days ago”; they make its value as fine as they are.</summary>
    public int ExtraMonths, ExtraDays;

    /// <summary>The form of the date that an offset counts from, or that a word for a day means, where it is named behind it: “two weeks after January 15”, “today, July 4”; null for none.</summary>
    public DateForm? Reference;

    /// <summary>One past the last token of that date.</summary>
    public int ReferenceEnd;

    /// <summary>The period around it is named by direction: “Monday of next week”, “spring of last year”.</summary>
    public bool HasPeriod;

    /// <summary>A date and a time in one word: “2025-11-27T09:27:57Z”.</summary>
    public bool IsMoment;

    /// <summary>The second date of a range stands in the next element of the list.</summary>
    public bool OpensRange;

    /// <summary>“start”, “mid” or “end” of the period, or null.</summary>
    public string? Modifier;

    /// <summary>Part of the day inside the span, as TIMEX3 signs it: “MO”, “AF”, “EV”, “NI”; null for none.</summary>
    public string? PartOfDay;

    /// <summary>A date in figures whose day and month may be swapped; the resolver decides from evidence.</summary>
    public bool IsOrderOpen;

    /// <summary>A date in figures that can be read in one order only: -1 day first, 1 month first.</summary>
    public int Order;

    /// <summary>The weekday written beside a day, ISO number, or 0.</summary>
    public int StatedWeekday;
}

/// <summary>Numbers of the time units in <c>words.tsv</c>.</summary>
internal static class TimeUnits
{
    public const int Second = 1, Minute = 2, Hour = 3, Day = 4, Week = 5, Month = 6, Year = 7, Decade = 8, Century = 9, Fortnight = 10, Weekend = 11, Quarter = 12, Millisecond = 13;
}
