using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Words that someone is quoted with.</summary>
/// <param name="Text">The words between the marks, without final punctuation.</param>
/// <param name="Speaker">Full name of the person or organization that says them, or null where the text leaves it open.</param>
/// <param name="Evidence">Where the words stand; with a speaker, also where that one is named.</param>
/// <remarks>Immutable.</remarks>
public sealed record IncidentQuote(string Text, string? Speaker, ImmutableArray<Evidence> Evidence);
