using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Every diagnostic that the library itself reports.</summary>
public static class DiagnosticDescriptors
{
    /// <summary>An extractor threw; its mentions on that article are lost.</summary>
    public static DiagnosticDescriptor ExtractorFailed { get; } = new("SNX0001", "Extractor failed", "The extractor {0} failed on this article and its mentions are left out: {1}", DiagnosticSeverity.Error);

    /// <summary>Extractors require each other in a circle.</summary>
    public static DiagnosticDescriptor ExtractorCycle { get; } = new("SNX0002", "Extractors require each other", "The extractors cannot be ordered, because they require each other: {0}", DiagnosticSeverity.Error);

    /// <summary>An extractor reported a span that is not in the text.</summary>
    public static DiagnosticDescriptor SpanOutsideText { get; } = new("SNX0003", "Span outside the text", "The extractor {0} reported the span {1}, which is empty or reaches past the text of {2} characters", DiagnosticSeverity.Error);

    /// <summary>Two words were printed without a space between them.</summary>
    public static DiagnosticDescriptor GluedWord { get; } = new("SNX1001", "Words without a space between them", "“{0}” runs into “{1}” without a space", DiagnosticSeverity.Info);

    /// <summary>A short name fits several people of the article.</summary>
    public static DiagnosticDescriptor AmbiguousPerson { get; } = new("SNX2001", "Name fits several people", "“{0}” can be {1}", DiagnosticSeverity.Warning);

    /// <summary>A pad is named and nothing tells whose it is.</summary>
    public static DiagnosticDescriptor PadWithoutComplex { get; } = new("SNX3001", "Pad of an unknown complex", "Nothing in the article tells to which launch site “{0}” belongs", DiagnosticSeverity.Warning);

    /// <summary>A name looks like a misspelling of a known one.</summary>
    public static DiagnosticDescriptor MisspeltVehicle { get; } = new("SNX4001", "Misspelt vehicle", "“{0}” is read as “{1}”", DiagnosticSeverity.Info);

    /// <summary>A vehicle that the knowledge base does not hold.</summary>
    public static DiagnosticDescriptor UnknownVehicle { get; } = new("SNX4002", "Unknown vehicle", "“{0}” is taken for a vehicle because of the words beside it", DiagnosticSeverity.Info);

    /// <summary>A date is left open for want of an anchor.</summary>
    public static DiagnosticDescriptor UnresolvedDate { get; } = new("SNX5001", "Date without an anchor", "“{0}” cannot be placed: {1}", DiagnosticSeverity.Warning);

    /// <summary>A numeric date can be read in two orders.</summary>
    public static DiagnosticDescriptor AmbiguousDateOrder { get; } = new("SNX5002", "Day and month may be swapped", "“{0}” is read as {1}; {2} is as possible", DiagnosticSeverity.Warning);

    /// <summary>Two statements of one instant disagree.</summary>
    public static DiagnosticDescriptor TimesDisagree { get; } = new("SNX5003", "Two times for one moment", "“{0}” and “{1}” stand for one moment but lie {2} apart", DiagnosticSeverity.Warning);

    /// <summary>The unit of a mass stands for several.</summary>
    public static DiagnosticDescriptor AmbiguousMassUnit { get; } = new("SNX6001", "Unit of mass is ambiguous", "“{0}” is taken as metric; short and long tons are possible", DiagnosticSeverity.Info);

    /// <summary>A mass and its conversion in parentheses disagree.</summary>
    public static DiagnosticDescriptor ConversionDisagrees { get; } = new("SNX6002", "Mass and its conversion disagree", "“{0}” and “{1}” differ by {2}", DiagnosticSeverity.Warning);

    /// <summary>An incident has little evidence.</summary>
    public static DiagnosticDescriptor ThinEvidence { get; } = new("SNX8001", "Incident with thin evidence", "The incident “{0}” rests on {1} sentence(s) and names no date, site or vehicle", DiagnosticSeverity.Info);

    /// <summary>Reports of one event disagree.</summary>
    public static DiagnosticDescriptor SourcesDisagree { get; } = new("SNX9001", "Sources disagree", "The reports of {0} disagree on {1}: {2}", DiagnosticSeverity.Info);

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        ExtractorFailed, ExtractorCycle, SpanOutsideText, GluedWord, AmbiguousPerson, PadWithoutComplex, MisspeltVehicle, UnknownVehicle,
        UnresolvedDate, AmbiguousDateOrder, TimesDisagree, AmbiguousMassUnit, ConversionDisagrees, ThinEvidence, SourcesDisagree,
    ];
}
