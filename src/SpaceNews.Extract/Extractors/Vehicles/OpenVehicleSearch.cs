using System.Globalization;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Finds vehicles that the knowledge base does not hold, by the words beside them: “the Tamarin-3 rocket”, “a probe called Beyla”.</summary>
internal sealed class OpenVehicleSearch(ArticleContext article, Dictionary<ulong, VehicleName> names)
{
    private const int LongestName = 3;

    /// <summary>An item of a list in one line has no more tokens.</summary>
    private const int LongestItem = 20;

    /// <summary>Below it a recognised name is left alone.</summary>
    private const double LeastConfidence = 0.55;

    /// <summary>From it on the recogniser is believed about what a name is and where it ends.</summary>
    private const double Sure = 0.85;

    public void Run()
    {
        if (article.IsAboutSpaceflight) FindUnknown();
        FindSatellites();
        AddFamilies();
        FindOtherOccurrences();
    }

    private void FindUnknown()
    {
        foreach (KnowledgeMatch match in article.Matches)
        {
            if (match.Phrase.Kind != PhraseKind.HeadWord) continue;
            HeadKind kind = article.Knowledge.Tables.Heads[match.Phrase.Entry].Kind;
            if (!kind.IsVehicle() || article.Has(match.EndToken, WordClass.EngineWord)) continue;
            if (!TryBefore(match, kind) && !TryApposition(match, kind)) TryBehind(match, kind);
        }
        FindDesignators();
        FindNumbered();
        FindWeighed();
        FindAboard();
        FindRecognized();
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
        while (first > start && end - first < LongestName && CanBeName(first - 1)) first--;
        if (first == end) return false;
        while (first < end && (IsWeakOpening(first) || article.Tree.TokenArray[first].Kind == TokenKind.Number)) first++;
        if (first == end || !IsTelling(first, end)) return false;
        return Report(first, capitalHead ? head.EndToken : end, kind, "NameBeforeVehicleWord", 0.8);
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
        while (end < article.Tree.TokenCount && end - first < LongestName && CanBeName(end)) end++;
        if (end == first || article.Tree.TokenArray[first].Kind == TokenKind.Number || (article.IsCapitalByPlace(first) && !quoted)) return;
        if (quoted && !named) named = !comma && end < article.Tree.TokenCount && article.Tree.TokenArray[end].Is(TokenShape.Quote);
        if (!named && (comma ? !IsBetweenCommas(head, first, end) : !article.Tree.TokenArray[first].Is(TokenShape.HasDigit) && !IsBareApposition(head, first, end))) return;
        Report(first, end, kind, "NameBehindVehicleWord", 0.75);
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
        && article.Names.At(i) is null or { Kind: NameKind.Vehicle } or { Confidence: < Sure }
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
        while (first > start && comma - first < LongestName && CanBeName(first - 1)) first--;
        if (first == comma || (first > start && article.Has(first - 1, WordClass.GivenName | WordClass.Conjunction)) || !IsTelling(first, comma)) return false;
        // Two plain capital words with a comma behind them are a person or a place more often than a craft.
        bool figures = article.Tree.TokenArray[comma - 1].Is(TokenShape.HasDigit) || (comma - first == 1 && head.FirstToken - comma <= 3 && !article.Is(comma + 1, "who"));
        if (!figures && (comma - first > 1 || article.Has(first, WordClass.GivenName | WordClass.Surname) || article.Is(comma + 1, "who"))) return false;
        return Report(first, comma, kind, "NameWithVehicleApposition", 0.75);
    }

