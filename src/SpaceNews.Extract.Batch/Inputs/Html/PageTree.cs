using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SpaceNews.Extract.Batch;

/// <summary>A page with the amount of prose in each of its elements: characters that are neither white space nor a link.</summary>
internal sealed class PageTree
{
    /// <summary>A part whose name says share bar, but which holds this much of the prose, is a wrapper around the story.</summary>
    private const double MostDropped = 0.4;

    private readonly Dictionary<INode, int> _prose = new(ReferenceEqualityComparer.Instance);

    public PageTree(IElement body)
    {
        Body = body;
        Measure();
        foreach ((INode node, _) in _prose.Where(p => p.Key is IElement e && !ReferenceEquals(e, body) && e.LocalName is not ("article" or "main") && PageParts.HasDroppedName(e) && p.Value <= MostDropped * ProseOf(body)).ToList())
            _prose.Remove(node);
    }

    public IElement Body { get; }

    /// <summary>Whether an element is part of the page's content at all.</summary>
    public bool IsContent(IElement element) => _prose.ContainsKey(element);

    /// <summary>Characters of prose in an element; 0 in what is no content.</summary>
    public int ProseOf(INode element) => _prose.GetValueOrDefault(element);

    /// <summary>The content elements below another, in the order of the page.</summary>
    /// <param name="root">The element; not given itself.</param>
    /// <param name="except">An element that is left out with all that is in it.</param>
    public IEnumerable<IElement> Below(IElement root, IElement? except = null)
    {
        var stack = new Stack<(INode Node, int Child)>();
        stack.Push((root, 0));
        while (stack.TryPop(out var top))
        {
            if (top.Child >= top.Node.ChildNodes.Length) continue;
            stack.Push((top.Node, top.Child + 1));
            if (top.Node.ChildNodes[top.Child] is not IElement element || !IsContent(element) || ReferenceEquals(element, except)) continue;
            yield return element;
            stack.Push((element, 0));
        }
    }

    private void Measure()
    {
        var stack = new Stack<(INode Node, int Child, int Before)>();
        int prose = 0, links = 0;
        stack.Push((Body, 0, 0));
        while (stack.TryPop(out var top))
        {
            if (top.Child >= top.Node.ChildNodes.Length)
            {
                _prose[top.Node] = prose - top.Before;
                if (top.Node is IHtmlAnchorElement) links--;
                continue;
            }
            stack.Push((top.Node, top.Child + 1, top.Before));
            switch (top.Node.ChildNodes[top.Child])
            {
                case IText text when links == 0:
                    foreach (char c in text.Data)
                        if (!char.IsWhiteSpace(c)) prose++;
                    break;
                case IElement element when !PageParts.IsDropped(element):
                    if (element is IHtmlAnchorElement) links++;
                    stack.Push((element, 0, prose));
                    break;
            }
        }
    }
}
