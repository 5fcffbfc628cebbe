namespace SpaceNews.Extract;

/// <summary>A view of one token of an <see cref="ArticleTree"/>; costs nothing to make.</summary>
/// <remarks>Immutable and thread-safe, as the tree is.</remarks>
public readonly struct Token : IEquatable<Token>
{
    private readonly ArticleTree _tree;

    internal Token(ArticleTree tree, int index)
    {
        _tree = tree;
        Index = index;
    }

    /// <summary>Number of the token in its article, from zero.</summary>
    public int Index { get; }

    /// <summary>What the token is made of.</summary>
    public TokenKind Kind => Data.Kind;

    /// <summary>How the token is written.</summary>
    public TokenShape Shape => Data.Shape;

    /// <summary>The characters of the token.</summary>
    public TextSpan Span => new(Data.Start, Data.Length);

    /// <summary>The token and the space before it; full spans touch and cover the text up to the last token.</summary>
    public TextSpan FullSpan => TextSpan.FromBounds(Index == 0 ? 0 : _tree.TokenArray[Index - 1].End, Data.End);

    /// <summary>The characters, without copying.</summary>
    public ReadOnlySpan<char> Text => _tree.Text.Slice(Span);

    private ref readonly TokenData Data => ref _tree.TokenArray[Index];

    /// <summary>Whether the text equals <paramref name="word"/>, letter case apart.</summary>
    public bool Is(string word) => Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public bool Equals(Token other) => ReferenceEquals(_tree, other._tree) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Token other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <inheritdoc/>
    public override string ToString() => _tree is null ? "" : Text.ToString();

    /// <summary>Whether two views show the same token.</summary>
    public static bool operator ==(Token left, Token right) => left.Equals(right);

    /// <summary>Whether two views show different tokens.</summary>
    public static bool operator !=(Token left, Token right) => !left.Equals(right);
}
