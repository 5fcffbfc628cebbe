namespace SpaceNews.Extract;

/// <summary>What a recognised name names.</summary>
public enum NameKind : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A country, town, sea or other place that is no space site.</summary>
    Location,

    /// <summary>A launch site, pad, range, control centre.</summary>
    Site,

    /// <summary>A launch vehicle, spacecraft, station or other vehicle.</summary>
    Vehicle,
}
