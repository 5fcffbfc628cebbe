using System.Text.Json.Serialization;

namespace SpaceNews.Extract;

/// <summary>One diagnostic of an article line.</summary>
/// <remarks>Immutable; the shape of the output contract, absent values left out.</remarks>
public sealed record DiagnosticRecord
{
    /// <summary>Id, SNX and four digits.</summary>
    public required string Id { get; init; }

    /// <summary>Severity in camelCase.</summary>
    [JsonConverter(typeof(CamelCaseEnumConverter<DiagnosticSeverity>))]
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>First UTF-16 code unit.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>The message.</summary>
    public required string Message { get; init; }
}
