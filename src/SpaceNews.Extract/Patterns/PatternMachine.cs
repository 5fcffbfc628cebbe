namespace SpaceNews.Extract;

/// <summary>
/// Runs a compiled pattern over tokens. All ways to match go forward together, a token at a time, in order of their right,
/// and two ways that reach one step become one, so that no token is seen more often than the pattern has steps.
/// </summary>
/// <remarks>For one thread; its arrays serve all searches.</remarks>
internal sealed class PatternMachine
{
    private readonly PatternProgram _program;
    private readonly int[] _slots;
    private Threads _now;
    private Threads _next;

    public PatternMachine(PatternProgram program)
    {
        _program = program;
        _slots = new int[program.SlotCount];
        Best = new int[program.SlotCount];
        _now = new Threads(program);
        _next = new Threads(program);
    }

    /// <summary>The slots of the match that the last search found.</summary>
    public int[] Best { get; }

    /// <summary>Searches the rest of a sentence from a token at which the pattern may start.</summary>
    /// <param name="scan">The article and the sentence.</param>
    /// <param name="start">The token.</param>
    /// <param name="index">Tells where else the pattern may start.</param>
    /// <param name="bit">The pattern in the index.</param>
    /// <param name="end">End of the match; without one, where to search on.</param>
    public bool Search(PatternScan scan, int start, PatternIndex index, ulong bit, out int end)
    {
        int limit = scan.Sentence.EndToken;
        bool found = false;
        end = start + 1;
        _now.Clear();
        for (int i = start; ; i++)
        {
            if (_now.Count == 0 && i > start)
            {
                if (!found) end = i;
                return found;
            }
            // Until a match is found, later starts join in behind all that are under way: a sentence is gone through once.
            if (!found && i < limit && (i == start || index.MayStart(scan, i, bit)))
            {
                Array.Fill(_slots, -1);
                _slots[0] = i;
                Enter(_now, 0, scan, i);
            }
            _next.Clear();
            for (int t = 0; t < _now.Count; t++)
            {
                int step = _now.Steps[t];
                (PatternOp op, int x) = _program.Steps[step];
                if (op == PatternOp.Match)
                {
                    _now.CopySlots(t, Best);
                    (found, end) = (true, i);
                    break;
                }
                if (i >= limit) continue;
                int then = op == PatternOp.Test ? (_program.Tests[x].Holds(scan, i) ? step + 1 : -1) : AfterUnit(scan, op, x, step, i, limit);
                if (then < 0) continue;
                _now.CopySlots(t, _slots);
                Enter(_next, then, scan, i + 1);
            }
            (_now, _next) = (_next, _now);
        }
    }

    private int AfterUnit(PatternScan scan, PatternOp op, int source, int step, int token, int limit)
    {
        UnitList units = scan.Units(_program.Units[source]);
        int unit = units.Find(token);
        if (unit < 0 || units[unit].End > limit || (op == PatternOp.UnitStart && units[unit].First != token)) return -1;
        int rest = op == PatternOp.UnitStart ? step + 1 : step;
        return units[unit].End == token + 1 ? rest + 1 : rest;
    }

    /// <summary>Puts a way on the steps that it reaches without taking a token; one that is there already has more right.</summary>
    private void Enter(Threads threads, int step, PatternScan scan, int place)
    {
        while (threads.Mark(step))
        {
            (PatternOp op, int x) = _program.Steps[step];
            switch (op)
            {
                case PatternOp.Jump:
                    step = x;
                    continue;
                case PatternOp.Split:
                    Enter(threads, step + 1, scan, place);
                    step = x;
                    continue;
                case PatternOp.Save:
                    int old = _slots[x];
                    _slots[x] = place;
                    Enter(threads, step + 1, scan, place);
                    _slots[x] = old;
                    return;
                case PatternOp.Look when !_program.Lookarounds[x].Holds(scan, place):
                case PatternOp.Anchor when place != (x == 1 ? scan.Sentence.FirstToken : scan.Sentence.EndToken):
                    return;
                case PatternOp.Look or PatternOp.Anchor:
                    step++;
                    continue;
                default:
                    threads.Add(step, _slots);
                    return;
            }
        }
    }

    /// <summary>The ways that are under way, in order of their right, each with its slots.</summary>
    private sealed class Threads(PatternProgram program)
    {
        private readonly int[] _marks = new int[program.Steps.Length];
        private readonly int[] _slots = new int[program.Steps.Length * program.SlotCount];
        private int _generation = 1;

        public int[] Steps { get; } = new int[program.Steps.Length];

        public int Count { get; private set; }

        public void Clear()
        {
            Count = 0;
            if (++_generation != int.MaxValue) return;
            Array.Clear(_marks);
            _generation = 1;
        }

        /// <summary>Whether a step is entered for the first time at this place.</summary>
        public bool Mark(int step)
        {
            if (_marks[step] == _generation) return false;
            _marks[step] = _generation;
            return true;
        }

        public void Add(int step, int[] slots)
        {
            Steps[Count] = step;
            slots.CopyTo(_slots, Count * slots.Length);
            Count++;
        }

        public void CopySlots(int thread, int[] slots) => Array.Copy(_slots, thread * slots.Length, slots, 0, slots.Length);
    }
}
