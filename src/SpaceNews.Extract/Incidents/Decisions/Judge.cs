using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Says of an event whether it is an incident, and whether the article only recalls it; the weights are learned.</summary>
internal static class Judge
{
    /// <summary>What is told without a word that the rules know has to be surer, so that articles without an incident give none.</summary>
    private const double Least = 0.2, LeastUnruled = 1;

    public static bool IsIncident(EventCluster cluster, EventReading reading, IncidentModel model)
    {
        Span<int> values = stackalloc int[24];
        JudgeFeatures.FillKeep(values, cluster, reading);
        return JudgeFeatures.Keep.Score(values, model.Keep) > (reading.Ruled.Count == 0 ? LeastUnruled : Least);
    }

    public static bool IsBackground(EventCluster cluster, EventReading reading, LocalDate? published, IncidentModel model)
    {
        Span<int> values = stackalloc int[24];
        JudgeFeatures.FillBackground(values, cluster, reading, published);
        return JudgeFeatures.Background.Score(values, model.Background) > 0;
    }
}
