namespace SpaceNews.Extract;

/// <summary>What decides whether a sentence tells of an event that no word in it stands for: how far it is from those words, what stands between, what it names; all attributes count alone and in pairs.</summary>
internal static class ShareFeatures
{
    /// <summary>How a craft or date of a sentence goes with an event.</summary>
    public enum Match { None, Own, Others, New, Story }

    /// <summary>The event that the article is about, one that it tells as well, one that it recalls.</summary>
    public enum Event { Owner, Told, Recalled }

    public enum Opening { Other, Pronoun, Definite, Quote }

    private static readonly double[] Gaps = [2, 3, 5, 9], Many = [2, 3, 5], Sure = [0.5, 0.8];
    private static readonly string[] Yes = ["no", "yes"];

    /// <summary>The features.</summary>
    public static FeatureSpace Space { get; } = FeatureSpace.OfAllPairs(
        ("event", Enum.GetNames<Event>()), ("behind", ["never", .. Steps.Names(Gaps)]), ("ahead", ["never", .. Steps.Names(Gaps)]), ("block", ["same", "next", "other"]), ("item", Yes), ("between", Yes), ("others", Yes),
        ("kind", Enum.GetNames<SentenceKind>()), ("sure", Steps.Names(Sure)), ("craft", Enum.GetNames<Match>()), ("date", Enum.GetNames<Match>()), ("site", Enum.GetNames<Match>()), ("person", Enum.GetNames<Match>()),
        ("past", Yes), ("opening", Enum.GetNames<Opening>()), ("events", Steps.Names(Many)), ("ruled", Yes), ("before", ["no", "yes", "word"]), ("place", ["late", "early", "lead"]));

    /// <param name="values">Takes the value of each attribute.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="draft">The event.</param>
    /// <param name="events">How many events the story has.</param>
    /// <param name="where">Where the sentence stands among the words of the event.</param>
    public static void Fill(Span<int> values, SentenceFacts sentence, EventDraft draft, int events, in SharePosition where)
    {
        values[0] = (int)OfEvent(draft);
        values[1] = where.Behind < 0 ? 0 : 1 + Steps.Of(where.Behind, Gaps);
        values[2] = where.Ahead < 0 ? 0 : 1 + Steps.Of(where.Ahead, Gaps);
        values[3] = where.BlockGap switch { 0 => 0, 1 => 1, _ => 2 };
        values[4] = where.IsSameItem ? 1 : 0;
        values[5] = where.IsParted ? 1 : 0;
        values[6] = where.HasOthers ? 1 : 0;
        values[7] = (int)sentence.Kind;
        values[8] = Steps.Of(sentence.Certainty, Sure);
        values[9] = (int)where.Craft;
        values[10] = (int)where.Date;
        values[11] = (int)where.Site;
        values[12] = (int)where.Person;
        values[13] = sentence.Has(CueAspect.Past) || sentence.IsPrecedent ? 1 : 0;
        values[14] = (int)where.Opening;
        values[15] = Steps.Of(events, Many);
        values[16] = where.IsRuled ? 1 : 0;
        values[17] = where.Before;
        values[18] = sentence.Place >= 2 ? 2 : sentence.Place >= 1.2 ? 1 : 0;
    }

    /// <summary>What an event is to its article.</summary>
    public static Event OfEvent(EventDraft draft) => draft.OwnsArticle ? Event.Owner : draft.IsBackground ? Event.Recalled : Event.Told;
}

/// <summary>Where a sentence stands among the words of an event, and how what it names goes with it.</summary>
internal readonly record struct SharePosition
{
    /// <summary>Sentences since the last sentence with a word of the event, and up to the next one; -1 where there is none near.</summary>
    public required int Behind { get; init; }

    public required int Ahead { get; init; }

    /// <summary>Paragraphs between the sentence and the nearer of the two.</summary>
    public required int BlockGap { get; init; }

    public required bool IsSameItem { get; init; }

    /// <summary>Whether a word of another event stands between.</summary>
    public required bool IsParted { get; init; }

    /// <summary>Whether a word of another event stands in it.</summary>
    public required bool HasOthers { get; init; }

    public required ShareFeatures.Match Craft { get; init; }
    public required ShareFeatures.Match Date { get; init; }
    public required ShareFeatures.Match Site { get; init; }
    public required ShareFeatures.Match Person { get; init; }
    public required ShareFeatures.Opening Opening { get; init; }

    /// <summary>Whether the rules give it to the event.</summary>
    public required bool IsRuled { get; init; }

    /// <summary>Whether the sentence before is of the event: 1 by the rules, 2 by a word in it.</summary>
    public required int Before { get; init; }
}
