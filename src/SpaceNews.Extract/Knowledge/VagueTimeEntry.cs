namespace SpaceNews.Extract;

/// <summary>An expression of time that no calendar can hold, with what TIMEX3 makes of it.</summary>
internal sealed record VagueTimeEntry(string Type, string Value);
