using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Says of an event whether it is an incident, and whether the article only recalls it; the weights are learned.</summary>
internal static class Judge
{
    /// <summary>What is told without a word that the rules know has to be surer, so that articles without an incident give none.</summary>
    private const double Least = 0.2, LeastUnruled = 1;

    /// <summary>And one sentence is not enough.</summary>
    private const int FewestUnruled = 2;

    /// <param name="cluster">The event.</param>
    /// <param name="reading">The story.</param>
    /// <param name="ruled">Whether the rules find an event somewhere in the article.</param>
    /// <param name="model">The weights.</param>
    public static bool IsIncident(EventCluster cluster, EventReading reading, bool ruled, IncidentModel model)
    {
        if (!ruled && CountSure(cluster) < FewestUnruled) return false;
        Span<int> values = stackalloc int[24];
        JudgeFeatures.FillKeep(values, cluster, reading);
        return JudgeFeatures.Keep.Score(values, model.Keep) > (ruled ? Least : LeastUnruled);
    }

    /// <summary>Number of sentences with a trigger that is not doubted.</summary>
    private static int CountSure(EventCluster cluster)
    {
        int count = 0, last = -1;
        foreach (EventUnit unit in cluster.Units)
        {
            if (unit.Trigger.Doubt != TriggerDoubt.None || unit.Sentence.Index == last) continue;
            last = unit.Sentence.Index;
            count++;
        }
        return count;
    }

    public static bool IsBackground(EventCluster cluster, EventReading reading, LocalDate? published, IncidentModel model)
    {
        Span<int> values = stackalloc int[24];
        JudgeFeatures.FillBackground(values, cluster, reading, published);
        return JudgeFeatures.Background.Score(values, model.Background) > 0;
    }
}
