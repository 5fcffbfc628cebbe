namespace SpaceNews.Extract;

/// <summary>What a classifier says of a sentence: evidence, to be weighed.</summary>
/// <param name="Kind">The most probable kind.</param>
/// <param name="Confidence">How sure the classifier is of <paramref name="Kind"/>, 0 to 1.</param>
/// <remarks>Immutable.</remarks>
public readonly record struct SentenceJudgement(SentenceKind Kind, double Confidence)
{
    /// <summary>The type of incident that the sentence would tell of, whatever its kind; null where the classifier does not say.</summary>
    public IncidentType? IncidentType { get; init; }

    /// <summary>How sure the classifier is of <see cref="IncidentType"/>, 0 to 1.</summary>
    public double IncidentTypeConfidence { get; init; }
}
