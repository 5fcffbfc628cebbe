using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// Weighs what stands around a name that may be a vehicle or an ordinary word: “Dragon capsule” against “dragon boat”,
/// “the Columbia disaster” against “Columbia University”.
/// </summary>
internal static class VehicleEvidence
{
    /// <summary>Score from which a doubtful name counts.</summary>
    public const double Threshold = 1.8;

    /// <summary>Score that rules it out even when the name counts elsewhere.</summary>
    public const double Rejected = -2;

    private const double RecognizerWeight = 1.5;

    /// <summary>What a name loses in an article that is about something else.</summary>
    private const double OtherTopic = 1.2;

    /// <summary>What the recogniser counts at most for the name of a place: a planet, a moon, a town.</summary>
    private const double MostOfPlace = 0.3;

    /// <summary>From it on the recogniser’s other opinion is believed where nothing else speaks for a vehicle.</summary>
    private const double Contradiction = 0.7;

    /// <summary>The recogniser takes the words, or a longer name with them, for something else.</summary>
    public static bool IsContradicted(ArticleContext article, int first, int end) => article.Names.Support(first, end, NameKind.Vehicle) <= -Contradiction;

    /// <summary>Part of a longer name of something else: “Unity” in “Solveig Unity Haugen”.</summary>
    public static bool IsInsideOtherName(ArticleContext article, int first, int end) =>
        article.Names.At(first) is { Confidence: >= Contradiction } name && name.Kind is NameKind.Person or NameKind.Organization && name.EndToken - name.FirstToken > end - first
        // “Rocketlab Electron”: a firm and its craft.
        && !(name.EndToken == end && first > 0 && OperatorBefore(article, first - 1));

    public static double Score(ArticleContext article, int first, int end)
    {
        double score = 0;
        int before = first - 1;
        Sentence sentence = article.Tree.SentenceArray[article.Tree.FindSentence(first)];
        ref readonly TokenData token = ref article.Tree.TokenArray[first];
        if (!token.Is(TokenShape.InitialUpper) || IsInsideOtherName(article, first, end)) return Rejected - 1;
        if (end - first > 1) score += 1;
        if (!article.IsCapitalByPlace(first)) score += 0.6;
        // A word that ordinary English lacks is hardly anything else in news about spaceflight.
        if (!article.Has(first, WordClass.Common | WordClass.GivenName | WordClass.Surname | WordClass.Place) && !IsPlaceName(article, first, end)) score += 0.9;
        if (HasSpaceName(article, sentence.FirstToken, sentence.EndToken, first, end)) score += 0.6;
        if (HasSpaceName(article, 0, article.Tree.TokenCount, first, end)) score += 0.3;
        if (IsBareSubject(article, first, end, sentence)) score += 1.5;
        double support = article.Names.Support(first, end, NameKind.Vehicle);
        if (!article.IsAboutSpaceflight)
        {
            score -= OtherTopic;
            // The recogniser has learned its craft from news about spaceflight.
            support = Math.Min(support, 0);
        }
        // “Mercury and Venus”, “landed on Titan”: the recogniser has met more rockets than planets.
        if (IsPlaceName(article, first, end)) support = Math.Min(support, MostOfPlace);
        score += RecognizerWeight * support;

        if (end < sentence.EndToken)
        {
            if (article.HeadAt(end, k => k.IsVehicle(), out _) > 0) score += 3;
            else if (IsPartOfOtherName(article, first, end) || IsNamedThing(article, end)) return Rejected - 1;
            bool acts = IsCraftVerb(article, end);
            if (acts || IsFlightWord(article, end)) score += 1.6;
            // “Discovery rolled out”: without an article in front, what acts so is a craft and no notion.
            if (acts && first == sentence.FirstToken && !token.Is(TokenShape.Shouted)) score += 0.8;
            // “Dragon 's”, “Dragon and Cygnus”
            if ((article.Is(end, "and") || article.Is(end, "or") || article.FirstChar(end) == ',') && IsKnownVehicle(article, end + 1)) score += 1.6;
            if (article.Is(end, "disaster") || article.Is(end, "accident") || article.Is(end, "tragedy") || article.Is(end, "explosion") || article.Is(end, "anomaly")) score += 2;
        }
        if (before >= sentence.FirstToken)
        {
            if (HeadBefore(article, first, sentence.FirstToken)) score += 2.4;
            if ((article.Is(before, "and") || article.Is(before, "or") || article.FirstChar(before) == ',') && before > 0 && (KnownVehicleEndsAt(article, before) || (article.Cover(before - 1) & MentionSet.Vehicle) != 0)) score += 1.4;
            if (article.Is(before, "aboard") || article.Is(before, "the") && article.Is(before - 1, "aboard")) score += 2;
            if (article.Is(before, "the") || article.Has(before, WordClass.Possessive)) score += 0.7;
            if (article.Is(before, "a") || article.Is(before, "an")) score += 0.4;
            if (OperatorBefore(article, before)) score += 2;
            // “a Russian Dnepr”, “the European Vega”
            if (article.Has(before, WordClass.Demonym) && before > sentence.FirstToken && article.Has(before - 1, WordClass.Article)) score += 1.4;
            if (article.Has(before, WordClass.GivenName) && article.Tree.TokenArray[before].Is(TokenShape.InitialUpper) && !article.IsCapitalByPlace(before)) score -= 2.5;
            if (IsOtherThing(article, before)) score -= 2.5;
            if (article.Is(before, "in") || article.Is(before, "near") || article.Is(before, "british")) score -= 1;
        }
        return score;
    }

