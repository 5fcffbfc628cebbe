namespace SpaceNews.Extract;

/// <summary>What the tree stores for a token; <see cref="Token"/> is the view.</summary>
internal struct TokenData
{
    public int Start;
    public int Length;
    public ulong Hash;

    /// <summary>Word number in the lexicon, 0 for an unknown word.</summary>
    public int Word;
    public TokenShape Shape;
    public TokenKind Kind;

    /// <summary>Universal part of speech, filled by the tagger.</summary>
    public byte Tag;

    public readonly int End => Start + Length;

    public readonly bool Is(TokenShape shape) => (Shape & shape) != 0;
}
