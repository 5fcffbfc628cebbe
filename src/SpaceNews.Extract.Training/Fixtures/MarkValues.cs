using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SpaceNews.Extract.Training;

/// <summary>Reads the values of marks, in the notation of the fixtures, into the form of the annotations.</summary>
internal static partial class MarkValues
{
    /// <summary>Value of a mark whose value is known to be open.</summary>
    private const string Unknown = "?";

    /// <exception cref="FormatException">The value is not written as values of its kind are.</exception>
    public static JsonNode? Parse(string kind, string? value, string text) => kind switch
    {
        _ when value == Unknown => null,
        nameof(MentionKind.Person) or nameof(MentionKind.Organization) => value ?? text,
        nameof(MentionKind.Site) => Site(value ?? text),
        nameof(MentionKind.Vehicle) => Vehicle(value ?? text),
        nameof(MentionKind.Mass) => value is null ? null : Mass(value),
        _ => value,
    };

    /// <summary><c>Complex</c> or <c>Complex > Pad</c>.</summary>
    private static JsonObject Site(string value)
    {
        string[] parts = value.Split('>', 2, StringSplitOptions.TrimEntries);
        return new JsonObject { ["site"] = parts[0], ["pad"] = parts.Length > 1 ? parts[1] : null };
    }

    /// <summary><c>Name</c> or <c>Name [Class]</c>.</summary>
    private static JsonObject Vehicle(string value)
    {
        Match match = NameAndClass.Match(value);
        return match.Success ? new JsonObject { ["name"] = match.Groups["name"].Value, ["class"] = match.Groups["class"].Value } : new JsonObject { ["name"] = value };
    }

    /// <summary><c>20000 kg</c>, <c>>=20000 kg?</c>, <c>10000..15000 kg</c>.</summary>
    private static JsonObject Mass(string value)
    {
        Match match = Kilograms.Match(value);
        if (!match.Success) throw new FormatException($"expected a mass such as “20000 kg”, “>=20000 kg?” or “10000..15000 kg”, but found “{value}”.");
        string bound = match.Groups["to"].Success ? "between" : match.Groups["bound"].Value switch
        {
            ">=" => "atLeast",
            "<=" => "atMost",
            "~" => "about",
            _ => "exact",
        };
        var mass = new JsonObject { ["kg"] = match.Groups["to"].Success ? new JsonArray(Number(match, "from"), Number(match, "to")) : Number(match, "from"), ["bound"] = bound };
        if (match.Groups["ambiguous"].Success) mass["unitAmbiguous"] = true;
        return mass;
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<name>.+?)\s*\[(?<class>\w+)\]$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndClass { get; }

    [GeneratedRegex(@"^(?<bound>>=|<=|~)?(?<from>\d+(\.\d+)?)(\.\.(?<to>\d+(\.\d+)?))? kg(?<ambiguous>\?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Kilograms { get; }
}
