using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Adds the tables of a user to the knowledge that is there.</summary>
internal static class UserTables
{
    private static readonly string[] Names = ["sites.tsv", "vehicles.tsv", "organizations.tsv", "units.tsv"];

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
        CheckNew(siteTable, known.Sites.Select(s => s.Id));
        CheckNew(vehicleTable, known.Vehicles.Select(v => v.Id));
        CheckNew(organizationTable, known.Organizations.Select(o => o.Id));

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

    /// <summary>Every mistake in a table, or in the tables of a folder, one line each.</summary>
    public static ImmutableArray<string> Check(KnowledgeBase known, string path)
    {
        var mistakes = new List<string>();
        if (File.Exists(path))
        {
            CheckTable(known, path, mistakes);
            return [.. mistakes];
        }
        if (!Directory.Exists(path)) throw new FileNotFoundException($"{path}: expected a table or a folder of tables, but there is none of this name");
        string[] files = [.. Names.Select(n => Path.Combine(path, n)).Where(File.Exists)];
        if (files.Length == 0) throw new FileNotFoundException($"The folder “{path}” holds none of sites.tsv, vehicles.tsv, organizations.tsv and units.tsv.");
        foreach (string file in files) CheckTable(known, file, mistakes);
        return [.. mistakes];
    }

    /// <summary>What a table holds is told by the columns of its header line.</summary>
    private static void CheckTable(KnowledgeBase known, string file, List<string> mistakes)
    {
        string content = File.ReadAllText(file);
        string[] columns = TsvTable.HeaderOf(content);
        bool Has(string[] required) => required.All(columns.Contains);
        TsvTable Parse(string[] required) => TsvTable.Parse(file, content, mistakes, required);
        try
        {
            if (Has(EntryRows.SiteColumns))
            {
                TsvTable table = Parse(EntryRows.SiteColumns);
                EntryRows.ReadSites(table, known.Sites);
                CheckNew(table, known.Sites.Select(s => s.Id));
            }
            else if (Has(EntryRows.VehicleColumns))
            {
                TsvTable table = Parse(EntryRows.VehicleColumns);
                EntryRows.ReadVehicles(table);
                CheckNew(table, known.Vehicles.Select(v => v.Id));
            }
            else if (Has(EntryRows.OrganizationColumns))
            {
                TsvTable table = Parse(EntryRows.OrganizationColumns);
                EntryRows.ReadOrganizations(table);
                CheckNew(table, known.Organizations.Select(o => o.Id));
            }
            else if (Has(UnitRows.UnitColumns))
            {
                UnitRows.ReadUnits(Parse(UnitRows.UnitColumns));
            }
            else
            {
                mistakes.Add($"{file}(1): the header line is that of no table; expected the columns of sites ({string.Join(", ", EntryRows.SiteColumns)}), vehicles, organizations or units.");
            }
        }
        catch (FormatException e)
        {
            mistakes.Add(e.Message);
        }
    }

    private static void CheckNew(TsvTable? table, IEnumerable<string> known)
    {
        if (table is null) return;
        var taken = new HashSet<string>(known, StringComparer.Ordinal);
        foreach (TsvTable.Row row in table.Rows)
            if (taken.Contains(row["id"])) table.Try(() => throw row.Error($"the id “{row["id"]}” is taken by the knowledge base already"));
    }
}
