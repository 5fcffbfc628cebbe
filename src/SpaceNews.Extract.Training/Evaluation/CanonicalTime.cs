using System.Text.Json;
using System.Text.RegularExpressions;

namespace SpaceNews.Extract.Training;

/// <summary>One spelling for dates, times and durations that mean the same.</summary>
internal static partial class CanonicalTime
{
    public static string Of(JsonElement value)
    {
        string text = PythonNotation.StrOrEmpty(value).Trim().ToUpperInvariant();
        text = ZeroOffset.Replace(text, "Z");
        text = ZeroSeconds.Replace(text, "$1");
        return OneDigitWeek.Replace(text, "-W0$1");
    }

    [GeneratedRegex(@"\+00:00$", RegexOptions.CultureInvariant)]
    private static partial Regex ZeroOffset { get; }

    [GeneratedRegex(@"(T\d\d:\d\d):00", RegexOptions.CultureInvariant)]
    private static partial Regex ZeroSeconds { get; }

    [GeneratedRegex(@"-W(\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex OneDigitWeek { get; }
}
