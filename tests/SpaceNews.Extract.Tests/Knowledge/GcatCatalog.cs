namespace SpaceNews.Extract.Tests;

/// <summary>
/// Tables of Jonathan McDowell's General Catalog of Artificial Space Objects (planet4589.org/space/gcat, CC BY 4.0), where
/// they lie beside the repository.
/// </summary>
internal sealed class GcatCatalog(string folder)
{
    /// <summary>
    /// Sites with a launch to orbit, and their pads that had one, by the codes of the catalog, which has no list of
    /// launches in the tables used here. Public record.
    /// </summary>
    private const string Orbital = """
        CC LC5 LC11 LC12 LC13 LC14 LC17A LC17B LC18A LC19 LC20 LC26A LC26B LC34 LC36A LC36B LC37A LC37B LC40 LC41 SLC17A SLC17B SLC36A SLC36B SLC37B SLC40 SLC41
        KSC LC39A LC39B
        V SLC1E SLC1W SLC2E SLC2W SLC10W 576E
        VS SLC3E SLC3W SLC4E SLC4W SLC5 SLC6 SLC8
        PA
        WI LA3 LA3A
        PSCA
        CSG ELA1 ELA2 ELA3 ELS
        HMG
        WOO LA6A LA5B LA8
        GIK-1 LC16/2 LC41/1 LC43/3 LC43/4 LC32/1 LC32/2 LC132/1 LC132/2 LC133/1 LC133/3 LC35/1
        GIK-5 LC1 LC31 LC41/15 LC45/1 LC45/2 LC67/21 LC67/22 LC69 LC81/23 LC81/24 LC90/19 LC90/20 LC109/95 LC110L LC110R LC161/35 LC162/36 LC175/59 LC191/66 LC200/39 LC200/40 LC250
        GTsP-4 LC86/1 LC86/4 LC107
        VOST PU1S
        SVOB
        YAS
        JQ LA2A LA2B LC43/91 LC43/94 LC130
        TYSC LC7 LC9 LC9A LC16
        XSC LC2 LC3
        WEN LC101 LC201
        HCSLS
        HAIY
        KASC
        TNSC
        SHAR FLP SLP
        PALB
        SOHAE
        SEM
        SHAHR
        SMLC
        NARO LC1 LC2
        MAHIA LC1A LC1B
        BOWEN
        GANC
        SPFL
        GIK-2
        """;

    /// <summary>Names in the tables of rockets that stand for “type not known”.</summary>
    private static readonly string[] Placeholders = ["NK Kerolox LV", "CE-5 SSQ"];

    /// <summary>The catalog in the folder of shared facts beside the repository; null where there is none.</summary>
    public static GcatCatalog? Find()
    {
        string folder = Path.Combine(Repository.Shared, "facts", "gcat");
        return Directory.Exists(folder) ? new GcatCatalog(folder) : null;
    }

    public IEnumerable<GcatName> Sites()
    {
        Dictionary<string, Dictionary<string, string>> sites = Read("sites.tsv").DistinctBy(s => s["Site"]).ToDictionary(s => s["Site"]);
        foreach (string[] row in Rows())
        {
            Dictionary<string, string> site = sites[row[0]];
            yield return new GcatName(site["ShortName"], IsAlias: false, "The rocket lifted off from the {0} launch site on Monday.");
            foreach (string alias in Aliases(site, "Name", "EName")) yield return new GcatName(alias, IsAlias: true, "The rocket lifted off from {0} on Monday.");
        }
    }

    /// <summary>Pads by their codes, beside the name of the site.</summary>
    public IEnumerable<GcatName> Pads() =>
        from row in Rows()
        let site = Read("sites.tsv").First(s => s["Site"] == row[0])["ShortName"]
        from pad in row.Skip(1)
        select new GcatName(pad, IsAlias: false, "The rocket stood on {0} at the " + site + " launch site on Monday.");

    /// <summary>Rockets that can reach orbit, each variant, without the designation of a configuration behind a slash or bracket.</summary>
    public IEnumerable<GcatName> Vehicles()
    {
        foreach (Dictionary<string, string> vehicle in Read("lv.tsv").Where(v => v["Class"] == "O" && !Placeholders.Contains(v["LV_Name"])))
        {
            yield return new GcatName(Cut(vehicle["LV_Name"]), IsAlias: false, "The {0} rocket lifted off on Monday.");
            foreach (string alias in Aliases(vehicle, "LV_Alias")) yield return new GcatName(alias, IsAlias: true, "The {0} rocket lifted off on Monday.");
        }
    }

    /// <summary>Makers of these rockets that launch too, by their English name; the short name of the catalog is an alias.</summary>
    public IEnumerable<GcatName> Operators()
    {
        HashSet<string> makers = [.. Read("lv.tsv").Where(v => v["Class"] == "O").Select(v => v["LV_Manufacturer"])];
        foreach (Dictionary<string, string> maker in Read("orgs.tsv").Where(o => makers.Contains(o["Code"]) && o["Type"].Split('/').Contains("LA")))
        {
            string english = maker["EName"] is "-" or "" ? maker["Name"] : maker["EName"];
            yield return new GcatName(Cut(english), IsAlias: false, "The rocket was built by {0} in the city.");
            foreach (string alias in Aliases(maker, "ShortName")) yield return new GcatName(alias, IsAlias: true, "The rocket was built by {0} in the city.");
        }
    }

    private static IEnumerable<string[]> Rows() => Orbital.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Split(' '));

    /// <summary>Aliases longer than three letters; place and description behind a comma or in brackets are no part of a name.</summary>
    private static IEnumerable<string> Aliases(Dictionary<string, string> row, params string[] columns) =>
        columns.Select(c => Cut(row[c])).Where(a => a.Length > 3).Distinct();

    private static string Cut(string name) => name.Split('/', '(', ',')[0].Trim();

    private List<Dictionary<string, string>> Read(string file)
    {
        string[][] lines = [.. File.ReadLines(Path.Combine(folder, file)).Select(l => l.Split('\t'))];
        string[] columns = [.. lines[0].Select(c => c.TrimStart('#'))];
        return [.. lines.Skip(1).Where(l => l[0].Length > 0 && l[0][0] != '#').Select(l => columns.Zip(l, (column, cell) => (column, cell.Trim())).ToDictionary())];
    }
}

/// <summary>A name of the catalog and a sentence to find it in.</summary>
internal sealed record GcatName(string Text, bool IsAlias, string Sentence);
