using System.Collections.Immutable;
using System.Text;

namespace SpaceNews.Extract;

internal sealed class NotTest(TokenTest test) : TokenTest
{
    internal override bool Holds(PatternScan scan, int token) => !test.Holds(scan, token);

    internal override void AddTo(PatternIndexBuilder index) => index.AddAlways();

    internal override void Check(PatternCompiler compiler) => test.Check(compiler);

    internal override void WriteTest(StringBuilder text, PatternLevel level) => test.WriteTest(text.Append('!'), PatternLevel.Item);
}

internal sealed class AllTestsOf : TokenTest
{
    private readonly ImmutableArray<TokenTest> _tests;

    private AllTestsOf(ImmutableArray<TokenTest> tests) => _tests = tests;

    public static AllTestsOf Create(TokenTest left, TokenTest right) => new([.. TestsOf(left), .. TestsOf(right)]);

    internal override bool Holds(PatternScan scan, int token)
    {
        foreach (TokenTest test in _tests)
            if (!test.Holds(scan, token)) return false;
        return true;
    }

    /// <summary>A token must pass all tests, so that any one of them serves: the rarest.</summary>
    internal override void AddTo(PatternIndexBuilder index) => _tests.MinBy(t => PatternIndexBuilder.CommonnessOf(t))!.AddTo(index);

    internal override void Check(PatternCompiler compiler)
    {
        foreach (TokenTest test in _tests) test.Check(compiler);
    }

    internal override void WriteTest(StringBuilder text, PatternLevel level) => PatternText.WriteJoined(text, '&', level > PatternLevel.Sequence, _tests, (t, test) => test.WriteTest(t, PatternLevel.Item));

    private static ImmutableArray<TokenTest> TestsOf(TokenTest test) => test is AllTestsOf all ? all._tests : [test];
}

internal sealed class AnyTestOf : TokenTest
{
    private AnyTestOf(ImmutableArray<TokenTest> tests) => Tests = tests;

    public ImmutableArray<TokenTest> Tests { get; }

    /// <summary>Tests of which one must hold; words are put together into one test.</summary>
    public static TokenTest Create(ImmutableArray<TokenTest> tests)
    {
        if (tests.All(t => t is WordTest { IsLemma: false })) return new WordTest([.. tests.Cast<WordTest>().SelectMany(w => w.Words).Distinct()], isLemma: false);
        if (tests.All(t => t is WordTest { IsLemma: true })) return new WordTest([.. tests.Cast<WordTest>().SelectMany(w => w.Words).Distinct()], isLemma: true);
        return new AnyTestOf([.. tests.SelectMany(t => t is AnyTestOf any ? any.Tests : [t])]);
    }

    internal override bool Holds(PatternScan scan, int token)
    {
        foreach (TokenTest test in Tests)
            if (test.Holds(scan, token)) return true;
        return false;
    }

    internal override void AddTo(PatternIndexBuilder index)
    {
        foreach (TokenTest test in Tests) test.AddTo(index);
    }

    internal override void Check(PatternCompiler compiler)
    {
        foreach (TokenTest test in Tests) test.Check(compiler);
    }

    internal override void WriteTest(StringBuilder text, PatternLevel level) => PatternText.WriteAny(text, level, Tests, (t, test, inner) => test.WriteTest(t, inner));

    internal override void Write(StringBuilder text, PatternLevel level) => PatternText.WriteAny(text, level, Tests, (t, test, inner) => test.Write(t, inner));
}
