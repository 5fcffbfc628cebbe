using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>Counts right and wrong mentions, kind by kind, and lists the wrong ones.</summary>
internal sealed class MentionScorer(List<EvaluationError> errors)
{
    private const int RequiredKinds = 5;
    private static readonly string[] Kinds = ["person", "site", "vehicle", "date", "mass", "organization", "time", "duration"];
    private readonly KindCounts[] _counts = [.. Kinds.Select(_ => new KindCounts())];

    /// <summary>The scores of the kinds so far, the required ones first, and the total of the required ones.</summary>
    public (IReadOnlyList<KindScore> Required, IReadOnlyList<KindScore> Extra, KindScore Total) Scores()
    {
        var total = new KindCounts();
        foreach (KindCounts counts in _counts.Take(RequiredKinds)) total.Add(counts);
        KindScore[] scores = [.. Kinds.Zip(_counts, (kind, counts) => counts.ToScore(kind))];
        return (scores[..RequiredKinds], scores[RequiredKinds..], total.ToScore("required"));
    }

    public void Add(ScoredArticle gold, ScoredArticle predicted)
    {
        ScoredMention[] optional = [.. gold.Mentions.Where(mention => mention.IsOptional)];
        ScoredMention[] counted = [.. predicted.Mentions.Where(mention => !optional.Any(mention.Overlaps))];
        for (int i = 0; i < Kinds.Length; i++)
        {
            ScoredMention[] expected = [.. gold.Mentions.Where(mention => !mention.IsOptional && mention.Kind == Kinds[i])];
            ScoredMention[] actual = [.. counted.Where(mention => mention.Kind == Kinds[i])];
            _counts[i].Gold += expected.Length;
            _counts[i].Predicted += actual.Length;
            _counts[i].Strict += actual.Count(mention => expected.Any(mention.HasSpanOf));
            Pair(_counts[i], gold.Id, expected, actual, predicted);
        }
    }

    /// <summary>Gives each annotated mention, in order, the best prediction still free.</summary>
    private void Pair(KindCounts counts, string article, ScoredMention[] expected, ScoredMention[] actual, ScoredArticle predicted)
    {
        var used = new bool[actual.Length];
        foreach (ScoredMention mention in expected)
        {
            int best = BestFree(mention, actual, used);
            if (best < 0)
            {
                Report(article, mention, "missed", PythonNotation.Json(MentionValues.OfGold(mention)), "");
                continue;
            }
            used[best] = true;
            counts.Relaxed++;
            if (!actual[best].HasSpanOf(mention)) Report(article, mention, "span", "", actual[best].ShownText);
            if (MentionValues.AreEqual(mention, actual[best], predicted)) counts.Value++;
            else Report(article, mention, "value", PythonNotation.Json(MentionValues.OfGold(mention)), ShownValue(actual[best]));
        }
        for (int i = 0; i < actual.Length; i++)
        {
            if (!used[i] && !expected.Any(actual[i].Overlaps))
                errors.Add(new EvaluationError(article, actual[i].Kind, "spurious", actual[i].Start, "", "", actual[i].ShownText));
        }
    }

    /// <summary>The first of the overlapping predictions with the fewest wrong ends, or -1.</summary>
    private static int BestFree(ScoredMention mention, ScoredMention[] actual, bool[] used)
    {
        int best = -1, fewest = int.MaxValue;
        for (int i = 0; i < actual.Length; i++)
        {
            if (used[i] || !mention.Overlaps(actual[i])) continue;
            int wrongEnds = (actual[i].Start != mention.Start ? 1 : 0) + (actual[i].End != mention.End ? 1 : 0);
            if (wrongEnds < fewest) (best, fewest) = (i, wrongEnds);
        }
        return best;
    }

    private static string ShownValue(ScoredMention predicted)
    {
        JsonElement value = MentionValues.OfPredicted(predicted);
        return PythonNotation.Json(value.IsTruthy() ? value : predicted.Source.Get("entity"));
    }

    private void Report(string article, ScoredMention gold, string error, string goldValue, string predicted) =>
        errors.Add(new EvaluationError(article, gold.Kind, error, gold.Start, gold.ShownText, goldValue, predicted));
}
