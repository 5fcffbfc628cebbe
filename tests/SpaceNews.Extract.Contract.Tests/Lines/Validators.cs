namespace SpaceNews.Extract.Contract.Tests;

/// <summary>Validators of the schemas that ship with the library.</summary>
internal static class Validators
{
    public static JsonSchemaValidator ArticleLine { get; } = new(ExtractSchemas.ArticleLine);

    public static JsonSchemaValidator IncidentLine { get; } = new(ExtractSchemas.IncidentLine);
}
