namespace SpaceNews.Extract.Training;

/// <summary>One corpus of a <see cref="Recipe"/>.</summary>
/// <param name="Use"><c>train</c>, <c>dev</c> or <c>test</c>.</param>
/// <param name="Format">How the file is written.</param>
/// <param name="Split">Which articles of a folder of marked articles.</param>
/// <param name="Weight">How much one sentence of it counts.</param>
/// <param name="Domain">Number of its annotation convention; 1 is that of this library.</param>
/// <param name="Path">Where it is, seen from the data folder; a <c>*</c> in the name stands for anything.</param>
/// <param name="Labels">Its labels and what they are here; empty when they are the same.</param>
/// <param name="Number">Number of the line in the recipe.</param>
/// <remarks>Immutable.</remarks>
public sealed record RecipeLine(string Use, string Format, string? Split, float Weight, int Domain, string Path, IReadOnlyDictionary<string, string> Labels, int Number)
{
    /// <summary>What the corpus is called in reports.</summary>
    internal string Name => Split is null ? Path : $"{Path} {Split}";
}
