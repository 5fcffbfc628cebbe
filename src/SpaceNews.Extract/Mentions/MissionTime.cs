namespace SpaceNews.Extract;

/// <summary>A time on the clock of a mission; no day of the calendar without the day of its start.</summary>
/// <param name="Clock">What it counts from: “T” for the start, “L” for the day of launch, “sol” for days on Mars.</param>
/// <param name="Value">Signed ISO 8601 duration from the start (<c>-PT10S</c>, <c>+P3D</c>), or the number of the sol.</param>
/// <remarks>Immutable.</remarks>
public sealed record MissionTime(string Clock, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Clock + " " + Value;
}
