using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SpaceNews.Extract;

internal sealed class SequencePattern(ImmutableArray<TokenPattern> parts) : TokenPattern
{
    internal override bool CanBeEmpty => parts.All(p => p.CanBeEmpty);

    internal override void Write(StringBuilder text, PatternLevel level) =>
        PatternText.WriteJoined(text, ' ', level > PatternLevel.Sequence, parts, (t, part) => part.Write(t, part is SequencePattern ? PatternLevel.Sequence : PatternLevel.Item));

    internal override void Emit(PatternCompiler compiler)
    {
        foreach (TokenPattern part in parts) part.Emit(compiler);
    }

    internal override IEnumerable<ImmutableArray<TokenTest>> Runs(PatternCompiler compiler)
    {
        IEnumerable<ImmutableArray<TokenTest>> runs = [[]];
        foreach (TokenPattern part in parts) runs = [.. compiler.Limited(runs.SelectMany(head => part.Runs(compiler).Select(tail => head.AddRange(tail))), this)];
        return runs;
    }
}

internal sealed class AlternativesPattern(ImmutableArray<TokenPattern> parts) : TokenPattern
{
    public ImmutableArray<TokenPattern> Parts => parts;

    internal override bool CanBeEmpty => parts.Any(p => p.CanBeEmpty);

    internal override void Write(StringBuilder text, PatternLevel level) => PatternText.WriteAny(text, level, parts, (t, part, inner) => part.Write(t, inner));

    internal override void Emit(PatternCompiler compiler)
    {
        var ends = new List<int>();
        for (int i = 0; i < parts.Length - 1; i++)
        {
            int split = compiler.Split();
            parts[i].Emit(compiler);
            ends.Add(compiler.Jump());
            compiler.Land(split);
        }
        parts[^1].Emit(compiler);
        foreach (int end in ends) compiler.Land(end);
    }

    internal override IEnumerable<ImmutableArray<TokenTest>> Runs(PatternCompiler compiler) => compiler.Limited(parts.SelectMany(p => p.Runs(compiler)), this);
}

internal sealed class RepetitionPattern(TokenPattern part, int min, int max) : TokenPattern
{
    internal override bool CanBeEmpty => min == 0 || part.CanBeEmpty;

    internal override void Write(StringBuilder text, PatternLevel level)
    {
        // “a?” repeated is not “a??”: what repeats is never written beside another quantifier.
        bool group = part is RepetitionPattern or LookaroundPattern or AnchorPattern;
        if (group) text.Append('(');
        part.Write(text, PatternLevel.Item);
        if (group) text.Append(')');
        if (min == 0 && max == 1) text.Append('?');
        else if (min == max) text.Append(CultureInfo.InvariantCulture, $"{{{min}}}");
        else text.Append(CultureInfo.InvariantCulture, $"{{{min},{max}}}");
    }

    internal override void Emit(PatternCompiler compiler)
    {
        for (int i = 0; i < min; i++) part.Emit(compiler);
        var splits = new List<int>();
        for (int i = min; i < max; i++)
        {
            splits.Add(compiler.Split());
            part.Emit(compiler);
        }
        foreach (int split in splits) compiler.Land(split);
    }

    internal override IEnumerable<ImmutableArray<TokenTest>> Runs(PatternCompiler compiler)
    {
        var result = new List<ImmutableArray<TokenTest>>();
        IEnumerable<ImmutableArray<TokenTest>> runs = [[]];
        for (int i = 0; i <= max; i++)
        {
            if (i >= min) result.AddRange(runs);
            if (i < max) runs = [.. compiler.Limited(runs.SelectMany(head => part.Runs(compiler).Select(tail => head.AddRange(tail))), this)];
        }
        return compiler.Limited(result, this);
    }
}

internal sealed class CapturePattern(TokenPattern part, string name) : TokenPattern
{
    internal override bool CanBeEmpty => part.CanBeEmpty;

    internal override void Write(StringBuilder text, PatternLevel level)
    {
        text.Append('(').Append(name).Append(": ");
        part.Write(text, PatternLevel.Alternatives);
        text.Append(')');
    }

    internal override void Emit(PatternCompiler compiler)
    {
        int slot = compiler.Slot(name);
        compiler.Save(slot);
        part.Emit(compiler);
        compiler.Save(slot + 1);
    }
}

/// <summary>The start or the end of a sentence.</summary>
internal sealed class AnchorPattern(bool isStart) : TokenPattern
{
    internal override bool CanBeEmpty => true;

    internal override void Write(StringBuilder text, PatternLevel level) => text.Append(isStart ? '^' : '$');

    internal override void Emit(PatternCompiler compiler) => compiler.Anchor(isStart);
}

/// <summary>What must, or must not, stand before or behind a place.</summary>
internal sealed class LookaroundPattern : TokenPattern
{
    private readonly TokenPattern _part;
    private readonly bool _isAhead;
    private readonly bool _isNegative;

    public LookaroundPattern(TokenPattern part, bool isAhead, bool isNegative)
    {
        ArgumentNullException.ThrowIfNull(part);
        (_part, _isAhead, _isNegative) = (part, isAhead, isNegative);
    }

    internal override bool CanBeEmpty => true;

    internal override void Write(StringBuilder text, PatternLevel level)
    {
        text.Append(_isAhead ? "(?" : "(?<").Append(_isNegative ? '!' : '=');
        _part.Write(text, PatternLevel.Alternatives);
        text.Append(')');
    }

    internal override void Emit(PatternCompiler compiler)
    {
        if (_part.CanBeEmpty) throw new InvalidOperationException($"“{this}” always holds or never: what it looks for may be nothing.");
        compiler.Look(new Lookaround([.. _part.Runs(compiler)], _isAhead, _isNegative));
    }
}

/// <summary>Words that are cut into tokens as the text is.</summary>
internal sealed class PhrasePattern(string phrase) : TokenPattern
{
    internal override bool CanBeEmpty => false;

    internal override void Write(StringBuilder text, PatternLevel level) => text.Append(PatternText.Quote(phrase));

    internal override void Emit(PatternCompiler compiler)
    {
        foreach (TokenTest test in Runs(compiler).Single()) test.Emit(compiler);
    }

    internal override IEnumerable<ImmutableArray<TokenTest>> Runs(PatternCompiler compiler)
    {
        ImmutableArray<TokenTest> run = [.. compiler.Tokenize(phrase).Select(t => new WordTest([t], isLemma: false))];
        return run.Length > 0 ? [run] : throw new InvalidOperationException($"“{phrase}” is read as space, so that no token matches it.");
    }
}

/// <summary>A whole mention, or a whole name of the knowledge base.</summary>
internal sealed class UnitPattern(UnitSource source) : TokenPattern
{
    internal override bool CanBeEmpty => false;

    internal override void Write(StringBuilder text, PatternLevel level) => text.Append('{').Append(source).Append('}');

    internal override void Emit(PatternCompiler compiler)
    {
        compiler.Require(source);
        compiler.Unit(source);
    }
}
