namespace SpaceNews.Extract.Training;

/// <summary>How well mentions are grouped into entities: B³, averaged over mentions.</summary>
/// <param name="Kind">Person, organization, site or vehicle; “entities” for all.</param>
/// <param name="Precision">For every extracted mention the share of its group that is annotated as the same entity; 0 for one that is not annotated.</param>
/// <param name="Recall">For every annotated mention the share of its entity that is in its extracted group; 0 for a missed one.</param>
public sealed record EntityScore(string Kind, double Precision, double Recall)
{
    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
