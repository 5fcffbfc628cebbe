using System.Collections.Frozen;
using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Words that tell what a number with a unit measures; no dimension for an idiom that measures nothing.</summary>
internal sealed record QuantityContextEntry(QuantityDimension? Dimension, ContextPlace Place, ImmutableArray<string> Words);

/// <summary>A time zone name: an offset in minutes or an IANA zone, and whether the word “time” must follow.</summary>
internal sealed record TimeZoneEntry(string Name, int? OffsetMinutes, string? ZoneId, bool NeedsTime);

/// <summary>A country, city, sea or other place that is no site.</summary>
internal sealed record PlaceEntry(string Name, string Kind, string? Country, ImmutableArray<string> Aliases);

/// <summary>A title or role beside a person's name.</summary>
internal sealed record RoleEntry(string Word, PersonRole Role, bool OnlyBefore);

/// <summary>A head word and what it says of the name beside it.</summary>
internal sealed record HeadEntry(string Word, HeadKind Kind);

/// <summary>The tables of <c>models/knowledge</c>, parsed.</summary>
internal sealed record KnowledgeTables
{
    public required ImmutableArray<SiteEntry> Sites { get; init; }
    public required ImmutableArray<VehicleEntry> Vehicles { get; init; }
    public required ImmutableArray<OrganizationEntry> Organizations { get; init; }
    public required ImmutableArray<PlaceEntry> Places { get; init; }
    public required ImmutableArray<RoleEntry> Roles { get; init; }
    public required ImmutableArray<HeadEntry> Heads { get; init; }
    public required ImmutableArray<UnitEntry> Units { get; init; }
    public required ImmutableArray<DimensionEntry> Dimensions { get; init; }
    public required ImmutableArray<QuantityContextEntry> QuantityContexts { get; init; }
    public required ImmutableArray<TimeZoneEntry> Zones { get; init; }
    /// <summary>Types of well-known incidents by vehicle id and year.</summary>
    public required FrozenDictionary<(string Vehicle, int Year), IncidentType> Events { get; init; }
    public required ImmutableArray<TriggerEntry> Triggers { get; init; }
    public required ImmutableArray<CueEntry> Cues { get; init; }

    /// <summary>Phrases of the tables that have no names of their own, with the number of their entry.</summary>
    public required ImmutableArray<(PhraseKind Kind, int Entry, string Text)> CuePhrases { get; init; }

    /// <summary>Words with their classes and values.</summary>
    public required ImmutableArray<(string Word, WordClass Class, int Value)> Words { get; init; }

    /// <summary>Words of dates with their classes and values.</summary>
    public required ImmutableArray<(string Word, DateWord Class, int Value)> DateWords { get; init; }
    public required ImmutableArray<(HolidayEntry Day, ImmutableArray<string> Names)> Holidays { get; init; }
    public required ImmutableArray<VagueTimeEntry> VagueTimes { get; init; }

