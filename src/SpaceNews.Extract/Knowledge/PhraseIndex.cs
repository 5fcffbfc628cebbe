using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>How the text must be written for a phrase to count.</summary>
internal enum PhraseCase : byte
{
    /// <summary>The first letter is upper case (or the phrase starts with a digit).</summary>
    Capital,

    /// <summary>An acronym: every letter is upper case.</summary>
    AllUpper,

    /// <summary>Any letter case.</summary>
    Any,
}

/// <summary>One phrase: what it names, which entry of that table, and how far it can be trusted.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Entry">Index of the entry in the table of its kind.</param>
/// <param name="Case">How it must be written.</param>
/// <param name="IsAmbiguous">Also an ordinary word or another name: needs support from the context.</param>
/// <param name="IsCanonical">The entry's own name rather than an alias.</param>
internal readonly record struct Phrase(PhraseKind Kind, int Entry, PhraseCase Case, bool IsAmbiguous, bool IsCanonical);

/// <summary>
/// All names and cue phrases in one hash table keyed by the folded text so far, so that one pass over the tokens finds
/// the longest match of every kind; hyphens, spaces, case and accents do not matter (see <see cref="Folding"/>).
/// </summary>
/// <remarks>Filled by one thread, then read by any number.</remarks>
internal sealed class PhraseIndex
{
    /// <summary>Longest phrase in tokens that is tried.</summary>
    public const int MaxTokens = 12;

    private readonly HashTable64 _nodes;
    private Node[] _nodeList;
    private Link[] _phrases;
    private int _nodeCount;
    private int _phraseCount;

    public PhraseIndex() : this(new HashTable64(), new Node[16], 0, new Link[16], 0)
    {
    }

    /// <summary>An index read from a file.</summary>
    /// <param name="hashes">Hashes of the prefixes in the order of their nodes.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="phrases">The phrases.</param>
    public PhraseIndex(ReadOnlySpan<ulong> hashes, Node[] nodes, Link[] phrases) : this(new HashTable64(hashes, 0), nodes, nodes.Length, phrases, phrases.Length)
    {
    }

    private PhraseIndex(HashTable64 hashes, Node[] nodes, int nodeCount, Link[] phrases, int phraseCount)
    {
        _nodes = hashes;
        _nodeList = nodes;
        _nodeCount = nodeCount;
        _phrases = phrases;
        _phraseCount = phraseCount;
    }

    /// <summary>A prefix of phrases.</summary>
    /// <param name="First">First phrase that ends here, or -1.</param>
    /// <param name="Continues">Whether a longer phrase goes on.</param>
    internal readonly record struct Node(int First, bool Continues);

    /// <summary>A phrase in the list of those that end at one node.</summary>
    /// <param name="Phrase">The phrase.</param>
    /// <param name="Next">The next one, or -1.</param>
    internal readonly record struct Link(Phrase Phrase, int Next);

    /// <summary>Hashes of the prefixes in the order of their nodes.</summary>
    public ulong[] Hashes => _nodes.KeysInOrder(0);

    public ReadOnlySpan<Node> Nodes => _nodeList.AsSpan(0, _nodeCount);

    public ReadOnlySpan<Link> Phrases => _phrases.AsSpan(0, _phraseCount);

    /// <summary>An index of its own with the same phrases.</summary>
    public PhraseIndex Copy() => new(_nodes.Copy(), [.. _nodeList], _nodeCount, [.. _phrases], _phraseCount);

    /// <summary>Node of a folded prefix, or -1 when no phrase starts so.</summary>
    public int Find(ulong hash) => _nodes.Find(hash);

    /// <summary>Whether a longer phrase goes on from a node.</summary>
    public bool Continues(int node) => _nodeList[node].Continues;

    /// <summary>First phrase that ends at a node, or -1; go on with <see cref="Next"/>.</summary>
    public int First(int node) => _nodeList[node].First;

    public int Next(int phrase) => _phrases[phrase].Next;

    public Phrase this[int phrase] => _phrases[phrase].Phrase;

    /// <summary>Adds a phrase; <paramref name="tokens"/> are its words as the tokenizer cuts them.</summary>
    public void Add(ReadOnlySpan<string> tokens, Phrase phrase)
    {
        ulong hash = Folding.Seed;
        for (int i = 0; i < tokens.Length; i++)
        {
            hash = Folding.Append(hash, tokens[i]);
            int node = _nodes.Find(hash);
            if (node < 0)
            {
                node = _nodeCount++;
                if (node == _nodeList.Length) Array.Resize(ref _nodeList, node * 2);
                _nodeList[node] = new Node(-1, false);
                _nodes.Set(hash, node);
            }
            Node current = _nodeList[node];
            if (i + 1 < tokens.Length)
            {
                _nodeList[node] = current with { Continues = true };
            }
            else if (!Holds(current.First, phrase))
            {
                if (_phraseCount == _phrases.Length) Array.Resize(ref _phrases, _phraseCount * 2);
                _phrases[_phraseCount] = new Link(phrase, current.First);
                _nodeList[node] = current with { First = _phraseCount++ };
            }
        }
    }

    private bool Holds(int first, Phrase phrase)
    {
        for (int i = first; i >= 0; i = _phrases[i].Next)
            if (_phrases[i].Phrase.Kind == phrase.Kind && _phrases[i].Phrase.Entry == phrase.Entry) return true;
        return false;
    }
}
