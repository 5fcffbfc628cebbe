using System.Text;
using System.Text.Json.Nodes;

namespace SpaceNews.Extract.Contract.Tests;

/// <summary>Writes the page of all JSON fields from the schemas, so that the two cannot differ.</summary>
internal sealed class FieldPage
{
    private static readonly (string Definition, string Title)[] Parts =
    [
        ("mention", "Mention"), ("entity", "Entity"), ("diagnostic", "Diagnostic"), ("incident", "Incident"), ("site", "Site of an incident"), ("vehicle", "Vehicle of an incident"), ("person", "Person of an incident"),
        ("organization", "Organization of an incident"), ("mass", "Mass of an incident"), ("casualties", "Casualties"), ("claim", "Cause or consequence"), ("quote", "Quote"), ("timelineEntry", "Timeline entry"), ("statement", "Statement"), ("conflict", "Conflict"), ("evidence", "Evidence"),
    ];

    private readonly StringBuilder _page = new();
    private readonly JsonObject _article;
    private readonly JsonObject _incident;

    private FieldPage(string folder)
    {
        _article = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "article-line.schema.json")))!.AsObject();
        _incident = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "incident-line.schema.json")))!.AsObject();
    }

    public static string Of(string schemaFolder) => new FieldPage(schemaFolder).Write();

    private string Write()
    {
        _page.Append(
            """
            # JSON fields

            Every field of the lines that `spacenews extract` and `spacenews fuse`, and `ExtractJson` in code, write. Written from the schemas in [schema](schema) by a test; [diagnostics.md](diagnostics.md) explains the ids of diagnostics and [incidents.md](incidents.md) what fills an incident.

            One object is one line, UTF-8. Offsets count UTF-16 code units of the text as given, `end` exclusive. What is absent is left out, never `null`. **Bold** fields are always there.

            """.ReplaceLineEndings("\n"));
        Table("Article line", _article);
        string[] unknown = [.. _article["$defs"]!.AsObject().Where(d => FieldsOf(d.Value!.AsObject()) is not null && Parts.All(p => p.Definition != d.Key)).Select(d => d.Key)];
        if (unknown.Length > 0) throw new InvalidOperationException($"The page has no part for the definitions {string.Join(", ", unknown)} of the schema.");
        foreach ((string definition, string title) in Parts) Table(title, _article["$defs"]![definition]!.AsObject());
        Table("Incident line", _incident, only: name => _article["$defs"]!["incident"]!["properties"]![name] is null);
        _page.Append("\nAll other fields of an incident line are those of an [incident](#incident) of an article line.\n");
        return _page.ToString();
    }

    private void Table(string title, JsonObject schema, Func<string, bool>? only = null)
    {
        // A definition may be a list of what it describes.
        if (schema["items"] is JsonObject element) schema = element;
        HashSet<string> required = [.. (schema["required"]?.AsArray() ?? []).Select(r => r!.GetValue<string>())];
        _page.Append($"\n## {title}\n| field | type | is |\n|---|---|---|\n");
        var inner = new List<(string, JsonObject)>();
        foreach ((string name, JsonNode? node) in schema["properties"]!.AsObject())
        {
            if (node is not JsonObject property || (only is not null && !only(name))) continue;
            string field = required.Contains(name) ? $"**`{name}`**" : $"`{name}`";
            _page.Append($"| {field} | {TypeOf(property)} | {Meaning(property)} |\n");
            JsonObject shape = property["items"] as JsonObject ?? property;
            if (shape["properties"] is JsonObject) inner.Add((name, shape));
        }
        foreach ((string name, JsonObject shape) in inner) Table($"{title}, {name}", shape);
    }

    /// <summary>The fields of an object, or of the elements of a list.</summary>
    private static JsonObject? FieldsOf(JsonObject schema) => ((schema["items"] as JsonObject) ?? schema)["properties"] as JsonObject;

    private static string TypeOf(JsonObject property)
    {
        if (property["enum"] is JsonArray values) return string.Join(", ", values.Select(v => $"`{v}`"));
        if (property["const"] is { } value) return $"`{value.ToJsonString()}`";
        if (property["$ref"] is { } reference) return Named(reference.GetValue<string>());
        if (property["items"] is not JsonObject items) return property["type"]?.ToString() ?? "any";
        return items["$ref"] is { } element ? $"array of {Named(element.GetValue<string>())}" : $"array of {items["type"] ?? "object"}";
    }

    /// <summary>A definition that has a table of its own is linked to it.</summary>
    private static string Named(string reference)
    {
        string name = reference.Split('/')[^1];
        return Parts.FirstOrDefault(p => p.Definition == name) is { Title: { } title } ? $"[{name}](#{title.ToLowerInvariant().Replace(' ', '-')})" : name;
    }

    private string Meaning(JsonObject property) =>
        property["description"]?.GetValue<string>()
        ?? (property["$ref"] is { } reference ? _article["$defs"]![reference.GetValue<string>().Split('/')[^1]]?["description"]?.GetValue<string>() : null)
        ?? "";
}
