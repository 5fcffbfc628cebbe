using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>
/// Picks the sentences that tell an event best, word for word: first what happened, then whichever adds most that is not told
/// yet (who was hurt, why, what follows, when, where, with what).
/// </summary>
internal static class SummaryPicker
{
    /// <summary>How many sentences a summary has at most.</summary>
    public const int MostSentences = 3;

    /// <summary>What a second or third sentence must add.</summary>
    private const double LeastGain = 1;

    /// <summary>Longer sentences are no summary, shorter ones hardly say anything.</summary>
    private const int LongestSentence = 70, ShortestSentence = 5;

    private const double WordsOfEvent = 1.5;

    public static ImmutableArray<Evidence> Pick(EventScope scope)
    {
        var picked = new List<SentenceFacts>();
        var told = new HashSet<CueAspect>();
        while (picked.Count < MostSentences)
        {
            SentenceFacts? best = null;
            double bestGain = picked.Count == 0 ? 0 : LeastGain;
            foreach (SentenceFacts sentence in scope.Draft.Sentences)
            {
                if (picked.Contains(sentence) || !IsWhole(sentence)) continue;
                double gain = Gain(scope, sentence, told, picked.Count == 0);
                if (gain <= bestGain) continue;
                bestGain = gain;
                best = sentence;
            }
            if (best is null) break;
            picked.Add(best);
            foreach (CueHit cue in best.Cues) told.Add(cue.Cue.Aspect);
        }
        picked.Sort((a, b) => a.Index - b.Index);
        return [.. picked.Select(s => scope.Article.EvidenceOf(scope.Article.Tree.GetSpan(s.Sentence)))];
    }

    private static bool IsWhole(SentenceFacts sentence) =>
        sentence.IsStory && sentence.Block != BlockKind.Headline && sentence.Sentence.EndToken - sentence.Sentence.FirstToken is >= ShortestSentence and <= LongestSentence;

    private static double Gain(EventScope scope, SentenceFacts sentence, HashSet<CueAspect> told, bool first)
    {
        double words = Math.Min(WordsOfEvent, scope.IsTrigger(sentence) ? sentence.TriggerWeight : 0);
        // The first sentence must say what happened.
        if (first && words <= 0) return 0;
        double gain = words + (first ? Pinned(scope, sentence) : 0);
        foreach (CueAspect aspect in (ReadOnlySpan<CueAspect>)[CueAspect.Casualty, CueAspect.Cause, CueAspect.Consequence, CueAspect.Investigation])
            if (sentence.Has(aspect) && !told.Contains(aspect)) gain += first ? 0.2 : 0.8;
        if (scope.IsOldNews(sentence) || sentence.Has(CueAspect.Past)) gain *= 0.4;
        return gain * Math.Min(sentence.Place, 2);
    }

    /// <summary>When, where and with which craft: half a point each.</summary>
    private static double Pinned(EventScope scope, SentenceFacts sentence)
    {
        bool date = false, site = false, craft = false;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            date |= scope.AllMentions[i] is Mention<CalendarDate>;
            site |= scope.AllMentions[i] is Mention<SiteName>;
            craft |= scope.AllMentions[i] is Mention<VehicleName>;
        }
        return ((date ? 1 : 0) + (site ? 1 : 0) + (craft ? 1 : 0)) * 0.5;
    }
}