    /// <summary>“Okapi-3”, “SACI-2”: a capital word, a hyphen and a number is a craft unless it is a mission or a measure.</summary>
    private void FindDesignators()
    {
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            ref readonly TokenData token = ref article.Tree.TokenArray[i];
            if (token.Kind != TokenKind.Word || !token.Is(TokenShape.HasHyphen) || !token.Is(TokenShape.HasDigit) || !token.Is(TokenShape.InitialUpper) || article.Cover(i) != MentionSet.None || !CanBeName(i)) continue;
            ReadOnlySpan<char> text = article.TextOf(i);
            int hyphen = text.LastIndexOfAny('-', '–', '‑');
            if (hyphen < 3 || text.Length - hyphen > 5 || text[..hyphen].ContainsAnyInRange('0', '9') || !char.IsAsciiDigit(text[hyphen + 1])) continue;
            WordClass left = article.Lexicon[article.Lexicon.Find(text[..hyphen])];
            bool upper = token.Is(TokenShape.AllUpper);
            if ((left & (WordClass.Mission | WordClass.Month | WordClass.Weekday | WordClass.Function | WordClass.Place)) != 0 || (!upper && (left & WordClass.Common) != 0) || (upper && hyphen < 4)) continue;
            if (IsEngine(i + 1)) continue;
            // A town with a number is no town any more.
            if (article.Names.At(i)?.Kind == NameKind.Location || !VehicleEvidence.IsContradicted(article, i, i + 1)) Report(i, i + 1, HeadKind.None, "NameWithNumber", 0.6);
        }
    }

    /// <summary>“the TQ-12 engine”, “four TQ-12 second-stage engines”: behind the name an engine, with at most two words for its place between.</summary>
    private bool IsEngine(int next)
    {
        for (int i = next; i < article.Tree.TokenCount && i < next + 5; i++)
        {
            if (i > next && article.FirstChar(i) == '-') continue;
            if (article.Has(i, WordClass.EngineWord)) return true;
            if (!article.Tree.TokenArray[i].Is(TokenShape.AllLower) || article.Has(i, WordClass.Function | WordClass.CommonVerb | WordClass.QuoteS)) return false;
        }
        return false;
    }

    /// <summary>“Brolga 2”, “San Marco 5”: a name that ordinary English lacks, and a small number that counts nothing.</summary>
    private void FindNumbered()
    {
        for (int i = 1; i < article.Tree.TokenCount; i++)
        {
            ref readonly TokenData number = ref article.Tree.TokenArray[i];
            if (number.Kind != TokenKind.Number || number.Length > 3 || article.Cover(i) != MentionSet.None || number.Is(TokenShape.Glued)) continue;
            int sentence = article.Tree.FindSentence(i), first = i;
            // “PanAmSat 3”, “Intelsat 708”: operators count their satellites.
            if (IsSatelliteWord(i - 1) && article.Tree.FindSentence(i - 1) == sentence && article.Cover(i - 1) == MentionSet.None && !article.IsCounted(i + 1))
            {
                Report(i - 1, i + 1, HeadKind.None, "NameWithNumber", 0.7);
                continue;
            }
            if (number.Length > 2) continue;
            while (first > 0 && i - first < 2 && article.Tree.TokenArray[first - 1].Kind == TokenKind.Word && IsOddName(first - 1) && article.Tree.FindSentence(first - 1) == sentence) first--;
            if (first == i || article.Tree.TokenArray[first].Is(TokenShape.Shouted) || article.IsCounted(i + 1) || IsListNumber(i) || (first > 0 && article.Is(first - 1, "in") && first + 1 == i)) continue;
            if (!VehicleEvidence.IsContradicted(article, first, i + 1) || article.Names.At(first)?.Kind == NameKind.Location) Report(first, i + 1, HeadKind.None, "NameWithNumber", 0.6);
        }
    }

    /// <summary>“BGUSat”, “Unosat”: the ending that satellites and their operators have; what speaks is an operator.</summary>
    private void FindSatellites()
    {
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            // Taggers take satellites for towns and firms; people are not called so.
            if (!IsSatelliteWord(i) || !CanBeName(i) || article.Tree.TokenArray[i].Is(TokenShape.Shouted) || article.Names.At(i) is { Kind: NameKind.Person } || IsOperator(i)) continue;
            int next = i + 1;
            if (next < article.Tree.TokenCount && (article.Has(next, WordClass.SpeechVerb | WordClass.CompanyWord) || article.IsPossessive(next) || (article.IsNameWord(next) && !article.Tree.TokenArray[next].Is(TokenShape.SentenceStart)))) continue;
            Report(i, next, HeadKind.VehicleSatellite, "NameEndingInSat", 0.65);
        }
    }

    /// <summary>“Inmarsat”, where the recogniser reads the firm.</summary>
    private bool IsOperator(int i) => article.Names.At(i) is { Kind: NameKind.Organization } name && (name.Confidence >= Sure || article.FindPhrase(i, PhraseKind.Organization, out _) > 0);

    private bool IsSatelliteWord(int i)
    {
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        return token.Kind == TokenKind.Word && token.Length >= 5 && token.Is(TokenShape.InitialUpper) && !token.Is(TokenShape.HasDigit) && !article.Has(i, WordClass.Common)
            && article.TextOf(i).EndsWith("sat", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsOddName(int i) => CanBeName(i) && !article.Has(i, WordClass.Common | WordClass.Mission | WordClass.Month | WordClass.CompanyWord) && article.Tree.TokenArray[i].Length > 2 && article.HeadAt(i, k => k != HeadKind.None, out _) == 0;

    /// <summary>“the 410-kg Iroko, was to ride …”: what is named by its weight alone is a craft.</summary>
    private void FindWeighed()
    {
        foreach (QuantityReading reading in article.Quantities)
        {
            if (reading.Dimension != QuantityDimension.Mass || reading.IsListed || !reading.Parsed.IsAttributive) continue;
            int first = reading.EndToken, end = first;
            while (end < article.Tree.TokenCount && end - first < LongestName && CanBeName(end) && !article.IsCapitalByPlace(end)) end++;
            if (end == first || end >= article.Tree.TokenCount || !IsTelling(first, end)) continue;
            // A noun behind the name says what weighs so much.
            if (article.Tree.TokenArray[end].Is(TokenShape.AllLower) && article.Has(end, WordClass.CommonNoun) && !article.Has(end, WordClass.CommonVerb | WordClass.Function)) continue;
            Report(first, end, HeadKind.None, "NameBehindMass", 0.7);
        }
    }

    /// <summary>“the crew aboard Inukshuk”: what people and things are aboard of.</summary>
    private void FindAboard()
    {
        for (int i = 0; i + 1 < article.Tree.TokenCount; i++)
        {
            if (!article.Is(i, "aboard")) continue;
            int first = article.Has(i + 1, WordClass.Article) ? i + 2 : i + 1, end = first;
            while (end < article.Tree.TokenCount && end - first < LongestName && CanBeName(end) && article.Tree.TokenArray[end].Is(TokenShape.InitialUpper)) end++;
            if (end == first || article.Tree.FindSentence(end - 1) != article.Tree.FindSentence(i) || article.Has(first, WordClass.Common) && end == first + 1) continue;
            // “aboard Acme aircraft”: a noun behind it says what it is.
            if (end < article.Tree.TokenCount && article.Tree.TokenArray[end].Is(TokenShape.AllLower) && article.Has(end, WordClass.CommonNoun) && !article.Has(end, WordClass.CommonVerb | WordClass.Function | WordClass.Be)) continue;
            if (!VehicleEvidence.IsContradicted(article, first, end)) Report(first, end, HeadKind.None, "NameBehindAboard", 0.7);
        }
    }

    /// <summary>Names that the recogniser takes for a vehicle, without a word for one beside them.</summary>
    private void FindRecognized()
    {
        foreach (RecognizedName recognized in article.RecognizedNames)
        {
            if (recognized.Kind != NameKind.Vehicle || recognized.Confidence < LeastConfidence) continue;
            int first = recognized.FirstToken, end = recognized.EndToken;
            if (end - first > LongestName + 1 || IsListNumber(end - 1) || IsEngine(end) || article.Tree.TokenArray[first].Is(TokenShape.Shouted) || IsCompany(first, end)) continue;
            bool free = first == 0 || !VehicleEvidence.IsOtherThing(article, first - 1);
            for (int i = first; i < end; i++) free &= CanBeName(i);
            if (free && IsTelling(first, end)) Report(first, end, HeadKind.None, "RecognizedVehicle", recognized.Confidence);
        }
    }

    /// <summary>“the start-up Vespro”, “Hanwool, a company of 90 people”</summary>
    private bool IsCompany(int first, int end) =>
        (first > 0 && (article.Has(first - 1, WordClass.CompanyWord) || (article.Is(first - 1, "up") && article.Is(first - 3, "start"))))
        || (end + 2 < article.Tree.TokenCount && article.FirstChar(end) == ',' && article.Has(end + 1, WordClass.Article) && article.Has(end + 2, WordClass.CompanyWord));

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

    private bool CanBeName(int i)
    {
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if (article.Cover(i) != MentionSet.None) return false;
        if (token.Kind == TokenKind.Number) return token.Length <= 4 && !token.Is(TokenShape.HasColon) && i > 0 && article.Tree.TokenArray[i - 1].Is(TokenShape.InitialUpper) && article.IsNameWord(i - 1);
        if (!article.IsNameWord(i) || article.Has(i, WordClass.Demonym | WordClass.Month | WordClass.Place)) return false;
        if (article.HeadAt(i, k => k.IsVehicle(), out _) > 0 && !token.Is(TokenShape.HasDigit)) return false;
        // Missions and flights are no vehicles.
        return !IsMission(i) && !IsOfTwoLands(i) && !IsKnownOther(i);
    }

    private bool IsMission(int i)
    {
        ReadOnlySpan<char> text = article.TextOf(i);
        int hyphen = text.IndexOf('-');
        return hyphen > 0 ? (article.Lexicon[article.Lexicon.Find(text[..hyphen])] & WordClass.Mission) != 0 : article.Has(i, WordClass.Mission);
    }

    /// <summary>“a SpaceX rocket”, “the Florida satellite”: the name of something else that is known.</summary>
    private bool IsKnownOther(int i)
    {
        foreach (PhraseKind kind in (ReadOnlySpan<PhraseKind>)[PhraseKind.Organization, PhraseKind.Place, PhraseKind.Role])
        {
            for (int start = i; start >= 0 && start > i - 4; start--)
            {
                int length = article.FindPhrase(start, kind, out Phrase phrase);
                if (length > 0 && start + length > i && (!phrase.IsAmbiguous || length > 1)) return true;
            }
        }
        return false;
    }

    /// <summary>A word that only opens a sentence, or an adjective under a capital: “New”, “Reusable”.</summary>
    private bool IsWeakOpening(int i) =>
        article.Tree.TokenArray[i].Kind == TokenKind.Word && !article.Tree.TokenArray[i].Is(TokenShape.HasDigit) && (article.IsCapitalByPlace(i) || OpensSpeech(i) ? article.Has(i, WordClass.Common | WordClass.Starter | WordClass.Function) : IsOfTwoLands(i));

    /// <summary>“New rockets arrive”: behind an opening quote or a colon a capital proves nothing.</summary>
    private bool OpensSpeech(int i) => i > 0 && (article.Tree.TokenArray[i - 1].Is(TokenShape.Quote) || article.FirstChar(i - 1) == ':');

    /// <summary>“Argentine-British”</summary>
    private bool IsOfTwoLands(int i)
    {
        ReadOnlySpan<char> text = article.TextOf(i);
        int hyphen = text.IndexOf('-');
        return hyphen > 2 && (article.Lexicon[article.Lexicon.Find(text[(hyphen + 1)..])] & WordClass.Demonym) != 0;
    }

    /// <summary>Whether at least one word is no ordinary English, or carries a designator.</summary>
    private bool IsTelling(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            ref readonly TokenData token = ref article.Tree.TokenArray[i];
            if (token.Is(TokenShape.HasDigit)) return true;
            if (!article.Has(i, WordClass.Common) && token.Length > 2) return true;
            if (!article.IsCapitalByPlace(i) && token.Length > 2 && !token.Is(TokenShape.AllUpper)) return true;
        }
        return false;
    }

    private bool Report(int first, int end, HeadKind kind, string rule, double confidence)
    {
        if (article.Names.At(first) is { Kind: NameKind.Vehicle, Confidence: >= Sure } whole && whole.FirstToken <= first && whole.EndToken >= end && IsFree(whole.FirstToken, whole.EndToken))
            (first, end) = (whole.FirstToken, whole.EndToken);
        // “Halvorsen's rocket” and “Musk rocket” are owners, not names: a person word without a designator is doubtful.
        string text = article.TextOf(first, end).Replace('\n', ' ').Replace('\u00A0', ' ');
        TextSpan span = article.Tree.GetSpan(first, end);
        if (end - first == 1 && article.Knowledge.Misspelling.Find(text) is { } known)
        {
            VehicleEntry entry = article.Knowledge.Vehicles[known];
            article.ReportDiagnostic(DiagnosticDescriptors.MisspeltVehicle, span, text, entry.Name);
            article.Report(MentionKind.Vehicle, first, end, new VehicleName(entry.Id, entry.Name, entry.Class, entry.Family), "MisspeltVehicle", 0.8);
            return true;
        }
        if (IsCountedPlural(first, end)) text = text[..^1];
        var name = new VehicleName(Slug.Of(text), text, kind.ToClass(), null, HasDesignator(first, end));
        article.ReportDiagnostic(DiagnosticDescriptors.UnknownVehicle, span, text);
        article.Report(MentionKind.Vehicle, first, end, name, rule, confidence);
        names.TryAdd(Folding.Hash(text), name);
        return true;
    }

    private bool IsFree(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (article.Cover(i) != MentionSet.None) return false;
        return true;
    }

    /// <summary>“two Wrens”, “all 24 Puffins”: several of one family.</summary>
    private bool IsCountedPlural(int first, int end)
    {
        ReadOnlySpan<char> last = article.TextOf(end - 1);
        if (last.Length < 5 || last[^1] != 's' || last[^2] is 's' or 'u' or 'i' || first == 0) return false;
        return article.Has(first - 1, WordClass.NumberWord) || article.Tree.TokenArray[first - 1].Kind == TokenKind.Number || article.Is(first - 1, "all");
    }

    /// <summary>“Herons”, which no ordinary word is.</summary>
    private bool IsPlural(in TokenData token) =>
        token.Kind == TokenKind.Word && token.Length > 5 && article.Text[token.End - 1] == 's' && !token.Is(TokenShape.Shouted | TokenShape.SentenceStart | TokenShape.HasDigit);

    private bool HasDesignator(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (article.Tree.TokenArray[i].Is(TokenShape.HasDigit)) return true;
        return false;
    }

    /// <summary>“Harbour 5”, where the article has named Harbour 4.</summary>
    private VehicleName? NextOf(VehicleName family, int number)
    {
        if (family.IsIndividual || number >= article.Tree.TokenCount) return null;
        ref readonly TokenData token = ref article.Tree.TokenArray[number];
        if (token.Kind != TokenKind.Number || token.Length > 3 || token.Is(TokenShape.Glued | TokenShape.SentenceStart) || article.Cover(number) != MentionSet.None || article.IsCounted(number + 1) || IsListNumber(number)) return null;
        string name = $"{family.Name} {article.TextOf(number)}";
        return new VehicleName(Slug.Of(name), name, family.Class, family.Family, true);
    }

    /// <summary>“1. Calm in the east 2. A bad week”: the numbers of a list that runs on.</summary>
    private bool IsListNumber(int i)
    {
        if (article.FirstChar(i + 1) is not ('.' or ')') || !int.TryParse(article.TextOf(i), CultureInfo.InvariantCulture, out int number)) return false;
        for (int k = i - 2; k >= 0 && k > i - LongestItem; k--)
            if (article.FirstChar(k + 1) == article.FirstChar(i + 1) && article.Tree.TokenArray[k].Kind == TokenKind.Number && int.TryParse(article.TextOf(k), CultureInfo.InvariantCulture, out int before) && before == number - 1) return true;
        return false;
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
            for (int end = i + 1; end <= i + LongestName && end <= article.Tree.TokenCount; end++)
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
            else if (bestEnd == i + 1 && !token.Is(TokenShape.HasDigit) && article.IsCapitalByPlace(i) && article.Has(i, WordClass.Common)) continue;
            if (bestEnd == i + 1 && !token.Is(TokenShape.HasDigit) && VehicleEvidence.IsPartOfOtherName(article, i, bestEnd)) continue;
            article.Report(MentionKind.Vehicle, i, bestEnd, best, "VehicleNamedElsewhere", 0.8);
            i = bestEnd - 1;
        }
    }
}
