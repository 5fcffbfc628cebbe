using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Says of an event whether it is an incident, and whether the article only recalls it; the weights are learned.</summary>
internal static class Judge
{
    private const double Least = -0.7, LeastUnruled = -0.4;

    /// <summary>
    /// The least log-odds that the article tells of an incident at all; more where no word that the rules know says so, so that
    /// articles without an incident give none.
    /// </summary>
    private const double LeastOutlook = -0.7, LeastOutlookUnruled = 0.3;

    /// <summary>An event of which all speaks is told, whatever the article is like as a whole.</summary>
    private const double Beyond = 3;

    /// <param name="cluster">The event.</param>
    /// <param name="reading">The story.</param>
    /// <param name="ruled">Whether the rules find an event somewhere in the article.</param>
    /// <param name="model">The weights.</param>
    public static bool IsIncident(EventCluster cluster, EventReading reading, bool ruled, IncidentModel model)
    {
        if (IsFiction(cluster)) return false;
        Span<int> values = stackalloc int[24];
        JudgeFeatures.FillKeep(values, cluster, reading);
        double score = model.Score(Decision.Keep, values, cluster.Tellers);
        if (reading.Outlook < (ruled ? LeastOutlook : LeastOutlookUnruled)) return ruled && score > Beyond;
        return score > (ruled ? Least : LeastUnruled);
    }

    /// <summary>What words tell of it tell a film or a book.</summary>
    private static bool IsFiction(EventCluster cluster) =>
        cluster.Units.Exists(u => u.Trigger.Doubt == TriggerDoubt.Fiction) && !cluster.Units.Exists(u => u.Trigger.Doubt == TriggerDoubt.None);

    public static bool IsBackground(EventCluster cluster, EventReading reading, LocalDate? published, IncidentModel model)
    {
        Span<int> values = stackalloc int[24];
        JudgeFeatures.FillBackground(values, cluster, reading, published);
        return model.Score(Decision.Background, values, cluster.Tellers) > 0;
    }
}
