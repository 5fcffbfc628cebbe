using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Adds the tables of a user to the knowledge that is there.</summary>
internal static class UserTables
{
    public static KnowledgeData Add(KnowledgeBase known, KnowledgeData data, string folder)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder “{folder}”.");
        TsvTable? siteTable = Open(folder, "sites.tsv", EntryRows.SiteColumns), vehicleTable = Open(folder, "vehicles.tsv", EntryRows.VehicleColumns);
        TsvTable? organizationTable = Open(folder, "organizations.tsv", EntryRows.OrganizationColumns), unitTable = Open(folder, "units.tsv", UnitRows.UnitColumns);
        if (siteTable is null && vehicleTable is null && organizationTable is null && unitTable is null)
            throw new FileNotFoundException($"The folder “{folder}” holds none of sites.tsv, vehicles.tsv, organizations.tsv and units.tsv.");

        ImmutableArray<SiteEntry> sites = siteTable is null ? [] : EntryRows.ReadSites(siteTable, known.Sites);
        ImmutableArray<VehicleEntry> vehicles = vehicleTable is null ? [] : EntryRows.ReadVehicles(vehicleTable);
        ImmutableArray<OrganizationEntry> organizations = organizationTable is null ? [] : EntryRows.ReadOrganizations(organizationTable);
        ImmutableArray<UnitEntry> units = unitTable is null ? [] : UnitRows.ReadUnits(unitTable);
        CheckNew(siteTable, [.. sites.Select(s => s.Id)], known.Sites.Select(s => s.Id));
        CheckNew(vehicleTable, [.. vehicles.Select(v => v.Id)], known.Vehicles.Select(v => v.Id));
        CheckNew(organizationTable, [.. organizations.Select(o => o.Id)], known.Organizations.Select(o => o.Id));

        KnowledgeTables tables = data.Tables;
        KnowledgeData result = data.Copy(tables with
        {
            Sites = tables.Sites.AddRange(sites),
            Vehicles = tables.Vehicles.AddRange(vehicles),
            Organizations = tables.Organizations.AddRange(organizations),
            // The forms of a user's units go before the built-in ones.
            Units = units.AddRange(tables.Units),
        });
        var writer = new PhraseWriter(result.Lexicon, result.Phrases);
        for (int i = 0; i < sites.Length; i++) writer.AddNames(PhraseKind.Site, tables.Sites.Length + i, sites[i].Name, sites[i].Aliases);
        for (int i = 0; i < vehicles.Length; i++) writer.AddNames(PhraseKind.Vehicle, tables.Vehicles.Length + i, vehicles[i].Name, vehicles[i].Aliases);
        for (int i = 0; i < organizations.Length; i++) writer.AddNames(PhraseKind.Organization, tables.Organizations.Length + i, organizations[i].Name, organizations[i].Aliases);
        for (int i = 0; i < units.Length; i++) writer.AddUnit(i, units[i]);
        return result;
    }

    private static TsvTable? Open(string folder, string name, string[] columns)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path) ? TsvTable.Parse(path, File.ReadAllText(path), columns) : null;
    }

    private static void CheckNew(TsvTable? table, ImmutableArray<string> ids, IEnumerable<string> known)
    {
        if (table is null) return;
        var taken = new HashSet<string>(known, StringComparer.Ordinal);
        for (int i = 0; i < ids.Length; i++)
            if (taken.Contains(ids[i])) throw table.Rows[i].Error($"the id “{ids[i]}” is taken by the knowledge base already");
    }
}
