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
        var result = ImmutableArray.CreateBuilder<SiteEntry>(table.Rows.Count);
        foreach (TsvTable.Row row in table.Rows)
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
            result.Add(site);
        }
        CheckParents(table, result, known);
        return result.ToImmutable();
    }

    /// <summary>Reads the table of vehicles.</summary>
    public static ImmutableArray<VehicleEntry> ReadVehicles(TsvTable table)
    {
        var checks = new EntryChecks();
        var result = ImmutableArray.CreateBuilder<VehicleEntry>(table.Rows.Count);
        foreach (TsvTable.Row row in table.Rows)
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
            result.Add(vehicle);
        }
        return result.ToImmutable();
    }

    /// <summary>Reads the table of organizations.</summary>
    public static ImmutableArray<OrganizationEntry> ReadOrganizations(TsvTable table)
    {
        var checks = new EntryChecks();
        var result = ImmutableArray.CreateBuilder<OrganizationEntry>(table.Rows.Count);
        foreach (TsvTable.Row row in table.Rows)
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
            result.Add(organization);
        }
        return result.ToImmutable();
    }

    private static void CheckParents(TsvTable table, ImmutableArray<SiteEntry>.Builder sites, ImmutableArray<SiteEntry> known)
    {
        Dictionary<string, SiteEntry> byId = new(StringComparer.Ordinal);
        foreach (SiteEntry site in known) byId[site.Id] = site;
        foreach (SiteEntry site in sites) byId[site.Id] = site;
        for (int i = 0; i < sites.Count; i++)
        {
            if (sites[i].Parent is not { } id) continue;
            if (!byId.TryGetValue(id, out SiteEntry? parent)) throw table.Rows[i].Error($"there is no site with the id “{id}”, which the column “parent” names");
            if (parent.Parent is not null) throw table.Rows[i].Error($"“{id}” in the column “parent” is itself part of “{parent.Parent}”; expected a complex");
            if (sites[i].Latitude is { } latitude && parent.Latitude is { } near && Math.Abs(latitude - near) > EntryChecks.Near)
                throw table.Rows[i].Error($"the latitude {latitude} is more than {EntryChecks.Near} degrees from that of “{id}”");
        }
    }
}
