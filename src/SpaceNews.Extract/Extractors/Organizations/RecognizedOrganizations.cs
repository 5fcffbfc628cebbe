namespace SpaceNews.Extract;

/// <summary>Names that the recogniser takes for an organization and nobody else has claimed.</summary>
internal sealed class RecognizedOrganizations(ArticleContext article, OrganizationFindings findings)
{
    /// <summary>Below it a recognised name is left alone.</summary>
    private const double LeastConfidence = 0.5;

    /// <summary>From it on it is believed in headlines and datelines, and against what its words mean.</summary>
    private const double Sure = 0.85;

    public void Find()
    {
        foreach (RecognizedName recognized in article.RecognizedNames)
        {
            if (recognized.Kind != NameKind.Organization || recognized.Confidence < LeastConfidence) continue;
            (int first, int end) = SureOrganizations.Trim(article, recognized);
            if (first >= end || IsPluralAcronym(first, end) || IsRegion(first, end) || !findings.IsFree(first, end) || !IsName(first, end) || IsOfPerson(first, end)) continue;
            if (recognized.Confidence < Sure && (IsTownOfDateline(first) || IsLandOrNoun(first, end) || article.Tree.TokenArray[first].Is(TokenShape.Shouted))) continue;
            findings.Report(first, end, "RecognizedOrganization", recognized.Confidence);
        }
    }

    /// <summary>“PPUs”, “TWTAs”: many of a kind of device.</summary>
    private bool IsPluralAcronym(int first, int end) => end == first + 1 && article.IsPluralAcronym(first);

    /// <summary>“Northern Africa”, “Central Asia and Southern Brazil”: parts of the world.</summary>
    private bool IsRegion(int first, int end)
    {
        bool anyDirection = false;
        for (int i = first; i < end;)
        {
            int place = article.FindPhrase(i, PhraseKind.Place, out _);
            bool direction = place == 0 && IsDirection(article.TextOf(i));
            if (place == 0 && !direction && !(i > first && article.Is(i, "and"))) return false;
            anyDirection |= direction;
            i += Math.Max(place, 1);
        }
        return anyDirection && article.FindPhrase(end - 1, PhraseKind.Place, out _) == 1;
    }

    private static bool IsDirection(ReadOnlySpan<char> word) => word is "Northern" or "Southern" or "Eastern" or "Western" or "Central" or "North" or "South" or "East" or "West" or "Northeastern" or "Northwestern" or "Southeastern" or "Southwestern";

    private bool IsTownOfDateline(int first) => first > 0 && article.FirstChar(first - 1) is not ('(' or '/') && article.BlockOf(first) == BlockKind.Dateline;

    /// <summary>“Simpson Desert”, “Henan Province”: a feature of the land; “the Company”: an ordinary noun with its article.</summary>
    private bool IsLandOrNoun(int first, int end)
    {
        if (end == first + 1 && first > 0 && article.Is(first - 1, "the") && article.Has(first, WordClass.CommonNoun) && !article.Tree.TokenArray[first].Is(TokenShape.AllUpper | TokenShape.InnerUpper)) return true;
        uint nounClass = WordTable.NounClass(TaggerModels.Words[article.Tree.TokenArray[end - 1].Hash]);
        return end > first + 1 && WordTable.IsPlaceOrEvent(nounClass) && article.HeadAt(end - 1, k => k == HeadKind.Organization, out _) == 0;
    }

    /// <summary>A capital somewhere, and more than a word of the calendar, a country or a bare number.</summary>
    private bool IsName(int first, int end)
    {
        if (article.Tree.TokenArray[end - 1].Kind == TokenKind.Number) return false;
        for (int i = first; i < end; i++)
            if (article.Tree.TokenArray[i].Is(TokenShape.InitialUpper | TokenShape.InnerUpper) && !article.Has(i, WordClass.Weekday | WordClass.Month | WordClass.Demonym | WordClass.Place)) return true;
        return false;
    }

    /// <summary>Whether the word before stands in the same line.</summary>
    private bool IsInLine(int token) => !article.Text.AsSpan(article.Tree.TokenArray[token - 1].End, article.Tree.TokenArray[token].Start - article.Tree.TokenArray[token - 1].End).Contains('\n');

    /// <summary>One word that a title or a given name makes a person of, here or elsewhere: “Ms. Reis”, “REIS:”.</summary>
    private bool IsOfPerson(int first, int end)
    {
        // The end of a longer name that the recogniser has cut: “Hessa [Al Ketbi]”.
        if (first > 0 && IsInLine(first) && article.IsNameWord(first - 1) && !article.IsCapitalByPlace(first - 1) && article.Cover(first - 1) == MentionSet.None && !findings.IsTitle(first - 1) && !article.Has(first - 1, WordClass.Demonym | WordClass.Place)) return true;
        if (findings.IsAfterRole(first) && end == first + 1) return true;
        if (first > 0 && article.Has(first - 1, WordClass.GivenName) && article.Tree.TokenArray[first - 1].Is(TokenShape.InitialUpper) && article.Cover(first - 1) == MentionSet.None) return true;
        if (end != first + 1) return false;
        // “Anna-Rosa”
        if (article.Tree.TokenArray[first].Is(TokenShape.HasHyphen) && PersonEvidence.IsGivenName(article, first)) return true;
        return !article.Tree.TokenArray[first].Is(TokenShape.InnerUpper) && findings.IsSomebodysName(first);
    }
}
