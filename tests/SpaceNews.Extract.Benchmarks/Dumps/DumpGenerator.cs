using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace SpaceNews.Extract.Benchmarks;

/// <summary>Makes any number of articles from the fixtures: people, dates and numbers differ in each, the sentences around them stay.</summary>
/// <remarks>The same number gives the same article on every machine. Fixtures that are kept for the last test are left out.</remarks>
internal sealed class DumpGenerator
{
    private readonly MarkedArticle[] _templates;
    private readonly string[] _givenNames;
    private readonly string[] _surnames;

    /// <param name="repository">Root of the repository, which has fixtures and tables of names.</param>
    public DumpGenerator(string repository)
    {
        string fixtures = Path.Combine(repository, "tests", "fixtures", "articles");
        _templates = [.. Directory.EnumerateFiles(fixtures, "*.article").Order(StringComparer.Ordinal).Select(f => MarkedArticle.Parse(File.ReadAllText(f), Path.GetFileName(f))).Where(m => m.Split != "test")];
        _givenNames = Names(repository, "given-names.tsv");
        _surnames = Names(repository, "surnames.tsv");
    }

    /// <summary>The article of a number, as a line of JSON without line break.</summary>
    public string Line(long number)
    {
        // Templates are shuffled, so that a dump compresses as one of different articles does.
        var random = new Random((int)(number * 2654435761 % int.MaxValue));
        MarkedArticle template = _templates[random.Next(_templates.Length)];
        int years = random.Next(-25, 2);
        LocalDate? published = template.Published?.PlusYears(years);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{template.Id}-{number}"));
            if (published is { } day) json.WriteString("published", LocalDatePattern.Iso.Format(day));
            if (template.Title is { } title) json.WriteString("title", title);
            json.WriteString("text", Vary(template, random, years));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private string Vary(MarkedArticle template, Random random, int years)
    {
        string text = template.Article.Text.Value;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var result = new StringBuilder(text.Length + 64);
        int at = 0;
        foreach (Mark mark in template.Marks.OrderBy(m => m.Span.Start))
        {
            if (mark.Span.Start < at) continue;
            result.Append(text, at, mark.Span.Start - at);
            string words = text[mark.Span.Start..mark.Span.End];
            result.Append(mark.Kind switch
            {
                "Person" => VaryName(words, names, random),
                "Date" => VaryNumbers(words, random, years),
                "Mass" or "Duration" => VaryNumbers(words, random, years: null),
                _ => words,
            });
            at = mark.Span.End;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>One person keeps one name through an article: every word of it is exchanged for the same other one.</summary>
    private string VaryName(string name, Dictionary<string, string> names, Random random)
    {
        string[] words = name.Split(' ');
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Length < 3 || !char.IsUpper(words[i][0])) continue;
            string[] table = i == words.Length - 1 ? _surnames : _givenNames;
            if (!names.TryGetValue(words[i], out string? other)) names[words[i]] = other = table[random.Next(table.Length)];
            words[i] = other;
        }
        return string.Join(' ', words);
    }

    /// <summary>Years move by a number of years, days of the month become others; without years, every number becomes one of as many figures.</summary>
    private static string VaryNumbers(string text, Random random, int? years)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i == start)
            {
                result.Append(text[i++]);
                continue;
            }
            ReadOnlySpan<char> figures = text.AsSpan(start, i - start);
            if (years is null) foreach (char c in figures) result.Append(c == '0' ? '0' : (char)('1' + random.Next(9)));
            else if (figures.Length == 4) result.Append(int.Parse(figures, CultureInfo.InvariantCulture) + years);
            else result.Append(figures.Length <= 2 ? random.Next(1, 29).ToString(CultureInfo.InvariantCulture) : figures);
        }
        return result.ToString();
    }

    private static string[] Names(string repository, string table) =>
        [.. File.ReadLines(Path.Combine(repository, "models", "knowledge", table)).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t')).Where(c => c[^1] != "1").Select(c => c[0])];
}
