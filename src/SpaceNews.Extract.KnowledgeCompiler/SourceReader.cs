using System.Collections.Immutable;
using System.Globalization;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract.KnowledgeCompiler;

/// <summary>Reads the tables of a folder; a mistake names file, line and what was expected.</summary>
internal sealed class SourceReader(string folder)
{
    private readonly List<(PhraseKind, int, string)> _cues = [];

    public KnowledgeSource Read()
    {
        ImmutableArray<TriggerEntry> triggers = ReadPhrases("triggers.tsv", ["sort", "weight", "phrases"], PhraseKind.Trigger, row => new TriggerEntry(row.Enum<TriggerSort>("sort"), row.Number("weight") ?? 1));
        ImmutableArray<CueEntry> cues = ReadPhrases("cues.tsv", ["aspect", "value", "phrases"], PhraseKind.Cue, row => new CueEntry(row.Enum<CueAspect>("aspect"), row.Required("value")));
        foreach (TsvTable.Row row in Open("boilerplate.tsv", "phrase").Rows) _cues.Add((PhraseKind.Boilerplate, 0, row.Required("phrase")));
        ImmutableArray<VagueTimeEntry> vague = ReadPhrases("vague-times.tsv", ["type", "value", "phrases"], PhraseKind.VagueTime, row =>
            row.Required("type") is "DATE" or "TIME" or "DURATION" or "SET" ? new VagueTimeEntry(row["type"], row.Required("value")) : throw row.Error($"“{row["type"]}” is no type; expected DATE, TIME, DURATION or SET"));
        ImmutableArray<HolidayRow> holidays = Read("holidays.tsv", ["name", "rule", "names"], row => new HolidayRow(
            HolidayEntry.Parse(row.Required("name"), row.Required("rule")) ?? throw row.Error($"“{row["rule"]}” is no rule; expected MM-DD, MM-Weekday-N or Easter, and days added"), [.. row.List("names")]));
        var tables = new KnowledgeTables
        {
            Sites = EntryRows.ReadSites(Open("sites.tsv", EntryRows.SiteColumns), []),
            Vehicles = EntryRows.ReadVehicles(Open("vehicles.tsv", EntryRows.VehicleColumns)),
            Organizations = EntryRows.ReadOrganizations(Open("organizations.tsv", EntryRows.OrganizationColumns)),
            Places = Read("places.tsv", ["name", "kind", "country", "aliases"], row => new PlaceEntry(row.Required("name"), row.Required("kind"), row.Optional("country"), [.. row.List("aliases")])),
            Roles = Read("roles.tsv", ["word", "role", "position"], row => new RoleEntry(row.Required("word"), RoleOf(row), row["position"] == "before")),
            Heads = Read("headwords.tsv", ["word", "kind"], row => new HeadEntry(row.Required("word"), row.Enum<HeadKind>("kind"))),
            Units = UnitRows.ReadUnits(Open("units.tsv", UnitRows.UnitColumns)),
            Dimensions = UnitRows.ReadDimensions(Open("dimensions.tsv", "dimension", "si", "symbol", "powers")),
            QuantityContexts = UnitRows.ReadContexts(Open("quantity-contexts.tsv", "reading", "place", "words")),
            Zones = ReadZones(),
            Events = new EventTable(Read("events.tsv", ["vehicle", "year", "type"], row => new EventEntry(row.Required("vehicle"), (int)(row.Number("year") ?? throw row.Error("the column “year” is empty")), row.Enum<IncidentType>("type")))),
            Triggers = triggers,
            Cues = cues,
            Holidays = holidays,
            VagueTimes = vague,
        };
        return new KnowledgeSource { Tables = tables, CuePhrases = _cues, Words = WordReader.Read(Open), DateWords = ReadDateWords(holidays) };
    }

    private List<(string, DateWord, int)> ReadDateWords(ImmutableArray<HolidayRow> holidays)
    {
        var result = new List<(string, DateWord, int)>();
        foreach (TsvTable.Row row in Open("date-words.tsv", "class", "value", "words").Rows)
            foreach (string word in row.List("words", ' ')) result.Add((word, row.Enum<DateWord>("class"), (int)(row.Number("value") ?? 0)));
        foreach (string word in holidays.SelectMany(h => h.Names.Add(h.Day.Name)).Select(HolidayEntry.FirstWord).Distinct(StringComparer.Ordinal)) result.Add((word, DateWord.HolidayStart, 0));
        return result;
    }

    /// <summary>The named zones and, for “Muscat time”, the places that have one zone.</summary>
    private ImmutableArray<TimeZoneEntry> ReadZones()
    {
        ImmutableArray<TimeZoneEntry> named = Read("time-zones.tsv", ["name", "zone", "needsTime"], row => int.TryParse(row.Required("zone"), CultureInfo.InvariantCulture, out int minutes)
            ? new TimeZoneEntry(row.Required("name"), minutes, null, row["needsTime"] == "1")
            : new TimeZoneEntry(row.Required("name"), null, row.Required("zone"), row["needsTime"] == "1"));
        var known = new HashSet<string>(named.Select(z => z.Name), StringComparer.Ordinal);
        ImmutableArray<TimeZoneEntry>.Builder result = named.ToBuilder();
        foreach (TsvTable.Row row in Open("places.tsv", "name", "zone").Rows)
            if (row["zone"].Length > 0 && known.Add(row["name"])) result.Add(new TimeZoneEntry(row["name"], null, row["zone"], true));
        return result.ToImmutable();
    }

    private static PersonRole RoleOf(TsvTable.Row row) => row["role"] switch
    {
        "crew" => PersonRole.Crew,
        "official" => PersonRole.Official,
        "analyst" => PersonRole.Analyst,
        "reporter" => PersonRole.Reporter,
        "other" => PersonRole.Other,
        var other => throw row.Error($"“{other}” is no role; expected crew, official, analyst, reporter or other"),
    };

    private TsvTable Open(string name, params ReadOnlySpan<string> columns)
    {
        string path = Path.Combine(folder, name);
        return TsvTable.Parse(path, File.ReadAllText(path), columns);
    }

    private ImmutableArray<T> Read<T>(string name, ReadOnlySpan<string> columns, Func<TsvTable.Row, T> make) => [.. Open(name, columns).Rows.Select(make)];

    private ImmutableArray<T> ReadPhrases<T>(string name, ReadOnlySpan<string> columns, PhraseKind kind, Func<TsvTable.Row, T> make)
    {
        List<TsvTable.Row> rows = Open(name, columns).Rows;
        for (int i = 0; i < rows.Count; i++)
            foreach (string phrase in rows[i].List("phrases")) _cues.Add((kind, i, phrase));
        return [.. rows.Select(make)];
    }
}
