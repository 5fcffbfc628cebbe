using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>A well-known incident.</summary>
/// <param name="Vehicle">Id of the vehicle.</param>
/// <param name="Year">Its year.</param>
/// <param name="Type">What happened.</param>
internal sealed record EventEntry(string Vehicle, int Year, IncidentType Type);

/// <summary>Types of well-known incidents by vehicle id and year.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class EventTable(ImmutableArray<EventEntry> entries)
{
    /// <summary>Made with the first question: loading the tables waits for nothing that few articles need.</summary>
    private readonly Lazy<ILookup<string, EventEntry>> _byVehicle = new(() => entries.ToLookup(e => e.Vehicle, StringComparer.Ordinal));

    public ImmutableArray<EventEntry> Entries => entries;

    public bool TryGetValue((string Vehicle, int Year) key, out IncidentType type)
    {
        foreach (EventEntry entry in _byVehicle.Value[key.Vehicle])
        {
            if (entry.Year != key.Year) continue;
            type = entry.Type;
            return true;
        }
        type = default;
        return false;
    }

    /// <summary>The year of the only well-known incident of a craft; null without one, or with several.</summary>
    public int? YearOf(string vehicle) => _byVehicle.Value[vehicle].ToArray() is [{ Year: var year }] ? year : null;
}
