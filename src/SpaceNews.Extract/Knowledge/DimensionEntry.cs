namespace SpaceNews.Extract;

/// <summary>A dimension as the table gives it: its SI unit and its powers of the base dimensions.</summary>
internal sealed record DimensionEntry(QuantityDimension Dimension, string Unit, string Symbol, long Powers)
{
    private const string BaseDimensions = "LMTKINJ$BCADP";

    /// <summary>Powers as one number: the power of the n-th base dimension times 31 to the n; the sum of two is the powers of the product.</summary>
    /// <exception cref="FormatException">Not a list such as “M1 L1 T-2”.</exception>
    public static long ParsePowers(string text)
    {
        long result = 0;
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int place = BaseDimensions.IndexOf(part[0]);
            if (place < 0 || !int.TryParse(part.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture, out int power) || power is < -7 or > 7)
                throw new FormatException($"“{part}” is no power of a base dimension; expected one of {BaseDimensions} and a number from -7 to 7");
            long weight = 1;
            for (int i = 0; i < place; i++) weight *= 31;
            result += power * weight;
        }
        return result;
    }
}
