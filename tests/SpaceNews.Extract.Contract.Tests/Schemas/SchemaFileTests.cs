using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace SpaceNews.Extract.Contract.Tests;

/// <summary>The schema files say all that the records can hold, and nothing else.</summary>
public sealed class SchemaFileTests
{
    private static readonly JsonElement Article = JsonDocument.Parse(ExtractSchemas.ArticleLine).RootElement;
    private static readonly JsonElement Incident = JsonDocument.Parse(ExtractSchemas.IncidentLine).RootElement;

    [Theory]
    [InlineData("article-line")]
    [InlineData("incident-line")]
    public void Schema_that_ships_is_the_file(string name) =>
        (name == "article-line" ? ExtractSchemas.ArticleLine : ExtractSchemas.IncidentLine).Should().Be(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema", name + ".schema.json")));

    [Fact]
    public void Definitions_that_both_files_hold_are_the_same()
    {
        foreach (JsonProperty definition in Incident.GetProperty("$defs").EnumerateObject())
            Article.GetProperty("$defs").GetProperty(definition.Name).Should().Match<JsonElement>(d => JsonElement.DeepEquals(d, definition.Value), because: definition.Name);
    }

    [Fact]
    public void Incident_of_an_article_is_an_incident_line_without_sources()
    {
        Dictionary<string, string> line = Properties(Incident), inside = Properties(Article.GetProperty("$defs").GetProperty("incident"));

        line.Remove("sources").Should().BeTrue();
        inside.Should().BeEquivalentTo(line);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_property_is_described_and_every_object_closed(bool article)
    {
        foreach (JsonElement schema in Objects(article ? Article : Incident))
        {
            schema.TryGetProperty("additionalProperties", out _).Should().BeTrue(because: schema.GetRawText());
            foreach (JsonProperty property in schema.GetProperty("properties").EnumerateObject())
                (property.Value.TryGetProperty("description", out _) || property.Value.TryGetProperty("$ref", out _)).Should().BeTrue(because: property.Name);
        }
    }

    [Theory]
    [InlineData(typeof(ArticleRecord), "")]
    [InlineData(typeof(MentionRecord), "mention")]
    [InlineData(typeof(EntityRecord), "entity")]
    [InlineData(typeof(DiagnosticRecord), "diagnostic")]
    [InlineData(typeof(IncidentSiteRecord), "site")]
    [InlineData(typeof(IncidentVehicleRecord), "vehicle")]
    [InlineData(typeof(IncidentPersonRecord), "person")]
    [InlineData(typeof(IncidentOrganizationRecord), "organization")]
    [InlineData(typeof(IncidentMassRecord), "mass")]
    [InlineData(typeof(CasualtiesRecord), "casualties")]
    [InlineData(typeof(ClaimRecord), "claim")]
    [InlineData(typeof(StatementRecord), "statement")]
    [InlineData(typeof(ConflictRecord), "conflict")]
    public void Properties_are_those_of_the_record(Type record, string definition) =>
        Properties(definition.Length == 0 ? Article : Article.GetProperty("$defs").GetProperty(definition)).Keys.Should().BeEquivalentTo(NamesOf(record));

    [Theory]
    [InlineData(typeof(SiteRecord), "site")]
    [InlineData(typeof(VehicleRecord), "vehicle")]
    [InlineData(typeof(MassRecord), "mass")]
    [InlineData(typeof(Timex3Record), "timex3")]
    public void Properties_of_values_are_those_of_the_record(Type record, string property) =>
        Properties(Article.GetProperty("$defs").GetProperty("mention").GetProperty("properties").GetProperty(property)).Keys.Should().BeEquivalentTo(NamesOf(record));

    [Fact]
    public void Properties_of_an_incident_line_are_those_of_the_record() => Properties(Incident).Keys.Should().BeEquivalentTo(NamesOf(typeof(IncidentRecord)));

    [Theory]
    [InlineData(typeof(IncidentType), "type", null)]
    [InlineData(typeof(VehicleClass), "vehicleClass", null)]
    [InlineData(typeof(VehicleRole), "vehicle", "role")]
    [InlineData(typeof(PersonRole), "person", "role")]
    [InlineData(typeof(OrganizationRole), "organization", "role")]
    [InlineData(typeof(QuantityBound), "mass", "bound")]
    [InlineData(typeof(Certainty), "claim", "certainty")]
    public void Lists_of_values_are_those_of_the_enumeration(Type type, string definition, string? property)
    {
        JsonElement schema = definition == "type" ? Incident.GetProperty("properties").GetProperty("type") : Incident.GetProperty("$defs").GetProperty(definition);
        if (property is not null) schema = schema.GetProperty("properties").GetProperty(property);

        schema.GetProperty("enum").EnumerateArray().Select(e => e.GetString()).Should().BeEquivalentTo(Enum.GetNames(type).Select(n => property is null ? n : JsonNamingPolicy.CamelCase.ConvertName(n)));
    }

    private static IEnumerable<string> NamesOf(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "EqualityContract").Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));

    private static Dictionary<string, string> Properties(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => JsonSerializer.Serialize(p.Value));

    /// <summary>The schemas of objects in a schema; conditions, which only add rules, are left out.</summary>
    private static IEnumerable<JsonElement> Objects(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.Array) return schema.EnumerateArray().SelectMany(Objects);
        if (schema.ValueKind != JsonValueKind.Object) return [];
        // “type” and “properties” may be names of properties too.
        bool isObject = schema.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("object") && schema.TryGetProperty("properties", out _);
        ImmutableArray<JsonElement> own = isObject ? [schema] : [];
        return own.Concat(schema.EnumerateObject().Where(p => p.Name is not ("allOf" or "anyOf")).SelectMany(p => Objects(p.Value)));
    }
}
