using System.Collections.Immutable;
using NodaTime;

namespace SpaceNews.Extract.Testing;

/// <summary>Verifies what a pipeline finds of some kinds; made by <see cref="Verify.Kinds"/>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class KindVerifier
{
    internal KindVerifier(ExtractionPipeline pipeline, ImmutableArray<MentionKind> kinds)
    {
        Pipeline = pipeline;
        Kinds = kinds;
    }

    /// <summary>The pipeline.</summary>
    public ExtractionPipeline Pipeline { get; }

    /// <summary>The kinds.</summary>
    public ImmutableArray<MentionKind> Kinds { get; }

    /// <summary>The same for another pipeline.</summary>
    public KindVerifier In(ExtractionPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return new KindVerifier(pipeline, Kinds);
    }

    /// <summary>Verifies that the pipeline finds the marked mentions and no other of the kinds.</summary>
    /// <param name="markup">The text with its marks. A mark without a value says nothing of the value.</param>
    /// <param name="published">Day of publication, for dates that count from it.</param>
    /// <returns>The model, for further checks.</returns>
    /// <exception cref="ExtractionAssertException">It does not; the message shows what differs.</exception>
    /// <exception cref="FormatException">The markup is broken.</exception>
    /// <exception cref="ArgumentException">A mark is of none of the kinds.</exception>
    public ArticleModel Extracts(string markup, LocalDate? published = null)
    {
        MarkedText marked = MarkedText.Parse(markup);
        foreach (Mark mark in marked.Marks)
            if (!Comparison.IsDiagnostic(mark.Kind) && !Kinds.Any(k => k.Name == mark.Kind))
                throw new ArgumentException($"The markup has a mark of the kind “{mark.Kind}”, which is not verified here; verified: {string.Join(", ", Kinds)}.", nameof(markup));
        return Check(Article.FromText(marked.Text, published: published), marked.Marks);
    }

    /// <summary>Verifies a marked article; marks of other kinds do not count.</summary>
    internal ArticleModel Check(Article article, ImmutableArray<Mark> marks)
    {
        ArticleModel model = Pipeline.Extract(article);
        if (model.Tree.ToFullString() != article.Text.Value)
            throw new ExtractionAssertException($"The tokens of “{article.Id}”, put together again, are not its text.");
        Comparison comparison = Comparison.Of(model, marks, Kinds);
        return comparison.IsEqual ? model : throw new ExtractionAssertException(FailureText.Write(comparison));
    }
}
