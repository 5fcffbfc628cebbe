using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>Counts the right roles of what an annotated record and its partner both name.</summary>
internal sealed class RoleScorer
{
    private readonly int[] _count = new int[SlotReader.ActorFields.Count], _right = new int[SlotReader.ActorFields.Count];

    public IReadOnlyList<RoleScore> Scores() => [.. SlotReader.ActorFields.Select((field, i) => new RoleScore(field, _count[i], _right[i]))];

    public void Add(ScoredArticle gold, ScoredArticle predicted)
    {
        foreach ((int g, int p) in IncidentPairing.Pair(gold.Incidents, predicted.Incidents))
        {
            for (int field = 0; field < _count.Length; field++)
            {
                foreach (JsonElement actor in predicted.Incidents[p].Source.Get(SlotReader.ActorFields[field]).Items())
                {
                    if (RoleIn(gold.Incidents[g], SlotReader.ActorFields[field], PythonNotation.StrOrEmpty(actor.Get("name"))) is not { } role) continue;
                    _count[field]++;
                    if (role == PythonNotation.StrOrEmpty(actor.Get("role"))) _right[field]++;
                }
            }
        }
    }

    /// <summary>The role in which a record names something; null where it does not.</summary>
    public static string? RoleIn(ScoredIncident record, string field, string name)
    {
        Func<string, string, bool> same = field switch
        {
            "vehicles" => NameComparison.SameVehicle,
            "people" => NameComparison.SamePerson,
            _ => NameComparison.SameOrganization,
        };
        foreach (JsonElement actor in record.Source.Get(field).Items())
            if (same(PythonNotation.StrOrEmpty(actor.Get("name")), name) && PythonNotation.StrOrEmpty(actor.Get("role")) is { Length: > 0 } role) return role;
        return null;
    }
}
