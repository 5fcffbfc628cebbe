namespace SpaceNews.Extract.Training;

/// <summary>How to train a tagger of parts of speech; the defaults are those of the model that ships with the library.</summary>
/// <remarks>Immutable.</remarks>
public sealed record PartOfSpeechTrainingOptions : TrainingOptions
{
    /// <inheritdoc/>
    public override int Epochs { get; init; } = 5;

    /// <inheritdoc/>
    public override float SmallestWeight { get; init; } = 0.06f;
}
