using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// What treebanks and a dictionary say of words, and under which kinds a gazetteer lists names: what the taggers know
/// beside their weights.
/// </summary>
/// <remarks>Immutable and thread-safe. Built by <c>spacenews train words</c>.</remarks>
internal sealed class WordTable
{
    private const int Magic = 0x57584E53; // “SNXW”

    private readonly HashTable32 _words;
    private readonly HashTable32 _names;
    private readonly uint[] _seen;

    private WordTable(HashTable32 words, HashTable32 names, uint[] seen)
    {
        _words = words;
        _names = names;
        _seen = seen;
    }

    /// <summary>An entry: number of the set of parts of speech seen (12 bits), dictionary parts of speech (8), noun class (5), verb class (4).</summary>
    public uint this[ulong word] => _words[HashTable32.KeyOf(word)];

    /// <summary>Set of the parts of speech that training data has for the word, one bit each; 0 when it is rare there.</summary>
    public uint Seen(uint entry) => _seen[entry & 0xFFF];

    /// <summary>Noun, verb, adjective, adverb; plural, third person, -ing, -ed.</summary>
    public static uint Dictionary(uint entry) => entry >> 12 & 0xFF;

    public static uint NounClass(uint entry) => entry >> 20 & 0x1F;

    /// <summary>Bit of <see cref="Dictionary"/> for the plural of a noun.</summary>
    public const uint PluralNoun = 16;

    /// <summary>Animals, artefacts, objects, people and plants: nouns that can be counted.</summary>
    public static bool IsConcrete(uint nounClass) => nounClass is 3 or 4 or 15 or 16 or 18;

    /// <summary>Artefacts, as craft are.</summary>
    public static bool IsMade(uint nounClass) => nounClass is 4;

    /// <summary>Places, natural objects and events, by the class of their noun.</summary>
    public static bool IsPlaceOrEvent(uint nounClass) => nounClass is 9 or 13 or 15;

    /// <summary>Class of nouns for people: “fisherman”, “sister”.</summary>
    public const uint PersonNoun = 16;

    public static uint VerbClass(uint entry) => entry >> 25 & 0xF;

    public static uint Pack(int seen, uint dictionary, uint noun, uint verb) => (uint)seen | dictionary << 12 | noun << 20 | verb << 25;

    /// <summary>Kinds of a name by the folded hash of its words, and whether a longer name begins so (<see cref="NamePrefix"/>).</summary>
    public uint Name(ulong hash) => _names[HashTable32.KeyOf(hash)];

    /// <summary>Bit of <see cref="Seen"/> for a frequent word that training data has under one part of speech and, but for slips, no other.</summary>
    public const uint Certain = 1u << 31;

    /// <summary>A longer name of the gazetteer begins with these words.</summary>
    public const uint NamePrefix = 0x80;

    /// <exception cref="FormatException">The data is no word table.</exception>
    public static WordTable Read(ReadOnlySpan<byte> data, string file)
    {
        if (data.Length < 4 || BitConverter.ToInt32(data) != Magic) throw new FormatException($"{file}: expected a word table (it begins with SNXW)");
        var reader = new ByteReader(data[4..], file);
        var seen = new uint[reader.Count(sizeof(uint))];
        for (int i = 0; i < seen.Length; i++) seen[i] = reader.UInt32();
        return new WordTable(HashTable32.Read(ref reader), HashTable32.Read(ref reader), seen);
    }

    public static void Write(BinaryWriter writer, IReadOnlyList<uint> seen, IReadOnlyDictionary<uint, uint> words, IReadOnlyDictionary<uint, uint> names)
    {
        writer.Write(Magic);
        writer.Write(seen.Count);
        foreach (uint set in seen) writer.Write(set);
        HashTable32.Write(writer, words);
        HashTable32.Write(writer, names);
    }
}
