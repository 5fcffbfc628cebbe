namespace SpaceNews.Extract.Batch;

/// <summary>How files are read.</summary>
/// <remarks>Immutable; change a copy with <c>with { … }</c>.</remarks>
public sealed record InputOptions
{
    /// <summary>What the files hold.</summary>
    public InputFormat Format { get; init; }

    /// <summary>What the properties of JSON lines are called.</summary>
    public JsonFields Fields { get; init; } = new();

    /// <summary>What a record may cost.</summary>
    public InputLimits Limits { get; init; } = new();
}
