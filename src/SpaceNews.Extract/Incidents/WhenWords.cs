namespace SpaceNews.Extract;

/// <summary>What the words around a date or clock time say of it: a limit, a plan, how far it is from what happened.</summary>
internal static class WhenWords
{
    /// <summary>A word of plans this near before a time says that it is that of the plan.</summary>
    private const int PlanReach = 9;

    /// <summary>“since 1961”, “until noon”, “up to 2028”, “until at least 2028”.</summary>
    public static bool IsLimit(ArticleContext article, SentenceFacts sentence, int token)
    {
        int before = token - 1;
        if (before - 1 > sentence.Sentence.FirstToken && article.Is(before, "least") && article.Is(before - 1, "at")) before -= 2;
        return before >= sentence.Sentence.FirstToken && (article.Is(before, "since") || article.Is(before, "until") || article.Is(before, "by") || article.Is(before, "before") || article.Is(before, "through") || (article.Is(before, "to") && before > sentence.Sentence.FirstToken && article.Is(before - 1, "up")));
    }

    /// <summary>“was expected to take off at 3:28 a.m.”: when it should have happened.</summary>
    public static bool IsPlanned(ArticleContext article, SentenceFacts sentence, int token)
    {
        for (int i = token - 1; i >= sentence.Sentence.FirstToken && i >= token - PlanReach; i--)
            if (article.Is(i, "expected") || article.Is(i, "scheduled") || article.Is(i, "planned") || article.Is(i, "due") || article.Is(i, "slated") || article.Is(i, "supposed")) return true;
        return false;
    }

    /// <summary>Tokens to the nearest trigger of the sentence; 25 where none is nearer.</summary>
    public static int DistanceToTrigger(SentenceFacts sentence, int token)
    {
        int best = 25;
        foreach (TriggerHit hit in sentence.Triggers) best = Math.Min(best, Math.Abs(hit.First - token));
        return best;
    }
}
