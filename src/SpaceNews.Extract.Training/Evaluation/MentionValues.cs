using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>Whether the normalised value of a predicted mention is the annotated one.</summary>
internal static class MentionValues
{
    public static JsonElement OfGold(ScoredMention mention) => mention.Source.Get("value");

    /// <summary>Typed values stand in a property named after the kind; the others in “value”.</summary>
    public static JsonElement OfPredicted(ScoredMention mention) =>
        mention.Source.Get(mention.Kind is "mass" or "site" or "vehicle" ? mention.Kind : "value");

    public static bool AreEqual(ScoredMention gold, ScoredMention predicted, ScoredArticle predictedArticle)
    {
        JsonElement expected = OfGold(gold);
        if (gold.Kind is "person" or "organization")
        {
            string name = PythonNotation.StrOrEmpty(predictedArticle.NameOf(predicted));
            return gold.Kind == "person" ? SamePerson(PythonNotation.StrOrEmpty(expected), name)
                : NameComparison.SameOrganizationOrInitials(PythonNotation.StrOrEmpty(expected), name);
        }
        JsonElement actual = OfPredicted(predicted);
        if (expected.IsNone()) return actual.IsNone() || actual.Is("");
        return gold.Kind switch
        {
            "mass" => MassComparison.IsRight(expected, actual),
            "vehicle" => actual.IsObject() && NameComparison.SameVehicle(Name(expected, "name"), Name(actual, "name")),
            "site" => actual.IsObject() && NameComparison.SameSite(Name(expected, "site", "pad"), Name(actual, "complex", "pad")),
            _ => CanonicalTime.Of(expected) == CanonicalTime.Of(actual),
        };
    }

    /// <summary>A full name in the annotation asks for a full name in the prediction.</summary>
    private static bool SamePerson(string expected, string actual) =>
        NameComparison.SamePerson(expected, actual) && (Fold.Words(expected).Length == 1 || Fold.Words(actual).Length > 1);

    /// <summary>The stated parts of a structured name, or the name itself where it is a plain string.</summary>
    private static string Name(JsonElement value, params ReadOnlySpan<string> parts)
    {
        if (!value.IsObject()) return PythonNotation.StrOrEmpty(value);
        var stated = new List<string>();
        foreach (string part in parts)
        {
            if (value.Get(part).IsTruthy()) stated.Add(PythonNotation.Str(value.Get(part)));
        }
        return string.Join(' ', stated);
    }
}
