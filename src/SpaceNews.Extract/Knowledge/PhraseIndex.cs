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
/// <remarks>Built once by one thread, then read by any number.</remarks>
internal sealed class PhraseIndex
{
    /// <summary>Longest phrase in tokens that is tried.</summary>
    public const int MaxTokens = 12;

    private readonly HashTable64 _nodes = new(60_000);
    private readonly List<Node> _nodeList = [];
    private readonly List<(Phrase Phrase, int Next)> _phrases = [];

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
                node = _nodeList.Count;
                _nodeList.Add(new Node(-1, false));
                _nodes.Set(hash, node);
            }
            Node current = _nodeList[node];
            if (i + 1 < tokens.Length)
            {
                _nodeList[node] = current with { Continues = true };
            }
            else if (!Holds(current.First, phrase))
            {
                _phrases.Add((phrase, current.First));
                _nodeList[node] = current with { First = _phrases.Count - 1 };
            }
        }
    }

    private bool Holds(int first, Phrase phrase)
    {
        for (int i = first; i >= 0; i = _phrases[i].Next)
            if (_phrases[i].Phrase.Kind == phrase.Kind && _phrases[i].Phrase.Entry == phrase.Entry) return true;
        return false;
    }

    private readonly record struct Node(int First, bool Continues);
}
