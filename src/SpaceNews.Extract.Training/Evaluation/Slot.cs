using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>One filled slot of an incident record. <see cref="Shown"/> is its value in the error list.</summary>
internal sealed record Slot(string Field, JsonElement Value, string Shown, bool IsOptional = false)
{
    /// <summary>The slots in the order of the table.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["type", "date", "time", "site", "pad", "vehicles", "people", "organizations", "masses", "casualties"];

    /// <summary>Whether a match in this slot shows that two records describe the same event.</summary>
    public bool IsCore => Field is "date" or "site" or "vehicles";

    public bool Matches(Slot other)
    {
        if (Field != other.Field) return false;
        return Field switch
        {
            "vehicles" => NameComparison.SameVehicle(Name, other.Name),
            "people" => NameComparison.SamePerson(Name, other.Name),
            "organizations" => NameComparison.SameOrganization(Name, other.Name),
            "site" => NameComparison.SameSite(Name, other.Name),
            "pad" => NameComparison.SamePad(Name, other.Name),
            "masses" => MassComparison.IsClose(Value, other.Value),
            "casualties" => SameCount("killed", other) && SameCount("injured", other),
            "type" => Value.SameAs(other.Value),
            _ => Shown == other.Shown,
        };
    }

    private string Name => PythonNotation.StrOrEmpty(Value);

    /// <summary>A count that is not stated is a count of zero.</summary>
    private bool SameCount(string property, Slot other)
    {
        JsonElement mine = Value.Get(property), theirs = other.Value.Get(property);
        return mine.IsTruthy() == theirs.IsTruthy() && (!mine.IsTruthy() || mine.SameAs(theirs));
    }
}
