namespace SpaceNews.Extract;

/// <summary>Finds vehicles by the word for a craft beside them: “the Tamarin-3 rocket”, “a probe called Beyla”, “Sidra, the rover”.</summary>
internal sealed class VehiclesBesideHeadWord(ArticleContext article, OpenVehicleNames open)
{
    public void Find()
    {
        foreach (KnowledgeMatch match in article.Matches)
        {
            if (match.Phrase.Kind != PhraseKind.HeadWord) continue;
            HeadKind kind = article.Knowledge.Tables.Heads[match.Phrase.Entry].Kind;
            if (!kind.IsVehicle() || article.Has(match.EndToken, WordClass.EngineWord)) continue;
            if (!TryBefore(match, kind) && !TryApposition(match, kind)) TryBehind(match, kind);
        }
    }

    /// <summary>“the Tamarin-3 rocket”, “its Okapi-2 launcher”, “a Quokka satellite”.</summary>
    private bool TryBefore(KnowledgeMatch head, HeadKind kind)
    {
        int end = head.FirstToken;
        // “the Żubr cargo lander”: an ordinary word may stand between.
        if (end > 1 && article.Tree.TokenArray[end - 1].Is(TokenShape.AllLower) && article.Has(end - 1, WordClass.Common) && !article.Has(end - 1, WordClass.Function) && article.Tree.TokenArray[end - 2].Is(TokenShape.InitialUpper)) end--;
        int first = end;
        // A head under a capital is part of the name: “Meridian Station” is a station, “Aurum Habitats” a company.
        bool capitalHead = article.Tree.TokenArray[end].Is(TokenShape.InitialUpper);
        if (capitalHead && (article.Tree.TokenArray[end].Is(TokenShape.Shouted) || kind != HeadKind.VehicleStation || article.TextOf(end)[^1] == 's')) return false;
        int start = article.Tree.SentenceArray[article.Tree.FindSentence(end)].FirstToken;
        while (first > start && end - first < OpenVehicleNames.LongestName && open.CanBeName(first - 1)) first--;
        if (first == end) return false;
        while (first < end && (open.IsWeakOpening(first) || article.Tree.TokenArray[first].Kind == TokenKind.Number)) first++;
        if (first == end || !open.IsTelling(first, end)) return false;
        return open.Report(first, capitalHead ? head.EndToken : end, kind, "NameBeforeVehicleWord", 0.8);
    }

    /// <summary>“the rocket Tamarin-3”, “a lander, named Beyla,”: only designators, or after a word of naming, in quotes, or between commas.</summary>
    private void TryBehind(KnowledgeMatch head, HeadKind kind)
    {
        int first = head.EndToken;
        bool named = false;
        for (int i = first; i < first + 4 && i < article.Tree.TokenCount; i++)
        {
            if (article.Is(i, "called") || article.Is(i, "named") || article.Is(i, "dubbed") || article.Is(i, "nicknamed") || article.Is(i, "christened"))
            {
                named = true;
                first = i + 1;
                break;
            }
        }
        bool comma = !named && article.FirstChar(first) == ',';
        if (comma) first++;
        if (first >= article.Tree.TokenCount || article.Tree.FindSentence(first) != article.Tree.FindSentence(head.FirstToken)) return;
        bool quoted = article.Tree.TokenArray[first].Is(TokenShape.Quote);
        while (first < article.Tree.TokenCount && article.Tree.TokenArray[first].Is(TokenShape.Quote)) first++;
        int end = first;
        while (end < article.Tree.TokenCount && end - first < OpenVehicleNames.LongestName && open.CanBeName(end)) end++;
        if (end == first || article.Tree.TokenArray[first].Kind == TokenKind.Number || (article.IsCapitalByPlace(first) && !quoted)) return;
        if (quoted && !named) named = !comma && end < article.Tree.TokenCount && article.Tree.TokenArray[end].Is(TokenShape.Quote);
        if (!named && (comma ? !IsBetweenCommas(head, first, end) : !article.Tree.TokenArray[first].Is(TokenShape.HasDigit) && !IsBareApposition(head, first, end))) return;
        open.Report(first, end, kind, "NameBehindVehicleWord", 0.75);
    }

