using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>What the words around a number say that it measures, from <c>quantity-contexts.tsv</c>.</summary>
/// <remarks>Built once by one thread, then read by any number.</remarks>
internal sealed class QuantityContexts
{
    private const int Reach = 8;

    private readonly HashTable64 _words = new(512);
    private readonly List<ulong[]> _dimensions = [];

    public QuantityContexts(ImmutableArray<QuantityContextEntry> entries)
    {
        foreach (QuantityContextEntry entry in entries)
        {
            foreach (string word in entry.Words)
            {
                ulong hash = Folding.Hash(word.Replace(" ", "", StringComparison.Ordinal));
                int index = _words.Find(hash);
                if (index < 0)
                {
                    index = _dimensions.Count;
                    _dimensions.Add(new ulong[4]);
                    _words.Set(hash, index);
                }
                _dimensions[index][(int)entry.Place] |= Bit(entry.Dimension);
            }
        }
    }

    /// <summary>One bit a dimension; the last one for an idiom, which measures nothing.</summary>
    public static ulong Bit(QuantityDimension? dimension) => dimension is { } d ? 1UL << (int)d : 1UL << 63;

    /// <summary>What the words within reach of a stretch of tokens speak of; never beyond the sentence.</summary>
    public ulong Near(ArticleContext article, int first, int end, Sentence sentence)
    {
        ulong result = 0;
        int from = Math.Max(sentence.FirstToken, first - Reach), to = Math.Min(sentence.EndToken, end + Reach);
        for (int i = from; i < to; i++)
            if (i < first || i >= end) result |= At(article, i, ContextPlace.Near);
        return result;
    }

    /// <summary>What a word, or it and the next one together, speaks of at a place.</summary>
    public ulong At(ArticleContext article, int token, ContextPlace place)
    {
        ref readonly TokenData data = ref article.Tree.TokenArray[token];
        int index = _words.Find(data.Hash);
        ulong result = index >= 0 ? _dimensions[index][(int)place] : 0;
        if (token + 1 < article.Tree.TokenCount && data.Kind == TokenKind.Word)
        {
            index = _words.Find(Folding.Append(data.Hash, article.TextOf(token + 1)));
            if (index >= 0) result |= _dimensions[index][(int)place];
        }
        return result;
    }
}
