namespace SpaceNews.Extract;

/// <summary>How fine a date is.</summary>
public enum DateGranularity : byte
{
    /// <summary>The date is unresolved.</summary>
    Unknown,

    /// <summary>One day.</summary>
    Day,

    /// <summary>A Saturday and the Sunday behind it.</summary>
    Weekend,

    /// <summary>An ISO week, Monday to Sunday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A season of three months.</summary>
    Season,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>Half a year.</summary>
    HalfYear,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,

    /// <summary>From one date to another.</summary>
    Range,
}
