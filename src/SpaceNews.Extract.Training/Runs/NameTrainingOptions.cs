namespace SpaceNews.Extract.Training;

/// <summary>How to train a name tagger; the defaults are those of the model that ships with the library.</summary>
/// <remarks>Immutable.</remarks>
public sealed record NameTrainingOptions : TrainingOptions
{
    /// <inheritdoc/>
    public override int Epochs { get; init; } = 4;

    /// <inheritdoc/>
    public override float SmallestWeight { get; init; } = 0.12f;

    /// <summary>The folder of marked articles that the recipe calls <c>MARKED</c>.</summary>
    public string? FixturesFolder { get; init; }

    /// <summary>Which part of the marked articles is left out, for another model to learn how far names can be trusted: part <c>Part</c>, from 1, of <c>Count</c>; article n, from 0, belongs to part n modulo <c>Count</c> plus 1.</summary>
    public (int Part, int Count)? LeaveOut { get; init; }

    /// <summary>The model of parts of speech that names build on; the one that ships with the library unless given.</summary>
    public string? TaggerFile { get; init; }

    /// <summary>Size of the steps.</summary>
    public float Rate { get; init; } = 0.1f;

    /// <summary>Share of features that are left out at random while training, so that no single one is relied on.</summary>
    public float Dropout { get; init; } = 0.5f;

    /// <summary>Taken off the weight of “no name”: more names are found, and more wrong ones.</summary>
    public float Eagerness { get; init; } = 0.4f;
}
