using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>All units with their prefixed forms, and the look-up of the forms in which texts write them.</summary>
/// <remarks>Immutable and thread-safe. Where two units share a form, the one that stands first and needs no support from its context is taken.</remarks>
public sealed class UnitTable
{
    private static readonly (string Symbol, string Name, double Factor)[] Prefixes =
    [
        ("y", "yocto", 1e-24), ("z", "zepto", 1e-21), ("a", "atto", 1e-18), ("f", "femto", 1e-15), ("p", "pico", 1e-12), ("n", "nano", 1e-9),
        ("µ", "micro", 1e-6), ("m", "milli", 1e-3), ("c", "centi", 1e-2), ("d", "deci", 0.1), ("da", "deca", 10), ("h", "hecto", 100),
        ("k", "kilo", 1e3), ("M", "mega", 1e6), ("G", "giga", 1e9), ("T", "tera", 1e12), ("P", "peta", 1e15), ("E", "exa", 1e18), ("Z", "zetta", 1e21), ("Y", "yotta", 1e24),
    ];

    private readonly HashTable64 _words = new(4096), _symbols = new(2048), _beginnings = new(1024);
    private Form[] _forms = new Form[1024];
    private int _formCount;
    private readonly Dictionary<string, UnitEntry> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<DimensionEntry> _order;
    private readonly DimensionEntry?[] _dimensions = new DimensionEntry?[byte.MaxValue + 1];

    internal UnitTable(ImmutableArray<UnitEntry> entries, ImmutableArray<DimensionEntry> dimensions)
    {
        Entries = entries;
        // By number; the first of several with the same powers stands for them.
        foreach (DimensionEntry dimension in dimensions) _dimensions[(int)dimension.Dimension] = dimension;
        _order = dimensions;
        // What a row says itself goes before what a prefix makes of another row.
        foreach (UnitEntry entry in entries)
        {
            _byName.TryAdd(entry.Name, entry);
            foreach (string symbol in entry.Symbols) AddSymbol(symbol, entry);
            foreach (string word in entry.Words) AddWord(word, entry);
        }
        foreach (UnitEntry entry in entries)
        {
            foreach ((string symbol, string name, double factor) in Prefixes)
            {
                if (!entry.Prefixes.Contains(symbol) && !entry.Prefixes.Contains("all")) continue;
                UnitEntry prefixed = _byName.TryGetValue(name + entry.Name, out UnitEntry? known) ? known : entry with
                {
                    Name = name + entry.Name,
                    Factor = entry.Factor * factor,
                    MinimumFactor = entry.MinimumFactor * factor,
                    MaximumFactor = entry.MaximumFactor * factor,
                    Prefixes = [],
                };
                _byName.TryAdd(prefixed.Name, prefixed);
                foreach (string form in entry.Symbols)
                    if (form[0] is not ('°' or '\'' or '"')) AddSymbol(symbol + Bare(form), prefixed);
                foreach (string form in entry.Words)
                    if (!form.Contains(' ')) AddWord(name + Bare(form), prefixed);
            }
        }
    }

    /// <summary>A form that names a unit.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="NeedsSupport">Whether the form is also something else.</param>
    /// <param name="IsSymbol">Whether it is a symbol.</param>
    /// <param name="Next">Index of the next unit of the same form, or -1.</param>
    internal readonly record struct Form(UnitEntry Unit, bool NeedsSupport, bool IsSymbol, int Next);

    /// <summary>The units without their prefixed forms, in the order of the table.</summary>
    public ImmutableArray<UnitEntry> Entries { get; }

    /// <summary>The unit with a name or with an unambiguous form (“kilogram”, “kg”, “metric tons”), or null.</summary>
    public UnitEntry? Find(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (_byName.TryGetValue(form, out UnitEntry? unit)) return unit;
        var reader = new UnitReader(form, this);
        return reader.TryRead(0, out UnitReading reading) && reading.End == form.Length && !reading.IsCompound ? reading.Unit : null;
    }

    internal Form this[int form] => _forms[form];

    internal int FindSymbol(ReadOnlySpan<char> symbol) => _symbols.Find(Hash(Seed, symbol, false));

    internal int FindWord(ulong hash) => _words.Find(hash);

    internal bool Continues(ulong hash) => _beginnings.Find(hash) >= 0;

    internal long PowersOf(QuantityDimension dimension) => _dimensions[(int)dimension]?.Powers ?? 0;

    internal QuantityDimension DimensionOf(long powers)
    {
        if (powers == 0) return QuantityDimension.Other;
        foreach (DimensionEntry dimension in _order)
            if (dimension.Powers == powers) return dimension.Dimension;
        return default;
    }

    /// <summary>Symbol of the SI unit in which the values of a dimension are given: “kg”, “m/s”; empty for bare numbers and money.</summary>
    public string SymbolOf(QuantityDimension dimension) => (uint)dimension < (uint)_dimensions.Length && _dimensions[(int)dimension] is { } entry ? entry.Symbol : "";

    internal const ulong Seed = Folding.Seed;

    /// <summary>Continues the hash of a form; the two micro signs are one, hyphens count as spaces.</summary>
    internal static ulong Hash(ulong hash, ReadOnlySpan<char> text, bool fold)
    {
        foreach (char raw in text)
        {
            char c = raw == 'μ' ? 'µ' : raw;
            if (fold) c = c is '-' or '‑' or '–' ? ' ' : c is '’' ? '\'' : char.ToLowerInvariant(c);
            hash = (hash ^ c) * 1099511628211;
        }
        return hash;
    }

    private static string Bare(string form) => form.TrimEnd('~');

    private void AddSymbol(string form, UnitEntry unit) => Add(_symbols, Hash(Seed, Bare(form), false), form, unit, true);

    private void AddWord(string form, UnitEntry unit)
    {
        string text = Bare(form).Replace(".", "", StringComparison.Ordinal);
        for (int i = 1; i < text.Length; i++)
            if (text[i] is ' ' or '-') _beginnings.Set(Hash(Seed, text.AsSpan(0, i), true), 1);
        Add(_words, Hash(Seed, text, true), form, unit, false);
    }

    private void Add(HashTable64 table, ulong hash, string form, UnitEntry unit, bool symbol)
    {
        int first = table.Find(hash);
        for (int i = first; i >= 0; i = _forms[i].Next)
            if (ReferenceEquals(_forms[i].Unit, unit)) return;
        if (_formCount == _forms.Length) Array.Resize(ref _forms, _formCount * 2);
        int added = _formCount++;
        _forms[added] = new Form(unit, form.EndsWith('~'), symbol, -1);
        if (first < 0)
        {
            table.Set(hash, added);
            return;
        }
        while (_forms[first].Next >= 0) first = _forms[first].Next;
        _forms[first] = _forms[first] with { Next = added };
    }
}
