namespace SpaceNews.Extract;

/// <summary>
/// What decides whether a trigger goes on about an event, opens one of its own, or tells of nothing: the features of the three
/// choices, over what pins it down and where it stands.
/// </summary>
internal static class LinkFeatures
{
    private enum SortRelation { Same, Kindred, General, Other }

    private enum Place { SameSentence, SameBlock, NextBlock, SameItem, OtherItem }

    private enum Back { No, ToLast, ToOther }

    private enum Past { No, Past, Precedent }

    private enum TypeRelation { Unknown, Same, Other }

    private enum Rank { Only, HeaviestAndLast, Heaviest, Last, Other }

    private enum Frame { None, Own, OwnBoth, Other, OtherButEventOwn }

    private enum Strength { Weak, Middle, Strong }

    private enum Lead { Neither, Unit, Event, Both }

    private enum Seen { None, Frame, New, NewFamily, Known }

    private enum When { None, Known, Frame, Before, LongBefore, After }

    private enum Start { Lead, Item, Block, Inside, Sentence }

    private enum Clue { Word, Verb, Guess, Faint, Dated, FaintDated }

    /// <summary>What the rules make of a trigger.</summary>
    private enum Ruled { NotAsked, Nothing, New, Same, Other }

    private static readonly string[] Yes = ["no", "yes"], Count = ["0", "1", "2", "3"], Items = ["1", "2", "4"];

    /// <summary>A date this many days before another is of other times.</summary>
    private const int Long = 60;

    /// <summary>A trigger that goes on about an event.</summary>
    public static FeatureSpace Join { get; } = FeatureSpace.OfAllPairs(
        ("vehicle", Enum.GetNames<VehicleRelation>()), ("date", Enum.GetNames<DateRelation>()), ("site", Enum.GetNames<SiteRelation>()), ("sort", Enum.GetNames<SortRelation>()),
        ("place", Enum.GetNames<Place>()), ("back", Enum.GetNames<Back>()), ("past", Enum.GetNames<Past>()), ("rank", Enum.GetNames<Rank>()), ("frame", Enum.GetNames<Frame>()),
        ("weight", Enum.GetNames<Strength>()), ("lead", Enum.GetNames<Lead>()), ("ruled", Enum.GetNames<Ruled>()), ("items", Items), ("clue", Enum.GetNames<Clue>()), ("type", Enum.GetNames<TypeRelation>()));

    /// <summary>A trigger that opens an event.</summary>
    public static FeatureSpace Open { get; } = FeatureSpace.OfAllPairs(
        ("count", Count), ("vehicle", Enum.GetNames<Seen>()), ("date", Enum.GetNames<When>()), ("start", Enum.GetNames<Start>()), ("past", Enum.GetNames<Past>()),
        ("weight", Enum.GetNames<Strength>()), ("clue", Enum.GetNames<Clue>()), ("back", Yes), ("sort", Enum.GetNames<TriggerSort>()), ("space", Yes), ("item", Yes), ("ruled", Enum.GetNames<Ruled>()), ("items", Items), ("kind", EventUnit.Kinds));

    /// <summary>A trigger that tells of nothing that happened.</summary>
    public static FeatureSpace Drop { get; } = FeatureSpace.OfAllPairs(
        ("weight", Enum.GetNames<Strength>()), ("clue", Enum.GetNames<Clue>()), ("doubt", Enum.GetNames<TriggerDoubt>()), ("vehicle", Enum.GetNames<Seen>()), ("date", Enum.GetNames<When>()),
        ("start", Enum.GetNames<Start>()), ("space", Yes), ("past", Enum.GetNames<Past>()), ("sort", Enum.GetNames<TriggerSort>()), ("count", Count), ("total", Enum.GetNames<Strength>()), ("kind", EventUnit.Kinds), ("ruled", Enum.GetNames<Ruled>()), ("outlook", Steps.Names(JudgeFeatures.Outlooks)));

