using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

namespace SpaceNews.Extract.Training;

/// <summary>Reads the annotated masses of grobid-quantities (TEI files with <c>measure</c> elements).</summary>
/// <remarks>Thread-safe.</remarks>
public static class GrobidReader
{
    private static readonly HashSet<string> Blocks = ["p", "head", "cell", "item", "figDesc", "row", "title", "abstract", "note", "formula", "label", "figure"];

    /// <summary>Reads a document: its text, and the spans of the masses in it; each number of a list is expected by itself.</summary>
    /// <exception cref="System.Xml.XmlException">The file is no XML.</exception>
    public static QuantityCase Read(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        XElement root = XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!;
        var text = new StringBuilder();
        var expected = ImmutableArray.CreateBuilder<ExpectedQuantity>();
        Walk(root.Elements().FirstOrDefault(e => e.Name.LocalName == "text") ?? root, text, expected);
        return new QuantityCase(text.ToString(), expected.ToImmutable());
    }

    private static void Walk(XElement element, StringBuilder text, ImmutableArray<ExpectedQuantity>.Builder expected)
    {
        bool mass = element.Name.LocalName == "measure" && element.Elements().Any(e => e.Name.LocalName == "measure" && (string?)e.Attribute("type") == "MASS");
        int start = text.Length;
        var numbers = new List<TextSpan>();
        foreach (XNode node in element.Nodes())
        {
            int from = text.Length;
            if (node is XText words) text.Append(words.Value);
            else if (node is XElement child)
            {
                Walk(child, text, expected);
                if (child.Name.LocalName == "num") numbers.Add(TextSpan.FromBounds(from, text.Length));
            }
        }
        if (mass)
        {
            bool list = (string?)element.Attribute("type") == "list" && numbers.Count > 1;
            for (int i = 0; list && i + 1 < numbers.Count; i++) Add(numbers[i].Start, numbers[i].End);
            Add(list ? numbers[^1].Start : start, text.Length);
        }
        if (Blocks.Contains(element.Name.LocalName)) text.Append("\n\n");

        void Add(int from, int to)
        {
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            expected.Add(new ExpectedQuantity(text.ToString(from, to - from), null, "") { Span = TextSpan.FromBounds(from, to) });
        }
    }
}
