using System.Collections.Immutable;
using System.Text;

namespace SpaceNews.Extract.Quickstart;

/// <summary>Lays results out on the console, at most 100 columns wide: headings, labelled rows, quotes with their sources.</summary>
internal static class Page
{
    private const int Width = 100;
    private const int LabelWidth = 20;
    private const int ValueWidth = 34;
    private const int QuoteWidth = Width - LabelWidth - ValueWidth - 1;
    private const int MostQuotes = 3;
    private const int MostClaims = 4;
    private const int Context = 28;
    private static readonly bool HasColour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    static Page() => Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A line across the page with a title in it.</summary>
    public static void Heading(string title, string? note = null)
    {
        string head = Cut(note is null ? $"━━ {title} " : $"━━ {title} · {note} ", Width - 2);
        Console.WriteLine();
        Console.WriteLine(Paint("1;36", head + new string('━', Width - head.Length)));
    }

    /// <summary>A label and a text of as many lines as it needs; nothing where the text is empty.</summary>
    public static void Row(string label, string text)
    {
        if (text.Length > 0) Columns(label, Wrap(text, Width - LabelWidth), []);
    }

    /// <summary>A label, a value, and where the value was read.</summary>
    public static void Row(string label, string value, ImmutableArray<Evidence> evidence)
    {
        string[] quotes = [.. evidence.Select(e => $"“{OneLine(e.Text)}”").Distinct(StringComparer.OrdinalIgnoreCase)];
        string more = quotes.Length > MostQuotes ? " …" : "";
        Columns(label, Wrap(value, ValueWidth), Wrap($"{string.Join(' ', quotes.Take(MostQuotes))}{more} {Sources(evidence)}", QuoteWidth));
    }

    /// <summary>A row for each item; the label stands before the first.</summary>
    public static void Rows<T>(string label, IEnumerable<T> items, Func<T, (string Value, ImmutableArray<Evidence> Evidence)> read)
    {
        foreach (T item in items)
        {
            (string value, ImmutableArray<Evidence> evidence) = read(item);
            Row(label, value, evidence);
            label = "";
        }
    }

    /// <summary>The first claims, each with how sure it is put and who says so.</summary>
    public static void Claims(string label, ImmutableArray<IncidentClaim> claims)
    {
        foreach (IncidentClaim claim in claims.Take(MostClaims))
        {
            string who = claim.AttributedTo is { } name ? $" by {name}" : "";
            Row(label, $"“{OneLine(claim.Text)}” — {claim.Certainty.ToString().ToLowerInvariant()}{who} {Sources(claim.Evidence)}");
            label = "";
        }
        if (claims.Length > MostClaims) Row("", $"… and {claims.Length - MostClaims} more");
    }

    /// <summary>One side of a disagreement: the value, and the words around it in one of its sources.</summary>
    public static void Side(Grounded<string> side, Func<Evidence, ArticleText> textOf)
    {
        Evidence first = side.Evidence[0];
        string quote = $"“{Around(textOf(first), first.Span)}” {Sources(side.Evidence)}";
        Columns("", Wrap("• " + OneLine(side.Value), ValueWidth), Wrap(quote, QuoteWidth));
    }

    /// <summary>The values of some mentions: how often each is meant, and in which words where they are not the value itself.</summary>
    public static void Found<T>(string label, ArticleModel model, IEnumerable<Mention<T>> mentions, Func<T, string> name) where T : notnull
    {
        string[] items = [.. mentions.GroupBy(m => name(m.Value)).Select(same => Counted(same.Key, [.. same.Select(m => OneLine(model.GetText(m)))]))];
        if (items.Length > 0) Columns(label, Fill(items, Width - LabelWidth), []);
    }

    /// <summary>What happened, when, where, and to which vehicles.</summary>
    public static string Summary(Incident incident)
    {
        string?[] parts = [$"{incident.Type}", incident.Date?.Value.ToString(), incident.Site?.Value.ToString(), .. incident.Vehicles.Take(3).Select(v => v.Vehicle.Name)];
        return string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static string Counted(string value, string[] mentions)
    {
        string[] words = [.. mentions.Distinct().Where(w => !value.StartsWith(w, StringComparison.Ordinal))];
        string quotes = words.Length > 0 ? $" “{string.Join("”, “", words)}”" : "";
        return mentions.Length > 1 ? $"{value}{quotes} ×{mentions.Length}" : value + quotes;
    }

    private static void Columns(string label, List<string> left, List<string> right)
    {
        for (int i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            string value = i < left.Count ? left[i] : "";
            string start = Paint("36", (i == 0 ? Words(label) : "").PadRight(LabelWidth));
            Console.WriteLine(i < right.Count ? $"{start}{value.PadRight(ValueWidth)} {Paint("2", right[i])}" : (start + value).TrimEnd());
        }
    }

    private static string Sources(ImmutableArray<Evidence> evidence) => $"({string.Join(", ", evidence.Select(e => e.ArticleId).Distinct())})";

    private static string Around(ArticleText text, TextSpan span)
    {
        int from = Math.Max(0, span.Start - Context), to = Math.Min(text.Length, span.End + Context);
        while (from > 0 && from < span.Start && !char.IsWhiteSpace(text[from - 1])) from++;
        while (to < text.Length && to > span.End && !char.IsWhiteSpace(text[to])) to--;
        string words = OneLine(text.Value[from..to].Trim());
        return (from > 0 ? "…" : "") + words + (to < text.Length ? "…" : "");
    }

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        while (text.Length > width)
        {
            int space = text.LastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            lines.Add(text[..end].TrimEnd());
            text = text[end..].TrimStart();
        }
        lines.Add(text);
        return lines;
    }

    /// <summary>As many items a line as fit.</summary>
    private static List<string> Fill(IEnumerable<string> items, int width)
    {
        var lines = new List<string>();
        foreach (string item in items)
        {
            if (lines.Count > 0 && lines[^1].Length + item.Length + 3 <= width) lines[^1] += " · " + item;
            else lines.AddRange(Wrap(item, width));
        }
        return lines;
    }

    /// <summary>“damageMechanism” as “damage mechanism”.</summary>
    private static string Words(string label) => string.Concat(label.Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 2)] + "… ";

    private static string Paint(string style, string text) => HasColour ? $"\e[{style}m{text}\e[0m" : text;
}