    /// <summary>The values of the attributes of <see cref="Join"/>.</summary>
    public static void FillJoin(Span<int> values, EventUnit unit, EventCluster cluster, EventReading reading)
    {
        EventUnit last = cluster.Last;
        bool isLast = reading.LastTouched == cluster, isHeaviest = reading.Heaviest == cluster;
        values[0] = (int)Relations.OfVehicles(unit.Vehicle, cluster);
        values[1] = (int)Relations.OfDates(unit.Date, cluster);
        values[2] = (int)Relations.OfSites(unit.Site, cluster);
        values[3] = (int)OfSorts(unit.Trigger.Sort, cluster);
        values[4] = (int)(last.Item != unit.Item ? Place.OtherItem : last.Sentence == unit.Sentence ? Place.SameSentence : last.Sentence.Sentence.Block == unit.Sentence.Sentence.Block ? Place.SameBlock : unit.Sentence.Sentence.Block - last.Sentence.Sentence.Block == 1 ? Place.NextBlock : Place.SameItem);
        values[5] = (int)(!unit.RefersBack ? Back.No : isLast ? Back.ToLast : Back.ToOther);
        values[6] = (int)OfPast(unit);
        values[7] = (int)(reading.Clusters.Count == 1 ? Rank.Only : isLast && isHeaviest ? Rank.HeaviestAndLast : isHeaviest ? Rank.Heaviest : isLast ? Rank.Last : Rank.Other);
        bool own = reading.IsFrame(unit.Vehicle), eventOwn = cluster.HasVehicle(reading.Frame.Vehicle?.Id);
        values[8] = (int)(unit.Vehicle is null || reading.Frame.Vehicle is null ? Frame.None : own ? eventOwn ? Frame.OwnBoth : Frame.Own : eventOwn ? Frame.OtherButEventOwn : Frame.Other);
        values[9] = (int)OfWeight(unit.Trigger.Weight);
        values[11] = (int)(unit.Ruled == -2 ? Ruled.NotAsked : unit.Ruled == -1 ? Ruled.Nothing : cluster.HasRuled(unit.Ruled) ? Ruled.Same : cluster.Units.TrueForAll(u => u.Ruled < 0) ? Ruled.New : Ruled.Other);
        values[12] = OfItems(reading);
        values[13] = (int)OfClue(unit);
        values[14] = (int)OfTypes(unit, cluster);
        bool lead = unit.Sentence.Place >= 2;
        values[10] = (int)(lead ? cluster.IsInLead ? Lead.Both : Lead.Unit : cluster.IsInLead ? Lead.Event : Lead.Neither);
    }

    /// <summary>The values of the attributes of <see cref="Open"/>.</summary>
    public static void FillOpen(Span<int> values, EventUnit unit, EventReading reading)
    {
        values[0] = Math.Min(3, reading.Clusters.Count);
        values[1] = (int)OfVehicle(unit, reading);
        values[2] = (int)OfDate(unit, reading);
        values[3] = (int)OfStart(unit, reading);
        values[4] = (int)OfPast(unit);
        values[5] = (int)OfWeight(unit.Trigger.Weight);
        values[6] = (int)OfClue(unit);
        values[7] = unit.RefersBack ? 1 : 0;
        values[8] = (int)unit.Trigger.Sort;
        values[9] = unit.TellsOfSpace ? 1 : 0;
        values[10] = reading.LastTouched is { } last && last.Last.Item != unit.Item ? 1 : 0;
        values[11] = (int)OfRuled(unit, reading);
        values[12] = OfItems(reading);
        values[13] = unit.Kind;
    }

    /// <summary>The values of the attributes of <see cref="Drop"/>.</summary>
    public static void FillDrop(Span<int> values, EventUnit unit, EventReading reading)
    {
        values[0] = (int)OfWeight(unit.Trigger.Weight);
        values[1] = (int)OfClue(unit);
        values[2] = (int)unit.Trigger.Doubt;
        values[3] = (int)OfVehicle(unit, reading);
        values[4] = (int)OfDate(unit, reading);
        values[5] = (int)OfStart(unit, reading);
        values[6] = unit.TellsOfSpace ? 1 : 0;
        values[7] = (int)OfPast(unit);
        values[8] = (int)unit.Trigger.Sort;
        values[9] = Math.Min(3, reading.Clusters.Count);
        values[10] = (int)(reading.Total < 1 ? Strength.Weak : reading.Total < 4 ? Strength.Middle : Strength.Strong);
        values[11] = unit.Kind;
        values[12] = (int)OfRuled(unit, reading);
        values[13] = Steps.Of(reading.Outlook, JudgeFeatures.Outlooks);
    }

    private static int OfItems(EventReading reading) => reading.Kinds.Items < 2 ? 0 : reading.Kinds.Items < 4 ? 1 : 2;

