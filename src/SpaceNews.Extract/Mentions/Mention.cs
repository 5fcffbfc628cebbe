namespace SpaceNews.Extract;

/// <summary>A stretch of text that names or states something. The mention quotes; its value means.</summary>
/// <remarks>Immutable and thread-safe. Mentions of a model are sorted by start and never overlap.</remarks>
public abstract class Mention
{
    private protected Mention(MentionKind kind, TextSpan span, string rule, double confidence)
    {
        Kind = kind;
        Span = span;
        Rule = rule;
        Confidence = confidence;
    }

    /// <summary>What it names.</summary>
    public MentionKind Kind { get; }

    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; }

    /// <summary>The rule that found it, in words that a person can look up.</summary>
    public string Rule { get; }

    /// <summary>How sure the rule is, 0 to 1.</summary>
    public double Confidence { get; }

    /// <summary>What the text means.</summary>
    public abstract object UntypedValue { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Span} = {UntypedValue}";
}

/// <summary>A mention with its typed value.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <remarks>Immutable and thread-safe when <typeparamref name="T"/> is.</remarks>
public sealed class Mention<T> : Mention where T : notnull
{
    internal Mention(MentionKind kind, TextSpan span, T value, string rule, double confidence)
        : base(kind, span, rule, confidence) => Value = value;

    /// <summary>What the text means.</summary>
    public T Value { get; }

    /// <inheritdoc/>
    public override object UntypedValue => Value;
}
