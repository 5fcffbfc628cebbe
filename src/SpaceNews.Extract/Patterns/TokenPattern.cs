using System.Collections.Immutable;
using System.Text;

namespace SpaceNews.Extract;

/// <summary>
/// A pattern over tokens, mentions and known names: in sequence, as alternatives, optional or repeated, captured by name.
/// Written with these members, or in the textual form that <see cref="Parse"/> reads.
/// </summary>
/// <example><c>TokenPattern.Number.As("value") + TokenPattern.Word("kg", "kilograms").As("unit")</c>, or <c>TokenPattern.Parse("{number:value} (unit: kg|kilograms)")</c></example>
/// <remarks>
/// Immutable and thread-safe. A pattern matches inside one sentence; of all ways to match, the one wins that starts first,
/// takes earlier alternatives first and repeats as often as possible. Matching takes time in proportion to the text, whatever the pattern.
/// </remarks>
public abstract class TokenPattern
{
    /// <summary>Most times that one repetition may match.</summary>
    public const int MaxRepetition = 16;

    private protected TokenPattern()
    {
    }

    /// <summary>Any token.</summary>
    public static TokenTest Any { get; } = new AnyTest();

    /// <summary>A number in figures: “20”, “25,600”, “1.2”.</summary>
    public static TokenTest Number { get; } = OfKind(TokenKind.Number);

    /// <summary>The place before the first token of a sentence; takes no token.</summary>
    public static TokenPattern SentenceStart { get; } = new AnchorPattern(isStart: true);

    /// <summary>The place behind the last token of a sentence, its full stop included; takes no token.</summary>
    public static TokenPattern SentenceEnd { get; } = new AnchorPattern(isStart: false);

    /// <summary>Reads the textual form, such as <c>"{Mass:amount} of (propellant|fuel)"</c>.</summary>
    /// <param name="text">The pattern; <c>docs/patterns.md</c> specifies it.</param>
    /// <param name="parts">Patterns that it refers to as <c>&lt;name&gt;</c>.</param>
    /// <exception cref="TokenPatternFormatException">The text is not a pattern; the message shows where.</exception>
    public static TokenPattern Parse(string text, IReadOnlyDictionary<string, TokenPattern>? parts = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PatternParser(text, parts).Parse();
    }

    /// <summary>One of some words. Letter case, accents, hyphens and abbreviation points do not count.</summary>
    /// <param name="words">The words, each of which the library reads as one token; <see cref="Phrase"/> takes longer ones.</param>
    /// <exception cref="ArgumentException">No word is given, or one is empty.</exception>
    public static TokenTest Word(params string[] words) => new WordTest(Checked(words, nameof(words)), isLemma: false);

    /// <summary>One of some words, written exactly so: <c>"US"</c> is not “us”.</summary>
    /// <exception cref="ArgumentException">No word is given, or one is empty.</exception>
    public static TokenTest Exactly(params string[] words) => new ExactTest(Checked(words, nameof(words)));

    /// <summary>One of some words in any inflected form: <c>"fall"</c> is also “falls”, “fell”, “fallen” and “falling”.</summary>
    /// <param name="words">The words as a dictionary lists them.</param>
    /// <remarks>Forms are those of a noun, verb or both: no adjective is compared. Irregular forms come from a table.</remarks>
    /// <exception cref="ArgumentException">No word is given, or one is empty.</exception>
    public static TokenTest Lemma(params string[] words) => new WordTest(Checked(words, nameof(words)), isLemma: true);

    /// <summary>One of some runs of words, cut into tokens as the text is: “Falcon 9”, “kg/s”, “lift-off”.</summary>
    /// <exception cref="ArgumentException">No phrase is given, or one is empty.</exception>
    public static TokenPattern Phrase(params string[] phrases)
    {
        TokenPattern[] patterns = [.. Checked(phrases, nameof(phrases)).Select(p => new PhrasePattern(p))];
        return AnyOf(patterns);
    }

    /// <summary>A token made of something.</summary>
    public static TokenTest OfKind(TokenKind kind) => new TokenKindTest(kind);

    /// <summary>A token that is written in some way.</summary>
    /// <param name="shape">One flag, or several of which one is enough.</param>
    public static TokenTest Shape(TokenShape shape) => new ShapeTest(shape);

