namespace SpaceNews.Extract.Training;

/// <summary>A trained model and how well it does.</summary>
/// <param name="Data">The model, as it is written to a file.</param>
/// <param name="Epoch">The pass over the training data after which it was taken.</param>
/// <param name="Dev">Scores on the corpora to choose by.</param>
/// <param name="Test">Scores on the corpora that had no say.</param>
/// <remarks>Immutable.</remarks>
public sealed record TrainedModel(ReadOnlyMemory<byte> Data, int Epoch, IReadOnlyList<CorpusScore> Dev, IReadOnlyList<CorpusScore> Test);
