using System.Runtime.InteropServices;

namespace SpaceNews.Extract;

/// <summary>Two statements of one quantity: “3,900 kg (8,600 lb)”. They settle what the other leaves open.</summary>
internal static class QuantityPairs
{
    /// <summary>How far apart the sides of a pair joined by “or” may lie.</summary>
    private const double Closeness = 0.2;

    /// <summary>Lets each side of a pair settle the other: tons beside kilonewtons are thrust, tons beside pounds are short or metric.</summary>
    public static void Settle(ArticleContext article, List<QuantityReading> readings)
    {
        Span<QuantityReading> span = CollectionsMarshal.AsSpan(readings);
        double ton = 0;
        for (int i = 0; i + 1 < span.Length; i++)
        {
            ref QuantityReading first = ref span[i], second = ref span[i + 1];
            if (!Touch(article, first, second)) continue;
            if (first.Dimension == QuantityDimension.Mass && second.Dimension != QuantityDimension.Mass) Follow(ref first, second.Dimension);
            else if (second.Dimension == QuantityDimension.Mass && first.Dimension != QuantityDimension.Mass) Follow(ref second, first.Dimension);
            if (first.Dimension != second.Dimension) continue;
            if (first.IsAmbiguous && !second.IsAmbiguous) Resolve(ref first, second, ref ton);
            else if (second.IsAmbiguous && !first.IsAmbiguous) Resolve(ref second, first, ref ton);
        }
        if (ton == 0) return;
        // What one ton of the article is, the others are too.
        foreach (ref QuantityReading reading in span)
            if (reading.Minimum is not null && reading.Dimension == QuantityDimension.Mass && reading.Parsed.Unit.Unit.Name == "ton") reading = reading with { Factor = ton, Minimum = null, Maximum = null };
    }

    /// <summary>Whether two neighbours state one quantity in two units.</summary>
    public static bool IsPair(ArticleContext article, in QuantityReading first, in QuantityReading second)
    {
        if (first.Dimension != second.Dimension || first.Parsed.Unit.IsSameAs(second.Parsed.Unit) || first.IsListed || second.IsListed || !Touch(article, first, second)) return false;
        if (article.FirstChar(first.EndToken) is '(' or '[') return true;
        double a = first.ToSI(first.Parsed.Number), b = second.ToSI(second.Parsed.Number);
        return Math.Abs(a - b) <= Closeness * Math.Max(Math.Abs(a), Math.Abs(b));
    }

    /// <summary>One past the second side of a pair, its parenthesis closed.</summary>
    public static int EndOf(ArticleContext article, in QuantityReading second) => article.FirstChar(second.EndToken) is ')' or ']' ? second.EndToken + 1 : second.EndToken;

    /// <summary>“X (Y)”, “X/Y”, “X, or Y”.</summary>
    private static bool Touch(ArticleContext article, in QuantityReading first, in QuantityReading second)
    {
        int gap = second.First - first.EndToken;
        if (first.Sentence != second.Sentence || gap is < 1 or > 4) return false;
        char c = article.FirstChar(first.EndToken);
        if (c is '(' or '[' or '/') return true;
        return article.Is(first.EndToken, "or") || (c is ',' && gap >= 2 && article.Is(first.EndToken + 1, "or"));
    }

    private static void Follow(ref QuantityReading mass, QuantityDimension dimension)
    {
        if (dimension == QuantityDimension.Force) QuantityMeaning.ToForce(ref mass);
        else if (dimension == QuantityDimension.Energy) QuantityMeaning.ToYield(ref mass);
        else if (dimension == QuantityDimension.Money && mass.Parsed.Unit.Unit.Name == "pound") QuantityMeaning.ToMoney(ref mass);
    }

    private static void Resolve(ref QuantityReading ambiguous, in QuantityReading other, ref double ton)
    {
        if (!(ambiguous.Parsed.Number > 0) || ambiguous.Dimension == QuantityDimension.Temperature) return;
        double stated = other.ToSI(other.Parsed.Number) / ambiguous.Parsed.Number;
        double best = ambiguous.Factor;
        if (Math.Abs(ambiguous.Minimum!.Value - stated) < Math.Abs(best - stated)) best = ambiguous.Minimum.Value;
        if (Math.Abs(ambiguous.Maximum!.Value - stated) < Math.Abs(best - stated)) best = ambiguous.Maximum.Value;
        // A conversion that fits none of them settles nothing.
        if (Math.Abs(best - stated) > 0.03 * stated) return;
        ambiguous = ambiguous with { Factor = best, Minimum = null, Maximum = null };
        if (ambiguous.Dimension == QuantityDimension.Mass && ambiguous.Parsed.Unit.Unit.Name == "ton" && ton == 0) ton = best;
    }
}
