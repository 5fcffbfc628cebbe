using NodaTime;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>What decides whether the triggers of an event make an incident, and whether the article only recalls it.</summary>
internal static class JudgeFeatures
{
    private enum Craft { None, Family, Individual, Frame }

    private enum Precision { None, Day, Month, Year }

    private enum Past { No, Some, All, Precedent }

    private enum Age { None, Future, Days, Weeks, Months, Year, Older, Anniversary }

    private enum When { None, Frame, Before, After }

    private static readonly string[] Yes = ["no", "yes"], Four = ["1", "2", "3", "4"];
    /// <summary>What the rules make of an event.</summary>
    private enum Ruled { Nothing, Told, Recalled }

    /// <summary>Limits of the log-odds that an article tells of an incident.</summary>
    public static double[] Outlooks { get; } = [-2, -0.5, 0.5, 1.5, 3];

    private static readonly double[] Sure = [1, 2, 3, 5], Shares = [0.05, 0.15, 0.3, 0.5];
    private static readonly double[] Weights = [0.3, 0.5, 0.75, 1, 1.5, 2.5], Bests = [0.35, 0.5, 0.7, 0.85];

    /// <summary>An event that is one.</summary>
    public static FeatureSpace Keep { get; } = new(
        [
            ("weight", Steps.Names(Weights)), ("best", Steps.Names(Bests)), ("lead", Yes), ("craft", Enum.GetNames<Craft>()), ("date", Enum.GetNames<Precision>()), ("site", Yes), ("units", Four), ("guess", Yes),
            ("heaviest", Yes), ("events", Four), ("past", Enum.GetNames<Past>()), ("sort", Enum.GetNames<TriggerSort>()), ("doubt", Yes), ("space", Yes), ("back", Yes), ("kind", EventUnit.Kinds),
            ("ruled", Enum.GetNames<Ruled>()), ("sure", Steps.Names(Sure)), ("share", Steps.Names(Shares)), ("follow", Steps.Names(Sure)), ("success", Steps.Names(Sure)), ("outlook", Steps.Names(Outlooks)),
        ],
        ("weight", "craft"), ("weight", "lead"), ("weight", "date"), ("best", "craft"), ("weight", "heaviest"), ("guess", "craft"), ("guess", "date"), ("craft", "date"), ("doubt", "weight"), ("events", "heaviest"), ("kind", "weight"), ("kind", "craft"), ("ruled", "weight"), ("ruled", "sure"), ("ruled", "share"), ("sure", "lead"), ("share", "heaviest"), ("sure", "heaviest"), ("follow", "heaviest"), ("guess", "sure"), ("success", "guess"), ("success", "sure"), ("success", "heaviest"), ("outlook", "ruled"), ("outlook", "weight"), ("outlook", "heaviest"), ("outlook", "sure"), ("outlook", "best"));

    /// <summary>An event that the article only recalls.</summary>
    public static FeatureSpace Background { get; } = new(
        [
            ("heaviest", Yes), ("lead", Yes), ("past", Enum.GetNames<Past>()), ("craft", Enum.GetNames<Craft>()), ("age", Enum.GetNames<Age>()), ("when", Enum.GetNames<When>()), ("weight", Steps.Names(Weights)),
            ("events", Four), ("first", Yes), ("item", Yes), ("ruled", Enum.GetNames<Ruled>()),
        ],
        ("age", "craft"), ("age", "lead"), ("heaviest", "age"), ("heaviest", "lead"), ("past", "age"), ("first", "age"), ("events", "age"), ("when", "craft"), ("weight", "heaviest"), ("item", "age"), ("ruled", "age"), ("ruled", "heaviest"));

    public static void FillKeep(Span<int> values, EventCluster cluster, EventReading reading)
    {
        EventUnit best = Strongest(cluster);
        values[0] = Steps.Of(cluster.Weight, Weights);
        values[1] = Steps.Of(best.Trigger.Weight, Bests);
        values[2] = cluster.IsInLead ? 1 : 0;
        values[3] = (int)OfCraft(cluster, reading);
        values[4] = (int)OfDate(cluster);
        values[5] = cluster.Sites.Count > 0 ? 1 : 0;
        values[6] = Math.Min(4, cluster.Units.Count) - 1;
        values[7] = cluster.Units.TrueForAll(u => u.Trigger.IsGuess) ? 1 : 0;
        values[8] = reading.Heaviest == cluster ? 1 : 0;
        values[9] = Math.Min(4, reading.Clusters.Count) - 1;
        values[10] = (int)OfPast(cluster);
        values[11] = (int)best.Trigger.Sort;
        values[12] = best.Trigger.Doubt == TriggerDoubt.None ? 0 : 1;
        values[13] = cluster.Units.Exists(u => u.TellsOfSpace) ? 1 : 0;
        values[14] = cluster.Units[0].RefersBack ? 1 : 0;
        values[15] = cluster.Units.Min(u => u.Kind);
        values[16] = (int)OfRuled(cluster, reading);
        values[17] = Steps.Of(cluster.Units.Where(u => u.Kind <= 1).Select(u => u.Sentence.Index).Distinct().Count(), Sure);
        values[18] = Steps.Of(reading.Kinds.Share, Shares);
        values[19] = Steps.Of(reading.Kinds.Follow, Sure);
        values[20] = Steps.Of(reading.Kinds.Successes, Sure);
        values[21] = Steps.Of(reading.Outlook, Outlooks);
    }

