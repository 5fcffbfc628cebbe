using System.Text;

namespace SpaceNews.Extract;

/// <summary>How strongly a part of the textual form binds.</summary>
internal enum PatternLevel
{
    Alternatives,
    Sequence,
    Item,
}

/// <summary>Writes parts of the textual form of patterns.</summary>
internal static class PatternText
{
    /// <summary>Characters with a meaning of their own in the textual form.</summary>
    public const string Special = "(){}[]<>|?*+^$~'\\!=&:@\"";

    /// <summary>A literal as it is, where nothing in it has a meaning, or else in quotes.</summary>
    public static string Word(string word) => word.AsSpan().IndexOfAny(Special) < 0 && !word.Any(char.IsWhiteSpace) ? word : Quote(word);

    public static string Quote(string word) => $"'{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";

    /// <summary>Writes alternatives, in parentheses where there is more than one and they stand in something that binds more.</summary>
    public static void WriteAny<T>(StringBuilder text, PatternLevel level, IReadOnlyList<T> items, Action<StringBuilder, T, PatternLevel> write) =>
        WriteJoined(text, '|', items.Count > 1 && level > PatternLevel.Alternatives, items, (t, item) => write(t, item, items.Count > 1 ? PatternLevel.Sequence : level));

    public static void WriteJoined<T>(StringBuilder text, char separator, bool inParentheses, IReadOnlyList<T> items, Action<StringBuilder, T> write)
    {
        if (inParentheses) text.Append('(');
        for (int i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Append(separator);
            write(text, items[i]);
        }
        if (inParentheses) text.Append(')');
    }
}
