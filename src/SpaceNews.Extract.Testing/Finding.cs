namespace SpaceNews.Extract.Testing;

/// <summary>A mention or a diagnostic of a model, in the terms of the markup.</summary>
internal sealed record Finding(string Kind, TextSpan Span, object Value)
{
    public bool Answers(Mark mark) => Kind == mark.Kind && Span == mark.Span;

    public bool Agrees(Mark mark) => mark.Value is null || ValueText.Means(mark.Value, Value);

    /// <summary>The mark that would have made the finding right; a value that only repeats the text is left out.</summary>
    public Mark ToMark(ArticleText text)
    {
        string value = ValueText.Of(Value);
        return new Mark(Kind, Span, value == text.ToString(Span) ? null : value);
    }
}
