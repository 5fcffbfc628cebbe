namespace SpaceNews.Extract;

/// <summary>Turns numbers into the few named values of an attribute: which of some limits they reach.</summary>
internal static class Steps
{
    /// <summary>The names of the values: one more than there are limits.</summary>
    public static string[] Names(double[] limits) =>
        [.. Enumerable.Range(0, limits.Length + 1).Select(i => i == 0 ? FormattableString.Invariant($"<{limits[0]}") : FormattableString.Invariant($">={limits[i - 1]}"))];

    /// <summary>How many of the limits a value reaches.</summary>
    public static int Of(double value, double[] limits)
    {
        int step = 0;
        while (step < limits.Length && value >= limits[step]) step++;
        return step;
    }
}
