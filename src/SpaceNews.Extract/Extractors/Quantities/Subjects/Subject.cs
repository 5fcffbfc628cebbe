namespace SpaceNews.Extract;

/// <summary>What a quantity is of: a name or noun and, beside a name, the noun by which the text tells it.</summary>
/// <param name="Text">“Transit III-A”, “service bay”.</param>
/// <param name="Noun">“navigation satellite” of “Transit III-A, a 203-pound navigation satellite”; else null.</param>
internal sealed record Subject(string Text, string? Noun = null)
{
    public static implicit operator Subject?(string? text) => text is null ? null : new Subject(text);
}
