using System.Numerics;

namespace SpaceNews.Extract;

/// <summary>Patterns that were registered one after another, searched for in one pass.</summary>
/// <remarks>Thread-safe; what a search needs is lent to one thread at a time.</remarks>
internal sealed class PatternSet
{
    /// <summary>As many patterns as an index has bits.</summary>
    public const int MaxPatterns = 64;

    private readonly (PatternProgram Program, Action<PatternContext> Action)[] _patterns;
    private readonly UnitSource[] _units;
    private readonly PatternIndex _index;
    private PatternMachine?[]? _machines;

    /// <summary>Creates the set.</summary>
    /// <param name="patterns">The patterns with what to run where they match.</param>
    /// <param name="units">All units that they or their tests look at.</param>
    public PatternSet(IReadOnlyList<(PatternProgram Program, Action<PatternContext> Action)> patterns, IEnumerable<UnitSource> units)
    {
        _patterns = [.. patterns];
        _units = [.. units.Distinct()];
        var index = new PatternIndexBuilder(_units);
        for (int i = 0; i < _patterns.Length; i++) index.Add(_patterns[i].Program, i);
        _index = index.Build();
    }

    /// <summary>Finds all matches, then runs the actions: those of the first pattern at all its matches, and so on.</summary>
    public void Run(ArticleContext article)
    {
        var scan = new PatternScan(article, _units);
        List<(int Pattern, TokenPatternMatch Match)>? matches = null;
        PatternMachine?[] machines = Interlocked.Exchange(ref _machines, null) ?? new PatternMachine?[_patterns.Length];
        Span<int> next = stackalloc int[MaxPatterns];
        next.Clear();
        foreach (Sentence sentence in article.Tree.SentenceArray)
        {
            article.CancellationToken.ThrowIfCancellationRequested();
            scan.Sentence = sentence;
            int end = sentence.EndToken;
            for (int i = _index.FindNext(scan, sentence.FirstToken, end, out ulong candidates); i < end; i = _index.FindNext(scan, i + 1, end, out candidates))
            {
                for (; candidates != 0; candidates &= candidates - 1)
                {
                    int pattern = BitOperations.TrailingZeroCount(candidates);
                    if (next[pattern] > i) continue;
                    PatternProgram program = _patterns[pattern].Program;
                    PatternMachine machine = machines[pattern] ??= new PatternMachine(program);
                    if (!machine.Search(scan, i, _index, 1UL << pattern, out next[pattern])) continue;
                    (matches ??= []).Add((pattern, new TokenPatternMatch(program, [.. machine.Best], next[pattern])));
                }
            }
        }
        _machines = machines;
        if (matches is null) return;
        for (int pattern = 0; pattern < _patterns.Length; pattern++)
            foreach ((int owner, TokenPatternMatch match) in matches)
                if (owner == pattern) _patterns[pattern].Action(new PatternContext(scan, match));
    }
}
