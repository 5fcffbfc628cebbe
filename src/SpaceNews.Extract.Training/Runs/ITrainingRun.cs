namespace SpaceNews.Extract.Training;

/// <summary>A model in training, as <see cref="EpochLoop"/> drives it.</summary>
internal interface ITrainingRun
{
    /// <summary>Whether the dev corpora choose the epoch; otherwise the last one counts.</summary>
    bool StopsEarly { get; }

    /// <summary>One pass over the training data.</summary>
    void Epoch(CancellationToken cancellationToken);

    /// <summary>The model as it stands.</summary>
    byte[] Write();

    /// <summary>Scores of a written model on the corpora of a use, <c>dev</c> or <c>test</c>.</summary>
    IReadOnlyList<CorpusScore> Measure(byte[] model, string use);
}
