namespace SpaceNews.Extract;

/// <summary>A text is not a token pattern; the message shows the text and the place.</summary>
public sealed class TokenPatternFormatException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="pattern">The text.</param>
    /// <param name="position">Where the fault is, from 0; the length of the text when something is missing at its end.</param>
    /// <param name="fault">What is wrong, a full sentence.</param>
    public TokenPatternFormatException(string pattern, int position, string fault)
        : base($"{fault}\n  {Line(pattern)}\n  {new string(' ', Math.Clamp(position, 0, pattern?.Length ?? 0))}^ column {position + 1}")
    {
        Pattern = pattern ?? "";
        Position = position;
        Fault = fault;
    }

    /// <summary>The text.</summary>
    public string Pattern { get; }

    /// <summary>Where the fault is, from 0.</summary>
    public int Position { get; }

    /// <summary>What is wrong.</summary>
    public string Fault { get; }

    /// <summary>The text in one line, so that the caret stands below the fault.</summary>
    private static string Line(string pattern) => string.Concat((pattern ?? "").Select(c => char.IsControl(c) ? ' ' : c));
}
