using System.Text;

namespace SpaceNews.Extract.Testing;

/// <summary>Writes one stretch of text twice, with the marks that were expected and those that were found, so that equal characters stand below each other, and carets below what differs.</summary>
internal sealed class AlignedDiff
{
    private readonly StringBuilder _expected = new("expected: ");
    private readonly StringBuilder _found = new("found:    ");
    private readonly StringBuilder _carets = new("          ");

    private AlignedDiff()
    {
    }

    /// <summary>The three lines; marks lie inside the text and cross none of their list.</summary>
    public static string Write(string text, IEnumerable<Mark> expected, IEnumerable<Mark> found)
    {
        var diff = new AlignedDiff();
        MarkSigns[] signs = MarkSigns.Of(text.Length, expected), otherSigns = MarkSigns.Of(text.Length, found);
        for (int i = 0; i <= text.Length; i++)
        {
            diff.AddClosing(signs[i].Closing, otherSigns[i].Closing);
            diff.AddOpening(signs[i].Opening, otherSigns[i].Opening);
            if (i < text.Length) diff.AddText(text, i);
        }
        return string.Join('\n', new[] { diff._expected, diff._found, diff._carets }.Select(l => l.ToString().TrimEnd()).Where(l => l.Length > 0));
    }

    /// <summary>Adds ends of marks: those that both sides have stand at once behind the text.</summary>
    private void AddClosing(string expected, string found) => Add(expected, found, Math.Min(expected.Length, found.Length), 0);

    /// <summary>Adds starts of marks: what both sides end with stands directly before the text, what they begin with in line. Kinds and values stay whole: “2 000” is no way to write 2000.</summary>
    private void AddOpening(string expected, string found)
    {
        int suffix = 0, shorter = Math.Min(expected.Length, found.Length);
        while (suffix < shorter && expected[^(suffix + 1)] == found[^(suffix + 1)]) suffix++;
        while (suffix > 0 && suffix < expected.Length && suffix < found.Length && expected[^suffix] is not (':' or '{')) suffix--;
        int prefix = expected.AsSpan(0, expected.Length - suffix).CommonPrefixLength(found.AsSpan(0, found.Length - suffix));
        while (prefix > 0 && prefix < Math.Max(expected.Length, found.Length) - suffix && !IsEdge(expected, prefix) && !IsEdge(found, prefix)) prefix--;
        Add(expected, found, prefix, suffix);
    }

    /// <summary>Whether a kind or value begins or ends at a place inside the starts of marks.</summary>
    private static bool IsEdge(string signs, int place) => signs[place - 1] is '|' or '=' or ':' || (place < signs.Length && signs[place] is '=' or ':');

    private void Add(string expected, string found, int prefix, int suffix)
    {
        int width = Math.Max(expected.Length, found.Length) - prefix - suffix;
        _expected.Append(expected, 0, prefix).Append(expected[prefix..^suffix].PadRight(width)).Append(expected, expected.Length - suffix, suffix);
        _found.Append(found, 0, prefix).Append(found[prefix..^suffix].PadRight(width)).Append(found, found.Length - suffix, suffix);
        _carets.Append(' ', prefix).Append('^', width).Append(' ', suffix);
    }

    private void AddText(string text, int i)
    {
        char c = text[i];
        string written = c switch
        {
            '\r' or '\n' or '\t' => " ",
            '\\' => @"\\",
            '{' when i + 1 < text.Length && text[i + 1] == '|' => @"\{",
            '}' when i > 0 && text[i - 1] == '|' => @"\}",
            _ => c.ToString(),
        };
        _expected.Append(written);
        _found.Append(written);
        _carets.Append(' ', written.Length);
    }
}
