using System.Collections.Immutable;
using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>Finds masses among the quantities of an article, and what they are the mass of.</summary>
internal sealed class MassExtractor : Extractor
{
    /// <summary>How far a mass and its conversion may lie apart before it is worth a diagnostic; rounding explains the rest.</summary>
    private const double Tolerance = 0.03;

    public override ImmutableArray<MentionKind> Produces => [MentionKind.Mass];

    // “the 96-kilogram craft” is told by its name; people, firms and places weigh nothing.
    public override ImmutableArray<MentionKind> Requires => [MentionKind.Vehicle, MentionKind.Site, MentionKind.Organization, MentionKind.Person, MentionKind.Date];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DiagnosticDescriptors.AmbiguousMassUnit, DiagnosticDescriptors.ConversionDisagrees];

    public override void Initialize(ExtractorContext context) => context.RegisterArticleAction(Extract);

    private static void Extract(ArticleContext article)
    {
        Subject? of = null;
        var nouns = new CraftNouns(article);
        foreach (MassReading reading in MassScanner.Scan(article))
        {
            if (reading.Choice is { } choice)
                of = article.SubjectModel.Choose(choice, out NounPhrase phrase) is { } subject ? nouns.Complete(subject, phrase, choice.Number..choice.End) : null;
            Report(article, reading, of);
        }
    }

    private static void Report(ArticleContext article, MassReading reading, Subject? of)
    {
        QuantityReading quantity = reading.Quantity;
        QuantityBound bound = reading.Converts is { } first && quantity.Bound == QuantityBound.Exact ? first.Bound : quantity.Bound;
        Mass mass = ValueOf(quantity, bound) with { Of = of?.Text, OfNoun = of?.Noun, Kind = reading.Kind, SameAs = reading.SameAs };
        article.Report(MentionKind.Mass, quantity.Span, mass, "NumberThenMassUnit", 0.97);
        if (quantity.IsAmbiguous) article.ReportDiagnostic(DiagnosticDescriptors.AmbiguousMassUnit, quantity.Span, article.Tree.Text.ToString(quantity.Span));
        if (reading.Converts is { } converted) CheckConversion(article, converted, quantity);
    }

    /// <summary>The mass that a reading states.</summary>
    internal static Mass ValueOf(in QuantityReading reading, QuantityBound bound)
    {
        ParsedQuantity parsed = reading.Parsed;
        double upper = parsed.Upper ?? parsed.Number, spread = parsed.Tolerance ?? 0;
        if (bound == QuantityBound.Between && parsed.Upper is null) bound = QuantityBound.Exact;
        return new Mass(parsed.Number, parsed.Unit.Unit.Name, reading.ToSI(parsed.Number))
        {
            Bound = bound,
            UpperNumber = parsed.Upper,
            MinKilograms = bound == QuantityBound.AtMost ? null : Round(Math.Max(0, parsed.Number - spread) * (reading.Minimum ?? reading.Factor)),
            MaxKilograms = bound == QuantityBound.AtLeast ? null : Round((upper + spread) * (reading.Maximum ?? reading.Factor)),
            IsUnitAmbiguous = reading.IsAmbiguous,
        };
    }

    private static double Round(double kilograms) => Math.Abs(kilograms) < 1e-3 ? kilograms : Math.Round(kilograms, 6);

    private static void CheckConversion(ArticleContext article, in QuantityReading first, in QuantityReading second)
    {
        double a = first.ToSI(first.Parsed.Number), b = second.ToSI(second.Parsed.Number);
        if (a <= 0 || b <= 0) return;
        double low = first.Parsed.Number * (first.Minimum ?? first.Factor), high = first.Parsed.Number * (first.Maximum ?? first.Factor);
        double difference = b < low ? (low - b) / low : b > high ? (b - high) / high : 0;
        if (difference <= Tolerance) return;
        article.ReportDiagnostic(
            DiagnosticDescriptors.ConversionDisagrees,
            TextSpan.FromBounds(first.Start, second.End),
            article.Tree.Text.ToString(first.Span),
            article.Tree.Text.ToString(second.Span),
            difference.ToString("P0", CultureInfo.InvariantCulture));
    }
}
