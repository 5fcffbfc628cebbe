using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SpaceNews.Extract.Batch;

/// <summary>Writes the content below an element as blocks of text, as a browser would break them.</summary>
internal sealed class BlockWriter(PageTree tree)
{
    /// <summary>A block with a larger share of links is a list of other pages.</summary>
    private const double MostLinks = 0.7;

    private readonly List<string> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _linkLength;
    private bool _keeps;
    private bool _keepLinks;

    /// <param name="root">Where to begin.</param>
    /// <param name="keepLinks">Whether blocks that are links are content, as the name in a byline.</param>
    public List<string> Write(IElement root, bool keepLinks = false)
    {
        _keepLinks = keepLinks;
        var stack = new Stack<(IElement Element, int Child)>();
        int links = root is IHtmlAnchorElement ? 1 : 0, verbatim = 0;
        stack.Push((root, 0));
        while (stack.TryPop(out var top))
        {
            IElement element = top.Element;
            if (top.Child == 0)
            {
                if (PageParts.IsBlock(element)) Flush();
                _keeps |= IsKept(element);
            }
            if (top.Child >= element.ChildNodes.Length)
            {
                if (PageParts.IsBlock(element)) Flush();
                if (element is IHtmlAnchorElement && !ReferenceEquals(element, root)) links--;
                if (element.LocalName == "pre") verbatim--;
                continue;
            }
            stack.Push((element, top.Child + 1));
            switch (element.ChildNodes[top.Child])
            {
                case IText text:
                    Append(text.Data, links > 0, verbatim > 0);
                    break;
                case IElement { LocalName: "br" }:
                    Break();
                    break;
                case IElement child when tree.IsContent(child):
                    if (child is IHtmlAnchorElement) links++;
                    if (child.LocalName == "pre") verbatim++;
                    if (child.LocalName is "td" or "th") Append(" ", false, false);
                    stack.Push((child, 0));
                    break;
            }
        }
        Flush();
        return _blocks;
    }

    /// <summary>Headlines and bylines may be links as a whole.</summary>
    private static bool IsKept(IElement element) => element.LocalName is "h1" or "time" || PageParts.IsByline(element);

    private void Append(string text, bool link, bool verbatim)
    {
        int before = _text.Length;
        foreach (char c in text)
        {
            if (verbatim && c is '\n') Break();
            else if (!IsSpace(c)) _text.Append(c);
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n')) _text.Append(' ');
        }
        if (link) _linkLength += _text.Length - before;
    }

    /// <summary>White space as HTML has it: a no-break space is a character.</summary>
    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private void Break()
    {
        while (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
        if (_text.Length > 0) _text.Append('\n');
    }

    private void Flush()
    {
        string text = _text.ToString().Trim();
        if (text.Length > 0 && (_keeps || _keepLinks || _linkLength < MostLinks * text.Length)) _blocks.Add(text);
        _text.Clear();
        _linkLength = 0;
        _keeps = false;
    }
}
