namespace SpaceNews.Extract;

/// <summary>
/// Finds what went wrong in a subject and a verb that alone say nothing: “the bearing seized”, “telemetry faded”, “fragments
/// landed”. The nouns and verbs are the cues of aspect <see cref="CueAspect.Subject"/> and <see cref="CueAspect.Deed"/>.
/// </summary>
internal sealed class TriggerComposer(ArticleContext article, List<Mention> mentions)
{
    /// <summary>How many tokens may stand between subject and verb, and between verb and object.</summary>
    private const int SubjectReach = 7, ObjectReach = 5;

    private const string Craft = "craft", Home = "home";

    private static readonly Frame[] Frames =
    [
        new("part", "stops", TriggerSort.Failure, 0.6),
        new("part", "halts", TriggerSort.Failure, 0.35),
        new("part", "breaks", TriggerSort.Damage, 0.55),
        new("part", "releases", TriggerSort.Damage, 0.55),
        new("link", "fades", TriggerSort.Anomaly, 0.75),
        new("debris", "falls", TriggerSort.Debris, 0.65),
        new(Home, "falls", TriggerSort.Debris, 0.65) { IsObject = true },
        new("flight", "falls", TriggerSort.Failure, 0.5),
        new(Craft, "vanishes", TriggerSort.Loss, 0.6),
        new(Craft, "stops", TriggerSort.Anomaly, 0.5),
        new(Craft, "breaks", TriggerSort.Breakup, 0.5),
        new(Craft, "slips", TriggerSort.Damage, 0.6),
        new(Craft, "loses", TriggerSort.Loss, 0.75) { IsObject = true },
        new("control", "loses", TriggerSort.Anomaly, 0.6) { IsObject = true },
        new("debris", "sheds", TriggerSort.Debris, 0.55) { IsObject = true },
        new("part", "sheds", TriggerSort.Damage, 0.5) { IsObject = true },
    ];

    /// <summary>What a verb says of a noun, as its subject or as its object.</summary>
    private readonly record struct Frame(string Noun, string Deed, TriggerSort Sort, double Weight)
    {
        public bool IsObject { get; init; }
    }

    /// <summary>Adds the triggers of a sentence, in order; a weaker one of the table that covers the verb gives way.</summary>
    public void Add(SentenceFacts facts)
    {
        if (!facts.IsStory) return;
        foreach (CueHit cue in facts.Cues)
        {
            if (cue.Cue.Aspect != CueAspect.Deed) continue;
            foreach (Frame frame in Frames)
                if (frame.Deed == cue.Cue.Value && HasNoun(facts, cue, frame)) Insert(facts.Triggers, new TriggerHit(cue.First, cue.End, frame.Sort, frame.Weight) { IsVerb = true });
        }
    }

    private bool HasNoun(SentenceFacts facts, CueHit deed, Frame frame)
    {
        // A capsule that lands in a field is where it should be.
        if (frame.Noun == Home && HasNoun(facts, deed, new Frame("lander", deed.Cue.Value, frame.Sort, 0))) return false;
        foreach (CueHit cue in facts.Cues)
            if (cue.Cue.Aspect == CueAspect.Subject && (cue.Cue.Value == frame.Noun || frame.Noun == Craft && cue.Cue.Value is "rocket" or "satellite" or "lander") && IsBeside(deed, frame.IsObject, cue.First, cue.End)) return true;
        if (frame.Noun != Craft) return false;
        for (int i = facts.FirstMention; i < facts.EndMention; i++)
            if (mentions[i] is Mention<VehicleName> { Span: var span } && IsBeside(deed, frame.IsObject, article.Tree.FindToken(span.Start), article.Tree.FindToken(span.End - 1) + 1)) return true;
        return false;
    }

    /// <summary>The noun stands on its side of the verb, near, and in the same clause.</summary>
    private bool IsBeside(CueHit deed, bool isObject, int first, int end)
    {
        int from = isObject ? deed.End : end, to = isObject ? first : deed.First;
        if (to < from || to - from > (isObject ? ObjectReach : SubjectReach)) return false;
        bool inserted = false;
        for (int i = from; i < to; i++)
        {
            if (article.Tree.TokenArray[i].Kind != TokenKind.Punctuation) continue;
            if (isObject || article.FirstChar(i) is ';' or ':' or '—' or '–' or '“' or '”' or '"') return false;
            inserted ^= article.FirstChar(i) == ',';
        }
        // “The bearing, long worn, seized”, but “the designer, whose engines flew for years, died”.
        return !inserted;
    }

    private static void Insert(List<TriggerHit> triggers, TriggerHit hit)
    {
        int at = triggers.Count;
        while (at > 0 && triggers[at - 1].First >= hit.End) at--;
        if (at > 0 && triggers[at - 1].End > hit.First)
        {
            // A row of weight 0 holds a phrase that means something else.
            if (triggers[at - 1].Weight > 0 && triggers[at - 1].Weight < hit.Weight) triggers[at - 1] = hit;
            return;
        }
        triggers.Insert(at, hit);
    }
}
