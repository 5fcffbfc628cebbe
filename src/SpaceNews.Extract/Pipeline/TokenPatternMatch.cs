namespace SpaceNews.Extract;

/// <summary>Where a token pattern matched.</summary>
/// <remarks>Immutable.</remarks>
public sealed class TokenPatternMatch
{
    private readonly IReadOnlyDictionary<string, (int First, int End)> _captures;

    internal TokenPatternMatch(int firstToken, int endToken, IReadOnlyDictionary<string, (int First, int End)> captures)
    {
        FirstToken = firstToken;
        EndToken = endToken;
        _captures = captures;
    }

    /// <summary>Index of the first token.</summary>
    public int FirstToken { get; }

    /// <summary>Index one past the last token.</summary>
    public int EndToken { get; }

    /// <summary>First token and end of a named capture.</summary>
    /// <exception cref="KeyNotFoundException">The pattern has no capture of that name, or it matched nothing.</exception>
    public (int First, int End) this[string capture] =>
        _captures.TryGetValue(capture, out (int, int) range) ? range : throw new KeyNotFoundException($"The pattern captured nothing under the name “{capture}”.");

    /// <summary>Whether a named capture matched something.</summary>
    public bool Has(string capture) => _captures.ContainsKey(capture);
}
