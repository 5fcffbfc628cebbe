using System.Globalization;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract.Training;

/// <summary>
/// Builds the word table: parts of speech from treebanks, parts of speech and noun and verb classes from WordNet, and the
/// gazetteer from WordNet's names, a list of towns and a list of organizations.
/// </summary>
internal sealed class WordTableBuilder
{
    // Bits of the dictionary field.
    private const uint Noun = 1, Verb = 2, Adjective = 4, Adverb = 8, Plural = 16, ThirdPerson = 32, Ing = 64, Ed = 128;

    // Bits of the gazetteer. 0x80 is WordTable.NamePrefix.
    private const uint Town = 1, LargeTown = 2, NamedPerson = 4, NamedPlace = 8, NamedGroup = 16, Organization = 32;

    private const int OftenEnough = 5, Frequent = 30, LargePopulation = 200_000;

    private const double AlmostAll = 0.995;

    private readonly Dictionary<uint, (uint Dictionary, uint Noun, uint Verb)> _dictionary = [];
    private readonly Dictionary<uint, int[]> _counts = [];
    private readonly Dictionary<uint, uint> _names = [];

    private static uint KeyOf(string word) => HashTable32.KeyOf(Folding.Hash(word));

    /// <summary>Counts the parts of speech of the words of a treebank.</summary>
    public void AddTreebank(IEnumerable<TaggedDocument> documents)
    {
        foreach (TaggedSentence sentence in documents.SelectMany(d => d.Sentences))
        {
            for (int i = 0; i < sentence.Words.Count; i++)
            {
                TokenData token = Tokenizer.Describe(sentence.Words[i], KnowledgeBase.Default.Lexicon);
                if (!Enum.TryParse(sentence.Labels[i], ignoreCase: true, out PartOfSpeech tag)) continue;
                uint key = HashTable32.KeyOf(TokenProperties.WordOf(token, sentence.Words[i]));
                if (!_counts.TryGetValue(key, out int[]? counts)) _counts[key] = counts = new int[32];
                counts[(int)tag]++;
            }
        }
    }

    /// <summary>Reads the database files of WordNet 3: <c>data.noun</c>, <c>index.sense</c> and the rest.</summary>
    /// <exception cref="FormatException">The folder holds no WordNet.</exception>
    public void AddWordNet(string folder)
    {
        var common = new HashSet<string>(StringComparer.Ordinal);
        var proper = new HashSet<string>(StringComparer.Ordinal);
        Read(folder, "data.noun", line => AddNounSynset(line, common, proper));
        foreach ((string file, uint bit) in new[] { ("index.noun", Noun), ("index.verb", Verb), ("index.adj", Adjective), ("index.adv", Adverb) })
            Read(folder, file, line => AddLemma(line[..line.IndexOf(' ', StringComparison.Ordinal)], bit, common, proper));
        Read(folder, "index.sense", line => AddFirstSense(line, common));
    }

    private void AddLemma(string word, uint bit, HashSet<string> common, HashSet<string> proper)
    {
        if (word.Contains('_') || (bit == Noun && proper.Contains(word) && !common.Contains(word))) return;
        Note(word, bit, 0, 0);
        if (bit == Noun) Note(PluralOf(word), Plural, 0, 0);
        if (bit == Verb) AddVerbForms(word, 0);
    }

    /// <summary>A line <c>lemma%ss_type:lex_filenum:… offset sense_number count</c>; the first sense is the commonest.</summary>
    private void AddFirstSense(string line, HashSet<string> common)
    {
        string[] fields = line.Split(' ');
        string[] sense = fields[0].Split('%');
        if (fields[2] != "1" || sense[0].Contains('_')) return;
        string[] type = sense[1].Split(':');
        uint number = uint.Parse(type[1], CultureInfo.InvariantCulture);
        if (type[0] == "1" && common.Contains(sense[0]))
        {
            Note(sense[0], 0, number - 2, 0);
            Note(PluralOf(sense[0]), 0, number - 2, 0);
        }
        else if (type[0] == "2") AddVerbForms(sense[0], number - 28);
    }

    private void AddNounSynset(string line, HashSet<string> common, HashSet<string> proper)
    {
        string[] fields = line.Split(' ');
        uint kind = fields[1] switch { "18" => NamedPerson, "15" => NamedPlace, "14" => NamedGroup, _ => 0 };
        int words = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        for (int i = 0; i < words; i++)
        {
            string word = fields[4 + 2 * i];
            if (!char.IsUpper(word[0]))
            {
                if (!word.Contains('_')) common.Add(word);
                continue;
            }
            if (!word.Contains('_')) proper.Add(word.ToLowerInvariant());
            if (kind != 0) AddName(word.Replace('_', ' '), kind);
        }
    }

