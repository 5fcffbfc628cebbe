using System.Collections.Frozen;
using AngleSharp.Dom;

namespace SpaceNews.Extract.Batch;

/// <summary>Tells the parts of a page from each other by the names that page makers give them.</summary>
/// <remarks>The names stand in <c>models/html/page-parts.tsv</c>.</remarks>
internal static class PageParts
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Table = new(Load);

    /// <summary>Whether an element is never part of a story, whatever it holds.</summary>
    public static bool IsDropped(IElement element) =>
        Has("drop-element", element.LocalName)
        || (element.GetAttribute("role") is { } role && Has("drop-role", role))
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") is "true"
        || element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its class or id is that of share bars, newsletter forms and their like.</summary>
    public static bool HasDroppedName(IElement element) => HasWord(element, "drop-word");

    /// <summary>Whether it is called a byline.</summary>
    public static bool IsByline(IElement element) =>
        element.GetAttribute("rel") is "author" || element.GetAttribute("itemprop") is "author" || (HasWord(element, "byline") && !HasDroppedName(element));

    /// <summary>Whether it begins a paragraph of its own.</summary>
    public static bool IsBlock(IElement element) => Has("block", element.LocalName);

    private static bool Has(string sort, string word) => Table.Value[sort].Contains(word);

    private static bool HasWord(IElement element, string sort)
    {
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words = Table.Value[sort].GetAlternateLookup<ReadOnlySpan<char>>();
        return HasWord(element.ClassName, words) || HasWord(element.Id, words);
    }

    /// <summary>Names are words with hyphens, underscores or capitals between them: “post-share_bar”, “shareBar”.</summary>
    private static bool HasWord(string? name, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        if (string.IsNullOrEmpty(name)) return false;
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool ends = i == name.Length || !char.IsAsciiLetter(name[i]) || (i > start && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]));
            if (!ends) continue;
            if (i > start && words.Contains(name.AsSpan(start, i - start))) return true;
            start = i < name.Length && char.IsAsciiLetter(name[i]) ? i : i + 1;
        }
        return false;
    }

    private static FrozenDictionary<string, FrozenSet<string>> Load() =>
        EmbeddedTable.Read("page-parts.tsv").ToFrozenDictionary(r => r[0], r => r[1].Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
}
