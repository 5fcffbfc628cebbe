using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// What the library knows before it reads: sites, vehicles, organizations, and the words and phrases that its extractors
/// go by. Names it does not hold are still found by their context; what it holds is found in any spelling it lists.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. <see cref="Default"/> is read at first use from the tables that were compiled when the library was built.
/// <c>With</c> makes a new knowledge base with more entries and copies its index, which takes some milliseconds.
/// </remarks>
public sealed class KnowledgeBase
{
    private const string File = "knowledge.bin";

    /// <summary>Letters of the shortest name whose plural is looked for: “Doves”.</summary>
    private const int ShortestPlural = 5;

    private static readonly Lazy<KnowledgeBase> LazyDefault = new(() => new KnowledgeBase(KnowledgeReader.Read(EmbeddedFiles.ReadBytes(File), File)));

    private readonly KnowledgeData _data;

    // By word: 0 where nobody has asked yet, 1 where no phrase starts with it, else its node in the index and 2. Threads write the same.
    private readonly int[] _starts;
    private readonly Lazy<Misspelling> _misspelling;
    private readonly Dictionary<string, SiteEntry> _siteById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VehicleEntry> _vehicleById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VehicleEntry> _vehicleByName = new(StringComparer.Ordinal);

    internal KnowledgeBase(KnowledgeData data)
    {
        _data = data;
        _starts = new int[data.Lexicon.Count];
        Serials = new SerialTable(Vehicles);
        _misspelling = new Lazy<Misspelling>(() => new Misspelling(Vehicles));
        Units = new UnitTable(Tables.Units, Tables.Dimensions);
        Contexts = new QuantityContexts(Tables.QuantityContexts);
        foreach (SiteEntry site in Sites) _siteById.TryAdd(site.Id, site);
        foreach (VehicleEntry vehicle in Vehicles)
        {
            _vehicleById.TryAdd(vehicle.Id, vehicle);
            _vehicleByName.TryAdd(vehicle.Name, vehicle);
        }
    }

    /// <summary>The knowledge that ships with the library.</summary>
    public static KnowledgeBase Default => LazyDefault.Value;

    /// <summary>Launch sites, pads, control centres and the like.</summary>
    public ImmutableArray<SiteEntry> Sites => Tables.Sites;

    /// <summary>Vehicles and vehicle families.</summary>
    public ImmutableArray<VehicleEntry> Vehicles => Tables.Vehicles;

    /// <summary>Agencies, companies, media and other organizations.</summary>
    public ImmutableArray<OrganizationEntry> Organizations => Tables.Organizations;

    /// <summary>Units of measure.</summary>
    public UnitTable Units { get; }

    internal QuantityContexts Contexts { get; }

    internal KnowledgeTables Tables => _data.Tables;

    internal Lexicon Lexicon => _data.Lexicon;

    internal PhraseIndex Phrases => _data.Phrases;

    internal DateVocabulary Dates => _data.Dates;

    internal SerialTable Serials { get; }

    internal Misspelling Misspelling => _misspelling.Value;