    /// <summary>Towns, one a line: name, tab, population.</summary>
    /// <exception cref="FormatException">A line is not so; the message names file, line and what was expected.</exception>
    public void AddTowns(IEnumerable<string> lines, string file)
    {
        foreach ((int number, string line) in lines.Index())
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] fields = line.Split('\t');
            if (fields.Length < 2 || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int population))
                throw new FormatException($"{file}({number + 1}): expected a name, a tab and the number of people, but found “{line}”");
            // Without its diacritics, a small town is too often another word; the press hardly ever names it with them.
            if (population < LargePopulation && fields[0].Any(c => Folding.Base(c) != c)) continue;
            AddName(fields[0], population >= LargePopulation ? Town | LargeTown : Town);
        }
    }

    /// <summary>Organizations, one a line.</summary>
    public void AddOrganizations(IEnumerable<string> lines)
    {
        foreach (string line in lines)
            if (line.Length > 1 && line[0] != '#') AddName(line, Organization);
    }

    private void AddName(string name, uint kind)
    {
        // Cut as texts are: “McDonald’s” is two tokens.
        string[] words = name.Replace("'s", " 's", StringComparison.Ordinal).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 7) return;
        ulong hash = Folding.Seed;
        for (int i = 0; i < words.Length; i++)
        {
            hash = Folding.Append(hash, words[i]);
            uint key = HashTable32.KeyOf(hash);
            _names[key] = _names.GetValueOrDefault(key) | (i == words.Length - 1 ? kind : WordTable.NamePrefix);
        }
    }

    private void AddVerbForms(string verb, uint kind)
    {
        if (verb.Contains('_')) return;
        string stem = verb.EndsWith('e') ? verb[..^1] : verb;
        Note(verb, 0, 0, kind);
        Note(PluralOf(verb), ThirdPerson, 0, kind);
        Note(stem + "ing", Ing, 0, kind);
        Note((verb.EndsWith('y') ? verb[..^1] + "i" : stem) + "ed", Ed, 0, kind);
        if (char.IsAsciiLetterLower(verb[^1]) && "bdgklmnprt".Contains(verb[^1], StringComparison.Ordinal))
        {
            Note(verb + verb[^1] + "ing", Ing, 0, kind);
            Note(verb + verb[^1] + "ed", Ed, 0, kind);
        }
    }

    private static string PluralOf(string word) =>
        word.EndsWith('y') ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
        : word + "s";

    private void Note(string word, uint bits, uint noun, uint verb)
    {
        uint key = KeyOf(word);
        (uint Dictionary, uint Noun, uint Verb) known = _dictionary.GetValueOrDefault(key);
        _dictionary[key] = (known.Dictionary | bits, known.Noun == 0 ? noun : known.Noun, known.Verb == 0 ? verb : known.Verb);
    }

    private static void Read(string folder, string file, Action<string> take)
    {
        string path = Path.Combine(folder, file);
        if (!File.Exists(path)) throw new FormatException($"{path}: expected a file of WordNet’s database, but there is none of this name");
        foreach ((int number, string line) in File.ReadLines(path).Index())
        {
            // The licence at the head of the files is indented.
            if (line.Length == 0 || line[0] == ' ') continue;
            try
            {
                take(line);
            }
            catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException or FormatException or OverflowException)
            {
                throw new FormatException($"{path}({number + 1}): expected a line of WordNet’s database, but found “{line}”", e);
            }
        }
    }

    /// <summary>Writes the table.</summary>
    public void Write(BinaryWriter writer)
    {
        var sets = new List<uint> { 0 };
        var numbers = new Dictionary<uint, int> { [0] = 0 };
        var words = new Dictionary<uint, uint>();
        foreach (uint key in _dictionary.Keys.Union(_counts.Keys).Order())
        {
            uint seen = SeenOf(key);
            if (!numbers.TryGetValue(seen, out int number))
            {
                number = sets.Count < 0x1000 ? sets.Count : 0;
                if (number > 0)
                {
                    sets.Add(seen);
                    numbers[seen] = number;
                }
            }
            (uint dictionary, uint noun, uint verb) = _dictionary.GetValueOrDefault(key);
            uint entry = WordTable.Pack(number, dictionary, noun, verb);
            if (entry != 0) words[key] = entry;
        }
        WordTable.Write(writer, sets, words, _names);
    }

    /// <summary>The parts of speech with a fair share of a word’s uses; none for a rare word, so that the model learns what rare words look like.</summary>
    private uint SeenOf(uint key)
    {
        if (!_counts.TryGetValue(key, out int[]? counts)) return 0;
        int all = counts.Sum();
        if (all < OftenEnough) return 0;
        // A word that is hardly ever anything else is not asked about; the rest is mostly slips of the annotators.
        int most = Array.IndexOf(counts, counts.Max());
        if (all >= Frequent && counts[most] >= AlmostAll * all) return 1u << most | WordTable.Certain;
        uint set = 0;
        for (int tag = 0; tag < counts.Length; tag++)
            if (counts[tag] * 50 >= all || counts[tag] >= 20) set |= 1u << tag;
        return set;
    }
}
