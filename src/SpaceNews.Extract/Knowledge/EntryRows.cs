using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Reads the tables of sites, vehicles and organizations, and checks them; a mistake names table, line and what was expected.</summary>
internal static class EntryRows
{
    public static readonly string[] SiteColumns = ["id", "parent", "name", "kind", "country", "latitude", "longitude", "aliases"];
    public static readonly string[] VehicleColumns = ["id", "name", "class", "family", "operator", "country", "aliases", "serials"];
    public static readonly string[] OrganizationColumns = ["id", "name", "kind", "country", "aliases"];

    /// <summary>Reads the table of sites.</summary>
    /// <param name="table">The table.</param>
    /// <param name="known">Sites of which the new ones may be parts.</param>
    public static ImmutableArray<SiteEntry> ReadSites(TsvTable table, ImmutableArray<SiteEntry> known)
    {
        var checks = new EntryChecks();
        List<(TsvTable.Row Row, SiteEntry Site)> rows = table.ReadRows(row => ReadSite(row, checks));
        CheckParents(table, rows, known);
        return [.. rows.Select(r => r.Site)];
    }

    private static SiteEntry ReadSite(TsvTable.Row row, EntryChecks checks)
    {
        var site = new SiteEntry(row.Required("id"), row.Required("name"), row.Enum<SiteKind>("kind"))
        {
            Parent = row.Optional("parent"),
            Country = row.Optional("country"),
            Latitude = row.Number("latitude"),
            Longitude = row.Number("longitude"),
            Aliases = [.. row.List("aliases")],
        };
        checks.CheckId(row, site.Id);
        checks.CheckNames(row, site.Parent ?? "", site.Id, site.Name, site.Aliases);
        EntryChecks.CheckCountry(row, site.Country);
        EntryChecks.CheckPlace(row, site.Latitude, site.Longitude);
        if (site.Parent is { } parent && !site.Id.StartsWith(parent + "/", StringComparison.Ordinal)) throw row.Error($"the id “{site.Id}” is not “{parent}/…”, as that of a part of “{parent}” must be");
        return site;
    }

    /// <summary>Reads the table of vehicles.</summary>
    public static ImmutableArray<VehicleEntry> ReadVehicles(TsvTable table)
    {
        var checks = new EntryChecks();
        return [.. table.ReadRows(row => ReadVehicle(row, checks)).Select(r => r.Entry)];
    }

    private static VehicleEntry ReadVehicle(TsvTable.Row row, EntryChecks checks)
    {
        var vehicle = new VehicleEntry(row.Required("name"), row.Enum<VehicleClass>("class"))
        {
            Id = row.Required("id"),
            Family = row.Optional("family"),
            Operator = row.Optional("operator"),
            Country = row.Optional("country"),
            Aliases = [.. row.List("aliases")],
            Serials = [.. row.List("serials")],
        };
        checks.CheckId(row, vehicle.Id);
        checks.CheckNames(row, "", vehicle.Id, vehicle.Name, vehicle.Aliases);
        EntryChecks.CheckCountry(row, vehicle.Country);
        if (vehicle.Class == VehicleClass.Unknown) throw row.Error("the class “Unknown” says nothing; expected what kind of craft it is");
        return vehicle;
    }

    /// <summary>Reads the table of organizations.</summary>
    public static ImmutableArray<OrganizationEntry> ReadOrganizations(TsvTable table)
    {
        var checks = new EntryChecks();
        return [.. table.ReadRows(row => ReadOrganization(row, checks)).Select(r => r.Entry)];
    }

    private static OrganizationEntry ReadOrganization(TsvTable.Row row, EntryChecks checks)
    {
        var organization = new OrganizationEntry(row.Required("name"), row.Enum<OrganizationKind>("kind"))
        {
            Id = row.Required("id"),
            Country = row.Optional("country"),
            Aliases = [.. row.List("aliases")],
        };
        checks.CheckId(row, organization.Id);
        checks.CheckNames(row, "", organization.Id, organization.Name, organization.Aliases);
        EntryChecks.CheckCountry(row, organization.Country);
        return organization;
    }

    private static void CheckParents(TsvTable table, List<(TsvTable.Row Row, SiteEntry Site)> rows, ImmutableArray<SiteEntry> known)
    {
        Dictionary<string, SiteEntry> byId = new(StringComparer.Ordinal);
        foreach (SiteEntry site in known) byId[site.Id] = site;
        foreach ((_, SiteEntry site) in rows) byId[site.Id] = site;
        foreach ((TsvTable.Row row, SiteEntry site) in rows)
            if (site.Parent is { } id) table.Try(() => CheckParent(row, site, id, byId.GetValueOrDefault(id)));
    }

    private static void CheckParent(TsvTable.Row row, SiteEntry site, string id, SiteEntry? parent)
    {
        if (parent is null) throw row.Error($"there is no site with the id “{id}”, which the column “parent” names");
        if (parent.Parent is not null) throw row.Error($"“{id}” in the column “parent” is itself part of “{parent.Parent}”; expected a complex");
        if (site.Latitude is { } latitude && parent.Latitude is { } near && Math.Abs(latitude - near) > EntryChecks.Near)
            throw row.Error($"the latitude {latitude} is more than {EntryChecks.Near} degrees from that of “{id}”");
    }
}
