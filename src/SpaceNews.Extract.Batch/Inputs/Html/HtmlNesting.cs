namespace SpaceNews.Extract.Batch;

/// <summary>Turns away pages on which a parser would spend time or memory far beyond their length.</summary>
/// <remarks>
/// For a start tag, HTML has the parser look through the elements that are open, and open again every <c>&lt;b&gt;</c> and
/// <c>&lt;i&gt;</c> that was left open. Start tags less end tags tell near enough how many those are; elements that need no end
/// tag are not counted.
/// </remarks>
internal static class HtmlNesting
{
    private const int MaxDepth = 1000;
    private const int MaxShapes = 5000;
    private const long MaxReopened = 1_000_000;
    private const int MaxTagLength = 4096;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Unclosed = Names(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "rp", "rt", "html", "head", "body");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = Names(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /// <summary>Parts of drawings, the only elements that a slash closes.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Shapes = Names(
        "path", "circle", "rect", "line", "polygon", "polyline", "use", "stop", "ellipse", "g", "image");

    /// <exception cref="BadRecordException">The page is nested too deeply.</exception>
    public static void Check(ReadOnlySpan<char> html)
    {
        int depth = 0, formatting = 0, shapes = 0;
        long reopened = 0;
        while (html.IndexOf('<') is >= 0 and var at && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            bool closes = html[0] == '/';
            ReadOnlySpan<char> name = NameAt(html[(closes ? 1 : 0)..]);
            if (name.IsEmpty) continue;
            if (!Unclosed.Contains(name) && !(Shapes.Contains(name) && ClosesItself(html) && ++shapes <= MaxShapes))
            {
                depth = Math.Max(0, depth + (closes ? -1 : 1));
                if (Formatting.Contains(name)) formatting = Math.Max(0, formatting + (closes ? -1 : 1));
            }
            reopened += formatting;
            if (depth > MaxDepth || reopened > MaxReopened) throw new BadRecordException(RejectReason.DeepNesting, FormattableString.Invariant($"expected a page with at most {MaxDepth} elements inside each other, but found more"));
            if (!closes) html = AfterRawText(html, name);
        }
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && length < 20 && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '-')) length++;
        return length > 0 && char.IsAsciiLetter(text[0]) ? text[..length] : default;
    }

    private static bool ClosesItself(ReadOnlySpan<char> tag)
    {
        tag = tag[..Math.Min(tag.Length, MaxTagLength)];
        return tag.IndexOf('>') is > 0 and var end && tag[end - 1] == '/';
    }

    /// <summary>What stands in a script or style is no tag.</summary>
    private static ReadOnlySpan<char> AfterRawText(ReadOnlySpan<char> html, ReadOnlySpan<char> name)
    {
        foreach (string raw in (ReadOnlySpan<string>)["script", "style"])
        {
            if (!name.Equals(raw, StringComparison.OrdinalIgnoreCase)) continue;
            int end = html.IndexOf("</" + raw, StringComparison.OrdinalIgnoreCase);
            return end < 0 ? default : html[end..];
        }
        return html;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(params string[] names) =>
        new HashSet<string>(names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
