using System.Collections.Immutable;

namespace SpaceNews.Extract.Testing;

/// <summary>Verifies that a pipeline is good enough on many marked articles: a floor for each kind; made by <see cref="Verify.Corpus"/>.</summary>
/// <example><c>Verify.Corpus(articles).StrictF1(MentionKind.Person, 0.95).ValueF1(MentionKind.Mass, 0.97).Check()</c></example>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CorpusVerifier
{
    private readonly ImmutableArray<MarkedArticle> _articles;
    private readonly ImmutableArray<CorpusFloor> _floors;

    internal CorpusVerifier(ExtractionPipeline pipeline, ImmutableArray<MarkedArticle> articles, ImmutableArray<CorpusFloor> floors)
    {
        Pipeline = pipeline;
        _articles = articles;
        _floors = floors;
    }

    /// <summary>The pipeline.</summary>
    public ExtractionPipeline Pipeline { get; }

    /// <summary>The same for another pipeline.</summary>
    public CorpusVerifier In(ExtractionPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return new CorpusVerifier(pipeline, _articles, _floors);
    }

    /// <summary>Asks that the mentions of a kind stand where they should: F1 of exact spans.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="atLeast">The floor, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The floor is not between 0 and 1.</exception>
    public CorpusVerifier StrictF1(MentionKind kind, double atLeast) => With(kind, isValue: false, atLeast);

    /// <summary>Asks that the mentions of a kind stand where they should and mean what they should: F1 of exact spans with the right value. A mark without a value agrees with any.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="atLeast">The floor, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The floor is not between 0 and 1.</exception>
    public CorpusVerifier ValueF1(MentionKind kind, double atLeast) => With(kind, isValue: true, atLeast);

    /// <summary>Reads all articles and compares.</summary>
    /// <returns>The figures of each kind that has a floor, in the order of the floors.</returns>
    /// <exception cref="ExtractionAssertException">A kind is below its floor; the message holds a table of all and a list of what is wrong.</exception>
    /// <exception cref="InvalidOperationException">There is no article, or no floor.</exception>
    public ImmutableArray<CorpusScore> Check()
    {
        if (_articles.IsEmpty || _floors.IsEmpty) throw new InvalidOperationException("A corpus needs at least one article and one floor to be verified.");
        ImmutableArray<MentionKind> kinds = [.. _floors.Select(f => f.Kind).Distinct()];
        var verifier = new KindVerifier(Pipeline, kinds);
        ImmutableArray<Comparison> comparisons = [.. _articles.Select(a => verifier.Compare(a.Article, a.Marks))];
        ImmutableArray<CorpusScore> scores = [.. kinds.Select(k => CorpusScore.Of(k, comparisons))];
        return _floors.All(f => f.IsReached(scores)) ? scores : throw new ExtractionAssertException(CorpusFailureText.Write(comparisons, scores, _floors));
    }

    private CorpusVerifier With(MentionKind kind, bool isValue, double atLeast)
    {
        if (!(atLeast is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(atLeast), atLeast, "A floor lies between 0 and 1: 0.95 for 95 %.");
        return new CorpusVerifier(Pipeline, _articles, _floors.Add(new CorpusFloor(kind, isValue, atLeast)));
    }
}
