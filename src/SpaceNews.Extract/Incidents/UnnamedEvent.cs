namespace SpaceNews.Extract;

/// <summary>
/// Finds what went wrong where no word of the trigger table says so (“met the water harder than planned”): the classifier of
/// sentences speaks, a craft, site or date stands in the sentence, and its verb becomes a weak trigger.
/// </summary>
internal static class UnnamedEvent
{
    /// <summary>From the least confidence to certainty: hardly enough for an incident alone; enough beside another word or sentence, in a short item, or for a recalled event with craft and date.</summary>
    private const double LeastWeight = 0.46, MostWeight = 0.6;

    /// <summary>The classifier is sure too often.</summary>
    private const double LeastConfidence = 0.9, LeastTypeConfidence = 0.3;

    /// <summary>Where the text calls up what happened before, and names craft and date, less will do.</summary>
    private const double LeastConfidenceOfPrecedent = 0.35;

    /// <summary>What is hardly more than a feeling counts only where the rest of the story speaks for it.</summary>
    private const double LeastConfidenceOfFaint = 0.5;

    /// <summary>Triggers that together weigh more need no help.</summary>
    private const double WeakTriggers = 0.4;

    public static void Add(ArticleContext article, List<Mention> mentions, SentenceFacts facts)
    {
        if (!facts.IsStory || facts.TriggerWeight >= WeakTriggers || facts.Has(CueAspect.Unreal)) return;
        if (facts.Kind != SentenceKind.Incident) return;
        (IncidentType type, double typeShare) = article.GetLikeliestType(facts.Index);
        double least = facts.IsPrecedent && NamesCraftAndDate(mentions, facts) ? LeastConfidenceOfPrecedent : LeastConfidence;
        if (facts.Block != BlockKind.Headline && IsPinnedDown(mentions, facts) && facts.Certainty >= least)
        {
            TriggerSort sort = typeShare >= LeastTypeConfidence ? SortOf(type) : TriggerSort.Failure;
            double certainty = Math.Max(0, facts.Certainty - LeastConfidence) / (1 - LeastConfidence);
            facts.Triggers.Clear();
            facts.Triggers.Add(Guess(article, facts, sort, LeastWeight + certainty * (MostWeight - LeastWeight)));
        }
        else if (facts.Triggers.Count == 0 && facts.Certainty >= LeastConfidenceOfFaint && !facts.Has(CueAspect.Outcome, "success")) facts.Faint = Guess(article, facts, SortOf(type), LeastWeight);
    }

    private static TriggerHit Guess(ArticleContext article, SentenceFacts facts, TriggerSort sort, double weight)
    {
        int verb = Verb(article, facts.Sentence);
        return new TriggerHit(verb, verb + 1, sort, weight) { IsGuess = true };
    }

    /// <summary>Only what can be told from other events is worth a look.</summary>
    private static bool IsPinnedDown(List<Mention> mentions, SentenceFacts facts)
    {
        for (int i = facts.FirstMention; i < facts.EndMention; i++)
            if (mentions[i] is Mention<VehicleName> or Mention<SiteName> or Mention<CalendarDate>) return true;
        return false;
    }

    private static bool NamesCraftAndDate(List<Mention> mentions, SentenceFacts facts)
    {
        bool craft = false, date = false;
        for (int i = facts.FirstMention; i < facts.EndMention; i++)
        {
            craft |= mentions[i] is Mention<VehicleName>;
            date |= mentions[i] is Mention<CalendarDate> { Value.Earliest: not null };
        }
        return craft && date;
    }

    /// <summary>The first verb of a sentence, else its first word.</summary>
    private static int Verb(ArticleContext article, Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (article.GetPartOfSpeech(i) == PartOfSpeech.Verb && !article.Has(i, WordClass.SpeechVerb)) return i;
        return sentence.FirstToken;
    }

    private static TriggerSort SortOf(IncidentType type) => type switch
    {
        IncidentType.GroundDamage => TriggerSort.Damage,
        IncidentType.GroundExplosion => TriggerSort.Explosion,
        IncidentType.SpacecraftAnomaly => TriggerSort.Anomaly,
        IncidentType.LandingFailure => TriggerSort.Crash,
        IncidentType.ReentryLoss => TriggerSort.Breakup,
        IncidentType.Collision => TriggerSort.Collision,
        IncidentType.DebrisFall => TriggerSort.Debris,
        IncidentType.Leak => TriggerSort.Leak,
        IncidentType.Fire => TriggerSort.Fire,
        IncidentType.DockingFailure => TriggerSort.Docking,
        IncidentType.LaunchAbort => TriggerSort.Abort,
        IncidentType.CrewInjury => TriggerSort.Injury,
        _ => TriggerSort.Failure,
    };
}
