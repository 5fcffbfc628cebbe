namespace SpaceNews.Extract;

/// <summary>One property of a template and the place, from the token in question, of the token that has it. Immutable.</summary>
/// <remarks>A class: what the base library does with lists of classes is compiled already, and models are to be read fast.</remarks>
internal sealed record TemplateAtom(TokenProperty Property, int Offset);
