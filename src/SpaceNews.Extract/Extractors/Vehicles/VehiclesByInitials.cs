namespace SpaceNews.Extract;

/// <summary>Finds craft by the initials and the number of a name that the article uses: “S34” for Ship 34, “GH3” for Galaxy Horizons 3.</summary>
internal sealed class VehiclesByInitials(ArticleContext article)
{
    private const int Longest = 6;

    public void Find()
    {
        Dictionary<string, VehicleName?> byInitials = ByInitials();
        if (byInitials.Count == 0) return;
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            ref readonly TokenData token = ref article.Tree.TokenArray[i];
            if (token.Kind != TokenKind.Word || token.Length > Longest || !token.Is(TokenShape.HasDigit) || !token.Is(TokenShape.InitialUpper) || article.Cover(i) != MentionSet.None) continue;
            if (byInitials.TryGetValue(article.TextOf(i, i + 1), out VehicleName? name) && name is not null) article.Report(MentionKind.Vehicle, i, i + 1, name, "VehicleByInitials", 0.7);
        }
        article.Revise<VehicleName>(m => m.Value.Class == VehicleClass.Unknown && byInitials.TryGetValue(m.Value.Name, out VehicleName? name) && name is not null ? name : m.Value);
    }

    /// <summary>The craft with a number by their initials; null where two have the same.</summary>
    private Dictionary<string, VehicleName?> ByInitials()
    {
        var result = new Dictionary<string, VehicleName?>(StringComparer.Ordinal);
        foreach (Mention mention in article.Mentions)
        {
            if (mention is not Mention<VehicleName> { Value: { IsIndividual: true } vehicle } || Initials(vehicle.Name) is not { } initials) continue;
            result[initials] = result.TryGetValue(initials, out VehicleName? other) && other?.Id != vehicle.Id ? null : vehicle;
        }
        return result;
    }

    /// <summary>The first letters of the words and the number behind them; null for a name without either.</summary>
    private static string? Initials(string name)
    {
        int space = name.LastIndexOf(' ');
        if (space < 2 || space + 1 == name.Length || name.AsSpan(space + 1).ContainsAnyExceptInRange('0', '9')) return null;
        string letters = string.Concat(name[..space].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => w[0]));
        return letters.AsSpan().ContainsAnyExceptInRange('A', 'Z') ? null : letters + name[(space + 1)..];
    }
}
