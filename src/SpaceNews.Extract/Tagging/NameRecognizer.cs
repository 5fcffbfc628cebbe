namespace SpaceNews.Extract;

/// <summary>Recognisers of names to choose from.</summary>
public static class NameRecognizer
{
    /// <summary>Finds nothing, and costs nothing: names are left to the tables and rules of the extractors.</summary>
    public static INameRecognizer None { get; } = new Nothing();

    private sealed class Nothing : INameRecognizer
    {
        public IReadOnlyList<RecognizedName> Recognize(ArticleTree tree, ReadOnlySpan<PartOfSpeech> tags) => [];
    }
}
