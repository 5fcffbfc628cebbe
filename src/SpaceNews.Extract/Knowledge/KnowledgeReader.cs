using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// Reads the compiled knowledge, which <c>KnowledgeWriter</c> of the compiler writes when the library is built: a pool of
/// strings, all whole numbers in one array, and what is neither: the entries of the tables take their strings by number of the pool.
/// </summary>
/// <remarks>It runs once a process and before its methods are compiled well: arrays are copied whole, and long loops are compiled well at once.</remarks>
internal ref struct KnowledgeReader
{
    /// <summary>“SNXK” and the version of the format.</summary>
    public const ulong Magic = 0x0000_0002_4B58_4E53;

    private ByteReader _bytes;
    private string[] _strings;
    private ReadOnlySpan<int> _integers;
    private int _next;

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="FormatException">It is none, or damaged.</exception>
    public static KnowledgeData Read(ReadOnlySpan<byte> file, string name)
    {
        var reader = new KnowledgeReader { _bytes = new ByteReader(file, name), _strings = [] };
        if ((ulong)reader._bytes.Int64() != Magic) throw new FormatException($"{name}: expected compiled knowledge of this version of the library");
        reader._strings = reader.ReadStrings();
        reader._integers = reader._bytes.Int32s();
        KnowledgeTables tables = reader.ReadTables();
        Lexicon lexicon = reader.ReadLexicon();
        var data = new KnowledgeData(tables, lexicon, reader.ReadPhrases(), reader.ReadDates());
        return reader._bytes.IsAtEnd && reader._next == reader._integers.Length ? data : throw reader._bytes.Broken();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private string[] ReadStrings()
    {
        var result = new string[_bytes.Count(sizeof(ushort))];
        ReadOnlySpan<byte> lengths = _bytes.Bytes(result.Length * sizeof(ushort));
        // UTF-16, since it only has to be copied. The first one is “absent”, which stands for null where a cell may be empty.
        for (int i = 0; i < result.Length; i++)
        {
            ReadOnlySpan<byte> text = _bytes.Bytes(BinaryPrimitives.ReadUInt16LittleEndian(lengths[(2 * i)..]) * sizeof(char));
            result[i] = BitConverter.IsLittleEndian ? new string(MemoryMarshal.Cast<byte, char>(text)) : System.Text.Encoding.Unicode.GetString(text);
        }
        return result;
    }

    private int Number() => _next < _integers.Length ? _integers[_next++] : throw _bytes.Broken();

    private ReadOnlySpan<int> Numbers(int count)
    {
        if ((uint)count > (uint)(_integers.Length - _next)) throw _bytes.Broken();
        _next += count;
        return _integers.Slice(_next - count, count);
    }

    private string Text() => _strings[Number()];

    private string? OptionalText() => Number() is var index and not 0 ? _strings[index] : null;

    private double? OptionalDouble() => _bytes.Byte() != 0 ? _bytes.Double() : null;

    private ImmutableArray<string> Texts()
    {
        int count = Number();
        if (count == 0) return [];
        var result = new string[count];
        for (int i = 0; i < count; i++) result[i] = Text();
        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }

    private readonly ImmutableArray<T> Immutable<T>(T[] array) => ImmutableCollectionsMarshal.AsImmutableArray(array);

    private KnowledgeTables ReadTables() => new()
    {
        Sites = ReadSites(),
        Vehicles = ReadVehicles(),
        Organizations = ReadOrganizations(),
        Places = ReadPlaces(),
        Roles = ReadRoles(),
        Heads = ReadHeads(),
        Units = ReadUnits(),
        Dimensions = ReadDimensions(),
        QuantityContexts = ReadContexts(),
        Zones = ReadZones(),
        Events = ReadEvents(),
        Triggers = ReadTriggers(),
        Cues = ReadCues(),
        Holidays = ReadHolidays(),
        VagueTimes = ReadVagueTimes(),
    };

    private ImmutableArray<SiteEntry> ReadSites()
    {
        var result = new SiteEntry[Number()];
        for (int i = 0; i < result.Length; i++)
            result[i] = new SiteEntry(Text(), Text(), (SiteKind)_bytes.Byte()) { Parent = OptionalText(), Country = OptionalText(), Latitude = OptionalDouble(), Longitude = OptionalDouble(), Aliases = Texts() };
        return Immutable(result);
    }

    private ImmutableArray<VehicleEntry> ReadVehicles()
    {
        var result = new VehicleEntry[Number()];
        for (int i = 0; i < result.Length; i++)
            result[i] = new VehicleEntry(Text(), (VehicleClass)_bytes.Byte()) { Id = Text(), Family = OptionalText(), Operator = OptionalText(), Country = OptionalText(), Aliases = Texts(), Serials = Texts() };
        return Immutable(result);
    }

    private ImmutableArray<OrganizationEntry> ReadOrganizations()
    {
        var result = new OrganizationEntry[Number()];
        for (int i = 0; i < result.Length; i++) result[i] = new OrganizationEntry(Text(), (OrganizationKind)_bytes.Byte()) { Id = Text(), Country = OptionalText(), Aliases = Texts() };
        return Immutable(result);
    }

    private ImmutableArray<PlaceEntry> ReadPlaces()
    {
        var result = new PlaceEntry[Number()];
        for (int i = 0; i < result.Length; i++) result[i] = new PlaceEntry(Text(), Text(), OptionalText(), Texts());
        return Immutable(result);
    }

    private ImmutableArray<RoleEntry> ReadRoles()
    {
        var result = new RoleEntry[Number()];
        for (int i = 0; i < result.Length; i++) result[i] = new RoleEntry(Text(), (PersonRole)_bytes.Byte(), _bytes.Byte() != 0);
        return Immutable(result);
    }

    private ImmutableArray<HeadEntry> ReadHeads()
    {
        var result = new HeadEntry[Number()];
        for (int i = 0; i < result.Length; i++) result[i] = new HeadEntry(Text(), (HeadKind)_bytes.Byte());
        return Immutable(result);
    }

    private ImmutableArray<UnitEntry> ReadUnits()
    {
        var result = new UnitEntry[Number()];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = new UnitEntry(Text(), (QuantityDimension)_bytes.Byte(), _bytes.Double())
            {
                Offset = _bytes.Double(),
                MinimumFactor = OptionalDouble(),
                MaximumFactor = OptionalDouble(),
                Prefixes = Texts(),
                Symbols = Texts(),
                Words = Texts(),
            };
        }
        return Immutable(result);
    }

    private ImmutableArray<DimensionEntry> ReadDimensions()
    {
        var result = new DimensionEntry[Number()];
        for (int i = 0; i < result.Length; i++) result[i] = new DimensionEntry((QuantityDimension)_bytes.Byte(), Text(), Text(), _bytes.Int64());
        return Immutable(result);
    }

    private ImmutableArray<QuantityContextEntry> ReadContexts()
    {
        var result = new QuantityContextEntry[Number()];
        for (int i = 0; i < result.Length; i++)
        {
            byte dimension = _bytes.Byte();
            result[i] = new QuantityContextEntry(dimension == byte.MaxValue ? null : (QuantityDimension)dimension, (ContextPlace)_bytes.Byte(), Texts());
        }
        return Immutable(result);
    }

    private ImmutableArray<TimeZoneEntry> ReadZones()
    {
        var result = new TimeZoneEntry[Number()];
        for (int i = 0; i < result.Length; i++)
        {
            string name = Text();
            string? zone = OptionalText();
            int minutes = _bytes.Int32();
            result[i] = new TimeZoneEntry(name, zone is null ? minutes : null, zone, _bytes.Byte() != 0);
        }
        return Immutable(result);
    }

    private EventTable ReadEvents()
    {
        var result = new EventEntry[Number()];
        for (int i = 0; i < result.Length; i++) result[i] = new EventEntry(Text(), _bytes.Int32(), (IncidentType)_bytes.Byte());
        return new EventTable(Immutable(result));
    }

    private ImmutableArray<TriggerEntry> ReadTriggers()
    {
        var result = new TriggerEntry[Number()];
        for (int i = 0; i < result.Length; i++) result[i] = new TriggerEntry((TriggerSort)_bytes.Byte(), _bytes.Double());
        return Immutable(result);
    }

    private ImmutableArray<CueEntry> ReadCues()
    {
        var result = new CueEntry[Number()];
        for (int i = 0; i < result.Length; i++) result[i] = new CueEntry((CueAspect)_bytes.Byte(), Text());
        return Immutable(result);
    }

    private ImmutableArray<HolidayRow> ReadHolidays()
    {
        var result = new HolidayRow[Number()];
        for (int i = 0; i < result.Length; i++)
            result[i] = new HolidayRow(new HolidayEntry(Text(), _bytes.Int32(), _bytes.Int32(), _bytes.Int32(), _bytes.Int32(), _bytes.Int32()), Texts());
        return Immutable(result);
    }

    private ImmutableArray<VagueTimeEntry> ReadVagueTimes()
    {
        var result = new VagueTimeEntry[Number()];
        for (int i = 0; i < result.Length; i++) result[i] = new VagueTimeEntry(Text(), Text());
        return Immutable(result);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Lexicon ReadLexicon()
    {
        ulong[] words = _bytes.UInt64s(), kinds = _bytes.UInt64s();
        var classes = new WordClass[words.Length + 1];
        ReadOnlySpan<int> numbers = Numbers(classes.Length);
        for (int i = 0; i < classes.Length; i++) classes[i] = (WordClass)kinds[numbers[i]];
        return new Lexicon(words, classes, ReadValues());
    }

    private WordValues ReadValues()
    {
        var result = new WordValues();
        for (int count = Number(); count > 0; count--) result.Add(Number(), (ulong)_bytes.Int64(), _bytes.Int32());
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private PhraseIndex ReadPhrases()
    {
        ulong[] hashes = _bytes.UInt64s();
        var nodes = new PhraseIndex.Node[hashes.Length];
        ReadOnlySpan<int> numbers = Numbers(nodes.Length);
        for (int i = 0; i < nodes.Length; i++) nodes[i] = new PhraseIndex.Node((numbers[i] >> 1) - 1, (numbers[i] & 1) != 0);
        var phrases = new PhraseIndex.Link[Number()];
        numbers = Numbers(phrases.Length * 2);
        ReadOnlySpan<byte> marks = _bytes.Bytes(phrases.Length * 2);
        for (int i = 0; i < phrases.Length; i++)
        {
            byte flags = marks[2 * i];
            var phrase = new Phrase((PhraseKind)marks[(2 * i) + 1], numbers[2 * i], (PhraseCase)(flags & 3), (flags & 4) != 0, (flags & 8) != 0);
            phrases[i] = new PhraseIndex.Link(phrase, numbers[(2 * i) + 1] - 1);
        }
        return new PhraseIndex(hashes, nodes, phrases);
    }

    private DateVocabulary ReadDates()
    {
        var classes = new DateWord[Number()];
        for (int count = Number(); count > 0; count--) classes[Number()] = (DateWord)_bytes.UInt64();
        return new DateVocabulary(classes, ReadValues());
    }
}
