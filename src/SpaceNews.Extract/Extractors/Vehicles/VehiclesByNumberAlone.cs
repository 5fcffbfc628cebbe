using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>Finds craft that are called by their number alone: “1058 came down …”, where the article has named B1058.</summary>
internal sealed class VehiclesByNumberAlone(ArticleContext article)
{
    /// <summary>Shorter numbers count something too often.</summary>
    private const int Shortest = 3, Longest = 4;

    public void Find()
    {
        Dictionary<int, VehicleName?> byNumber = ByNumber();
        if (byNumber.Count == 0) return;
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            if (NumberAt(i) is { } number && byNumber.TryGetValue(number, out VehicleName? name) && name is not null && IsActing(i))
                article.Report(MentionKind.Vehicle, i, i + 1, name, "VehicleByNumberAlone", 0.7);
        }
    }

    /// <summary>The single craft whose names end with a number; null where two end so.</summary>
    private Dictionary<int, VehicleName?> ByNumber()
    {
        var result = new Dictionary<int, VehicleName?>();
        foreach (Mention mention in article.Mentions)
        {
            if (mention is not Mention<VehicleName> { Value: var vehicle } || (!vehicle.IsIndividual && vehicle.Class is (VehicleClass.LaunchVehicle or VehicleClass.Missile))) continue;
            ReadOnlySpan<char> name = vehicle.Name;
            int first = name.Length;
            while (first > 0 && char.IsAsciiDigit(name[first - 1])) first--;
            if (name.Length - first is < Shortest or > Longest || first == 0) continue;
            int number = int.Parse(name[first..], NumberStyles.None, CultureInfo.InvariantCulture);
            result[number] = result.TryGetValue(number, out VehicleName? other) && other?.Id != vehicle.Id ? null : vehicle;
        }
        return result;
    }

    private int? NumberAt(int i)
    {
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if (token.Kind != TokenKind.Number || token.Length is < Shortest or > Longest || token.Is(TokenShape.Glued) || article.Cover(i) != MentionSet.None) return null;
        return int.TryParse(article.TextOf(i), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    /// <summary>“1058 came”, “1058’s engines”, “only 1058, …”: a number that does something or owns something counts nothing.</summary>
    private bool IsActing(int i)
    {
        int next = i + 1;
        if (next >= article.Tree.TokenCount) return false;
        if (article.IsPossessive(next)) return true;
        bool leads = i == 0 || article.Tree.TokenArray[i].Is(TokenShape.SentenceStart) || article.Has(i - 1, WordClass.Conjunction) || article.Is(i - 1, "only") || article.FirstChar(i - 1) == ',';
        return leads && article.Tree.TokenArray[next].Is(TokenShape.AllLower) && (article.Has(next, WordClass.Be | WordClass.Modal | WordClass.CommonVerb) || article.Knowledge.Dates.Has(article.Tree.TokenArray[next].Word, DateWord.PastVerb)) && !article.IsCounted(next);
    }
}
