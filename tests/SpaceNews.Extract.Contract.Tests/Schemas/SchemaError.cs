namespace SpaceNews.Extract.Contract.Tests;

/// <summary>One way in which a value breaks a schema.</summary>
/// <param name="Place">JSON pointer to the value.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record SchemaError(string Place, string Message)
{
    public override string ToString() => $"{(Place.Length == 0 ? "/" : Place)}: {Message}";
}