    /// <summary>A copy with one more vehicle.</summary>
    /// <exception cref="ArgumentException">The entry has no name.</exception>
    public KnowledgeBase With(VehicleEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Name);
        VehicleEntry complete = entry.Id.Length > 0 ? entry : entry with { Id = Slug.Of(entry.Name) };
        return new KnowledgeBase(_data.With(Tables with { Vehicles = Vehicles.Add(complete) }, PhraseKind.Vehicle, Vehicles.Length, complete.Name, complete.Aliases));
    }

    /// <summary>A copy with one more site.</summary>
    /// <exception cref="ArgumentException">The entry has no name or id, or its parent is not known.</exception>
    public KnowledgeBase With(SiteEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Name);
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Id);
        if (entry.Parent is { } parent && !Sites.Any(s => s.Id == parent))
            throw new ArgumentException($"The parent “{parent}” of the site “{entry.Id}” is not in the knowledge base.", nameof(entry));
        return new KnowledgeBase(_data.With(Tables with { Sites = Sites.Add(entry) }, PhraseKind.Site, Sites.Length, entry.Name, entry.Aliases));
    }

    /// <summary>A copy with one more organization.</summary>
    /// <exception cref="ArgumentException">The entry has no name.</exception>
    public KnowledgeBase With(OrganizationEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Name);
        OrganizationEntry complete = entry.Id.Length > 0 ? entry : entry with { Id = Slug.Of(entry.Name) };
        return new KnowledgeBase(_data.With(Tables with { Organizations = Organizations.Add(complete) }, PhraseKind.Organization, Organizations.Length, complete.Name, complete.Aliases));
    }

    /// <summary>A copy with one more unit of measure; its forms go before those of the units that are there.</summary>
    /// <exception cref="ArgumentException">The entry has no name or no form, a factor that is not above zero, or one of minimum and maximum without the other.</exception>
    public KnowledgeBase With(UnitEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Name);
        if (UnitRows.Fault(entry) is { } fault) throw new ArgumentException(char.ToUpperInvariant(fault[0]) + fault[1..] + ".", nameof(entry));
        KnowledgeData copy = _data.Copy(Tables with { Units = Tables.Units.Insert(0, entry) });
        new PhraseWriter(copy.Lexicon, copy.Phrases).AddUnit(0, entry);
        return new KnowledgeBase(copy);
    }

    /// <summary>A copy with the entries of tables of one's own: <c>sites.tsv</c>, <c>vehicles.tsv</c>, <c>organizations.tsv</c> and <c>units.tsv</c>, in the format of the built-in ones; a folder need not hold all.</summary>
    /// <param name="folder">The folder of the tables.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">It holds none of the tables.</exception>
    /// <exception cref="FormatException">A mistake in a table; the message names file, line and what was expected.</exception>
    public KnowledgeBase WithTables(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new KnowledgeBase(UserTables.Add(this, _data, folder));
    }

    /// <summary>The built-in knowledge with tables of one's own: <see cref="Default"/> and <see cref="WithTables"/>.</summary>
    /// <param name="folder">The folder of the tables.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">It holds none of the tables.</exception>
    /// <exception cref="FormatException">A mistake in a table; the message names file, line and what was expected.</exception>
    public static KnowledgeBase Load(string folder) => Default.WithTables(folder);

    /// <summary>Every mistake in a table of one's own, or in the tables of a folder: one line each, with file, line and what was expected. None when <see cref="WithTables"/> takes them.</summary>
    /// <param name="path">A table, which the columns of its header line tell, or a folder of tables.</param>
    /// <exception cref="FileNotFoundException">There is no such file or folder, or the folder holds none of the tables.</exception>
    public ImmutableArray<string> CheckTables(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return UserTables.Check(this, path);
    }

    /// <summary>The sites, vehicles and organizations that go by a name, in any spelling: letter case, accents, hyphens and spaces do not count.</summary>
    /// <param name="name">A name, an alias, or a vehicle with its serial (“Soyuz MS-28”).</param>
    public ImmutableArray<KnowledgeFinding> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return KnowledgeLookup.Find(this, name.Trim());
    }

    internal SiteEntry? FindSite(string id) => _siteById.GetValueOrDefault(id);

    /// <summary>The entry of a vehicle, or of its family for a craft or variant of it that has none.</summary>
    internal VehicleEntry? FindVehicle(VehicleName vehicle) =>
        _vehicleById.GetValueOrDefault(vehicle.Id) ?? (vehicle.Family is { } family ? _vehicleByName.GetValueOrDefault(family) : null);

    internal WordClass Classes(in TokenData token) => Lexicon[token.Word];

    /// <summary>Finds, in one pass, the longest phrase of every kind at every token.</summary>
    internal void FindAll(string text, ReadOnlySpan<TokenData> tokens, List<KnowledgeMatch> matches)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            int firstOfToken = matches.Count, node = FindStart(tokens[i]);
            ulong beforeLast = 0;
            ulong hash = tokens[i].Hash;
            for (int end = i + 1; ; end++)
            {
                if (node < 0)
                {
                    AddPlural(text, tokens, i, end, beforeLast, matches);
                    break;
                }
                for (int p = EndsInWord(tokens, end) ? Phrases.First(node) : -1; p >= 0; p = Phrases.Next(p))
                {
                    Phrase phrase = Phrases[p];
                    if (!IsWrittenAs(phrase, tokens, i, end)) continue;
                    // A longer phrase of a kind replaces the shorter ones; phrases of one length stay side by side. Cues are
                    // about different things, so a longer one says nothing against a shorter one.
                    for (int m = matches.Count - 1; m >= firstOfToken && phrase.Kind != PhraseKind.Cue; m--)
                        if (matches[m].Phrase.Kind == phrase.Kind && matches[m].EndToken < end) matches.RemoveAt(m);
                    matches.Add(new KnowledgeMatch(i, end, p, phrase));
                }
                if (!Phrases.Continues(node) || end >= tokens.Length || end - i >= PhraseIndex.MaxTokens || !Adjoins(text, tokens, end)) break;
                beforeLast = hash;
                hash = Folding.Append(hash, text.AsSpan(tokens[end].Start, tokens[end].Length));
                node = Phrases.Find(hash);
            }
        }
    }

    /// <summary>Node of the phrases that start with the word of a token, or -1: looked up once for each word.</summary>
    internal int FindStart(in TokenData token)
    {
        ref int start = ref _starts[token.Word];
        if (start == 0) start = (Lexicon[token.Word] & WordClass.PhraseStart) == 0 ? 1 : Phrases.Find(token.Hash) + 2;
        return start - 2;
    }

    /// <summary>“two Dragons”, “PSLVs”, “Falcon 9s”: the plural of a vehicle where no phrase is written so.</summary>
    private void AddPlural(string text, ReadOnlySpan<TokenData> tokens, int first, int end, ulong beforeLast, List<KnowledgeMatch> matches)
    {
        ref readonly TokenData last = ref tokens[end - 1];
        if (text[last.End - 1] != 's' || last.Length < (end - first > 1 ? 2 : ShortestPlural) || !tokens[first].Is(TokenShape.InitialUpper) || (Lexicon[last.Word] & WordClass.Function) != 0) return;
        ReadOnlySpan<char> stem = text.AsSpan(last.Start, last.Length - 1);
        int node = Phrases.Find(end - first > 1 ? Folding.Append(beforeLast, stem) : Folding.Hash(stem));
        if (node < 0) return;
        for (int p = Phrases.First(node); p >= 0; p = Phrases.Next(p))
        {
            bool isWritten = Phrases[p].Case == PhraseCase.Capital || (Phrases[p].Case == PhraseCase.AllUpper && end - first == 1 && !stem.ContainsAnyInRange('a', 'z'));
            if (Phrases[p].Kind != PhraseKind.Vehicle || !isWritten) continue;
            // By hand, for a lambda would cost an object at every token.
            for (int m = matches.Count - 1; m >= 0 && matches[m].FirstToken == first; m--)
                if (matches[m].EndToken < end && matches[m].Phrase.Kind == PhraseKind.Vehicle) matches.RemoveAt(m);
            matches.Add(new KnowledgeMatch(first, end, p, Phrases[p]));
        }
    }

    /// <summary>The longest phrase of one kind at a token: its length in tokens, 0 for none.</summary>
    internal int FindLongest(string text, ReadOnlySpan<TokenData> tokens, int first, PhraseKind kind, out Phrase found)
    {
        found = default;
        int length = 0, node = FindStart(tokens[first]);
        ulong hash = tokens[first].Hash;
        for (int end = first + 1; ; end++)
        {
            if (node < 0) return length;
            for (int p = EndsInWord(tokens, end) ? Phrases.First(node) : -1; p >= 0; p = Phrases.Next(p))
            {
                Phrase phrase = Phrases[p];
                if (phrase.Kind != kind || !IsWrittenAs(phrase, tokens, first, end)) continue;
                found = phrase;
                length = end - first;
            }
            if (!Phrases.Continues(node) || end >= tokens.Length || end - first >= PhraseIndex.MaxTokens || !Adjoins(text, tokens, end)) return length;
            hash = Folding.Append(hash, text.AsSpan(tokens[end].Start, tokens[end].Length));
            node = Phrases.Find(hash);
        }
    }

    /// <summary>A point or hyphen leaves no trace in the folded text, so a phrase must not seem to end in one.</summary>
    private static bool EndsInWord(ReadOnlySpan<TokenData> tokens, int end) => tokens[end - 1].Kind != TokenKind.Punctuation;

    /// <summary>A name does not run over the end of a line that ends a block.</summary>
    private static bool Adjoins(string text, ReadOnlySpan<TokenData> tokens, int token)
    {
        int from = tokens[token - 1].End, to = tokens[token].Start;
        if (to - from <= 1) return true;
        int breaks = 0;
        for (int i = from; i < to; i++)
            if (text[i] == '\n') breaks++;
        return breaks < 2;
    }

    /// <summary>“Nasa”, “Isro”: British and Indian papers write acronyms that are spoken as words like names.</summary>
    private bool IsBritishAcronym(Phrase phrase, ReadOnlySpan<TokenData> tokens, int first, int end) =>
        end == first + 1 && tokens[first].Length >= 4 && !phrase.IsAmbiguous && tokens[first].Is(TokenShape.InitialUpper) && !tokens[first].Is(TokenShape.InnerUpper)
        && (Lexicon[tokens[first].Word] & (WordClass.Common | WordClass.GivenName | WordClass.GivenNameRare | WordClass.Surname)) == 0;

    private bool IsWrittenAs(Phrase phrase, ReadOnlySpan<TokenData> tokens, int first, int end)
    {
        switch (phrase.Case)
        {
            case PhraseCase.Any:
                return true;
            case PhraseCase.AllUpper:
                for (int i = first; i < end; i++)
                    if (tokens[i].Kind == TokenKind.Word && tokens[i].Is(TokenShape.HasLetter) && !tokens[i].Is(TokenShape.AllUpper) && tokens[i].Length > 1) return IsBritishAcronym(phrase, tokens, first, end);
                return true;
            default:
                // “Russian space agency” describes, “Russian Space Agency” names.
                if (phrase.Kind == PhraseKind.Organization && end - first > 1 && tokens[end - 1].Is(TokenShape.AllLower)) return false;
                return tokens[first].Is(TokenShape.InitialUpper | TokenShape.HasDigit) || tokens[first].Is(TokenShape.InnerUpper)
                    || (end - first > 1 && tokens[end - 1].Is(TokenShape.InitialUpper));
        }
    }
}
