namespace SpaceNews.Extract;

/// <summary>A trigger word in a sentence, weighed with what stands around it.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index one past its last token.</param>
/// <param name="Sort">What it says has happened.</param>
/// <param name="Weight">How much it counts after negation, modality and place.</param>
internal readonly record struct TriggerHit(int First, int End, TriggerSort Sort, double Weight)
{
    /// <summary>Whether no word says so and the classifier of sentences guessed it.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Why it counts less than alone.</summary>
    public TriggerDoubt Doubt { get; init; }

    /// <summary>Whether it is a verb read with its subject or object.</summary>
    public bool IsVerb { get; init; }

    /// <summary>Tokens between the trigger and a run of tokens; 0 where they touch or overlap.</summary>
    public int DistanceTo(int first, int end) => end <= First ? First - end : first >= End ? first - End : 0;
}

/// <summary>A cue in a sentence.</summary>
internal readonly record struct CueHit(int First, int End, CueEntry Cue);

/// <summary>What the incident builder needs to know of one sentence.</summary>
internal sealed class SentenceFacts
{
    // A bit for every aspect of the cues, which are asked for again and again.
    private ulong _aspects;

    public int Index { get; private set; }
    public Sentence Sentence { get; private set; }
    public BlockKind Block { get; private set; }
    public List<TriggerHit> Triggers { get; } = [];
    public List<CueHit> Cues { get; } = [];

    /// <summary>The words in it that the decisions know, by their numbers in the <see cref="Vocabulary"/>, each once.</summary>
    public List<int> Words { get; } = [];

    /// <summary>What the classifier of sentences takes for a word of an event, too unsure to be one before other sentences speak for it.</summary>
    public TriggerHit? Faint { get; set; }

    /// <summary>What it does for the story, by its words and those around it; meant for sentences of the story.</summary>
    public SentenceKind Kind { get; set; }

    /// <summary>How sure that is, 0 to 1.</summary>
    public double Certainty { get; set; }

    /// <summary>How likely it says that something went wrong, 0 to 1.</summary>
    public double IncidentShare { get; set; }

    /// <summary>Indexes of the mentions that stand in it.</summary>
    public int FirstMention { get; set; }
    public int EndMention { get; set; }

    /// <summary>Whether it stands where the text calls up what happened before: “it is not the first time”.</summary>
    public bool IsPrecedent { get; set; }

    /// <summary>The part of a list, round-up or chronicle it stands in.</summary>
    public int Item { get; set; }

    /// <summary>Weight by place: headlines and the lead count most.</summary>
    public double Place { get; set; }

    public bool IsStory => Block is not (BlockKind.Boilerplate or BlockKind.Byline or BlockKind.Caption or BlockKind.Dateline);

    /// <summary>Takes a sentence, of which nothing is known yet.</summary>
    public void Enter(int index, Sentence sentence, BlockKind block)
    {
        (Index, Sentence, Block) = (index, sentence, block);
        Triggers.Clear();
        Cues.Clear();
        Words.Clear();
        _aspects = 0;
        Faint = null;
        (FirstMention, EndMention, IsPrecedent, Item, Place) = (0, 0, false, 0, 0);
        (Kind, Certainty, IncidentShare) = (SentenceKind.None, 0, 0);
    }

    public void Add(CueHit cue)
    {
        Cues.Add(cue);
        _aspects |= 1UL << (int)cue.Cue.Aspect;
    }

    public double TriggerWeight
    {
        get
        {
            double sum = 0;
            foreach (TriggerHit hit in Triggers) sum += hit.Weight;
            return sum;
        }
    }

    /// <summary>Whether a craft, a site or a word of flight stands in it.</summary>
    /// <param name="mentions">The mentions of the article.</param>
    public bool TellsOfSpace(List<Mention> mentions)
    {
        if (Has(CueAspect.Phase) || Has(CueAspect.FlightWord)) return true;
        for (int i = FirstMention; i < EndMention; i++)
            if (mentions[i] is Mention<VehicleName> or Mention<SiteName>) return true;
        return false;
    }

    public bool Has(CueAspect aspect) => (_aspects & 1UL << (int)aspect) != 0;

    public bool Has(CueAspect aspect, string value)
    {
        if (!Has(aspect)) return false;
        foreach (CueHit hit in Cues)
            if (hit.Cue.Aspect == aspect && hit.Cue.Value == value) return true;
        return false;
    }
}
