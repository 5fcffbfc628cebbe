using System.Text.Json;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract.Training;

/// <summary>Says which annotated record each trigger of an article tells of: one that its sentence is labelled with; of several the one whose craft or date stands beside it.</summary>
internal sealed class GoldEvents(IReadOnlyList<ScoredIncident> records, ArticleTree tree, List<Mention> mentions, IReadOnlyList<ArticleSentence> labels)
{
    private readonly Dictionary<int, ArticleSentence> _labels = labels.ToDictionary(l => tree.FindSentence(tree.FindToken(l.Start)));

    /// <summary>The record that a trigger tells of; -1 for none.</summary>
    public int RecordOf(EventUnit unit)
    {
        if (records.Count == 0 || !_labels.TryGetValue(unit.Sentence.Index, out ArticleSentence? label) || label.Records.Count == 0) return -1;
        int best = unit.IsDated ? -1 : label.Records[0];
        double most = 0;
        foreach (int record in label.Records)
        {
            double score = 0;
            if (unit.VehicleMention >= 0) score += 2 * Match(mentions[unit.VehicleMention], record);
            double dated = unit.DateMention >= 0 ? Match(mentions[unit.DateMention], record) : 0;
            // One more date is of an event only if it is its date.
            if (unit.IsDated && dated == 0) continue;
            score += dated;
            if (score <= most) continue;
            most = score;
            best = record;
        }
        return best;
    }

    /// <summary>How much a name or date speaks for a record.</summary>
    private double Match(Mention mention, int record) => mention switch
    {
        Mention<VehicleName> vehicle => Slots(record, "vehicles").Where(s => NameComparison.SameVehicle(Text(s), vehicle.Value.Name)).Select(s => s.IsOptional ? 1.0 : 2.0).DefaultIfEmpty().Max(),
        Mention<CalendarDate> { Value: { Value: not null, Earliest: not null } date } when DateOf(record) is { } day =>
            date.Value == day.Value ? 2.5 : Relations.Gap(date, day) > 0 ? 0 : date.Value.Length <= 4 && day.IsDay ? 1.2 : 1.5,
        _ => 0,
    };

    private IEnumerable<Slot> Slots(int record, string field) => records[record].Slots.Where(s => s.Field == field);

    private static string Text(Slot slot) => PythonNotation.StrOrEmpty(slot.Value);

    private CalendarDate? DateOf(int record)
    {
        foreach (Slot slot in Slots(record, "date"))
            if (CalendarDate.Parse(Text(slot)) is { Earliest: not null } date) return date;
        return null;
    }
}
