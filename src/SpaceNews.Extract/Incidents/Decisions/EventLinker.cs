namespace SpaceNews.Extract;

/// <summary>
/// Reads the triggers of an article from first to last and says of each which of the events told so far it goes on about, or
/// that it opens one, or tells of nothing that happened; the weights are learned.
/// </summary>
internal static class EventLinker
{
    /// <summary>More events than any real article tells of; keeps the choice among them short in hostile text.</summary>
    public const int MostEvents = 48;

    public static EventReading Link(List<EventUnit> units, EventReading reading, List<Mention> mentions, IncidentModel model)
    {
        Span<int> values = stackalloc int[24];
        foreach (EventUnit unit in units)
        {
            LinkFeatures.FillDrop(values, unit, reading);
            // A clear word in a sentence that tells of an incident tells of something.
            double best = unit.IsClear ? double.NegativeInfinity : model.Score(Decision.Drop, values, unit.Sentence);
            EventCluster? chosen = null;
            bool dropped = true;
            double wordsOfLast = model.WordScore(Decision.Join, unit.Sentence, 0), wordsOfOther = model.WordScore(Decision.Join, unit.Sentence, 1);
            foreach (EventCluster cluster in reading.Clusters)
            {
                LinkFeatures.FillJoin(values, unit, cluster, reading);
                double score = LinkFeatures.Join.Score(values, model[Decision.Join]) + (cluster == reading.LastTouched ? wordsOfLast : wordsOfOther);
                if (score <= best) continue;
                best = score;
                chosen = cluster;
                dropped = false;
            }
            if (reading.Clusters.Count < MostEvents)
            {
                LinkFeatures.FillOpen(values, unit, reading);
                if (model.Score(Decision.Open, values, unit.Sentence) is var open && open > best)
                {
                    reading.Clusters.Add(chosen = new EventCluster());
                    dropped = false;
                }
            }
            if (!dropped) reading.Add(unit, chosen!, mentions);
        }
        return reading;
    }
}
