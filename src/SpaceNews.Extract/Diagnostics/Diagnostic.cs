using System.Collections.Immutable;
using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>Something doubtful in an article, or in a comparison of articles, with its place.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Diagnostic
{
    internal Diagnostic(DiagnosticDescriptor descriptor, string articleId, TextSpan span, ImmutableArray<string> arguments)
    {
        Descriptor = descriptor;
        ArticleId = articleId;
        Span = span;
        Arguments = arguments;
    }

    /// <summary>What kind of diagnostic it is.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>Stable id, <c>SNX5003</c> for one.</summary>
    public string Id => Descriptor.Id;

    /// <summary>How much it should worry.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>The article it was found in.</summary>
    public string ArticleId { get; }

    /// <summary>Where in the text; empty at zero when it is about the whole article.</summary>
    public TextSpan Span { get; }

    /// <summary>What fills the message.</summary>
    public ImmutableArray<string> Arguments { get; }

    /// <summary>The message in English, the same under every culture.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Arguments]);

    /// <inheritdoc/>
    public override string ToString() => $"{ArticleId}{Span}: {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
}
