namespace SpaceNews.Extract.Training;

/// <summary>A labelled sentence of an article.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Start">Where the sentence begins in the text of the article, in UTF-16 code units.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Records">Which of the annotated incidents it tells something of, counted from 0 in their order.</param>
/// <remarks>Immutable.</remarks>
public sealed record ArticleSentence(string Article, int Start, SentenceKind Kind, IReadOnlyList<int> Records);