    private static Ruled OfRuled(EventUnit unit, EventReading reading)
    {
        if (unit.Ruled < 0) return unit.Ruled == -2 ? Ruled.NotAsked : Ruled.Nothing;
        foreach (EventCluster cluster in reading.Clusters)
            if (cluster.HasRuled(unit.Ruled)) return Ruled.Same;
        return Ruled.New;
    }

    /// <summary>Whether the classifier of sentences takes the two for one type of incident.</summary>
    private static TypeRelation OfTypes(EventUnit unit, EventCluster cluster)
    {
        if (unit.Type is not { } type) return TypeRelation.Unknown;
        bool any = false;
        foreach (EventUnit other in cluster.Units)
        {
            if (other.Type == type) return TypeRelation.Same;
            any |= other.Type is not null;
        }
        return any ? TypeRelation.Other : TypeRelation.Unknown;
    }

    private static SortRelation OfSorts(TriggerSort sort, EventCluster cluster)
    {
        bool kindred = false;
        foreach (EventUnit unit in cluster.Units)
        {
            if (unit.Trigger.Sort == sort && !IsGeneral(sort)) return SortRelation.Same;
            kindred |= Kin(unit.Trigger.Sort) == Kin(sort);
        }
        return IsGeneral(sort) ? SortRelation.General : kindred ? SortRelation.Kindred : SortRelation.Other;
    }

    private static bool IsGeneral(TriggerSort sort) => sort is TriggerSort.Generic or TriggerSort.Failure or TriggerSort.Loss or TriggerSort.Injury;

    private static int Kin(TriggerSort sort) => sort switch
    {
        TriggerSort.Explosion or TriggerSort.Fire or TriggerSort.Damage or TriggerSort.Leak => 1,
        TriggerSort.Crash or TriggerSort.Breakup or TriggerSort.Debris or TriggerSort.Collision => 2,
        TriggerSort.Docking or TriggerSort.Abort or TriggerSort.Anomaly or TriggerSort.NearMiss => 3,
        _ => 0,
    };

    private static Past OfPast(EventUnit unit) => unit.Sentence.IsPrecedent ? Past.Precedent : unit.Sentence.Has(CueAspect.Past) ? Past.Past : Past.No;

    private static Strength OfWeight(double weight) => weight < 0.35 ? Strength.Weak : weight < 0.7 ? Strength.Middle : Strength.Strong;

    private static Clue OfClue(EventUnit unit) => unit.IsDated ? unit.IsFaint ? Clue.FaintDated : Clue.Dated : unit.IsFaint ? Clue.Faint : unit.Trigger.IsGuess ? Clue.Guess : unit.Trigger.IsVerb ? Clue.Verb : Clue.Word;

    private static Seen OfVehicle(EventUnit unit, EventReading reading)
    {
        if (unit.Vehicle is not { } vehicle) return Seen.None;
        foreach (EventCluster cluster in reading.Clusters)
            if (Relations.OfVehicles(vehicle, cluster) is VehicleRelation.Same or VehicleRelation.Family or VehicleRelation.Named) return Seen.Known;
        return reading.IsFrame(vehicle) ? Seen.Frame : vehicle.IsIndividual ? Seen.New : Seen.NewFamily;
    }

    private static When OfDate(EventUnit unit, EventReading reading)
    {
        if (unit.Date is not { } date) return When.None;
        foreach (EventCluster cluster in reading.Clusters)
            if (Relations.OfDates(date, cluster) is DateRelation.Same or DateRelation.Overlapping) return When.Known;
        if (reading.Frame.Date is not { } frame) return When.After;
        if (date.Latest < frame.First) return date.Latest!.Value.PlusDays(Long) < frame.First ? When.LongBefore : When.Before;
        return date.Earliest > frame.Last ? When.After : When.Frame;
    }

    private static Start OfStart(EventUnit unit, EventReading reading)
    {
        if (unit.Sentence.Place >= 2) return Start.Lead;
        if (reading.LastTouched is not { } cluster) return Start.Item;
        EventUnit last = cluster.Last;
        return last.Item != unit.Item ? Start.Item : last.Sentence == unit.Sentence ? Start.Sentence : last.Sentence.Sentence.Block == unit.Sentence.Sentence.Block ? Start.Inside : Start.Block;
    }
}
