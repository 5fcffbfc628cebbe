using System.Text.Json;
using System.Text.RegularExpressions;

namespace SpaceNews.Extract.Contract.Tests;

/// <summary>
/// Validates JSON against the part of JSON Schema draft 2020-12 that the schemas of the library use. A keyword that it does
/// not know is an error in the schema, so that no rule is passed over in silence.
/// </summary>
internal sealed class JsonSchemaValidator
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "$defs", "$comment", "title", "description", "examples"];
    private static readonly string[] Types = ["object", "array", "string", "integer", "number", "boolean", "null"];

    private readonly JsonElement _root;
    private readonly Dictionary<string, Regex> _patterns = new(StringComparer.Ordinal);

    public JsonSchemaValidator(string schema)
    {
        using JsonDocument document = JsonDocument.Parse(schema);
        _root = document.RootElement.Clone();
    }

    /// <summary>Every place where a JSON text breaks the schema; none when it is valid.</summary>
    /// <exception cref="NotSupportedException">The schema uses a keyword or a form of reference that is not part of the subset.</exception>
    public IReadOnlyList<SchemaError> Validate(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var errors = new List<SchemaError>();
        Check(_root, document.RootElement, "", errors);
        return errors;
    }

    private bool IsValid(JsonElement schema, JsonElement value)
    {
        var errors = new List<SchemaError>();
        Check(schema, value, "", errors);
        return errors.Count == 0;
    }

    private void Check(JsonElement schema, JsonElement value, string place, List<SchemaError> errors)
    {
        if (schema.ValueKind is JsonValueKind.True) return;
        if (schema.ValueKind is JsonValueKind.False)
        {
            errors.Add(new SchemaError(place, "nothing may stand here"));
            return;
        }
        foreach (JsonProperty keyword in schema.EnumerateObject())
            if (!Annotations.Contains(keyword.Name)) CheckKeyword(keyword.Name, keyword.Value, schema, value, place, errors);
    }

    private void CheckKeyword(string keyword, JsonElement rule, JsonElement schema, JsonElement value, string place, List<SchemaError> errors)
    {
        switch (keyword)
        {
            case "$ref":
                Check(Resolve(rule.GetString()!), value, place, errors);
                break;
            case "type":
                if (!Types.Contains(rule.GetString())) throw new NotSupportedException($"“{rule}” is no type.");
                if (!IsOfType(value, rule.GetString()!)) errors.Add(new SchemaError(place, $"expected {rule.GetString()}, found {value.ValueKind}"));
                break;
            case "const":
                if (!JsonElement.DeepEquals(rule, value)) errors.Add(new SchemaError(place, $"expected {rule.GetRawText()}, found {value.GetRawText()}"));
                break;
            case "enum":
                if (!rule.EnumerateArray().Any(r => JsonElement.DeepEquals(r, value))) errors.Add(new SchemaError(place, $"{value.GetRawText()} is none of {rule.GetRawText()}"));
                break;
            case "allOf":
                foreach (JsonElement part in rule.EnumerateArray()) Check(part, value, place, errors);
                break;
            case "anyOf":
                if (!rule.EnumerateArray().Any(part => IsValid(part, value))) errors.Add(new SchemaError(place, $"fits none of {rule.GetRawText()}"));
                break;
            case "oneOf":
                if (rule.EnumerateArray().Count(part => IsValid(part, value)) is var fits and not 1) errors.Add(new SchemaError(place, $"fits {fits} of {rule.GetRawText()}, expected one"));
                break;
            case "not":
                if (IsValid(rule, value)) errors.Add(new SchemaError(place, $"fits {rule.GetRawText()} and should not"));
                break;
            case "if":
                if (schema.TryGetProperty(IsValid(rule, value) ? "then" : "else", out JsonElement branch)) Check(branch, value, place, errors);
                break;
            case "then" or "else":
                break;
            default:
                if (!CheckByType(keyword, rule, schema, value, place, errors)) throw new NotSupportedException($"The keyword “{keyword}” is not supported.");
                break;
        }
    }

    /// <summary>The keywords that say something of values of one type only; others pass.</summary>
    private bool CheckByType(string keyword, JsonElement rule, JsonElement schema, JsonElement value, string place, List<SchemaError> errors)
    {
        switch (keyword)
        {
            case "properties" or "additionalProperties" or "required" or "dependentRequired":
                if (value.ValueKind == JsonValueKind.Object) CheckObject(keyword, rule, schema, value, place, errors);
                return true;
            case "items" or "minItems" or "maxItems" or "uniqueItems":
                if (value.ValueKind == JsonValueKind.Array) CheckArray(keyword, rule, value, place, errors);
                return true;
            case "pattern" or "minLength" or "maxLength":
                if (value.ValueKind == JsonValueKind.String) CheckString(keyword, rule, value, place, errors);
                return true;
            case "minimum" or "maximum":
                if (value.ValueKind != JsonValueKind.Number) return true;
                double limit = rule.GetDouble(), number = value.GetDouble();
                if (keyword == "minimum" ? number < limit : number > limit) errors.Add(new SchemaError(place, $"{value.GetRawText()} is past the {keyword} {rule.GetRawText()}"));
                return true;
            default:
                return false;
        }
    }

    private void CheckObject(string keyword, JsonElement rule, JsonElement schema, JsonElement value, string place, List<SchemaError> errors)
    {
        switch (keyword)
        {
            case "properties":
                foreach (JsonProperty property in rule.EnumerateObject())
                    if (value.TryGetProperty(property.Name, out JsonElement found)) Check(property.Value, found, $"{place}/{property.Name}", errors);
                break;
            case "additionalProperties":
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    if (schema.TryGetProperty("properties", out JsonElement known) && known.TryGetProperty(property.Name, out _)) continue;
                    if (rule.ValueKind == JsonValueKind.False) errors.Add(new SchemaError(place, $"the property “{property.Name}” is not known"));
                    else Check(rule, property.Value, $"{place}/{property.Name}", errors);
                }
                break;
            case "required":
                Require(rule, "", value, place, errors);
                break;
            default:
                foreach (JsonProperty property in rule.EnumerateObject())
                    if (value.TryGetProperty(property.Name, out _)) Require(property.Value, $" beside “{property.Name}”", value, place, errors);
                break;
        }
    }

    private static void Require(JsonElement names, string reason, JsonElement value, string place, List<SchemaError> errors)
    {
        foreach (JsonElement name in names.EnumerateArray())
            if (!value.TryGetProperty(name.GetString()!, out _)) errors.Add(new SchemaError(place, $"the property “{name.GetString()}” is missing{reason}"));
    }

    private void CheckArray(string keyword, JsonElement rule, JsonElement value, string place, List<SchemaError> errors)
    {
        int count = value.GetArrayLength();
        switch (keyword)
        {
            case "items":
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray()) Check(rule, item, $"{place}/{index++}", errors);
                break;
            case "minItems":
                if (count < rule.GetInt32()) errors.Add(new SchemaError(place, $"{count} items, expected at least {rule.GetInt32()}"));
                break;
            case "maxItems":
                if (count > rule.GetInt32()) errors.Add(new SchemaError(place, $"{count} items, expected at most {rule.GetInt32()}"));
                break;
            default:
                JsonElement[] items = [.. value.EnumerateArray()];
                for (int i = 0; rule.GetBoolean() && i < items.Length; i++)
                    for (int j = i + 1; j < items.Length; j++)
                        if (JsonElement.DeepEquals(items[i], items[j])) errors.Add(new SchemaError(place, $"the items {i} and {j} are the same"));
                break;
        }
    }

    private void CheckString(string keyword, JsonElement rule, JsonElement value, string place, List<SchemaError> errors)
    {
        string text = value.GetString()!;
        // Lengths count characters of Unicode, not code units.
        int length = text.EnumerateRunes().Count();
        if (keyword == "pattern")
        {
            if (!_patterns.TryGetValue(rule.GetString()!, out Regex? pattern)) _patterns.Add(rule.GetString()!, pattern = new Regex(rule.GetString()!, RegexOptions.CultureInvariant));
            if (!pattern.IsMatch(text)) errors.Add(new SchemaError(place, $"“{text}” does not match {pattern}"));
        }
        else if (keyword == "minLength" ? length < rule.GetInt32() : length > rule.GetInt32()) errors.Add(new SchemaError(place, $"“{text}” breaks {keyword} {rule.GetInt32()}"));
    }

    private JsonElement Resolve(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal)) throw new NotSupportedException($"The reference “{reference}” does not point into the schema.");
        JsonElement found = _root;
        foreach (string step in reference[2..].Split('/'))
            if (!found.TryGetProperty(step, out found)) throw new NotSupportedException($"The reference “{reference}” points to nothing.");
        return found;
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDouble() % 1 == 0,
        _ => value.ValueKind == JsonValueKind.Number,
    };
}
