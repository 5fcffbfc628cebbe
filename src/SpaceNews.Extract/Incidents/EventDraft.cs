namespace SpaceNews.Extract;

/// <summary>An event that an article tells or recalls: its triggers and the sentences they stand in.</summary>
internal sealed class EventDraft
{
    /// <summary>The triggers with what pins them down; null for an event that the rules propose.</summary>
    public EventCluster? Cluster { get; init; }

    /// <summary>Whether the article only recalls it.</summary>
    public bool IsBackground { get; set; }

    /// <summary>Whether it is what the whole article is about, so that bylines and captions belong to it.</summary>
    public bool OwnsArticle { get; set; }

    public List<(SentenceFacts Sentence, TriggerHit Trigger)> Triggers { get; } = [];
    public List<SentenceFacts> Sentences { get; } = [];

    /// <summary>The log-odds that a sentence without a word of the event tells of it, by its index.</summary>
    public Dictionary<int, double> Bonds { get; } = [];

    /// <summary>Id of the vehicle that the article as a whole is about, where that is one craft: a recalled event is not its.</summary>
    public string? ArticleVehicle { get; set; }

    /// <summary>Id of the vehicle that the article as a whole is about, one craft or a family.</summary>
    public string? OwnVehicle { get; set; }

    /// <summary>Mention of the vehicle that tells a recalled event from the main one; -1 without.</summary>
    public int VehicleMention { get; set; } = -1;

    /// <summary>Mention of the date that tells a recalled event from the main one; -1 without.</summary>
    public int DateMention { get; set; } = -1;

    /// <summary>The log-odds that a sentence tells of it; beyond doubt where a word of the event stands in it or nothing was weighed.</summary>
    public double BondOf(SentenceFacts sentence) => Bonds.GetValueOrDefault(sentence.Index, double.PositiveInfinity);

    /// <summary>Its triggers together, those of the lead counted more.</summary>
    public double Weight
    {
        get
        {
            double sum = 0;
            foreach ((SentenceFacts sentence, TriggerHit trigger) in Triggers) sum += trigger.Weight * Math.Min(sentence.Place, 1.5);
            return sum;
        }
    }

    /// <summary>Adds a sentence once, in the order of the text.</summary>
    public void Add(SentenceFacts sentence)
    {
        int at = Sentences.Count;
        while (at > 0 && Sentences[at - 1].Index > sentence.Index) at--;
        if (at == 0 || Sentences[at - 1] != sentence) Sentences.Insert(at, sentence);
    }
}
