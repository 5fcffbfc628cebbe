using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Notes what an article says on the points on which reports of one event tend to differ; fusion compares them.</summary>
internal static class StatementCollector
{
    private const int MostEvidence = 3;

    /// <summary>What the article says on one point.</summary>
    private sealed record Finding(CueAspect Aspect, string Value)
    {
        public List<Evidence> Evidence { get; } = [];

        /// <summary>By aspect, then by value, whatever the culture of the thread.</summary>
        public int CompareTo(Finding other) => Aspect != other.Aspect ? (int)Aspect - (int)other.Aspect : string.CompareOrdinal(Value, other.Value);
    }

    public static ImmutableArray<IncidentStatement> Collect(ArticleContext article, List<Mention> mentions, EventDraft draft)
    {
        var found = new List<Finding>();
        var result = new List<IncidentStatement>();
        foreach (SentenceFacts sentence in draft.Sentences)
        {
            if (sentence.Block == BlockKind.Headline && sentence.Place < 2) continue;
            foreach (CueHit cue in sentence.Cues)
            {
                if (NameOf(cue.Cue.Aspect) is null || cue.Cue.Value == "stated" || !IsAboutEvent(article, mentions, sentence, cue)) continue;
                List<Evidence> list = FindOrAdd(found, cue.Cue.Aspect, cue.Cue.Value).Evidence;
                // “was not secured” holds “not secured”: one statement.
                TextSpan span = article.Tree.GetSpan(cue.First, cue.End);
                if (list.Count < MostEvidence && !Overlaps(list, span)) list.Add(article.EvidenceOf(span));
            }
            AddDurations(article, mentions, sentence, found);
            AddHorizons(article, mentions, sentence, result);
            AddQuotations(article, sentence, result);
        }
        found.Sort((a, b) => a.CompareTo(b));
        return [.. found.Select(f => new IncidentStatement(NameOf(f.Aspect)!, f.Value, [.. f.Evidence])), .. result];
    }

    private static Finding FindOrAdd(List<Finding> found, CueAspect aspect, string value)
    {
        foreach (Finding finding in found)
            if (finding.Aspect == aspect && finding.Value == value) return finding;
        found.Add(new Finding(aspect, value));
        return found[^1];
    }

    private static bool Overlaps(List<Evidence> list, TextSpan span)
    {
        foreach (Evidence evidence in list)
            if (evidence.Span.Overlaps(span)) return true;
        return false;
    }

    /// <summary>The cues that mean something else away from the event: “soon”, “stopped”, “investigation”.</summary>
    private static bool IsAboutEvent(ArticleContext article, List<Mention> mentions, SentenceFacts sentence, CueHit cue)
    {
        switch (cue.Cue.Aspect)
        {
            case CueAspect.Outcome or CueAspect.Severity:
                return true;
            case CueAspect.TimeOfDay:
                return sentence.Place >= 1.2;
            case CueAspect.RepairTime:
                return sentence.Has(CueAspect.Consequence) || sentence.Has(CueAspect.Status) || sentence.Has(CueAspect.Cause);
            case CueAspect.Cause:
                return sentence.TriggerWeight > 0.2 || sentence.Has(CueAspect.DamagedObject) || sentence.Has(CueAspect.Mechanism) || sentence.Has(CueAspect.Investigation) || cue.Cue.Value is "human error" or "understaffing";
            case CueAspect.Mechanism:
                return sentence.Has(CueAspect.DamagedObject) || sentence.TriggerWeight > 0.5;
            case CueAspect.Status:
                return sentence.TriggerWeight > 0.2 || sentence.Has(CueAspect.Consequence) || sentence.Place >= 2;
            default:
                return true;
        }
    }

    /// <summary>“up to two years”: stated durations of repair and outage.</summary>
    private static void AddDurations(ArticleContext article, List<Mention> mentions, SentenceFacts sentence, List<Finding> found)
    {
        if (!sentence.Has(CueAspect.Consequence)) return;
        bool repair = false;
        for (int i = sentence.Sentence.FirstToken; i < sentence.Sentence.EndToken && !repair; i++)
            repair = article.Is(i, "take") || article.Is(i, "takes") || article.Is(i, "took") || article.Is(i, "repair") || article.Is(i, "repairs") || article.Is(i, "repairing") || article.Is(i, "rebuild") || article.Is(i, "rebuilding") || article.Is(i, "last") || article.Is(i, "restore") || article.Is(i, "restoring") || article.Is(i, "fixing");
        if (!repair) return;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (mentions[i] is not Mention<StatedDuration> { Value.ApproximateDays: >= 5 } duration) continue;
            List<Evidence> list = FindOrAdd(found, CueAspect.RepairTime, duration.Value.Bound == QuantityBound.AtMost ? "up to " + duration.Value.Value : duration.Value.Value).Evidence;
            if (list.Count < MostEvidence) list.Add(article.EvidenceOf(duration));
        }
    }

    /// <summary>“until at least 2030”: how far commitments and plans reach.</summary>
    private static void AddHorizons(ArticleContext article, List<Mention> mentions, SentenceFacts sentence, List<IncidentStatement> result)
    {
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (mentions[i] is not Mention<CalendarDate> { Value.Value: { } value } date) continue;
            int token = article.Tree.FindToken(date.Span.Start), before = token - 1;
            bool atLeast = before > 0 && article.Is(before, "least");
            if (atLeast) before -= 2;
            if (before < 0 || !(article.Is(before, "until") || article.Is(before, "through") || article.Is(before, "till"))) continue;
            result.Add(new IncidentStatement("horizon", (atLeast ? "at least " : "") + value, [article.EvidenceOf(before, token + 1)]));
        }
    }

    /// <summary>Quotations of some length, word for word.</summary>
    private static void AddQuotations(ArticleContext article, SentenceFacts sentence, List<IncidentStatement> result)
    {
        int open = -1;
        for (int i = sentence.Sentence.FirstToken; i < sentence.Sentence.EndToken; i++)
        {
            char c = article.FirstChar(i);
            if (c is '“' || (c == '"' && open < 0)) open = i;
            else if (c is '”' or '"' && open >= 0)
            {
                if (i - open > 5)
                {
                    int end = i;
                    while (end > open + 2 && article.Tree.TokenArray[end - 1].Kind == TokenKind.Punctuation) end--;
                    Evidence evidence = article.EvidenceOf(open + 1, end);
                    result.Add(new IncidentStatement("quotation", evidence.Text, [evidence]));
                }
                open = -1;
            }
        }
    }

    /// <summary>Name of an aspect as it leaves the library; null for one on which reports are not compared.</summary>
    private static string? NameOf(CueAspect aspect) => aspect switch
    {
        CueAspect.Outcome => "launchOutcome",
        CueAspect.Severity => "severity",
        CueAspect.RepairTime => "repairTime",
        CueAspect.Status => "operationalStatus",
        CueAspect.Investigation => "investigation",
        CueAspect.Cause => "cause",
        CueAspect.DamagedObject => "damagedObject",
        CueAspect.Mechanism => "damageMechanism",
        CueAspect.Uniqueness => "uniqueness",
        CueAspect.SpareParts => "spareParts",
        CueAspect.TimeOfDay => "timeOfDay",
        _ => null,
    };
}
