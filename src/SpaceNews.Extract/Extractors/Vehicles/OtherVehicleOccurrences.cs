using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Finds the other places where names of vehicles found in an article stand.</summary>
internal sealed class OtherVehicleOccurrences(ArticleContext article, OpenVehicleNames open, Dictionary<ulong, VehicleName> names)
{
    public void Find()
    {
        AddFamilies();
        FindOtherOccurrences();
    }

    /// <summary>“a Tamarin” beside “Tamarin-3”: the name without its number is the family.</summary>
    private void AddFamilies()
    {
        foreach (VehicleName name in names.Values.ToList())
        {
            int hyphen = name.Name.LastIndexOfAny(['-', ' ']);
            // “Inukshuk Station” is Inukshuk for short.
            if (hyphen > 3 && name.Name.AsSpan(hyphen + 1) is "Station") names.TryAdd(Folding.Hash(name.Name.AsSpan(0, hyphen)), name);
            if (hyphen < 4 || !name.IsIndividual || !char.IsAsciiDigit(name.Name[hyphen + 1])) continue;
            string family = name.Name[..hyphen];
            names.TryAdd(Folding.Hash(family), new VehicleName(Slug.Of(family), family, name.Class));
        }
    }

    /// <summary>The other places where a name found here stands, with or without its head word.</summary>
    private void FindOtherOccurrences()
    {
        if (names.Count == 0) return;
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            ref readonly TokenData token = ref article.Tree.TokenArray[i];
            if (!token.Is(TokenShape.InitialUpper) || article.Cover(i) != MentionSet.None) continue;
            ulong hash = token.Hash;
            VehicleName? best = null;
            int bestEnd = i;
            for (int end = i + 1; end <= i + OpenVehicleNames.LongestName && end <= article.Tree.TokenCount; end++)
            {
                // A mark adds nothing to the hash of a name; it is no part of it.
                if (article.Tree.TokenArray[end - 1].Kind != TokenKind.Punctuation && names.TryGetValue(hash, out VehicleName? name))
                {
                    best = name;
                    bestEnd = end;
                }
                if (end == article.Tree.TokenCount || article.Cover(end) != MentionSet.None) break;
                hash = Folding.Append(hash, article.TextOf(end));
            }
            if (best is null && IsPlural(token) && names.TryGetValue(Folding.Hash(article.TextOf(i)[..^1]), out best)) bestEnd = i + 1;
            if (best is null || (!token.Is(TokenShape.HasDigit) && VehicleEvidence.IsContradicted(article, i, bestEnd))) continue;
            if (NextOf(best, bestEnd) is { } next)
            {
                (best, bestEnd) = (next, bestEnd + 1);
                names.TryAdd(Folding.Hash(next.Name), next);
            }
            // A name that is ordinary English needs a capital of its own: not the first word of a sentence.
            else if (bestEnd == i + 1 && !token.Is(TokenShape.HasDigit) && article.IsCapitalByPlace(i) && article.Has(i, WordClass.Common) && !VehicleEvidence.Acts(article, bestEnd)) continue;
            if (bestEnd == i + 1 && !token.Is(TokenShape.HasDigit) && VehicleEvidence.IsPartOfOtherName(article, i, bestEnd)) continue;
            article.Report(MentionKind.Vehicle, i, bestEnd, best, "VehicleNamedElsewhere", 0.8);
            i = bestEnd - 1;
        }
    }

    /// <summary>“Harbour 5”, where the article has named Harbour 4.</summary>
    private VehicleName? NextOf(VehicleName family, int number)
    {
        if (family.IsIndividual || number >= article.Tree.TokenCount) return null;
        ref readonly TokenData token = ref article.Tree.TokenArray[number];
        if (token.Kind != TokenKind.Number || token.Length > 3 || token.Is(TokenShape.Glued | TokenShape.SentenceStart) || article.Cover(number) != MentionSet.None || article.IsCounted(number + 1) || open.IsListNumber(number)) return null;
        string name = $"{family.Name} {article.TextOf(number)}";
        return new VehicleName(Slug.Of(name), name, family.Class, family.Family, true);
    }

    /// <summary>“Herons”, which no ordinary word is.</summary>
    private bool IsPlural(in TokenData token) =>
        token.Kind == TokenKind.Word && token.Length > 5 && article.Text[token.End - 1] == 's' && !token.Is(TokenShape.Shouted | TokenShape.SentenceStart | TokenShape.HasDigit);
}
