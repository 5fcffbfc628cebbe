using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>What one step of a compiled pattern does.</summary>
internal enum PatternOp : byte
{
    /// <summary>Takes one token that passes test X.</summary>
    Test,

    /// <summary>Takes the first token of a unit of list X; a unit of one token skips the next step.</summary>
    UnitStart,

    /// <summary>Takes one more token of the unit of list X.</summary>
    UnitRest,

    /// <summary>Goes on at the next step, and with less right at X.</summary>
    Split,

    /// <summary>Goes on at X.</summary>
    Jump,

    /// <summary>Notes the place in slot X.</summary>
    Save,

    /// <summary>Goes on where lookaround X holds.</summary>
    Look,

    /// <summary>Goes on at the start (X = 1) or the end (X = 0) of the sentence.</summary>
    Anchor,

    /// <summary>The pattern has matched.</summary>
    Match,
}

internal readonly record struct PatternStep(PatternOp Op, int X = 0);

/// <summary>A compiled pattern.</summary>
/// <param name="Pattern">What it was compiled from.</param>
/// <param name="Steps">Its steps; it starts at the first.</param>
/// <param name="Tests">The tests that steps refer to.</param>
/// <param name="Lookarounds">The lookarounds that steps refer to.</param>
/// <param name="Units">The lists of units that steps refer to.</param>
/// <param name="Captures">Names of the captures; the n-th, from zero, has the slots 2n + 1 and 2n + 2. Slot 0 is the start of the match.</param>
internal sealed record PatternProgram(
    TokenPattern Pattern,
    PatternStep[] Steps,
    TokenTest[] Tests,
    Lookaround[] Lookarounds,
    UnitSource[] Units,
    ImmutableArray<string> Captures)
{
    public int SlotCount => 1 + 2 * Captures.Length;
}

/// <summary>Runs of tests of which one must hold, or none may, before or behind a place.</summary>
internal sealed class Lookaround(ImmutableArray<ImmutableArray<TokenTest>> runs, bool isAhead, bool isNegative)
{
    public bool Holds(PatternScan scan, int place)
    {
        foreach (ImmutableArray<TokenTest> run in runs)
        {
            int first = isAhead ? place : place - run.Length;
            if (first < scan.Sentence.FirstToken || first + run.Length > scan.Sentence.EndToken) continue;
            int i = 0;
            while (i < run.Length && run[i].Holds(scan, first + i)) i++;
            if (i == run.Length) return !isNegative;
        }
        return isNegative;
    }
}
