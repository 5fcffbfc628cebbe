using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>Counts right and wrong incident records and slots and lists the wrong ones.</summary>
internal sealed class IncidentScorer(List<EvaluationError> errors)
{
    private readonly Dictionary<string, SlotCounts> _slots = Slot.Fields.ToDictionary(field => field, _ => new SlotCounts(), StringComparer.Ordinal);
    private int _right, _halfRight, _missed, _spurious;

    public IncidentScores Scores()
    {
        var all = new SlotCounts();
        foreach (SlotCounts counts in _slots.Values) all.Add(counts);
        Ratios records = Ratios.Of(_right, _right + _spurious + _halfRight, _right + _missed + _halfRight);
        return new IncidentScores(
            [.. Slot.Fields.Select(field => _slots[field].ToScore(field))],
            all.ToScore("slots"),
            new RecordScore(_right, _halfRight, _missed, _spurious, records.Precision, records.Recall, records.F1));
    }

    public void Add(ScoredArticle gold, ScoredArticle predicted)
    {
        List<(int Gold, int Predicted)> pairs = IncidentPairing.Pair(gold.Incidents, predicted.Incidents);
        foreach ((int g, int p) in pairs) Compare(gold.Id, g, gold.Incidents[g], predicted.Incidents[p]);
        for (int i = 0; i < gold.Incidents.Count; i++)
        {
            if (!gold.Incidents[i].IsOptional && !pairs.Any(pair => pair.Gold == i)) Miss(gold.Id, i, gold.Incidents[i]);
        }
        for (int i = 0; i < predicted.Incidents.Count; i++)
        {
            if (!pairs.Any(pair => pair.Predicted == i)) Refuse(gold.Id, i, predicted.Incidents[i]);
        }
    }

    private void Compare(string article, int index, ScoredIncident gold, ScoredIncident predicted)
    {
        bool sharesCore = CompareSlots(article, index, gold, predicted);
        if (sharesCore && gold.AcceptsTypeOf(predicted))
        {
            _right++;
            return;
        }
        _halfRight++;
        Report(article, "record half right", index, PythonNotation.Str(gold.Type), "", PythonNotation.Str(predicted.Type));
    }

    /// <summary>Matches slots one to one; says whether a date, a site or a vehicle is among the matches.</summary>
    private bool CompareSlots(string article, int index, ScoredIncident gold, ScoredIncident predicted)
    {
        var left = new List<Slot>(predicted.Slots);
        bool sharesCore = false;
        foreach (Slot slot in gold.Slots)
        {
            int hit = left.FindIndex(slot.Matches);
            if (hit >= 0)
            {
                left.RemoveAt(hit);
                sharesCore |= slot.IsCore;
                if (!slot.IsOptional) _slots[slot.Field].Right++;
            }
            else if (!slot.IsOptional)
            {
                _slots[slot.Field].Missed++;
                Report(article, "slot missed", index, slot.Field, slot.Shown, "");
            }
        }
        foreach (Slot slot in left)
        {
            _slots[slot.Field].Spurious++;
            Report(article, "slot spurious", index, slot.Field, "", slot.Shown);
        }
        return sharesCore;
    }

    private void Miss(string article, int index, ScoredIncident gold)
    {
        _missed++;
        Report(article, "record missed", index, PythonNotation.Str(gold.Type), PythonNotation.Str(gold.Source.Get("date")), "");
        foreach (Slot slot in gold.Slots.Where(slot => !slot.IsOptional)) _slots[slot.Field].Missed++;
    }

    private void Refuse(string article, int index, ScoredIncident predicted)
    {
        _spurious++;
        string title = predicted.Source.TryGetProperty("title", out JsonElement stated) ? PythonNotation.Str(stated) : "";
        Report(article, "record spurious", index, "", "", $"{PythonNotation.Str(predicted.Type)} {title}");
        foreach (Slot slot in predicted.Slots) _slots[slot.Field].Spurious++;
    }

    private void Report(string article, string error, int index, string gold, string goldValue, string predicted) =>
        errors.Add(new EvaluationError(article, "incident", error, index, gold, goldValue, predicted));
}
