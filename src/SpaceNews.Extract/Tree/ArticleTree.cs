using System.Text;

namespace SpaceNews.Extract;

/// <summary>The full-fidelity tree of an article: blocks, sentences and tokens over the verbatim text.</summary>
/// <remarks>
/// Every character belongs to a token or to the space before one, or to the space after the last
/// (<see cref="ToFullString"/> gives the text back). Arrays inside, views outside; immutable and thread-safe.
/// </remarks>
public sealed class ArticleTree
{
    internal ArticleTree(ArticleText text, TokenData[] tokens, Sentence[] sentences, Block[] blocks, KnowledgeBase knowledge)
    {
        Text = text;
        TokenArray = tokens;
        SentenceArray = sentences;
        BlockArray = blocks;
        Knowledge = knowledge;
    }

    /// <summary>The text that the tree covers.</summary>
    public ArticleText Text { get; }

    /// <summary>Number of tokens.</summary>
    public int TokenCount => TokenArray.Length;

    /// <summary>The sentences in order; together they hold every token.</summary>
    public ReadOnlySpan<Sentence> Sentences => SentenceArray;

    /// <summary>The blocks in order; together they hold every token.</summary>
    public ReadOnlySpan<Block> Blocks => BlockArray;

    internal TokenData[] TokenArray { get; }

    internal Sentence[] SentenceArray { get; }

    internal Block[] BlockArray { get; }

    /// <summary>The knowledge base whose word numbers the tokens carry.</summary>
    internal KnowledgeBase Knowledge { get; }

    /// <summary>The token with an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public Token GetToken(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, TokenCount);
        return new Token(this, index);
    }

    /// <summary>All tokens in order.</summary>
    public IEnumerable<Token> Tokens()
    {
        for (int i = 0; i < TokenArray.Length; i++) yield return new Token(this, i);
    }

    /// <summary>Index of the first token that ends after <paramref name="position"/>; <see cref="TokenCount"/> when none does.</summary>
    public int FindToken(int position)
    {
        int low = 0, high = TokenArray.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (TokenArray[middle].End <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Index of the sentence that holds a token.</summary>
    public int FindSentence(int token)
    {
        int low = 0, high = SentenceArray.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (SentenceArray[middle].FirstToken <= token) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// <summary>The span from the first to the last of a run of tokens.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run is empty or reaches past the tree.</exception>
    public TextSpan GetSpan(int firstToken, int endToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstToken);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(endToken, TokenCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(firstToken, endToken);
        return TextSpan.FromBounds(TokenArray[firstToken].Start, TokenArray[endToken - 1].End);
    }

    /// <summary>The span of a sentence, from its first to its last token.</summary>
    public TextSpan GetSpan(Sentence sentence) => GetSpan(sentence.FirstToken, sentence.EndToken);

    /// <summary>The span of a block, from its first to its last token.</summary>
    public TextSpan GetSpan(Block block) => GetSpan(block.FirstToken, block.EndToken);

    /// <summary>The tokens and the space between them, put together again: the text.</summary>
    public string ToFullString()
    {
        var result = new StringBuilder(Text.Length);
        int end = 0;
        foreach (ref readonly TokenData token in TokenArray.AsSpan())
        {
            result.Append(Text.Value, end, token.Start - end);
            result.Append(Text.Value, token.Start, token.Length);
            end = token.End;
        }
        return result.Append(Text.Value, end, Text.Length - end).ToString();
    }
}
