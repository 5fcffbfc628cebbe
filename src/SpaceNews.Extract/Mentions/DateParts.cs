namespace SpaceNews.Extract;

/// <summary>Parts of a date, as a set.</summary>
[Flags]
public enum DateParts : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The year, or a period longer than it.</summary>
    Year = 1,

    /// <summary>The month, season, quarter or half.</summary>
    Month = 2,

    /// <summary>The day or week.</summary>
    Day = 4,
}
