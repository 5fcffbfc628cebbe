using System.Text;

namespace SpaceNews.Extract.Batch;

/// <summary>Finds the encoding that a page declares about itself.</summary>
internal static class HtmlCharset
{
    /// <summary>Browsers look no further either.</summary>
    private const int Searched = 1024;

    /// <summary>The name in <c>&lt;meta charset&gt;</c> or its older form, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> page)
    {
        string start = Encoding.Latin1.GetString(page[..Math.Min(page.Length, Searched)]);
        int at = start.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        string rest = start[(at + 8)..].TrimStart(' ', '"', '\'');
        int end = rest.IndexOfAny(['"', '\'', ' ', '>', ';', '/']);
        return end > 0 ? rest[..end] : null;
    }
}
