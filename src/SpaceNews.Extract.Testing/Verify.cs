using System.Collections.Immutable;

namespace SpaceNews.Extract.Testing;

/// <summary>Verifies pipelines with marked-up text: one string is the text and what should be found in it.</summary>
/// <example><c>Verify.Kinds(MentionKind.Mass).Extracts("weighs {|Mass=13600 kg:13.6 tonnes|}")</c></example>
public static class Verify
{
    private static readonly ImmutableArray<MentionKind> BuiltInKinds = [.. ExtractionPipeline.Default.Extractors.SelectMany(e => e.Produces).Distinct()];

    /// <summary>A verifier of some kinds, for <see cref="ExtractionPipeline.Default"/> unless told otherwise.</summary>
    /// <param name="kinds">The kinds that count; all that the built-in extractors produce when left out.</param>
    public static KindVerifier Kinds(params MentionKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return new KindVerifier(ExtractionPipeline.Default, kinds.Length > 0 ? [.. kinds] : BuiltInKinds);
    }

    /// <summary>Verifies that a pipeline finds, in a marked article, the marked mentions of some kinds and no other of them.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="article">The article; its marks of other kinds do not count.</param>
    /// <param name="kinds">The kinds that count; all that the extractors of the pipeline produce when left out.</param>
    /// <returns>The model, for further checks.</returns>
    /// <exception cref="ExtractionAssertException">It does not; the message shows the sentences that differ.</exception>
    public static ArticleModel Article(ExtractionPipeline pipeline, MarkedArticle article, params MentionKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(kinds);
        ImmutableArray<MentionKind> counting = kinds.Length > 0 ? [.. kinds] : [.. pipeline.Extractors.SelectMany(e => e.Produces).Distinct()];
        return new KindVerifier(pipeline, counting).Check(article.Article, article.Marks);
    }

    /// <summary>A verifier of one built-in kind, for <see cref="ExtractionPipeline.Default"/> unless told otherwise; marks of other kinds may stand in the markup and do not count.</summary>
    /// <typeparam name="T">Type of the values of the kind, such as <see cref="Mass"/>.</typeparam>
    public static KindVerifier Only<T>() where T : notnull => Kinds().Only<T>();

    /// <summary>A verifier of many marked articles by floors, for <see cref="ExtractionPipeline.Default"/> unless told otherwise.</summary>
    /// <param name="articles">The articles; their marks of kinds without a floor do not count.</param>
    public static CorpusVerifier Corpus(IEnumerable<MarkedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return new CorpusVerifier(ExtractionPipeline.Default, [.. articles], []);
    }
}
