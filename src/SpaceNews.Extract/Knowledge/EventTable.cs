using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>A well-known incident.</summary>
/// <param name="Vehicle">Id of the vehicle.</param>
/// <param name="Year">Its year.</param>
/// <param name="Type">What happened.</param>
internal sealed record EventEntry(string Vehicle, int Year, IncidentType Type);

/// <summary>Types of well-known incidents by vehicle id and year; a few dozen, so that a list is quick enough.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class EventTable(ImmutableArray<EventEntry> entries)
{
    public ImmutableArray<EventEntry> Entries => entries;

    public bool TryGetValue((string Vehicle, int Year) key, out IncidentType type)
    {
        foreach (EventEntry entry in entries)
        {
            if (entry.Year != key.Year || entry.Vehicle != key.Vehicle) continue;
            type = entry.Type;
            return true;
        }
        type = default;
        return false;
    }

    /// <summary>The year of the only well-known incident of a craft; null without one, or with several.</summary>
    public int? YearOf(string vehicle)
    {
        int? year = null;
        foreach (EventEntry entry in entries)
        {
            if (entry.Vehicle != vehicle) continue;
            if (year is not null) return null;
            year = entry.Year;
        }
        return year;
    }
}
