using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Finds mentions of one or a few kinds. Declared like an analyzer: what it finds, what it needs, and what to run.</summary>
/// <remarks>
/// One instance serves all threads at once and sees articles in no promised order: keep no state about an article in
/// fields. <see cref="Initialize"/> runs once, when the pipeline is built. The extractors of the library are written on
/// this same class.
/// </remarks>
public abstract class Extractor
{
    /// <summary>The kinds it reports.</summary>
    public abstract ImmutableArray<MentionKind> Produces { get; }

    /// <summary>The kinds that must be there before it runs; it sees their mentions.</summary>
    public virtual ImmutableArray<MentionKind> Requires => [];

    /// <summary>The diagnostics it may report.</summary>
    public virtual ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [];

    /// <summary>Name for messages and for <see cref="Diagnostic"/>; the type’s name unless overridden.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>Registers what to run on articles.</summary>
    public abstract void Initialize(ExtractorContext context);
}
