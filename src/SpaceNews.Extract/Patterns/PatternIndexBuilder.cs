using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Collects by what the first tokens of patterns can be seen quickly.</summary>
internal sealed class PatternIndexBuilder(IReadOnlyList<UnitSource> units)
{
    private readonly Dictionary<ulong, ulong> _words = [];
    private readonly ulong[] _kinds = new ulong[Enum.GetValues<TokenKind>().Length];
    private readonly Dictionary<TokenShape, ulong> _shapes = [];
    private readonly Dictionary<WordClass, ulong> _classes = [];
    private readonly Dictionary<int, ulong> _units = [];
    private ulong _bit;

    /// <summary>How many tokens of a text pass a test, roughly: the lower, the rarer.</summary>
    public static int CommonnessOf(TokenTest test) => test switch
    {
        WordTest or ExactTest => 0,
        WordClassTest or TokenKindTest => 1,
        ShapeTest => 2,
        _ => 3,
    };

    /// <summary>Adds all ways in which a pattern may start.</summary>
    /// <param name="program">The pattern.</param>
    /// <param name="number">Its number in the set, below 64.</param>
    public void Add(PatternProgram program, int number)
    {
        _bit = 1UL << number;
        var seen = new bool[program.Steps.Length];
        var open = new Stack<int>([0]);
        while (open.TryPop(out int step))
        {
            if (seen[step]) continue;
            seen[step] = true;
            (PatternOp op, int x) = program.Steps[step];
            switch (op)
            {
                case PatternOp.Test:
                    program.Tests[x].AddTo(this);
                    break;
                case PatternOp.UnitStart:
                    AddUnits(program.Units[x]);
                    break;
                case PatternOp.Jump:
                    open.Push(x);
                    break;
                case PatternOp.Split:
                    open.Push(x);
                    open.Push(step + 1);
                    break;
                default:
                    open.Push(step + 1);
                    break;
            }
        }
    }

    public void AddWord(ulong hash) => _words[hash] = _words.GetValueOrDefault(hash) | _bit;

    public void AddKind(TokenKind kind) => _kinds[(int)kind] |= _bit;

    public void AddShape(TokenShape shape) => _shapes[shape] = _shapes.GetValueOrDefault(shape) | _bit;

    public void AddClass(WordClass classes) => _classes[classes] = _classes.GetValueOrDefault(classes) | _bit;

    public void AddAlways()
    {
        for (int i = 0; i < _kinds.Length; i++) _kinds[i] |= _bit;
    }

    public PatternIndex Build()
    {
        var words = new HashTable64(_words.Count);
        var masks = new ulong[_words.Count];
        int next = 0;
        foreach ((ulong hash, ulong mask) in _words)
        {
            masks[next] = mask;
            words.Set(hash, next++);
        }
        return new PatternIndex(words, masks, _kinds, [.. _shapes.Select(p => (p.Key, p.Value))], [.. _classes.Select(p => (p.Key, p.Value))], [.. _units.Select(p => (p.Key, p.Value))]);
    }

    private void AddUnits(UnitSource source)
    {
        for (int i = 0; i < units.Count; i++)
            if (units[i] == source) _units[i] = _units.GetValueOrDefault(i) | _bit;
    }
}
