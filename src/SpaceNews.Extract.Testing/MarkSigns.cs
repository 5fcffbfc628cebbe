namespace SpaceNews.Extract.Testing;

/// <summary>The signs of markup that stand before a character: ends of marks, then starts of marks.</summary>
internal readonly record struct MarkSigns(string Closing, string Opening)
{
    private const string End = "|}";

    /// <summary>The signs before every character and behind the last.</summary>
    public static MarkSigns[] Of(int length, IEnumerable<Mark> marks)
    {
        var signs = new MarkSigns[length + 1];
        Array.Fill(signs, new MarkSigns("", ""));
        foreach (Mark mark in marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End))
        {
            ref MarkSigns start = ref signs[mark.Span.Start];
            ref MarkSigns end = ref signs[mark.Span.End];
            start = start with { Opening = start.Opening + OpeningOf(mark) };
            end = end with { Closing = end.Closing + End };
        }
        return signs;
    }

    private static string OpeningOf(Mark mark) => MarkedText.Render("x", [mark with { Span = new TextSpan(0, 1) }])[..^("x".Length + End.Length)];
}
