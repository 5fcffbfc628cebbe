using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Where a token pattern matched.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TokenPatternMatch
{
    private readonly PatternProgram _program;
    private readonly int[] _slots;

    internal TokenPatternMatch(PatternProgram program, int[] slots, int endToken)
    {
        _program = program;
        _slots = slots;
        EndToken = endToken;
    }

    /// <summary>The pattern that matched.</summary>
    public TokenPattern Pattern => _program.Pattern;

    /// <summary>Index of the first token.</summary>
    public int FirstToken => _slots[0];

    /// <summary>Index one past the last token.</summary>
    public int EndToken { get; }

    /// <summary>Names of the captures of the pattern, whether they took something in this match or not.</summary>
    public ImmutableArray<string> Captures => _program.Captures;

    /// <summary>First token and end of a named capture.</summary>
    /// <exception cref="KeyNotFoundException">The pattern has no capture of that name, or it matched nothing.</exception>
    public (int First, int End) this[string capture]
    {
        get
        {
            int index = Captures.IndexOf(capture);
            if (index < 0)
                throw new KeyNotFoundException($"The pattern “{Pattern}” has no capture of the name “{capture}”; it has: {(Captures.IsEmpty ? "none" : string.Join(", ", Captures))}.");
            return Range(index) ?? throw new KeyNotFoundException($"The pattern “{Pattern}” captured nothing under the name “{capture}”.");
        }
    }

    /// <summary>Whether a named capture matched something.</summary>
    public bool Has(string capture) => Captures.IndexOf(capture) is var index and >= 0 && Range(index) is not null;

    private (int First, int End)? Range(int index)
    {
        (int first, int end) = (_slots[1 + 2 * index], _slots[2 + 2 * index]);
        return first >= 0 && end > first ? (first, end) : null;
    }
}
