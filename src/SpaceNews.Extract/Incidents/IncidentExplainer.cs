using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Builds the records of an article once more and tells how one of them came about.</summary>
internal static class IncidentExplainer
{
    /// <summary>Null when the article has no such record.</summary>
    public static IncidentExplanation? Explain(ArticleContext article, List<Mention> mentions, Incident incident)
    {
        var rejected = new List<TriggerHit>();
        List<(EventDraft Draft, Incident Incident)> built = IncidentBuilder.BuildWithDrafts(article, mentions, rejected, out List<SentenceFacts> sentences);
        int index = built.FindIndex(b => b.Incident.Id == incident.Id && b.Incident.TypeEvidence.SequenceEqual(incident.TypeEvidence));
        if (index < 0) return null;
        var own = built[index].Draft.Triggers.Select(t => t.Trigger).ToHashSet();
        return new IncidentExplanation(
            incident,
            Tell(article, own),
            Tell(article, sentences.SelectMany(s => s.Triggers).Where(t => !own.Contains(t))),
            Tell(article, rejected));
    }

    private static ImmutableArray<ExplainedTrigger> Tell(ArticleContext article, IEnumerable<TriggerHit> hits) =>
        [.. hits.OrderBy(h => h.First).Select(h => new ExplainedTrigger(article.EvidenceOf(h.First, h.End), h.Sort.ToString(), Math.Round(h.Weight, 2), h.Doubt, h.IsGuess))];
}