    /// <summary>A token with one of some parts of speech; sentences are tagged only where the rest of the pattern gets that far.</summary>
    /// <exception cref="ArgumentException">No part of speech is given.</exception>
    public static TokenTest PartOfSpeech(params PartOfSpeech[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Length > 0 ? new PartOfSpeechTest([.. parts]) : throw new ArgumentException("A test of parts of speech needs at least one of them.", nameof(parts));
    }

    /// <summary>A token inside a mention of a kind, which the extractor must require or produce.</summary>
    public static TokenTest Inside(MentionKind kind) => new InsideTest(kind);

    /// <summary>A whole mention of a kind, which the extractor must require or produce.</summary>
    public static TokenPattern Mention(MentionKind kind) => new UnitPattern(new MentionUnits(kind));

    /// <summary>A word of a class, or a whole name or phrase of one, that the knowledge base of the pipeline holds.</summary>
    public static TokenPattern Knowledge(KnowledgeClass knowledgeClass) => KnowledgeClasses.PatternOf(knowledgeClass);

    /// <summary>A token for which a condition holds.</summary>
    public static TokenTest Where(Func<Token, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new PredicateTest(condition);
    }

    /// <summary>Some patterns one after another.</summary>
    /// <exception cref="ArgumentException">No pattern is given.</exception>
    public static TokenPattern Sequence(params TokenPattern[] patterns)
    {
        ImmutableArray<TokenPattern> checkedPatterns = Checked(patterns, "A sequence");
        return checkedPatterns.Length == 1 ? checkedPatterns[0] : new SequencePattern(checkedPatterns);
    }

    /// <summary>The first of some patterns that matches.</summary>
    /// <exception cref="ArgumentException">No pattern is given.</exception>
    public static TokenPattern AnyOf(params TokenPattern[] patterns)
    {
        ImmutableArray<TokenPattern> checkedPatterns = [.. Checked(patterns, "Alternatives").SelectMany(p => p is AlternativesPattern other ? other.Parts : [p])];
        if (checkedPatterns.Length == 1) return checkedPatterns[0];
        return checkedPatterns.All(p => p is TokenTest) ? AnyTestOf.Create([.. checkedPatterns.Cast<TokenTest>()]) : new AlternativesPattern(checkedPatterns);
    }

    /// <summary>One pattern after another.</summary>
    public static TokenPattern operator +(TokenPattern left, TokenPattern right) => Sequence(left, right);

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
        return new RepetitionPattern(this, min, max);
    }

    /// <summary>The pattern under a name, to be asked for in the match; of several places that took one name, the last counts.</summary>
    /// <exception cref="ArgumentException">The name is not made of letters, digits and low lines, or starts with a digit.</exception>
    public TokenPattern As(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!PatternParser.IsName(name)) throw new ArgumentException($"“{name}” is no name of a capture: letters, digits and “_”, not a digit first.", nameof(name));
        return new CapturePattern(this, name);
    }

    /// <summary>The pattern where another one follows, which is looked at and not taken.</summary>
    /// <param name="next">Tests of tokens, in sequence, as alternatives or repeated; no mention, name, capture or anchor.</param>
    public TokenPattern FollowedBy(TokenPattern next) => this + new LookaroundPattern(next, isAhead: true, isNegative: false);

    /// <summary>The pattern where another one does not follow.</summary>
    /// <param name="next">As for <see cref="FollowedBy"/>.</param>
    public TokenPattern NotFollowedBy(TokenPattern next) => this + new LookaroundPattern(next, isAhead: true, isNegative: true);

    /// <summary>The pattern where another one stands before it, which is looked at and not taken.</summary>
    /// <param name="previous">As for <see cref="FollowedBy"/>.</param>
    public TokenPattern PrecededBy(TokenPattern previous) => new LookaroundPattern(previous, isAhead: false, isNegative: false) + this;

    /// <summary>The pattern where another one does not stand before it.</summary>
    /// <param name="previous">As for <see cref="FollowedBy"/>.</param>
    public TokenPattern NotPrecededBy(TokenPattern previous) => new LookaroundPattern(previous, isAhead: false, isNegative: true) + this;

    /// <summary>The textual form, which <see cref="Parse"/> reads; a condition of <see cref="Where"/> is written <c>&lt;condition&gt;</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, PatternLevel.Alternatives);
        return text.ToString();
    }

    /// <summary>Whether it can match without taking a token.</summary>
    internal abstract bool CanBeEmpty { get; }

    /// <summary>Writes the textual form, in parentheses where something of <paramref name="level"/> is wanted and it binds less.</summary>
    internal abstract void Write(StringBuilder text, PatternLevel level);

    /// <summary>Writes the instructions that match it.</summary>
    internal abstract void Emit(PatternCompiler compiler);

    /// <summary>All runs of token tests that it stands for.</summary>
    /// <exception cref="InvalidOperationException">It holds what is no token test.</exception>
    internal virtual IEnumerable<ImmutableArray<TokenTest>> Runs(PatternCompiler compiler) =>
        throw new InvalidOperationException($"“{this}” cannot be looked ahead or back for: only tests of tokens can, in sequence, as alternatives or repeated.");

    private static ImmutableArray<string> Checked(string[] words, string parameter)
    {
        ArgumentNullException.ThrowIfNull(words, parameter);
        if (words.Length == 0 || words.Any(string.IsNullOrWhiteSpace)) throw new ArgumentException("At least one word is needed, and no empty one.", parameter);
        return [.. words];
    }

    private static ImmutableArray<TokenPattern> Checked(TokenPattern[] patterns, string what)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        if (patterns.Length == 0) throw new ArgumentException($"{what} needs at least one pattern.", nameof(patterns));
        foreach (TokenPattern pattern in patterns) ArgumentNullException.ThrowIfNull(pattern, nameof(patterns));
        return [.. patterns];
    }
}
