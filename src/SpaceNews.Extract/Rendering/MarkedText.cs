using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>A text with marks in it: one string holds the text and what should be found in it.</summary>
/// <remarks>
/// A mark is <c>{|Kind:text|}</c> or <c>{|Kind=value:text|}</c>; <c>{|Kind?:text|}</c> is an optional one; marks nest. A
/// value with a colon stands in double quotes. <c>\{</c>, <c>\}</c> and <c>\\</c> are the characters themselves, needed
/// before <c>{|</c>, inside <c>|}</c> and for every backslash. Immutable and thread-safe.
/// </remarks>
/// <example><c>MarkedText.Parse("weighs {|Mass=13600 kg:13.6 tonnes|}")</c></example>
public sealed class MarkedText
{
    internal MarkedText(string text, ImmutableArray<Mark> marks)
    {
        Text = text;
        Marks = marks;
    }

    /// <summary>The text without its marks.</summary>
    public string Text { get; }

    /// <summary>The marks in the order in which they open: by start, an outer one before those inside it.</summary>
    public ImmutableArray<Mark> Marks { get; }

    /// <summary>Reads a marked-up text.</summary>
    /// <exception cref="FormatException">The markup is broken; the message tells line, column and what was expected.</exception>
    public static MarkedText Parse(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        return new MarkedTextParser(markup, 0, fileName: null).Parse();
    }

    /// <summary>Writes a text with marks, so that <see cref="Parse"/> gives both back.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="marks">The marks, in any order; of marks with one span the first is the outer one.</param>
    /// <exception cref="ArgumentException">A mark is empty, reaches past the text, crosses another, or has a kind that is no name.</exception>
    public static string Render(string text, IEnumerable<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        return new MarkedTextWriter(text).Write([.. marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End)]);
    }

    /// <summary>The text with its marks.</summary>
    public override string ToString() => Render(Text, Marks);
}
