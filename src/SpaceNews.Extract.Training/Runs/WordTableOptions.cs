namespace SpaceNews.Extract.Training;

/// <summary>What a word table is built from.</summary>
/// <remarks>Immutable.</remarks>
public sealed record WordTableOptions
{
    /// <summary>The <see cref="Recipe"/> of the parts of speech; its lines for training are counted.</summary>
    public required string RecipeFile { get; init; }

    /// <summary>The folder that the paths of the recipe start from.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder of WordNet’s database files; without it the table has no dictionary.</summary>
    public string? WordNetFolder { get; init; }

    /// <summary>Towns for the gazetteer: name, tab, population.</summary>
    public string? TownsFile { get; init; }

    /// <summary>Organizations for the gazetteer, one a line.</summary>
    public string? OrganizationsFile { get; init; }
}
