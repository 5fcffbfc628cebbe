using System.Collections.Immutable;

namespace SpaceNews.Extract.Testing;

/// <summary>What is compared: the mentions of some kinds, and the diagnostics that are marked.</summary>
internal sealed class Scope
{
    private readonly HashSet<string> _diagnostics;
    private readonly HashSet<string> _reported;

    public Scope(ExtractionPipeline pipeline, ImmutableArray<MentionKind> kinds)
    {
        Kinds = kinds;
        // Diagnostics of texts, incidents and of the pipeline itself belong to no extractor.
        _reported = [.. pipeline.Extractors.SelectMany(e => e.Produces.Select(k => k.Name).Concat(e.SupportedDiagnostics.Select(d => d.Id)))];
        _diagnostics = [.. pipeline.Extractors.SelectMany(e => e.SupportedDiagnostics).Concat(DiagnosticDescriptors.All).Select(d => d.Id)];
    }

    public ImmutableArray<MentionKind> Kinds { get; }

    /// <summary>Whether the pipeline can report what a mark names at all.</summary>
    public bool CanFind(string kind) => _reported.Contains(kind) || (IsDiagnostic(kind) && kind is ['S', 'N', 'X', '0' or '1' or '8', ..]);

    /// <summary>Whether a mark is one of a diagnostic; one of a built-in area counts though no extractor declares it.</summary>
    public bool IsDiagnostic(string kind) =>
        _diagnostics.Contains(kind) || (kind.Length == 7 && kind.StartsWith("SNX", StringComparison.Ordinal) && kind.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0);

    public bool Holds(string kind) => IsDiagnostic(kind) || Kinds.Any(k => k.Name == kind);
}