    public static KnowledgeTables LoadEmbedded()
    {
        var cues = ImmutableArray.CreateBuilder<(PhraseKind, int, string)>();
        var words = ImmutableArray.CreateBuilder<(string, WordClass, int)>();
        ReadWords(words);
        ImmutableArray<TriggerEntry> triggers = Read("triggers.tsv", ["sort", "weight", "phrases"], (row, i) =>
        {
            foreach (string phrase in row.List("phrases")) cues.Add((PhraseKind.Trigger, i, phrase));
            return new TriggerEntry(row.Enum<TriggerSort>("sort"), row.Number("weight") ?? 1);
        });
        ImmutableArray<CueEntry> cueEntries = Read("cues.tsv", ["aspect", "value", "phrases"], (row, i) =>
        {
            foreach (string phrase in row.List("phrases")) cues.Add((PhraseKind.Cue, i, phrase));
            return new CueEntry(row.Enum<CueAspect>("aspect"), row.Required("value"));
        });
        foreach (TsvTable.Row row in Open("boilerplate.tsv", "phrase").Rows) cues.Add((PhraseKind.Boilerplate, 0, row.Required("phrase")));
        ImmutableArray<VagueTimeEntry> vague = Read("vague-times.tsv", ["type", "value", "phrases"], (row, i) =>
        {
            foreach (string phrase in row.List("phrases")) cues.Add((PhraseKind.VagueTime, i, phrase));
            string type = row.Required("type");
            return type is "DATE" or "TIME" or "DURATION" or "SET" ? new VagueTimeEntry(type, row.Required("value")) : throw row.Error($"“{type}” is no type; expected DATE, TIME, DURATION or SET");
        });
        ImmutableArray<(HolidayEntry Day, ImmutableArray<string> Names)> holidays = Read("holidays.tsv", ["name", "rule", "names"], (row, _) => (
            HolidayEntry.Parse(row.Required("name"), row.Required("rule")) ?? throw row.Error($"“{row["rule"]}” is no rule; expected MM-DD, MM-Weekday-N or Easter, and days added"), (ImmutableArray<string>)[.. row.List("names")]));
        return new KnowledgeTables
        {
            DateWords = [
                .. Open("date-words.tsv", "class", "value", "words").Rows.SelectMany(r => r.List("words", ' ').Select(w => (w, r.Enum<DateWord>("class"), (int)(r.Number("value") ?? 0)))),
                .. holidays.SelectMany(h => h.Names.Add(h.Day.Name)).Select(HolidayEntry.FirstWord).Distinct(StringComparer.Ordinal).Select(w => (w, DateWord.HolidayStart, 0)),
            ],
            Holidays = holidays,
            VagueTimes = vague,
            Sites = Read("sites.tsv", ["id", "parent", "name", "kind", "country", "latitude", "longitude", "aliases"], (row, _) => new SiteEntry(row.Required("id"), row.Required("name"), row.Enum<SiteKind>("kind"))
            {
                Parent = NullIfEmpty(row["parent"]),
                Country = NullIfEmpty(row["country"]),
                Latitude = row.Number("latitude"),
                Longitude = row.Number("longitude"),
                Aliases = [.. row.List("aliases")],
            }),
            Vehicles = Read("vehicles.tsv", ["id", "name", "class", "family", "operator", "country", "aliases", "serials"], (row, _) => new VehicleEntry(row.Required("name"), row.Enum<VehicleClass>("class"))
            {
                Id = row.Required("id"),
                Family = NullIfEmpty(row["family"]),
                Operator = NullIfEmpty(row["operator"]),
                Country = NullIfEmpty(row["country"]),
                Aliases = [.. row.List("aliases")],
                Serials = [.. row.List("serials")],
            }),
            Organizations = Read("organizations.tsv", ["id", "name", "kind", "country", "aliases"], (row, _) => new OrganizationEntry(row.Required("name"), row.Enum<OrganizationKind>("kind"))
            {
                Id = row.Required("id"),
                Country = NullIfEmpty(row["country"]),
                Aliases = [.. row.List("aliases")],
            }),
            Places = Read("places.tsv", ["name", "kind", "country", "aliases"], (row, _) => new PlaceEntry(row.Required("name"), row.Required("kind"), NullIfEmpty(row["country"]), [.. row.List("aliases")])),
            Roles = Read("roles.tsv", ["word", "role", "position"], (row, _) => new RoleEntry(row.Required("word"), row["role"] switch
            {
                "crew" => PersonRole.Crew,
                "official" => PersonRole.Official,
                "analyst" => PersonRole.Analyst,
                "reporter" => PersonRole.Reporter,
                "other" => PersonRole.Other,
                var other => throw row.Error($"“{other}” is no role; expected crew, official, analyst, reporter or other"),
            }, row["position"] == "before")),
            Heads = Read("headwords.tsv", ["word", "kind"], (row, _) => new HeadEntry(row.Required("word"), row.Enum<HeadKind>("kind"))),
            Units = UnitRows.ReadUnits(Open("units.tsv", "name", "dimension", "factor", "offset", "minimum", "maximum", "prefixes", "symbols", "words")),
            Dimensions = UnitRows.ReadDimensions(Open("dimensions.tsv", "dimension", "si", "symbol", "powers")),
            QuantityContexts = UnitRows.ReadContexts(Open("quantity-contexts.tsv", "reading", "place", "words")),
            Zones = ReadZones(Read("time-zones.tsv", ["name", "zone", "needsTime"], (row, _) => int.TryParse(row.Required("zone"), System.Globalization.CultureInfo.InvariantCulture, out int minutes)
                ? new TimeZoneEntry(row.Required("name"), minutes, null, row["needsTime"] == "1")
                : new TimeZoneEntry(row.Required("name"), null, row.Required("zone"), row["needsTime"] == "1"))),
            Events = Open("events.tsv", "vehicle", "year", "type").Rows.ToFrozenDictionary(r => (r.Required("vehicle"), (int)(r.Number("year") ?? 0)), r => r.Enum<IncidentType>("type")),
            Triggers = triggers,
            Cues = cueEntries,
            CuePhrases = cues.ToImmutable(),
            Words = words.ToImmutable(),
        };
    }

