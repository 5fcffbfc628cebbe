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
        List<QuantityReading> readings = article.Quantities;
        var crafts = new CraftNames(article);
        Subject? of = null;
        MassKind kind = default;
        for (int i = 0; i < readings.Count; i++)
        {
            QuantityReading reading = readings[i];
            if (reading.Dimension != QuantityDimension.Mass || reading.IsListed) continue;
            bool isConversion = i > 0 && QuantityPairs.IsPair(article, readings[i - 1], reading);
            // The second statement of a mass is the mass of the same thing, and what is said behind it is said of both.
            int subjectEnd = !isConversion && i + 1 < readings.Count && QuantityPairs.IsPair(article, reading, readings[i + 1]) ? MassSubject.EndOfPair(article, readings[i + 1]) : reading.EndToken;
            if (!isConversion)
            {
                Subject? before = i > 0 && readings[i - 1].Sentence == reading.Sentence ? of : null;
                // “weighed 1,930 kg at launch and 760 kg when it fell”
                Subject? same = before is not null && !readings[i - 1].Parsed.IsAttributive && !article.Is(readings[i - 1].EndToken, "of") ? before : null;
                (of, kind) = MassSubject.Find(article, reading, subjectEnd, i > 0 ? readings[i - 1].First..readings[i - 1].EndToken : default, before?.Text, crafts);
                of ??= same ?? crafts.NamedNear(reading.First);
            }
            TextSpan? other = isConversion ? SpanOf(readings[i - 1]) : subjectEnd != reading.EndToken ? SpanOf(readings[i + 1]) : null;
            Report(article, reading, isConversion && reading.Bound == QuantityBound.Exact ? readings[i - 1].Bound : reading.Bound, of, kind, other);
            if (isConversion) CheckConversion(article, readings[i - 1], reading);
        }
    }

    private static TextSpan SpanOf(in QuantityReading reading) => TextSpan.FromBounds(reading.Start, reading.End);

    private static void Report(ArticleContext article, in QuantityReading reading, QuantityBound bound, Subject? of, MassKind kind, TextSpan? other)
    {
        Mass mass = ValueOf(reading, bound) with { Of = of?.Text, OfNoun = of?.Noun, Kind = kind, SameAs = other };
        TextSpan span = SpanOf(reading);
        article.Report(MentionKind.Mass, span, mass, "NumberThenMassUnit", 0.97);
        if (reading.IsAmbiguous) article.ReportDiagnostic(DiagnosticDescriptors.AmbiguousMassUnit, span, article.Tree.Text.ToString(span));
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
            article.Tree.Text.ToString(SpanOf(first)),
            article.Tree.Text.ToString(SpanOf(second)),
            difference.ToString("P0", CultureInfo.InvariantCulture));
    }
}
