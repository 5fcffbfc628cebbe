namespace SpaceNews.Extract;

/// <summary>A vehicle, by individual name, serial or family.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Name">Canonical name.</param>
/// <param name="Class">What kind of craft it is.</param>
/// <param name="Family">The family it belongs to, or null.</param>
/// <param name="IsIndividual">Whether the name is one craft rather than a family.</param>
public sealed record VehicleName(string Id, string Name, VehicleClass Class, string? Family = null, bool IsIndividual = false)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name} [{Class}]";
}
