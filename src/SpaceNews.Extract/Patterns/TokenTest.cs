using System.Collections.Immutable;
using System.Text;

namespace SpaceNews.Extract;

/// <summary>A pattern that takes exactly one token, so that it can be negated and combined with others.</summary>
/// <example><c>TokenPattern.PartOfSpeech(PartOfSpeech.Noun) &amp; !TokenPattern.Word("ton")</c></example>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract class TokenTest : TokenPattern
{
    private protected TokenTest()
    {
    }

    /// <summary>A token for which both tests hold; the second is asked only where the first holds.</summary>
    public static TokenTest operator &(TokenTest left, TokenTest right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return AllTestsOf.Create(left, right);
    }

    /// <summary>A token for which one of two tests holds.</summary>
    public static TokenTest operator |(TokenTest left, TokenTest right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return AnyTestOf.Create([left, right]);
    }

    /// <summary>A token for which a test does not hold.</summary>
    public static TokenTest operator !(TokenTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return new NotTest(test);
    }

    internal sealed override bool CanBeEmpty => false;

    /// <summary>Whether the test holds for a token.</summary>
    internal abstract bool Holds(PatternScan scan, int token);

    /// <summary>Tells an index by what it can be seen quickly that a token may pass; more may pass, fewer not.</summary>
    internal abstract void AddTo(PatternIndexBuilder index);

    /// <summary>Checks what only the compiler knows.</summary>
    internal virtual void Check(PatternCompiler compiler)
    {
    }

    /// <summary>Writes what stands between the braces of the textual form.</summary>
    internal abstract void WriteTest(StringBuilder text, PatternLevel level);

    internal override void Write(StringBuilder text, PatternLevel level)
    {
        text.Append('{');
        WriteTest(text, PatternLevel.Alternatives);
        text.Append('}');
    }

    internal sealed override void Emit(PatternCompiler compiler)
    {
        Check(compiler);
        compiler.Test(this);
    }

    internal sealed override IEnumerable<ImmutableArray<TokenTest>> Runs(PatternCompiler compiler)
    {
        Check(compiler);
        return [[this]];
    }
}
