namespace SpaceNews.Extract;

/// <summary>Where something stands that may be what a mass is of; <see cref="Nowhere"/> what only the rules tell.</summary>
internal enum SubjectPlace { Before, After, SentenceBefore, SecondBefore, Nowhere }

/// <summary>Whether an earlier mass is of it, by the rules.</summary>
internal enum SubjectTold { No, Earlier, Last }

/// <summary>Something that may be what a mass is of.</summary>
/// <param name="Subject">What it is.</param>
/// <param name="Phrase">Where the text names it, nearest to the mass; empty for <see cref="SubjectPlace.Nowhere"/>.</param>
/// <param name="Place">Where that is.</param>
/// <param name="Between">How many others stand between it and the mass or, in a sentence before, the end of that.</param>
/// <param name="IsFirst">Whether its sentence names no other before it.</param>
/// <param name="Rule">The rule that found it; none where the rules say something else.</param>
/// <param name="Told">Whether an earlier mass is of it.</param>
internal sealed record SubjectCandidate(Subject Subject, NounPhrase Phrase, SubjectPlace Place, int Between, bool IsFirst, SubjectRule Rule, SubjectTold Told);
