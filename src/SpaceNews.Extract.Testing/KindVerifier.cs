using System.Collections.Immutable;
using NodaTime;

namespace SpaceNews.Extract.Testing;

/// <summary>Verifies what a pipeline finds of some kinds; made by <see cref="Verify.Kinds"/> and <see cref="Verify{TExtractor}.Only"/>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class KindVerifier
{
    private readonly Scope _scope;
    private readonly bool _skipsOtherMarks;

    internal KindVerifier(ExtractionPipeline pipeline, ImmutableArray<MentionKind> kinds, bool skipsOtherMarks = false)
    {
        Pipeline = pipeline;
        _scope = new Scope(pipeline, kinds);
        _skipsOtherMarks = skipsOtherMarks;
    }

    /// <summary>The pipeline.</summary>
    public ExtractionPipeline Pipeline { get; }

    /// <summary>The kinds.</summary>
    public ImmutableArray<MentionKind> Kinds => _scope.Kinds;

    /// <summary>The same for another pipeline.</summary>
    public KindVerifier In(ExtractionPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return new KindVerifier(pipeline, Kinds, _skipsOtherMarks);
    }

    /// <summary>The same for some of the kinds; marks of other kinds may stand in the markup and do not count.</summary>
    /// <exception cref="ArgumentException">No kind is given.</exception>
    public KindVerifier Only(params MentionKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return kinds.Length > 0 ? new KindVerifier(Pipeline, [.. kinds], skipsOtherMarks: true) : throw new ArgumentException("At least one kind is needed.", nameof(kinds));
    }

    /// <summary>The same for the kind whose mentions have values of a type; marks of other kinds may stand in the markup and do not count.</summary>
    /// <typeparam name="T">A type of the library (<see cref="Mass"/>, <see cref="PersonName"/>, …), or one of a kind of yours that has the name of its type.</typeparam>
    public KindVerifier Only<T>() where T : notnull => Only(ValueKinds.Of(typeof(T)));

    /// <summary>Verifies that the pipeline finds the marked mentions and no other of the kinds.</summary>
    /// <param name="markup">The text with its marks. A mark without a value says nothing of the value; diagnostics that are marked must be reported there and nowhere else.</param>
    /// <param name="published">Day of publication, for dates that count from it.</param>
    /// <returns>The model, for further checks.</returns>
    /// <exception cref="ExtractionAssertException">It does not; the message shows what differs.</exception>
    /// <exception cref="FormatException">The markup is broken.</exception>
    /// <exception cref="ArgumentException">A mark is of none of the kinds.</exception>
    public ArticleModel Extracts(string markup, LocalDate? published = null)
    {
        MarkedText marked = MarkedText.Parse(markup);
        foreach (Mark mark in marked.Marks)
            if (!_skipsOtherMarks && !_scope.Holds(mark.Kind))
                throw new ArgumentException($"The markup has a mark of the kind “{mark.Kind}”, which is not verified here; verified: {string.Join(", ", Kinds)}.", nameof(markup));
        return Check(Article.FromText(marked.Text, published: published), marked.Marks);
    }

    /// <summary>Verifies a marked article; marks of other kinds do not count.</summary>
    internal ArticleModel Check(Article article, ImmutableArray<Mark> marks)
    {
        Comparison comparison = Compare(article, marks);
        return comparison.IsEqual ? comparison.Model : throw new ExtractionAssertException(FailureText.Write(comparison));
    }

    internal Comparison Compare(Article article, ImmutableArray<Mark> marks)
    {
        ArticleModel model = Pipeline.Extract(article);
        return model.Tree.ToFullString() == article.Text.Value
            ? Comparison.Of(model, marks, _scope)
            : throw new ExtractionAssertException($"The tokens of “{article.Id}”, put together again, are not its text.");
    }
}