    /// <summary>The named zones and, for “Muscat time”, the places that have one zone.</summary>
    private static ImmutableArray<TimeZoneEntry> ReadZones(ImmutableArray<TimeZoneEntry> named)
    {
        var known = new HashSet<string>(named.Select(z => z.Name), StringComparer.Ordinal);
        ImmutableArray<TimeZoneEntry>.Builder result = named.ToBuilder();
        foreach (TsvTable.Row row in Open("places.tsv", "name", "zone").Rows)
            if (row["zone"].Length > 0 && known.Add(row["name"])) result.Add(new TimeZoneEntry(row["name"], null, row["zone"], true));
        return result.ToImmutable();
    }

    private static void ReadWords(ImmutableArray<(string, WordClass, int)>.Builder words)
    {
        foreach (TsvTable.Row row in Open("words.tsv", "class", "value", "words").Rows)
        {
            var wordClass = row.Enum<WordClass>("class");
            int value = (int)(row.Number("value") ?? 0);
            foreach (string word in row.List("words", ' ')) words.Add((word, wordClass, value));
        }
        foreach (TsvTable.Row row in Open("common-words.tsv", "word", "tag").Rows)
        {
            WordClass tag = row["tag"] switch
            {
                "NOUN" => WordClass.CommonNoun,
                "VERB" or "AUX" => WordClass.CommonVerb,
                "ADJ" => WordClass.CommonAdjective,
                _ => WordClass.None,
            };
            words.Add((row.Required("word"), WordClass.Common | tag, 0));
        }
        foreach (TsvTable.Row row in Open("given-names.tsv", "name", "common").Rows)
            words.Add((row.Required("name"), row["common"] == "1" ? WordClass.GivenNameRare : WordClass.GivenName, 0));
        foreach (TsvTable.Row row in Open("surnames.tsv", "name").Rows) words.Add((row.Required("name"), WordClass.Surname, 0));
        foreach (TsvTable.Row row in Open("demonyms.tsv", "word").Rows) words.Add((row.Required("word"), WordClass.Demonym, 0));
        foreach (TsvTable.Row row in Open("speech-verbs.tsv", "verb", "certainty").Rows)
        {
            int certainty = row["certainty"] switch
            {
                "asserted" => 1,
                "reported" => 2,
                "speculated" => 3,
                "denied" => 4,
                var other => throw row.Error($"“{other}” is no certainty; expected asserted, reported, speculated or denied"),
            };
            words.Add((row.Required("verb"), WordClass.SpeechVerb, certainty));
        }
    }

    private static TsvTable Open(string name, params ReadOnlySpan<string> columns) => TsvTable.Parse(name, EmbeddedFiles.ReadText("knowledge/" + name), columns);

    private static ImmutableArray<T> Read<T>(string name, ReadOnlySpan<string> columns, Func<TsvTable.Row, int, T> make)
    {
        List<TsvTable.Row> rows = Open(name, columns).Rows;
        var result = ImmutableArray.CreateBuilder<T>(rows.Count);
        for (int i = 0; i < rows.Count; i++) result.Add(make(rows[i], i));
        return result.MoveToImmutable();
    }

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
}
