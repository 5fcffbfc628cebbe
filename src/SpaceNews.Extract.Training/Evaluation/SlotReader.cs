using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>Reads the slots of an incident record, in either the form of the annotations or that of the output contract.</summary>
internal static class SlotReader
{
    public static IReadOnlyList<string> ActorFields { get; } = ["vehicles", "people", "organizations"];

    public static IReadOnlyList<Slot> Read(JsonElement incident)
    {
        var slots = new List<Slot> { Plain("type", incident.Get("type")) };
        AddDateOrTime(slots, "date", incident);
        AddDateOrTime(slots, "time", incident);
        AddPlace(slots, incident);
        foreach (string field in ActorFields) AddActors(slots, field, incident.Get(field));
        foreach (JsonElement mass in incident.Get("masses").Items())
            slots.Add(Plain("masses", mass.TryGetProperty("kilograms", out JsonElement kilograms) ? kilograms : mass.Get("kg")));
        JsonElement casualties = incident.Get("casualties");
        if (casualties.IsObject())
            slots.Add(new Slot("casualties", casualties, $"({PythonNotation.Repr(casualties.Get("killed"))}, {PythonNotation.Repr(casualties.Get("injured"))})"));
        return slots;
    }

    private static Slot Plain(string field, JsonElement value) => new(field, value, PythonNotation.Str(value));

    private static void AddDateOrTime(List<Slot> slots, string field, JsonElement incident)
    {
        JsonElement value = incident.Get(field);
        if (value.IsObject()) value = value.Get("value");
        if (value.IsTruthy()) slots.Add(new Slot(field, value, CanonicalTime.Of(value)));
    }

    private static void AddPlace(List<Slot> slots, JsonElement incident)
    {
        JsonElement site = incident.Get("site");
        AddStated("site", site.IsObject() ? site.Get("complex") : site);
        AddStated("pad", site.Get("pad"));
        AddStated("pad", incident.Get("pad"));

        void AddStated(string field, JsonElement value)
        {
            if (value.IsTruthy()) slots.Add(Plain(field, value));
        }
    }

    /// <summary>A name counts once, however many roles it has.</summary>
    private static void AddActors(List<Slot> slots, string field, JsonElement actors)
    {
        int first = slots.Count;
        foreach (JsonElement actor in actors.Items())
        {
            JsonElement name = actor.Get("name");
            if (slots.Skip(first).Any(slot => slot.Value.SameAs(name))) continue;
            bool isOptional = actor.Get("optional").IsTruthy();
            slots.Add(new Slot(field, name, $"({PythonNotation.Repr(name)}, {(isOptional ? "True" : "False")})", isOptional));
        }
    }
}