    /// <summary>“Mars” is the planet first: whether the tables know the whole name as that of a place.</summary>
    public static bool IsPlaceName(ArticleContext article, int first, int end) =>
        article.Has(first, WordClass.PhraseStart) && article.Knowledge.FindLongest(article.Text, article.Tokens, first, PhraseKind.Place, out _) == end - first;

    /// <summary>A verb right behind a name: “Discovery will wait”, where “Discovery of a crack” is none.</summary>
    public static bool Acts(ArticleContext article, int next) =>
        article.Has(next, WordClass.Be | WordClass.Modal) || article.Is(next, "will") || article.Is(next, "has") || article.Is(next, "had") || IsCraftVerb(article, next);

    /// <summary>“Atlas Mountains”, “Orion Nebula”: an ordinary noun under a capital makes the name of something else.</summary>
    private static bool IsNamedThing(ArticleContext article, int next) =>
        article.Tree.TokenArray[next].Is(TokenShape.InitialUpper) && !article.Tree.TokenArray[next].Is(TokenShape.Shouted | TokenShape.SentenceStart) && !article.Has(next, WordClass.Weekday | WordClass.Month) && (article.Has(next, WordClass.CommonNoun) || WordTable.NounClass(TaggerModels.Words[article.Tree.TokenArray[next].Hash]) != 0) && !IsFlightWord(article, next) && !IsKnownVehicle(article, next);

    /// <summary>“the star Vega”, “the god Apollo”, “a ripple named Purgatory”, “the constellation of Orion”: a noun for a person, an animal or a thing of nature right before the name.</summary>
    public static bool IsOtherThing(ArticleContext article, int before)
    {
        // Craft are called all sorts of things by those who name them: “a box called Emu”.
        bool isNamed = before > 0 && (article.Is(before, "named") || article.Is(before, "called"));
        if (isNamed) before--;
        ref readonly TokenData token = ref article.Tree.TokenArray[before];
        if (!token.Is(TokenShape.AllLower)) return false;
        if (article.Is(before, "of") && article.Is(before - 1, "constellation")) return true;
        uint noun = WordTable.NounClass(TaggerModels.Words[token.Hash]);
        // The part of speech comes last, because to ask for one is to have the sentence tagged.
        return noun != 0 && !WordTable.IsMade(noun) && ((WordTable.IsConcrete(noun) && !isNamed) || WordTable.IsPlaceOrEvent(noun))
            && article.HeadAt(before, k => k.IsVehicle(), out _) == 0 && !IsFlightWord(article, before) && article.Tags[before] == PartOfSpeech.Noun;
    }

    /// <summary>A capital word that belongs to the name and is no vehicle word: “Columbia University”, “Vega Rodriguez”.</summary>
    public static bool IsPartOfOtherName(ArticleContext article, int first, int end)
    {
        if (end < article.Tree.TokenCount && article.Tree.TokenArray[end].Is(TokenShape.InitialUpper) && article.HeadAt(end, k => k == HeadKind.Organization, out _) > 0 && article.HeadAt(end, k => k.IsVehicle(), out _) == 0) return true;
        if (end < article.Tree.TokenCount && article.Tree.TokenArray[end].Is(TokenShape.InitialUpper) && !article.Tree.TokenArray[end].Is(TokenShape.SentenceStart | TokenShape.Shouted)
            && article.Tree.TokenArray[end].Kind == TokenKind.Word && !article.Tree.TokenArray[end].Is(TokenShape.HasDigit))
        {
            if (article.HeadAt(end, k => k.IsVehicle(), out _) > 0) return false;
            if (article.HeadAt(end, k => k == HeadKind.Organization, out _) > 0 && !article.Is(end, "program") && !article.Is(end, "programme")) return true;
            if (article.Has(end, WordClass.Surname) && !article.Has(end, WordClass.Common)) return true;
            return !article.Has(end, WordClass.PhraseStart | WordClass.Common | WordClass.Demonym | WordClass.Weekday | WordClass.Month) && !NameShapes.IsRoman(article.TextOf(end));
        }
        return first > 0 && article.Tree.TokenArray[first - 1].Is(TokenShape.InitialUpper) && article.Has(first - 1, WordClass.GivenName) && !article.Tree.TokenArray[first - 1].Is(TokenShape.SentenceStart | TokenShape.Shouted)
            && !article.Has(first - 1, WordClass.KnownName | WordClass.Common);
    }