    public static void FillBackground(Span<int> values, EventCluster cluster, EventReading reading, LocalDate? published)
    {
        values[0] = reading.Heaviest == cluster ? 1 : 0;
        values[1] = cluster.IsInLead ? 1 : 0;
        values[2] = (int)OfPast(cluster);
        values[3] = (int)OfCraft(cluster, reading);
        values[4] = (int)OfAge(cluster, published);
        values[5] = (int)OfWhen(cluster, reading);
        values[6] = Steps.Of(cluster.Weight, Weights);
        values[7] = Math.Min(4, reading.Clusters.Count) - 1;
        values[8] = reading.Clusters[0] == cluster ? 1 : 0;
        values[9] = cluster.Units[0].Item != reading.Clusters[0].Units[0].Item ? 1 : 0;
        values[10] = (int)OfRuled(cluster, reading);
    }

    private static Ruled OfRuled(EventCluster cluster, EventReading reading)
    {
        double told = 0, recalled = 0;
        foreach (EventUnit unit in cluster.Units)
        {
            if (unit.Ruled < 0) continue;
            if (reading.Ruled[unit.Ruled].IsBackground) recalled += unit.Weight;
            else told += unit.Weight;
        }
        return told <= 0 && recalled <= 0 ? Ruled.Nothing : told >= recalled ? Ruled.Told : Ruled.Recalled;
    }

    private static EventUnit Strongest(EventCluster cluster)
    {
        EventUnit best = cluster.Units[0];
        foreach (EventUnit unit in cluster.Units)
            if (unit.Trigger.Weight > best.Trigger.Weight) best = unit;
        return best;
    }

    private static Craft OfCraft(EventCluster cluster, EventReading reading) =>
        cluster.Vehicles.Count == 0 ? Craft.None : cluster.Vehicles.Exists(reading.IsFrame) ? Craft.Frame : cluster.Vehicles.Exists(v => v.IsIndividual) ? Craft.Individual : Craft.Family;

    private static Precision OfDate(EventCluster cluster)
    {
        Precision best = Precision.None;
        foreach (CalendarDate date in cluster.Dates)
        {
            Precision precision = date.IsDay ? Precision.Day : date.Value is { Length: 7 } ? Precision.Month : Precision.Year;
            if (best == Precision.None || precision < best) best = precision;
        }
        return best;
    }

    private static Past OfPast(EventCluster cluster)
    {
        int past = cluster.Units.Count(u => u.Sentence.Has(CueAspect.Past));
        return cluster.Units.Exists(u => u.Sentence.IsPrecedent) ? Past.Precedent : past == 0 ? Past.No : past == cluster.Units.Count ? Past.All : Past.Some;
    }

    private static Age OfAge(EventCluster cluster, LocalDate? published)
    {
        if (published is not { } today || cluster.Dates.Count == 0) return Age.None;
        Age youngest = Age.Older;
        foreach (CalendarDate date in cluster.Dates)
        {
            if (StoryFrame.IsAnniversary(date, today)) return Age.Anniversary;
            int days = Period.DaysBetween(date.Latest!.Value, today);
            Age age = days < 0 ? Age.Future : days <= 3 ? Age.Days : days <= 21 ? Age.Weeks : days <= 75 ? Age.Months : days <= 400 ? Age.Year : Age.Older;
            if (age < youngest) youngest = age;
        }
        return youngest;
    }

    private static When OfWhen(EventCluster cluster, EventReading reading)
    {
        if (cluster.Dates.Count == 0 || reading.Frame.Date is not { } frame) return When.None;
        CalendarDate date = cluster.Dates[0];
        return date.Latest < frame.First ? When.Before : date.Earliest > frame.Last ? When.After : When.Frame;
    }
}
