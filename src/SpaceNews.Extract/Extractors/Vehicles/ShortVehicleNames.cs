namespace SpaceNews.Extract;

/// <summary>Gives short names of craft the full name that the article uses.</summary>
internal static class ShortVehicleNames
{
    /// <summary>“Wolverine”, where the article has named one Wolverine-4; “Dragon”, where it speaks of one Crew Dragon.</summary>
    public static void Resolve(ArticleContext article)
    {
        List<Mention<VehicleName>> all = [.. article.Mentions.OfType<Mention<VehicleName>>().OrderBy(m => m.Span.Start).DistinctBy(m => m.Value.Id)];
        if (all.Count < 2) return;
        var found = new Dictionary<string, VehicleName>(StringComparer.Ordinal);
        Dictionary<string, VehicleName?> byEnding = ByEnding(all);
        article.Revise<VehicleName>(mention =>
        {
            if (byEnding.TryGetValue(mention.Value.Name, out VehicleName? whole) && whole is not null && IsSameKind(mention.Value, whole) && article.Knowledge.FindVehicle(mention.Value) is null) return whole;
            if (mention.Value.IsIndividual) return mention.Value;
            if (!found.TryGetValue(mention.Value.Id, out VehicleName? full)) found.Add(mention.Value.Id, full = FullNameOf(all.Find(m => m.Value.Id == mention.Value.Id)!, all, article.Knowledge));
            // “a Wolverine” is one of several.
            return article.Tree.FindToken(mention.Span.Start) is var token and > 0 && (article.Is(token - 1, "a") || article.Is(token - 1, "an")) ? mention.Value : full;
        });
    }

    /// <summary>“M-34” for “Progress M-34”, “Ingenio” for “SEOSAT-Ingenio”: the names by what they end with; null where two end so.</summary>
    private static Dictionary<string, VehicleName?> ByEnding(List<Mention<VehicleName>> all)
    {
        var result = new Dictionary<string, VehicleName?>(StringComparer.OrdinalIgnoreCase);
        foreach (Mention<VehicleName> mention in all)
        {
            string name = mention.Value.Name;
            for (int i = 1; i + 2 < name.Length; i++)
            {
                if (name[i] is not (' ' or '-') || !(char.IsAsciiLetterUpper(name[i + 1]) || char.IsAsciiLetter(name[^1]))) continue;
                string ending = name[(i + 1)..];
                result[ending] = result.ContainsKey(ending) ? null : mention.Value;
            }
        }
        return result;
    }

    private static bool IsSameKind(VehicleName name, VehicleName other) =>
        name.Class == other.Class || name.Class == VehicleClass.Unknown || other.Class == VehicleClass.Unknown;

    private static VehicleName FullNameOf(Mention<VehicleName> first, List<Mention<VehicleName>> all, KnowledgeBase knowledge)
    {
        VehicleName name = first.Value;
        bool known = knowledge.FindVehicle(name) is not null;
        VehicleName? found = null;
        foreach (Mention<VehicleName> other in all)
        {
            if (other.Value.Id == name.Id || !(known ? IsFullerKnown(name, other.Value) : IsNumbered(first, other))) continue;
            if (found is not null) return name;
            found = other.Value;
        }
        return found ?? name;
    }

    /// <summary>“Crew Dragon” for “Dragon”: of the same family, with a word in front.</summary>
    private static bool IsFullerKnown(VehicleName name, VehicleName other) =>
        !other.IsIndividual && other.Family == name.Family && other.Name.EndsWith(' ' + name.Name, StringComparison.Ordinal);

    /// <summary>
    /// The name and “Station” or a figure. A figure behind the name of a rocket is its type, not the one rocket; and where
    /// a craft is named without one first, “Hevelius 2” is the next one.
    /// </summary>
    private static bool IsNumbered(Mention<VehicleName> name, Mention<VehicleName> other)
    {
        ReadOnlySpan<char> bare = name.Value.Name, full = other.Value.Name;
        if (full.Length < bare.Length + 2 || !full.StartsWith(bare, StringComparison.OrdinalIgnoreCase) || full[bare.Length] is not ('-' or ' ')) return false;
        ReadOnlySpan<char> rest = full[(bare.Length + 1)..];
        if (rest is "Station") return true;
        return char.IsAsciiDigit(rest[0]) && other.Value.Class != VehicleClass.LaunchVehicle && name.Value.Class != VehicleClass.LaunchVehicle && (rest is "1" || other.Span.Start < name.Span.Start);
    }
}
