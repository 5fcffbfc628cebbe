namespace SpaceNews.Extract;

/// <summary>An organization as an article names it.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Kind">What kind of body it is, where known.</param>
public sealed record OrganizationName(string Name, OrganizationKind? Kind = null)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
