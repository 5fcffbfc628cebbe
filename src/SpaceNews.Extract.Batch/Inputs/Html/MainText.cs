using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SpaceNews.Extract.Batch;

/// <summary>Finds the story on a page: headline, byline, date and paragraphs.</summary>
internal static class MainText
{
    /// <summary>Share of the page's prose that an element which calls itself the story must hold.</summary>
    private const double Story = 0.35;

    /// <summary>Share of the prose that one child must hold to be the story alone.</summary>
    private const double Bulk = 0.7;

    private const int LongestByline = 160;

    /// <summary>The text, a blank line between blocks; empty when the page holds none.</summary>
    public static string Read(IHtmlDocument document)
    {
        if (document.Body is not { } body) return "";
        var tree = new PageTree(body);
        if (tree.ProseOf(body) == 0) return "";
        IElement root = Root(tree);
        List<string> blocks = new BlockWriter(tree).Write(root);
        if (blocks.Count == 0) return "";
        blocks.InsertRange(0, Head(tree, root, blocks));
        return string.Join("\n\n", blocks);
    }

    /// <summary>The element that holds the story and little else.</summary>
    private static IElement Root(PageTree tree)
    {
        IElement[] all = [.. tree.Below(tree.Body)];
        return Largest(tree, all.Where(e => e.GetAttribute("itemprop") is { } p && p.Contains("articleBody", StringComparison.OrdinalIgnoreCase)))
            ?? Largest(tree, all.Where(e => e.LocalName == "article"))
            ?? Largest(tree, all.Where(e => e.LocalName == "main" || e.GetAttribute("role") is "main"))
            ?? Narrow(tree);
    }

    private static IElement? Largest(PageTree tree, IEnumerable<IElement> candidates) =>
        candidates.MaxBy(tree.ProseOf) is { } largest && tree.ProseOf(largest) >= Story * tree.ProseOf(tree.Body) ? largest : null;

    /// <summary>Without an element that calls itself the story: down from the body, as long as one child holds the bulk.</summary>
    private static IElement Narrow(PageTree tree)
    {
        IElement root = tree.Body;
        while (root.Children.Where(tree.IsContent).MaxBy(tree.ProseOf) is { } child && child.LocalName is not ("p" or "pre" or "blockquote" or "ul" or "ol") && PageParts.IsBlock(child) && tree.ProseOf(child) >= Bulk * tree.ProseOf(root))
            root = child;
        return root;
    }

    /// <summary>Headline, byline and date, where they stand outside of the story.</summary>
    private static IEnumerable<string> Head(PageTree tree, IElement root, List<string> blocks)
    {
        IElement[] before = [.. tree.Below(tree.Body, except: root)];
        IElement? headline = before.FirstOrDefault(e => e.LocalName == "h1" && e.TextContent.Trim().Length > 0);
        if (headline is not null && !tree.Below(root).Any(e => e.LocalName == "h1") && New(headline) is { } title) yield return title;
        // What stands above the headline belongs to the site, not to the story.
        IEnumerable<IElement> after = headline is null ? before : before.SkipWhile(e => !ReferenceEquals(e, headline));
        IElement? byline = after.FirstOrDefault(e => PageParts.IsByline(e) && e.TextContent.Trim().Length is > 0 and <= LongestByline);
        if (byline is not null && !tree.Below(root).Any(PageParts.IsByline) && New(byline) is { } by) yield return by;
        IElement? date = after.FirstOrDefault(e => e.LocalName == "time" && e.TextContent.Trim().Length > 0);
        if (date is not null && byline?.Contains(date) != true && !tree.Below(root).Any(e => e.LocalName == "time") && New(date) is { } day) yield return day;

        string? New(IElement element)
        {
            string text = string.Join(' ', new BlockWriter(tree).Write(element, keepLinks: true));
            return text.Length > 0 && !blocks.Contains(text) ? text : null;
        }
    }
}
