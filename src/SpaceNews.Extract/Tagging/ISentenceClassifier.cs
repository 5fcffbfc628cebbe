namespace SpaceNews.Extract;

/// <summary>Tells what a sentence does for the story of an incident. Another engine can take the place of the built-in one.</summary>
/// <remarks>An implementation must be thread-safe and must give the same judgement for the same article and sentence.</remarks>
public interface ISentenceClassifier
{
    /// <summary>Judges one sentence; the pipeline asks only for those that matter.</summary>
    /// <param name="tree">The article.</param>
    /// <param name="sentence">Number of the sentence in <see cref="ArticleTree.Sentences"/>.</param>
    /// <param name="tags">The part of speech of every token of <paramref name="tree"/>.</param>
    SentenceJudgement Classify(ArticleTree tree, int sentence, ReadOnlySpan<PartOfSpeech> tags);
}
