namespace SpaceNews.Extract.Contract.Tests;

public sealed class JsonSchemaValidatorTests
{
    [Theory]
    [InlineData("""{"type": "string"}""", "\"a\"", "1")]
    [InlineData("""{"type": "integer"}""", "2.0", "2.5")]
    [InlineData("""{"type": "number"}""", "2.5", "\"2.5\"")]
    [InlineData("""{"type": "boolean"}""", "false", "0")]
    [InlineData("""{"type": "null"}""", "null", "{}")]
    [InlineData("""{"const": true}""", "true", "\"true\"")]
    [InlineData("""{"enum": ["a", 1]}""", "1", "\"b\"")]
    [InlineData("""{"minimum": 0, "maximum": 1}""", "1", "1.5")]
    [InlineData("""{"minimum": 0}""", "\"no number\"", "-1")]
    [InlineData("""{"pattern": "^[0-9]{2}$"}""", "\"27\"", "\"270\"")]
    [InlineData("""{"minLength": 1, "maxLength": 1}""", "\"😀\"", "\"\"")]
    [InlineData("""{"required": ["a"]}""", """{"a": null}""", "{}")]
    [InlineData("""{"properties": {"a": {"type": "string"}}}""", """{"b": 1}""", """{"a": 1}""")]
    [InlineData("""{"properties": {"a": true}, "additionalProperties": false}""", """{"a": 1}""", """{"a": 1, "b": 2}""")]
    [InlineData("""{"additionalProperties": {"type": "string"}}""", """{"a": "1"}""", """{"a": 1}""")]
    [InlineData("""{"dependentRequired": {"a": ["b"]}}""", """{"b": 1}""", """{"a": 1}""")]
    [InlineData("""{"items": {"type": "integer"}, "minItems": 1, "maxItems": 2}""", "[1, 2]", "[]")]
    [InlineData("""{"items": {"type": "integer"}}""", "[]", "[1, \"2\"]")]
    [InlineData("""{"uniqueItems": true}""", "[1, 2]", "[{\"a\": 1}, {\"a\": 1.0}]")]
    [InlineData("""{"allOf": [{"minimum": 0}, {"maximum": 9}]}""", "5", "10")]
    [InlineData("""{"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}""", """{"a": 1, "b": 1}""", """{"c": 1}""")]
    [InlineData("""{"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}""", """{"a": 1}""", """{"a": 1, "b": 1}""")]
    [InlineData("""{"not": {"type": "null"}}""", "1", "null")]
    [InlineData("""{"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"type": "integer"}}""", "\"ab\"", "\"a\"")]
    [InlineData("""{"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"type": "integer"}}""", "1", "1.5")]
    [InlineData("""{"$ref": "#/$defs/day", "$defs": {"day": {"type": "string"}}}""", "\"a\"", "1")]
    [InlineData("""{"properties": {"a": false}}""", "{}", """{"a": 1}""")]
    public void Keyword_accepts_and_rejects(string schema, string valid, string invalid)
    {
        var validator = new JsonSchemaValidator(schema);

        validator.Validate(valid).Should().BeEmpty();
        validator.Validate(invalid).Should().NotBeEmpty();
    }

    [Fact]
    public void Error_tells_place_and_reason()
    {
        var validator = new JsonSchemaValidator("""{"properties": {"a": {"items": {"type": "string"}}}}""");

        validator.Validate("""{"a": ["x", 1]}""").Should().ContainSingle().Which.ToString().Should().Be("/a/1: expected string, found Number");
    }

    [Fact]
    public void Recursive_reference_is_followed()
    {
        var validator = new JsonSchemaValidator("""{"type": "object", "additionalProperties": {"$ref": "#/$defs/node"}, "$defs": {"node": {"type": "object", "additionalProperties": {"$ref": "#/$defs/node"}}}}""");

        validator.Validate("""{"a": {"b": {"c": {}}}}""").Should().BeEmpty();
        validator.Validate("""{"a": {"b": {"c": 1}}}""").Should().ContainSingle().Which.Place.Should().Be("/a/b/c");
    }

    [Theory]
    [InlineData("""{"patternProperties": {}}""")]
    [InlineData("""{"format": "date"}""")]
    [InlineData("""{"$ref": "other.json"}""")]
    [InlineData("""{"$ref": "#/$defs/missing"}""")]
    [InlineData("""{"type": "text"}""")]
    public void Schema_outside_the_subset_is_an_error(string schema)
    {
        Action validate = () => new JsonSchemaValidator(schema).Validate("{}");

        validate.Should().Throw<NotSupportedException>();
    }
}
