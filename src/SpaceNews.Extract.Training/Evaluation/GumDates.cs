using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;

namespace SpaceNews.Extract.Training;

/// <summary>
/// Reads the dates of the GUM corpus (CC BY 4.0, https://gucorpling.org/gum): its XML marks them with <c>when</c>, or with
/// <c>from</c> and <c>to</c>. They are brought under our rulings: a leading “the” stays outside, and two marks that are the
/// ends of one range are one. Marks that name no stretch of the calendar (“15 years”, a month of any year) become optional.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public static class GumDates
{
    /// <summary>Reads the documents of a folder whose names begin with one of some prefixes, in ordinal order.</summary>
    /// <param name="xmlFolder">Holds the XML; the folder <c>dep</c> beside it holds the CoNLL-U with the text.</param>
    /// <param name="prefixes">For instance <c>GUM_news</c>.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FormatException">A document is not as the corpus writes it.</exception>
    public static IEnumerable<AnnotatedArticle> Read(string xmlFolder, params IEnumerable<string> prefixes)
    {
        ArgumentException.ThrowIfNullOrEmpty(xmlFolder);
        ArgumentNullException.ThrowIfNull(prefixes);
        string[] wanted = [.. prefixes];
        foreach (string file in Directory.GetFiles(xmlFolder, "*.xml").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            if (wanted.Length > 0 && !wanted.Any(p => name.StartsWith(p, StringComparison.Ordinal))) continue;
            yield return Parse(name, XDocument.Parse(File.ReadAllText(file)), TextOf(File.ReadLines(Path.Combine(xmlFolder, "..", "dep", name + ".conllu"))));
        }
    }

    /// <summary>The sentences of a CoNLL-U file, paragraphs apart.</summary>
    private static string TextOf(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        bool paragraph = false;
        foreach (string line in lines)
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal)) paragraph = true;
            if (!line.StartsWith("# text = ", StringComparison.Ordinal)) continue;
            if (text.Length > 0) text.Append(paragraph ? "\n\n" : " ");
            text.Append(line.AsSpan(9));
            paragraph = false;
        }
        return text.ToString();
    }

    private static AnnotatedArticle Parse(string name, XDocument document, string text)
    {
        var mentions = new JsonArray();
        int cursor = 0;
        Walk(document.Root!);
        JoinRanges(mentions, text);
        LocalDate? published = LocalDatePattern.Iso.Parse((string?)document.Root!.Attribute("dateCreated") ?? "") is { Success: true, Value: var day } ? day : null;
        var gold = new JsonObject { ["id"] = name, ["mentions"] = mentions };
        return new AnnotatedArticle(Article.FromText(text, name, published: published), JsonSerializer.SerializeToElement(gold));

        void Walk(XElement element)
        {
            int start = -1;
            foreach (XNode node in element.Nodes())
            {
                if (node is XElement child)
                {
                    int before = Skip(text, cursor);
                    Walk(child);
                    if (start < 0 && cursor > before) start = before;
                    continue;
                }
                foreach (string line in ((XText)node).Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    string token = line.Split('\t')[0];
                    int at = text.IndexOf(token, cursor, StringComparison.Ordinal);
                    if (at < 0 || at > cursor + 40) throw new FormatException($"{name}: the token “{token}” is not in the text at {cursor}.");
                    if (start < 0) start = at;
                    cursor = at + token.Length;
                }
            }
            if (element.Name.LocalName == "date" && start >= 0) mentions.Add(Mention(element, text, start, cursor));
        }
    }

    /// <summary>“from 2004 to 2009”, “January 23 - March 9” are one date.</summary>
    private static void JoinRanges(JsonArray mentions, string text)
    {
        for (int i = mentions.Count - 1; i > 0; i--)
        {
            JsonNode first = mentions[i - 1]!, second = mentions[i]!;
            int start = (int)first["start"]!, end = (int)first["end"]!, next = (int)second["start"]!;
            if (next <= end || first["value"] is not { } from || second["value"] is not { } to || ((string)from!).Contains('/') || ((string)to!).Contains('/')) continue;
            string between = text[end..next].Trim(), before = text[Math.Max(0, start - 9)..start];
            bool led = before.EndsWith("from ", StringComparison.Ordinal) || before.EndsWith("between ", StringComparison.Ordinal);
            if (!(between is "-" or "–" or "through" || (led && between is "to" or "and" or "until"))) continue;
            int last = (int)second["end"]!;
            mentions.RemoveAt(i);
            first["end"] = last;
            first["text"] = text[start..last];
            first["value"] = (string)from! + "/" + (string)to!;
        }
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static JsonObject Mention(XElement element, string text, int start, int end)
    {
        if (end - start > 4 && text.AsSpan(start, 4).Equals("the ", StringComparison.OrdinalIgnoreCase)) start += 4;
        string? value = Value((string?)element.Attribute("when"), (string?)element.Attribute("from"), (string?)element.Attribute("to"));
        var mention = new JsonObject { ["kind"] = "date", ["start"] = start, ["end"] = end, ["text"] = text[start..end], ["value"] = value };
        if (value is null) mention["optional"] = true;
        return mention;
    }

    /// <summary>The EDTF value; null where the mark names no stretch of the calendar.</summary>
    internal static string? Value(string? when, string? from, string? to)
    {
        if (when is not null) return CalendarDate.Parse(when.Split('T')[0])?.Value;
        if (from is null || to is null || CalendarDate.Parse(from) is not { Earliest: { } first } start || CalendarDate.Parse(to) is not { Latest: { } last } end) return null;
        // A stretch that has a name of its own is written by it.
        foreach (CalendarDate named in new[] { CalendarDate.OfWeek(first), CalendarDate.OfDecade(first.Year / 10 * 10), CalendarDate.OfCentury(first.Year / 100 * 100), CalendarDate.OfYear(first.Year), CalendarDate.OfMonth(first.Year, first.Month), CalendarDate.OfSeason(first.Year, first.Month is >= 3 and <= 11 ? 20 + first.Month / 3 : 24) })
            if (named.Earliest == first && named.Latest == last) return named.Value;
        return first.DayOfWeek == IsoDayOfWeek.Saturday && last == first.PlusDays(1) ? CalendarDate.OfWeekend(first).Value : CalendarDate.OfRange(start, end).Value;
    }
}
