using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Compiles a pattern for an extractor; what cannot match, or not in this extractor, is an error here and not on an article.</summary>
internal sealed class PatternCompiler
{
    private const int MaxSteps = 4000;
    private const int MaxRuns = 64;

    private readonly Extractor _extractor;
    private readonly KnowledgeBase _knowledge;
    private readonly List<PatternStep> _steps = [];
    private readonly List<TokenTest> _tests = [];
    private readonly List<Lookaround> _lookarounds = [];
    private readonly List<UnitSource> _units = [];
    private readonly List<UnitSource> _required = [];
    private readonly List<string> _captures = [];

    private PatternCompiler(Extractor extractor, KnowledgeBase knowledge)
    {
        _extractor = extractor;
        _knowledge = knowledge;
    }

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="InvalidOperationException">The pattern cannot work; the message shows it and says why.</exception>
    /// <returns>The pattern, and all units that its steps and tests look at.</returns>
    public static (PatternProgram Program, IReadOnlyList<UnitSource> Units) Compile(TokenPattern pattern, Extractor extractor, KnowledgeBase knowledge)
    {
        var compiler = new PatternCompiler(extractor, knowledge);
        try
        {
            if (pattern.CanBeEmpty) throw new InvalidOperationException("It matches where there is nothing: at least one part must not be optional.");
            pattern.Emit(compiler);
            compiler.Step(PatternOp.Match);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException($"The pattern “{pattern}” of the extractor {extractor.Name} is wrong. {e.Message}", e);
        }
        var program = new PatternProgram(pattern, [.. compiler._steps], [.. compiler._tests], [.. compiler._lookarounds], [.. compiler._units], [.. compiler._captures]);
        return (program, compiler._required);
    }

    public void Test(TokenTest test)
    {
        int index = _tests.IndexOf(test);
        if (index < 0)
        {
            index = _tests.Count;
            _tests.Add(test);
        }
        Step(PatternOp.Test, index);
    }

    public void Unit(UnitSource source)
    {
        int index = _units.IndexOf(source);
        if (index < 0)
        {
            index = _units.Count;
            _units.Add(source);
        }
        Step(PatternOp.UnitStart, index);
        Step(PatternOp.UnitRest, index);
    }

    public void Look(Lookaround lookaround)
    {
        Step(PatternOp.Look, _lookarounds.Count);
        _lookarounds.Add(lookaround);
    }

    public void Anchor(bool isStart) => Step(PatternOp.Anchor, isStart ? 1 : 0);

    public void Save(int slot) => Step(PatternOp.Save, slot);

    /// <summary>First slot of a capture.</summary>
    public int Slot(string capture)
    {
        int index = _captures.IndexOf(capture);
        if (index < 0)
        {
            index = _captures.Count;
            _captures.Add(capture);
        }
        return 1 + 2 * index;
    }

    /// <summary>A step whose second way is told later by <see cref="Land"/>.</summary>
    public int Split() => Step(PatternOp.Split);

    /// <summary>A step whose aim is told later by <see cref="Land"/>.</summary>
    public int Jump() => Step(PatternOp.Jump);

    /// <summary>Lets an earlier step lead to the next one.</summary>
    public void Land(int step) => _steps[step] = _steps[step] with { X = _steps.Count };

    /// <summary>Checks that an extractor may look for mentions: the pipeline must run it after those that report them.</summary>
    public void Require(UnitSource source)
    {
        if (source is MentionUnits { Kind: var kind } && !_extractor.Requires.Contains(kind) && !_extractor.Produces.Contains(kind))
            throw new InvalidOperationException($"It looks for mentions of the kind {kind}, which the extractor neither requires nor produces: add the kind to {nameof(Extractor.Requires)}. There are: {KindsOf(_extractor)}.");
        _required.Add(source);
    }

    private static string KindsOf(Extractor extractor) => string.Join(", ", extractor.Requires.Concat(extractor.Produces).Distinct().Select(k => k.Name).DefaultIfEmpty("none"));

    /// <summary>The tokens of a word or phrase, as the library reads them.</summary>
    public ImmutableArray<string> Tokenize(string phrase) =>
        [.. Tokenizer.Tokenize(phrase, _knowledge.Lexicon).Select(t => phrase.Substring(t.Start, t.Length))];

    /// <summary>Runs of a lookaround, of which there may not be too many.</summary>
    public IReadOnlyList<ImmutableArray<TokenTest>> Limited(IEnumerable<ImmutableArray<TokenTest>> runs, TokenPattern part)
    {
        List<ImmutableArray<TokenTest>> result = [.. runs.Take(MaxRuns + 1)];
        return result.Count <= MaxRuns ? result : throw new InvalidOperationException($"“{part}” stands for more than {MaxRuns} runs of tokens, too many to look ahead or back for.");
    }

    private int Step(PatternOp op, int x = 0)
    {
        if (_steps.Count >= MaxSteps) throw new InvalidOperationException($"It has more than {MaxSteps} steps once its repetitions are written out: repeat less.");
        _steps.Add(new PatternStep(op, x));
        return _steps.Count - 1;
    }
}
