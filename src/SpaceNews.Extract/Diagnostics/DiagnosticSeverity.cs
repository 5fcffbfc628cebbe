namespace SpaceNews.Extract;

/// <summary>How much a diagnostic should worry the reader.</summary>
public enum DiagnosticSeverity : byte
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>A value is in doubt.</summary>
    Warning,

    /// <summary>Something was lost.</summary>
    Error,
}