    /// <summary>“the rover Takhi”, “its tug Muskox”: one craft of a kind, and a capital word.</summary>
    private bool IsBareApposition(KnowledgeMatch head, int first, int end)
    {
        if (first != head.EndToken || end - first > 2 || !IsOneOfAKind(head, 3)) return false;
        if (end - first == 1 && article.Has(first, WordClass.Common)) return IsNameOfItsOwn(first);
        for (int i = first; i < end; i++)
            if (article.Has(i, WordClass.Common | WordClass.Demonym) || article.Tree.TokenArray[i].Kind != TokenKind.Word) return false;
        return true;
    }

    /// <summary>“a retired weather satellite, Thunderhead.”: a name that a mark ends, and that is nobody’s.</summary>
    private bool IsBetweenCommas(KnowledgeMatch head, int first, int end)
    {
        if (end - first > 2 || !IsOneOfAKind(head, 5) || (end < article.Tree.TokenCount && article.FirstChar(end) is not (',' or '.' or ';'))) return false;
        for (int i = first; i < end; i++)
            if (article.Has(i, WordClass.GivenName | WordClass.Surname | WordClass.CompanyWord) || article.Names.At(i) is { Kind: not NameKind.Vehicle }) return false;
        return true;
    }

    /// <summary>“the rover”, “its small tug”: a lower-case head with an article or an owner in front.</summary>
    private bool IsOneOfAKind(KnowledgeMatch head, int reach)
    {
        if (head.FirstToken == 0 || !article.Tree.TokenArray[head.EndToken - 1].Is(TokenShape.AllLower) || article.TextOf(head.EndToken - 1)[^1] == 's') return false;
        int before = head.FirstToken - 1;
        while (before > 0 && head.FirstToken - before < reach && (article.Tree.TokenArray[before].Is(TokenShape.AllLower) || article.Has(before, WordClass.Demonym)) && !article.Has(before, WordClass.Article | WordClass.Possessive)) before--;
        return article.Has(before, WordClass.Article | WordClass.Possessive) || article.IsPossessive(before);
    }

    /// <summary>“the lander Hopper came down”: an ordinary word under a capital is a name where no noun follows that it could go with.</summary>
    private bool IsNameOfItsOwn(int i) =>
        article.Tree.TokenArray[i].Kind == TokenKind.Word && !article.Tree.TokenArray[i].Is(TokenShape.AllUpper) && !article.Has(i, WordClass.Function | WordClass.CompanyWord | WordClass.Demonym)
        && article.Names.At(i) is null or { Kind: NameKind.Vehicle } or { Confidence: < OpenVehicleNames.Sure }
        && (i + 1 >= article.Tree.TokenCount || !article.Tree.TokenArray[i + 1].Is(TokenShape.InitialUpper) && (!article.Has(i + 1, WordClass.CommonNoun) || article.Has(i + 1, WordClass.CommonVerb | WordClass.Function | WordClass.Be)));

    /// <summary>“Caribou-2, the cargo ship of …”, “Sidra, the 14-kilogram rover”: the head in an apposition behind the name.</summary>
    private bool TryApposition(KnowledgeMatch head, HeadKind kind)
    {
        int start = article.Tree.SentenceArray[article.Tree.FindSentence(head.FirstToken)].FirstToken;
        int comma = -1;
        for (int i = head.FirstToken - 1; i > start && i >= head.FirstToken - 8; i--)
        {
            if (article.FirstChar(i) is '.' or ';' or '(' or '—') return false;
            if (article.FirstChar(i) != ',') continue;
            comma = i;
            break;
        }
        if (comma < 0 || !(article.Has(comma + 1, WordClass.Article | WordClass.Possessive) || article.IsPossessive(comma + 2))) return false;
        int first = comma;
        while (first > start && comma - first < OpenVehicleNames.LongestName && open.CanBeName(first - 1)) first--;
        if (first == comma || (first > start && article.Has(first - 1, WordClass.GivenName | WordClass.Conjunction)) || !open.IsTelling(first, comma)) return false;
        // Two plain capital words with a comma behind them are a person or a place more often than a craft.
        bool figures = article.Tree.TokenArray[comma - 1].Is(TokenShape.HasDigit) || (comma - first == 1 && head.FirstToken - comma <= 3 && !article.Is(comma + 1, "who"));
        if (!figures && (comma - first > 1 || article.Has(first, WordClass.GivenName | WordClass.Surname) || article.Is(comma + 1, "who"))) return false;
        return open.Report(first, comma, kind, "NameWithVehicleApposition", 0.75);
    }
}