    /// <summary>
    /// “Dragon has waved off”: a countable noun that opens a sentence without an article and is followed by a verb is a name.
    /// “Progress has been slow” is not: abstract nouns need no article.
    /// </summary>
    private static bool IsBareSubject(ArticleContext article, int first, int end, Sentence sentence)
    {
        if (end != first + 1 || first != sentence.FirstToken || end >= sentence.EndToken || article.Tree.TokenArray[first].Is(TokenShape.Shouted)) return false;
        if (!article.Has(end, WordClass.Be) && !article.Is(end, "has") && !article.Is(end, "had")) return false;
        uint entry = TaggerModels.Words[article.Tree.TokenArray[first].Hash];
        return WordTable.IsConcrete(WordTable.NounClass(entry)) && (WordTable.Dictionary(entry) & WordTable.PluralNoun) == 0;
    }

    /// <summary>A known vehicle or site without doubt in a stretch of the article, beside the name itself.</summary>
    private static bool HasSpaceName(ArticleContext article, int from, int to, int first, int end)
    {
        List<KnowledgeMatch> names = article.SpaceNames;
        // Only a few matches can overlap the name.
        for (int m = names.CountBefore(from, static (in KnowledgeMatch n, int f) => n.FirstToken < f); m < names.Count && names[m].FirstToken < to; m++)
            if (names[m].FirstToken >= end || names[m].EndToken <= first) return true;
        return false;
    }

    /// <summary>Nouns and verbs that go with craft: “mission”, “crew”, “docked”, “lifted”.</summary>
    private static bool IsFlightWord(ArticleContext article, int i) => article.Has(i, WordClass.PhraseStart) && article.FindCue(i, CueAspect.FlightWord) is not null;

    private static bool IsCraftVerb(ArticleContext article, int i) => article.Has(i, WordClass.PhraseStart) && article.FindCue(i, CueAspect.CraftVerb) is not null;

    private static bool IsKnownVehicle(ArticleContext article, int i)
    {
        if (i < article.Tree.TokenCount && article.Has(i, WordClass.Article)) i++;
        return i < article.Tree.TokenCount && article.Tree.TokenArray[i].Is(TokenShape.InitialUpper) && article.Has(i, WordClass.PhraseStart)
            && article.Knowledge.FindLongest(article.Text, article.Tokens, i, PhraseKind.Vehicle, out _) > 0;
    }

    private static bool KnownVehicleEndsAt(ArticleContext article, int end)
    {
        for (int i = end - 1; i >= 0 && i >= end - 3; i--)
            if (article.Tree.TokenArray[i].Is(TokenShape.InitialUpper) && article.Has(i, WordClass.PhraseStart) && article.Knowledge.FindLongest(article.Text, article.Tokens, i, PhraseKind.Vehicle, out _) is var length && length > 0 && i + length == end)
                return true;
        return false;
    }

    /// <summary>A vehicle word right before: “space shuttle Columbia”, “the rover Spirit”.</summary>
    private static bool HeadBefore(ArticleContext article, int first, int start)
    {
        // “the rocket «Energia»”
        if (first > start && article.Tree.TokenArray[first - 1].Is(TokenShape.Quote)) first--;
        for (int i = first - 1; i >= start && i >= first - 3; i--)
            if (article.HeadAt(i, k => k.IsVehicle(), out _) is var length && length > 0 && i + length == first) return true;
        return false;
    }

    /// <summary>An operator before the name: “SpaceX Dragon”, “SpaceX's Dragon”.</summary>
    public static bool OperatorBefore(ArticleContext article, int before)
    {
        if (article.IsPossessive(before)) before--;
        if (before < 0 || !article.Tree.TokenArray[before].Is(TokenShape.InitialUpper)) return false;
        for (int i = before; i >= 0 && i >= before - 2; i--)
        {
            if (!article.Has(i, WordClass.PhraseStart)) continue;
            int length = article.Knowledge.FindLongest(article.Text, article.Tokens, i, PhraseKind.Organization, out Phrase phrase);
            if (length > 0 && i + length == before + 1 && !phrase.IsAmbiguous && article.Knowledge.Organizations[phrase.Entry].Kind is OrganizationKind.Company or OrganizationKind.Agency) return true;
        }
        return false;
    }
}
