using System.Collections.Immutable;
using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>Finds masses: a number, a unit, the words that limit them, and what they are the mass of.</summary>
internal sealed class MassExtractor : Extractor
{
    public override ImmutableArray<MentionKind> Produces => [MentionKind.Mass];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DiagnosticDescriptors.AmbiguousMassUnit, DiagnosticDescriptors.ConversionDisagrees];

    public override void Initialize(ExtractorContext context) => context.RegisterArticleAction(Extract);

    /// <summary>A mass as read, before conversions in parentheses have settled ambiguous units.</summary>
    private readonly record struct Reading(int First, int End, double Number, double? Upper, MassUnitEntry Unit, QuantityBound Bound, int Sentence);

    private static void Extract(ArticleContext article)
    {
        List<Reading>? readings = null;
        // A unit is rare, so look for units and read the number in front of them.
        foreach (KnowledgeMatch match in article.Matches)
        {
            if (match.Phrase.Kind != PhraseKind.MassUnit) continue;
            if (TryRead(article, match, out Reading reading)) (readings ??= []).Add(reading);
        }
        if (readings is null) return;
        for (int i = 0; i < readings.Count; i++)
        {
            Reading? pair = PairOf(article, readings, i);
            Report(article, readings[i], pair);
            if (i > 0 && PairOf(article, readings, i - 1) is { } second && second.First == readings[i].First) CheckConversion(article, readings[i - 1], readings[i]);
        }
    }

    private static bool TryRead(ArticleContext article, KnowledgeMatch match, out Reading reading)
    {
        reading = default;
        int unitFirst = match.FirstToken, sentence = article.Tree.FindSentence(unitFirst);
        int start = article.Tree.SentenceArray[sentence].FirstToken, limit = article.Tree.SentenceArray[sentence].EndToken;
        MassUnitEntry unit = article.Knowledge.Tables.MassUnits[match.Phrase.Entry];
        int end = match.EndToken;
        if (IsOtherQuantity(article, end, limit, unit)) return false;

        int numberEnd = unitFirst;
        if (numberEnd > start && article.FirstChar(numberEnd - 1) is '-' or '‑' && article.Tree.TokenArray[numberEnd - 1].Length == 1) numberEnd--;
        if (!TryNumberBefore(article, start, numberEnd, out int first, out double number, out bool article1)) return false;
        if (article.TextOf(unitFirst) is "T" || (article.TextOf(unitFirst) is "g" && number < 30)) return false;
        // “12 stone walls”
        if (unit.Name == "stone" && end < limit && article.Has(end, WordClass.CommonNoun) && article.Tree.TokenArray[end].Is(TokenShape.AllLower)) return false;
        if (IsMoney(article, first, start, end, unit) || IsAfterThrust(article, first, start)) return false;

        double? upper = null;
        int rangeFirst = first;
        if (TryRangeBefore(article, start, first, out int lowFirst, out double low) && low < number)
        {
            upper = number;
            number = low;
            rangeFirst = lowFirst;
        }
        QuantityBound bound = upper is not null ? QuantityBound.Between : BoundReader.Before(article, rangeFirst, start);
        if (bound == QuantityBound.Exact) bound = BoundReader.After(article, end, limit);
        if (bound == QuantityBound.Exact && article1) bound = QuantityBound.About;
        reading = new Reading(rangeFirst, end, number, upper, unit, bound, sentence);
        return true;
    }

    /// <summary>The number that ends at a token: longest reading among the starts within reach.</summary>
    private static bool TryNumberBefore(ArticleContext article, int start, int numberEnd, out int first, out double number, out bool isArticle)
    {
        first = -1;
        number = 0;
        isArticle = false;
        for (int i = numberEnd - 1; i >= start && i >= numberEnd - 9; i--)
        {
            if (NumberReader.TryRead(article, i, numberEnd, out NumberReading reading) && reading.EndToken == numberEnd)
            {
                first = i;
                number = reading.Value;
            }
            else if (first >= 0 && !(article.FirstChar(i) is '-' || article.Is(i, "and") || article.Is(i, "a") || article.Has(i, WordClass.NumberWord | WordClass.Scale | WordClass.Half))) break;
            else if (first < 0 && i < numberEnd - 5) break;
        }
        // What no scale can weigh is no mass, and its conversions would overflow.
        if (first >= 0) return number is >= 0 and < 1e40;
        if (numberEnd > start && article.Has(numberEnd - 1, WordClass.Article) && !article.Is(numberEnd - 1, "the"))
        {
            // “a kilogram”, “a metric ton”; “a ton of problems” and “a pound of flesh” are idioms.
            first = numberEnd - 1;
            number = 1;
            isArticle = true;
            return !article.Is(numberEnd, "ton") && !article.Is(numberEnd, "stone") && !article.Is(numberEnd, "pound");
        }
        return false;
    }

    private static bool TryRangeBefore(ArticleContext article, int start, int first, out int lowFirst, out double low)
    {
        lowFirst = first;
        low = 0;
        int at = first - 1;
        if (at <= start) return false;
        bool joins = article.Is(at, "to") || article.Is(at, "or") || article.FirstChar(at) is '–' or '-' or '—'
            || (article.Is(at, "and") && IsAfterBetween(article, start, at));
        if (!joins) return false;
        int end = at;
        // “15- to 20-ton”
        if (article.FirstChar(end - 1) is '-' && article.Tree.TokenArray[end - 1].Length == 1) end--;
        return TryNumberBefore(article, start, end, out lowFirst, out low, out bool isArticle) && !isArticle;
    }

    private static bool IsAfterBetween(ArticleContext article, int start, int and)
    {
        for (int i = and - 1; i >= start && i >= and - 5; i--)
            if (article.Is(i, "between")) return true;
        return false;
    }

    /// <summary>Thrust, force, yield, pressure, idiom: no mass.</summary>
    private static bool IsOtherQuantity(ArticleContext article, int end, int limit, MassUnitEntry unit)
    {
        if (end >= limit) return false;
        if (article.FirstChar(end) == '-' && (article.Is(end + 1, "force") || article.Is(end + 1, "thrust") || article.Is(end + 1, "foot") || article.Is(end + 1, "feet"))) return true;
        if (article.Is(end, "force") || article.Is(end, "thrust") || article.Is(end, "per") || article.Is(end, "sterling") || article.FirstChar(end) == '/') return true;
        if (!article.Is(end, "of")) return false;
        int noun = end + 1;
        while (noun < limit && noun < end + 4 && article.Has(noun, WordClass.CommonAdjective | WordClass.Article)) noun++;
        if (article.Is(noun, "thrust") || article.Is(noun, "force") || article.Is(noun, "tnt") || article.Is(noun, "pressure") || article.Is(noun, "push") || article.Is(noun, "acceleration") || article.Is(noun, "deceleration")) return true;
        return unit.Name is "kilotonne" or "megatonne" && article.Is(noun, "explosive");
    }

    private static bool IsMoney(ArticleContext article, int first, int start, int end, MassUnitEntry unit)
    {
        if (unit.Name != "pound") return false;
        if (first > start && article.FirstChar(first - 1) is '£' or '$' or '€') return true;
        // Words of weight near the number outweigh words of money: “worth $100 million and weighing 5,000 pounds”.
        for (int i = Math.Max(start, first - 8); i < first; i++)
            if (article.Has(i, WordClass.WeighWord)) return false;
        for (int i = Math.Max(start, first - 8); i < first; i++)
            if (article.Has(i, WordClass.MoneyWord)) return true;
        return article.Is(end, "in") && (article.Is(end + 1, "funding") || article.Is(end + 1, "damages") || article.Is(end + 1, "investment") || article.Is(end + 1, "compensation"));
    }

    /// <summary>“Thrust at liftoff: 40 tons”.</summary>
    private static bool IsAfterThrust(ArticleContext article, int first, int start)
    {
        for (int i = first - 1; i >= start && i >= first - 5; i--)
            if (article.Is(i, "thrust")) return true;
            else if (article.FirstChar(i) is ',' or ';') return false;
        return false;
    }

    /// <summary>“3,900 kg (8,600 lb)”: the second statement of one mass.</summary>
    private static Reading? PairOf(ArticleContext article, List<Reading> readings, int i)
    {
        if (i + 1 >= readings.Count) return null;
        Reading first = readings[i], second = readings[i + 1];
        if (second.Sentence != first.Sentence || second.Unit.Name == first.Unit.Name) return null;
        int gap = second.First - first.End;
        if (gap is < 1 or > 3) return null;
        char c = article.FirstChar(first.End);
        return c is '(' or '/' || article.Is(first.End, "or") ? second : null;
    }

    private static void Report(ArticleContext article, Reading reading, Reading? conversion)
    {
        MassUnitEntry unit = reading.Unit;
        double kilograms = unit.Kilograms;
        bool ambiguous = unit.Minimum is not null && unit.Maximum is not null;
        if (ambiguous && conversion is { } other && other.Unit.Minimum is null && reading.Number > 0)
        {
            // The conversion in parentheses tells which ton is meant: take the one it fits best.
            double stated = other.Number * other.Unit.Kilograms / reading.Number;
            kilograms = Nearest(stated, unit.Kilograms, unit.Minimum!.Value, unit.Maximum!.Value);
            ambiguous = false;
        }
        double low = reading.Number * (ambiguous ? unit.Minimum!.Value : kilograms), high = (reading.Upper ?? reading.Number) * (ambiguous ? unit.Maximum!.Value : kilograms);
        var mass = new Mass(reading.Number, unit.Name, reading.Number * kilograms)
        {
            Bound = reading.Bound,
            UpperNumber = reading.Upper,
            MinKilograms = reading.Bound == QuantityBound.AtMost ? null : Round(low),
            MaxKilograms = reading.Bound == QuantityBound.AtLeast ? null : Round(high),
            IsUnitAmbiguous = ambiguous,
            Of = MassSubject.Find(article, reading.First, reading.End),
        };
        article.Report(MentionKind.Mass, reading.First, reading.End, mass, "NumberThenMassUnit", 0.97);
        if (ambiguous) article.ReportDiagnostic(DiagnosticDescriptors.AmbiguousMassUnit, article.Tree.GetSpan(reading.First, reading.End), article.TextOf(reading.First, reading.End));
    }

    private static double Nearest(double value, params ReadOnlySpan<double> candidates)
    {
        double best = candidates[0];
        foreach (double candidate in candidates)
            if (Math.Abs(candidate - value) < Math.Abs(best - value)) best = candidate;
        return best;
    }

    private static double Round(double kilograms) => Math.Round(kilograms, 6);

    private static void CheckConversion(ArticleContext article, Reading first, Reading second)
    {
        double a = first.Number * first.Unit.Kilograms, b = second.Number * second.Unit.Kilograms;
        if (a <= 0 || b <= 0) return;
        double low = first.Number * (first.Unit.Minimum ?? first.Unit.Kilograms), high = first.Number * (first.Unit.Maximum ?? first.Unit.Kilograms);
        double difference = b < low ? (low - b) / low : b > high ? (b - high) / high : 0;
        if (difference <= 0.03) return;
        article.ReportDiagnostic(
            DiagnosticDescriptors.ConversionDisagrees,
            article.Tree.GetSpan(first.First, second.End),
            article.TextOf(first.First, first.End),
            article.TextOf(second.First, second.End),
            difference.ToString("P0", CultureInfo.InvariantCulture));
    }
}
