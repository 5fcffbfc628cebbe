namespace SpaceNews.Extract.Testing;

/// <summary>Starts assertions on what the library gives.</summary>
public static class ExtractionAssertionExtensions
{
    /// <summary>Assertions on the model of one article.</summary>
    public static ArticleModelAssertions Should(this ArticleModel? model) => new(model);

    /// <summary>Assertions on many articles together.</summary>
    public static CorpusAssertions Should(this Corpus? corpus) => new(corpus);
}
