using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>A dated sentence of the articles that tell an incident: what led to it, the event itself, what followed or is planned.</summary>
/// <param name="Date">The day, month or year that it names.</param>
/// <param name="Time">The clock time beside the date, or null.</param>
/// <param name="Text">The sentence, word for word.</param>
/// <param name="Evidence">Where the date and the time were read.</param>
/// <remarks>Immutable.</remarks>
public sealed record TimelineEntry(CalendarDate Date, ClockTime? Time, string Text, ImmutableArray<Evidence> Evidence);
