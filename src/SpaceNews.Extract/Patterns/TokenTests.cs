using System.Collections.Immutable;
using System.Text;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

internal sealed class AnyTest : TokenTest
{
    internal override bool Holds(PatternScan scan, int token) => true;

    internal override void AddTo(PatternIndexBuilder index) => index.AddAlways();

    internal override void WriteTest(StringBuilder text, PatternLevel level) => text.Append("any");
}

/// <summary>One of some words, or one of the inflected forms of some; compared by the folded hash that every token carries.</summary>
internal sealed class WordTest : TokenTest
{
    private readonly HashTable64 _hashes = new();

    public WordTest(ImmutableArray<string> words, bool isLemma)
    {
        Words = words;
        IsLemma = isLemma;
        Forms = isLemma ? [.. words.SelectMany(Inflections.Of).Distinct(StringComparer.OrdinalIgnoreCase)] : words;
        foreach (string form in Forms) _hashes.Set(HashOf(form), 1);
    }

    public ImmutableArray<string> Words { get; }

    public bool IsLemma { get; }

    public ImmutableArray<string> Forms { get; }

    internal override bool Holds(PatternScan scan, int token)
    {
        ref readonly TokenData data = ref scan.Tokens[token];
        if (_hashes.Find(data.Hash) < 0) return false;
        if (data.Kind is TokenKind.Word or TokenKind.Number) return true;
        // Of a sign the hash knows the first character only: “.” and “...” look alike.
        foreach (string word in Words)
            if (scan.TextOf(token).SequenceEqual(word)) return true;
        return false;
    }

    /// <summary>The hash that the tree gives to a token with this text.</summary>
    public static ulong HashOf(string word) => word.Any(c => char.IsLetter(c) || char.IsNumber(c)) ? Folding.Hash(word) : word[0];

    internal override void AddTo(PatternIndexBuilder index)
    {
        foreach (string form in Forms) index.AddWord(HashOf(form));
    }

    internal override void Check(PatternCompiler compiler)
    {
        foreach (string word in Words)
            if (compiler.Tokenize(word) is { Length: not 1 } tokens)
                throw new InvalidOperationException($"“{word}” is read as {tokens.Length} tokens ({string.Join(" ", tokens.Select(t => $"“{t}”"))}), so that a test of one token never finds it; write it as a phrase: {nameof(TokenPattern)}.{nameof(Phrase)}, or '{word}' in quotes.");
    }

    internal override void WriteTest(StringBuilder text, PatternLevel level) => PatternText.WriteAny(text, level, Words, (t, word, _) => t.Append(IsLemma ? "~" : "").Append(PatternText.Quote(word)));

    internal override void Write(StringBuilder text, PatternLevel level) => PatternText.WriteAny(text, level, Words, (t, word, _) => t.Append(IsLemma ? "~" : "").Append(PatternText.Word(word)));
}

internal sealed class ExactTest(ImmutableArray<string> words) : TokenTest
{
    internal override bool Holds(PatternScan scan, int token)
    {
        ReadOnlySpan<char> text = scan.TextOf(token);
        foreach (string word in words)
            if (text.SequenceEqual(word)) return true;
        return false;
    }

    internal override void AddTo(PatternIndexBuilder index)
    {
        foreach (string word in words) index.AddWord(WordTest.HashOf(word));
    }

    internal override void WriteTest(StringBuilder text, PatternLevel level) => text.Append("text=").AppendJoin(',', words.Select(PatternText.Quote));
}

internal sealed class TokenKindTest(TokenKind kind) : TokenTest
{
    internal override bool Holds(PatternScan scan, int token) => scan.Tokens[token].Kind == kind;

    internal override void AddTo(PatternIndexBuilder index) => index.AddKind(kind);

    internal override void WriteTest(StringBuilder text, PatternLevel level) => text.Append(kind.ToString().ToLowerInvariant());
}

internal sealed class ShapeTest(TokenShape shape) : TokenTest
{
    internal override bool Holds(PatternScan scan, int token) => (scan.Tokens[token].Shape & shape) != 0;

    internal override void AddTo(PatternIndexBuilder index) => index.AddShape(shape);

    internal override void WriteTest(StringBuilder text, PatternLevel level) => text.Append("shape=").Append(shape.ToString().Replace(" ", "", StringComparison.Ordinal));
}

internal sealed class PartOfSpeechTest(ImmutableArray<PartOfSpeech> parts) : TokenTest
{
    internal override bool Holds(PatternScan scan, int token) => parts.Contains(scan.Article.Tags[token]);

    internal override void AddTo(PatternIndexBuilder index) => index.AddAlways();

    internal override void WriteTest(StringBuilder text, PatternLevel level) => text.Append("pos=").AppendJoin(',', parts);
}

/// <summary>A word of a closed class of the lexicon.</summary>
internal sealed class WordClassTest(WordClass classes, KnowledgeClass name) : TokenTest
{
    internal override bool Holds(PatternScan scan, int token) => scan.Article.Has(token, classes);

    internal override void AddTo(PatternIndexBuilder index) => index.AddClass(classes);

    internal override void WriteTest(StringBuilder text, PatternLevel level) => text.Append('@').Append(name);
}

internal sealed class InsideTest(MentionKind kind) : TokenTest
{
    private readonly MentionUnits _units = new(kind);

    internal override bool Holds(PatternScan scan, int token) => scan.Units(_units).Find(token) >= 0;

    internal override void AddTo(PatternIndexBuilder index) => index.AddAlways();

    internal override void Check(PatternCompiler compiler) => compiler.Require(_units);

    internal override void WriteTest(StringBuilder text, PatternLevel level) => text.Append("in=").Append(kind.Name);
}

internal sealed class PredicateTest(Func<Token, bool> condition) : TokenTest
{
    internal override bool Holds(PatternScan scan, int token) => condition(new Token(scan.Article.Tree, token));

    internal override void AddTo(PatternIndexBuilder index) => index.AddAlways();

    internal override void WriteTest(StringBuilder text, PatternLevel level) => text.Append("<condition>");

    internal override void Write(StringBuilder text, PatternLevel level) => WriteTest(text, level);
}
