using System.Globalization;
using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>
/// Reads the articles of one side and checks their shape, so that the scorers need not. <paramref name="source"/> names
/// the side in messages; annotations (<paramref name="isGold"/>) must list their mentions, with texts.
/// </summary>
internal sealed class ArticleReader(string source, bool isGold)
{
    // Repeated names would make the last one count and the error list show all.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public List<ScoredArticle> Read(TextReader lines)
    {
        var articles = new List<ScoredArticle>();
        for (int number = 1; lines.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line)) articles.Add(ReadArticle(Parse(line, Place("line", number)), Place("line", number)));
        }
        return articles;
    }

    public List<ScoredArticle> Read(IEnumerable<JsonElement> elements) =>
        [.. elements.Select((element, index) => ReadArticle(element, Place("article", index + 1)))];

    private string Place(string unit, int number) => string.Create(CultureInfo.InvariantCulture, $"{source}, {unit} {number}");

    private static JsonElement Parse(string line, string place)
    {
        try
        {
            return JsonElement.Parse(line, Strict);
        }
        catch (JsonException e)
        {
            // The parser adds the position within what it was given, where every line is the first.
            string reason = e.Message.Split(" LineNumber:")[0];
            throw new FormatException($"{place}: expected one JSON object. {reason}", e);
        }
    }

    private ScoredArticle ReadArticle(JsonElement article, string place)
    {
        Require(article.IsObject(), place, "a JSON object");
        string id = RequireString(article, "id", place);
        Require(!isGold || !article.Get("mentions").IsNone(), place, "“mentions”, a list of mentions");
        ScoredMention[] mentions = [.. List(article, "mentions", place).Select(mention => ReadMention(mention, place))];
        ScoredIncident[] incidents = [.. List(article, "incidents", place).Select(incident => ReadIncident(incident, place))];
        bool saysIncidents = article.TryGetProperty("incidents", out _);
        return new ScoredArticle(id, mentions, incidents, saysIncidents, article.Get("entities"));
    }

    private ScoredMention ReadMention(JsonElement mention, string place)
    {
        string kind = RequireString(mention, "kind", place);
        if (isGold) RequireString(mention, "text", place);
        return new ScoredMention(mention, kind, RequireOffset(mention, "start", place), RequireOffset(mention, "end", place), mention.Get("optional").IsTruthy());
    }

    private static ScoredIncident ReadIncident(JsonElement incident, string place)
    {
        foreach (string field in SlotReader.ActorFields)
        {
            foreach (JsonElement actor in List(incident, field, place))
                Require(actor.TryGetProperty("name", out _), place, $"“name” in each of “{field}”");
        }
        _ = List(incident, "masses", place);
        Require(!incident.Get("typeAlt").IsTruthy() || incident.Get("typeAlt").ValueKind == JsonValueKind.Array, place, "“typeAlt”, where present, to be a list");
        return new ScoredIncident(incident, SlotReader.Read(incident));
    }

    /// <summary>The objects of a list that may be absent or null.</summary>
    private static JsonElement[] List(JsonElement element, string property, string place)
    {
        JsonElement list = element.Get(property);
        if (list.IsNone()) return [];
        Require(list.ValueKind == JsonValueKind.Array, place, $"“{property}” to be a list");
        JsonElement[] items = [.. list.EnumerateArray()];
        Require(items.All(item => item.IsObject()), place, $"“{property}” to hold objects");
        return items;
    }

    private static string RequireString(JsonElement element, string property, string place)
    {
        JsonElement value = element.Get(property);
        Require(value.ValueKind == JsonValueKind.String, place, $"a string “{property}”");
        return value.GetString()!;
    }

    private static int RequireOffset(JsonElement element, string property, string place)
    {
        JsonElement value = element.Get(property);
        int offset = 0;
        Require(value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out offset), place, $"a whole number “{property}” in each mention");
        return offset;
    }

    private static void Require(bool condition, string place, string expected)
    {
        if (!condition) throw new FormatException($"{place}: expected {expected}.");
    }
}
