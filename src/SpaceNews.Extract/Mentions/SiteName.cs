namespace SpaceNews.Extract;

/// <summary>A site: a complex and, where stated or implied, the pad in it.</summary>
/// <param name="Id">Stable name, <c>complex/pad</c>.</param>
/// <param name="Complex">Canonical name of the complex; empty when the text names only a pad and nothing tells whose.</param>
/// <param name="Pad">Canonical name of the pad, or null.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code, or null.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
public sealed record SiteName(string Id, string Complex, string? Pad = null, string? Country = null, double? Latitude = null, double? Longitude = null)
{
    /// <inheritdoc/>
    public override string ToString() => Pad is null ? Complex : Complex.Length == 0 ? Pad : $"{Complex} > {Pad}";
}
