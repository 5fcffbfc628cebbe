using System.Diagnostics.CodeAnalysis;

namespace SpaceNews.Extract;

/// <summary>A pattern over tokens: words, numbers, predicates; in sequence, as alternatives, optional or repeated, captured by name.</summary>
/// <example><c>TokenPattern.Number.As("value") + TokenPattern.Word("kg", "kilograms").As("unit")</c></example>
/// <remarks>Immutable and thread-safe. Repetition is greedy and bounded, so that a match looks at a bounded number of tokens.</remarks>
public abstract class TokenPattern
{
    /// <summary>Most tokens that one repetition may take.</summary>
    public const int MaxRepetition = 16;

    private protected TokenPattern()
    {
    }

    /// <summary>A number in figures.</summary>
    public static TokenPattern Number { get; } = Where(t => t.Kind == TokenKind.Number);

    /// <summary>Any token.</summary>
    public static TokenPattern Any { get; } = Where(_ => true);

    /// <summary>One of some words, in any letter case.</summary>
    /// <exception cref="ArgumentException">No word is given, or one is empty.</exception>
    public static TokenPattern Word(params string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Length == 0 || words.Any(string.IsNullOrEmpty)) throw new ArgumentException("A word pattern needs at least one word, and no empty one.", nameof(words));
        var set = new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        return Where(t => set.Contains(t.Text));
    }

    /// <summary>A token that is written in some way.</summary>
    public static TokenPattern Shape(TokenShape shape) => Where(t => (t.Shape & shape) != 0);

    /// <summary>A token for which a condition holds.</summary>
    public static TokenPattern Where(Func<Token, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new Single(condition);
    }

    /// <summary>The first of some patterns that matches.</summary>
    /// <exception cref="ArgumentException">No pattern is given.</exception>
    public static TokenPattern AnyOf(params TokenPattern[] patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        if (patterns.Length == 0) throw new ArgumentException("Alternatives need at least one pattern.", nameof(patterns));
        return new Alternatives([.. patterns]);
    }

    /// <summary>One pattern after another.</summary>
    public static TokenPattern operator +(TokenPattern left, TokenPattern right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new Pair(left, right);
    }

    /// <summary>One pattern or another.</summary>
    public static TokenPattern operator |(TokenPattern left, TokenPattern right) => AnyOf(left, right);

    /// <summary>The pattern, or nothing.</summary>
    public TokenPattern Optional() => Repeat(0, 1);

    /// <summary>The pattern several times, as often as possible.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are negative, in the wrong order, or above <see cref="MaxRepetition"/>.</exception>
    public TokenPattern Repeat(int min, int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, Math.Max(min, 1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, MaxRepetition);
        return new Repetition(this, min, max);
    }

    /// <summary>The pattern under a name, to be asked for in the match.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public TokenPattern As(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new Capture(this, name);
    }

    internal bool TryMatch(ArticleTree tree, int first, int limit, [NotNullWhen(true)] out TokenPatternMatch? match)
    {
        var captures = new Captures();
        int end = -1;
        bool found = Match(tree, first, limit, captures, e =>
        {
            end = e;
            return true;
        });
        match = found && end > first ? new TokenPatternMatch(first, end, captures.ToDictionary()) : null;
        return match is not null;
    }

    /// <summary>Matches from a token and calls <paramref name="next"/> with the end of every way to match until one is accepted.</summary>
    private protected abstract bool Match(ArticleTree tree, int i, int limit, Captures captures, Func<int, bool> next);

    private protected sealed class Captures
    {
        private readonly List<(string Name, int First, int End)> _items = [];

        public int Count => _items.Count;

        public void Push(string name, int first, int end) => _items.Add((name, first, end));

        public void Restore(int count) => _items.RemoveRange(count, _items.Count - count);

        public IReadOnlyDictionary<string, (int First, int End)> ToDictionary()
        {
            var result = new Dictionary<string, (int, int)>(_items.Count);
            foreach ((string name, int first, int end) in _items) result[name] = (first, end);
            return result;
        }
    }

    private sealed class Single(Func<Token, bool> condition) : TokenPattern
    {
        private protected override bool Match(ArticleTree tree, int i, int limit, Captures captures, Func<int, bool> next) =>
            i < limit && condition(new Token(tree, i)) && next(i + 1);
    }

    private sealed class Pair(TokenPattern left, TokenPattern right) : TokenPattern
    {
        private protected override bool Match(ArticleTree tree, int i, int limit, Captures captures, Func<int, bool> next) =>
            left.Match(tree, i, limit, captures, middle => right.Match(tree, middle, limit, captures, next));
    }

    private sealed class Alternatives(TokenPattern[] patterns) : TokenPattern
    {
        private protected override bool Match(ArticleTree tree, int i, int limit, Captures captures, Func<int, bool> next)
        {
            foreach (TokenPattern pattern in patterns)
                if (pattern.Match(tree, i, limit, captures, next)) return true;
            return false;
        }
    }

    private sealed class Repetition(TokenPattern inner, int min, int max) : TokenPattern
    {
        private protected override bool Match(ArticleTree tree, int i, int limit, Captures captures, Func<int, bool> next) => From(tree, i, limit, captures, 0, next);

        private bool From(ArticleTree tree, int i, int limit, Captures captures, int count, Func<int, bool> next)
        {
            int mark = captures.Count;
            if (count < max && inner.Match(tree, i, limit, captures, end => end > i && From(tree, end, limit, captures, count + 1, next))) return true;
            captures.Restore(mark);
            return count >= min && next(i);
        }
    }

    private sealed class Capture(TokenPattern inner, string name) : TokenPattern
    {
        private protected override bool Match(ArticleTree tree, int i, int limit, Captures captures, Func<int, bool> next) =>
            inner.Match(tree, i, limit, captures, end =>
            {
                int mark = captures.Count;
                if (end > i) captures.Push(name, i, end);
                if (next(end)) return true;
                captures.Restore(mark);
                return false;
            });
    }
}
