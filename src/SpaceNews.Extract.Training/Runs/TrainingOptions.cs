namespace SpaceNews.Extract.Training;

/// <summary>What the training of a model needs, whatever the model is.</summary>
/// <remarks>Immutable.</remarks>
public abstract record TrainingOptions
{
    /// <summary>The <see cref="Recipe"/>: which corpora to learn from and to be measured on.</summary>
    public required string RecipeFile { get; init; }

    /// <summary>The folder that the paths of the recipe start from.</summary>
    public required string DataFolder { get; init; }

    /// <summary>What the model looks at, one template a line; the templates of the model that ships with the library unless given.</summary>
    public string? TemplatesFile { get; init; }

    /// <summary>The word table; the one that ships with the library unless given.</summary>
    public string? WordsFile { get; init; }

    /// <summary>Passes over the training data.</summary>
    public abstract int Epochs { get; init; }

    /// <summary>Features whose weights all lie below this share of the largest are left out of the model.</summary>
    public abstract float SmallestWeight { get; init; }
}
