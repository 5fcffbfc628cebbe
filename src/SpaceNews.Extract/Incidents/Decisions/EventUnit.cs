namespace SpaceNews.Extract;

/// <summary>A trigger with what pins it down: craft, date and place beside it.</summary>
internal sealed class EventUnit
{
    private const double ClearWord = 0.65, FaintWeight = 0.2, SureKind = 0.9, LikelyKind = 0.7, LeastType = 0.4;

    public required SentenceFacts Sentence { get; init; }
    public required TriggerHit Trigger { get; init; }

    /// <summary>The part of a round-up or list it stands in.</summary>
    public required int Item { get; init; }

    /// <summary>Index of the mention of its craft, beside it or in the sentence before, where “it” stands for that; -1 without.</summary>
    public int VehicleMention { get; init; } = -1;

    /// <summary>Index of the mention of its date, beside it or in the sentence before; -1 without.</summary>
    public int DateMention { get; init; } = -1;

    public VehicleName? Vehicle { get; init; }
    public CalendarDate? Date { get; init; }
    public SiteName? Site { get; init; }

    /// <summary>“the explosion”.</summary>
    public bool RefersBack { get; init; }

    /// <summary>Whether craft, place, or a word of flight stand in its sentence.</summary>
    public bool TellsOfSpace { get; init; }

    /// <summary>What the classifier says of its sentence, as an index into <see cref="Kinds"/>: the surer of an incident, the lower.</summary>
    public int Kind { get; init; }

    /// <summary>The type of incident that the classifier sees in its sentence, where it is fairly sure.</summary>
    public IncidentType? Type { get; init; }

    public static string[] Kinds { get; } = ["surely", "likely", "perhaps", "other", "none"];

    public static int KindOf(SentenceFacts sentence) => sentence.Kind switch
    {
        SentenceKind.Incident => sentence.Certainty >= SureKind ? 0 : sentence.Certainty >= LikelyKind ? 1 : 2,
        SentenceKind.None or SentenceKind.Background => 4,
        _ => 3,
    };

    /// <summary>Whether a kind is that of a sentence which more likely than anything else tells of an incident.</summary>
    public static bool TellsOfIncident(int kind) => kind <= 2;

    public static IncidentType? TypeOf((IncidentType Type, double Share) likeliest) => likeliest.Share >= LeastType ? likeliest.Type : null;

    /// <summary>The event that the rules put it to: its number, -1 for none, -2 where they were not asked.</summary>
    public int Ruled { get; init; } = -2;

    /// <summary>Whether it stands for a sentence that only the classifier takes for one of an event, and unsurely.</summary>
    public bool IsFaint { get; init; }

    /// <summary>Whether it stands for one more date of a sentence whose words have dates of their own.</summary>
    public bool IsDated { get; init; }

    /// <summary>Whether the rules count it, by a strong word without any doubt, and its sentence more likely than anything else tells of an incident.</summary>
    public bool IsClear => Ruled >= 0 && TellsOfIncident(Kind) && Trigger is { IsGuess: false, Doubt: TriggerDoubt.None, Weight: >= ClearWord };

    /// <summary>What it counts among the triggers of its story.</summary>
    public double Weight => (IsFaint || IsDated ? FaintWeight : Trigger.Weight) * Math.Min(Sentence.Place, 1.5);
}
