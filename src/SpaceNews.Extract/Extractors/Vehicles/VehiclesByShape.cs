namespace SpaceNews.Extract;

/// <summary>Finds vehicles without a word for a craft beside them: by a number (“Okapi-3”), an ending (“BGUSat”), their weight, who is aboard, or the recogniser.</summary>
internal sealed class VehiclesByShape(ArticleContext article, OpenVehicleNames open)
{
    /// <summary>Below it a recognised name is left alone.</summary>
    private const double LeastConfidence = 0.55;

    private const int ShortestAcronym = 3, LongestAcronym = 8;

    private HashSet<string>? _acronyms, _endings;

    public void Find()
    {
        FindDesignators();
        FindNumbered();
        FindWeighed();
        FindAboard();
        FindRecognized();
    }

    /// <summary>“Okapi-3”, “SACI-2”: a capital word, a hyphen and a number is a craft unless it is a mission or a measure.</summary>
    private void FindDesignators()
    {
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            ref readonly TokenData token = ref article.Tree.TokenArray[i];
            if (token.Kind != TokenKind.Word || !token.Is(TokenShape.HasHyphen) || !token.Is(TokenShape.HasDigit) || !token.Is(TokenShape.InitialUpper) || article.Cover(i) != MentionSet.None || !open.CanBeName(i)) continue;
            ReadOnlySpan<char> text = article.TextOf(i);
            int hyphen = text.LastIndexOfAny('-', '–', '‑');
            if (hyphen < 3 || text.Length - hyphen > 5 || text[..hyphen].ContainsAnyInRange('0', '9') || !char.IsAsciiDigit(text[hyphen + 1])) continue;
            WordClass left = article.Lexicon[article.Lexicon.Find(text[..hyphen])];
            bool upper = token.Is(TokenShape.AllUpper);
            if ((left & (WordClass.Mission | WordClass.Month | WordClass.Weekday | WordClass.Function | WordClass.Place)) != 0 || (!upper && (left & WordClass.Common) != 0) || (upper && hyphen < 4)) continue;
            if (IsEngine(i + 1)) continue;
            // A town with a number is no town any more.
            if (article.Names.At(i)?.Kind == NameKind.Location || !VehicleEvidence.IsContradicted(article, i, i + 1)) open.Report(i, i + 1, HeadKind.None, "NameWithNumber", 0.6);
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
            if (article.Cover(i) != MentionSet.None || number.Is(TokenShape.Glued) || number.Length > 3 || (number.Kind != TokenKind.Number && !IsNumberAndLetter(i))) continue;
            int sentence = article.Tree.FindSentence(i), first = i;
            // “PanAmSat 3”, “Intelsat 708”: operators count their satellites.
            if ((IsSatelliteWord(i - 1) || IsNumberedOperator(i)) && article.Tree.FindSentence(i - 1) == sentence && article.Cover(i - 1) == MentionSet.None && !article.IsCounted(i + 1))
            {
                open.Report(i - 1, i + 1, HeadKind.None, "NameWithNumber", 0.7);
                continue;
            }
            if (number.Length > 2 || number.Kind != TokenKind.Number) continue;
            while (first > 0 && i - first < 2 && article.Tree.TokenArray[first - 1].Kind == TokenKind.Word && IsOddName(first - 1) && article.Tree.FindSentence(first - 1) == sentence) first--;
            if (first == i || article.Tree.TokenArray[first].Is(TokenShape.Shouted) || article.IsCounted(i + 1) || open.IsListNumber(i) || (first > 0 && article.Is(first - 1, "in") && first + 1 == i)) continue;
            if (!VehicleEvidence.IsContradicted(article, first, i + 1) || article.Names.At(first)?.Kind == NameKind.Location) open.Report(first, i + 1, HeadKind.None, "NameWithNumber", 0.6);
        }
    }

    /// <summary>“BGUSat”, “Unosat”: the ending that satellites and their operators have; what speaks is an operator.</summary>
    public void FindSatellites()
    {
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            // Taggers take satellites for towns and firms; people are not called so.
            if (!IsSatelliteWord(i) || !open.CanBeName(i) || article.Tree.TokenArray[i].Is(TokenShape.Shouted) || article.Names.At(i) is { Kind: NameKind.Person } || IsOperator(i)) continue;
            int next = i + 1;
            if (next < article.Tree.TokenCount && (article.Has(next, WordClass.SpeechVerb | WordClass.CompanyWord) || article.IsPossessive(next) || (article.IsNameWord(next) && !article.Tree.TokenArray[next].Is(TokenShape.SentenceStart)))) continue;
            open.Report(i, next, HeadKind.VehicleSatellite, "NameEndingInSat", 0.65);
        }
    }

    /// <summary>“Inmarsat”, where the recogniser reads the firm.</summary>
    private bool IsOperator(int i) => article.Names.At(i) is { Kind: NameKind.Organization } name && (name.Confidence >= OpenVehicleNames.Sure || article.FindPhrase(i, PhraseKind.Organization, out _) > 0);

    /// <summary>“Kestrel lifted off on Monday”: what opens a sentence without an article and does what only whole craft do, if it is nobody’s name.</summary>
    public void FindActing()
    {
        foreach (Sentence sentence in article.Tree.SentenceArray)
        {
            int first = sentence.FirstToken, end = first + 1;
            if (sentence.TokenCount < 3 || !open.CanBeName(first) || article.Tree.TokenArray[first].Is(TokenShape.Shouted)) continue;
            if (article.Tree.TokenArray[end].Kind == TokenKind.Number && open.CanBeName(end)) end++;
            if (!article.Has(end, WordClass.PhraseStart) || article.FindCue(end, CueAspect.CraftVerb) != "Whole") continue;
            // “Crews docked”: an ordinary plural needs no article; people dock and splash down too.
            bool plural = article.Has(first, WordClass.Common) && article.Text[article.Tree.TokenArray[first].End - 1] == 's';
            if (plural || article.Has(first, WordClass.GivenName | WordClass.Surname | WordClass.Function) || article.Names.At(first) is { Kind: NameKind.Person, Confidence: > 0.3 }) continue;
            open.Report(first, end, HeadKind.None, "NameBeforeCraftVerb", 0.7);
        }
    }

    /// <summary>“Telkom 1”, “Telkom 3S”: a firm of one word and a small number that counts nothing.</summary>
    private bool IsNumberedOperator(int number) =>
        article.Tree.TokenArray[number].Length <= 2 && article.FindPhrase(number - 1, PhraseKind.Organization, out Phrase phrase) == 1 && !phrase.IsAmbiguous
        && article.Knowledge.Organizations[phrase.Entry].Kind == OrganizationKind.Company && !article.Tree.TokenArray[number].Is(TokenShape.SentenceStart) && !open.IsListNumber(number);

    /// <summary>“3S”</summary>
    private bool IsNumberAndLetter(int i) => article.TextOf(i) is [>= '1' and <= '9', >= 'A' and <= 'Z'];

    private bool IsSatelliteWord(int i)
    {
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        return token.Kind == TokenKind.Word && token.Length >= 5 && token.Is(TokenShape.InitialUpper) && !token.Is(TokenShape.HasDigit) && !article.Has(i, WordClass.Common)
            && article.TextOf(i).EndsWith("sat", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsOddName(int i) => open.CanBeName(i) && !article.Has(i, WordClass.Common | WordClass.Mission | WordClass.Month | WordClass.CompanyWord) && article.Tree.TokenArray[i].Length > 2 && article.HeadAt(i, k => k != HeadKind.None, out _) == 0;

    /// <summary>“the 410-kg Iroko, was to ride …”: what is named by its weight alone is a craft.</summary>
    private void FindWeighed()
    {
        foreach (QuantityReading reading in article.Quantities)
        {
            if (reading.Dimension != QuantityDimension.Mass || reading.IsListed || !reading.Parsed.IsAttributive) continue;
            int first = reading.EndToken, end = first;
            while (end < article.Tree.TokenCount && end - first < OpenVehicleNames.LongestName && open.CanBeName(end) && !article.IsCapitalByPlace(end)) end++;
            if (end == first || end >= article.Tree.TokenCount || !open.IsTelling(first, end)) continue;
            // A noun behind the name says what weighs so much.
            if (article.Tree.TokenArray[end].Is(TokenShape.AllLower) && article.Has(end, WordClass.CommonNoun) && !article.Has(end, WordClass.CommonVerb | WordClass.Function)) continue;
            open.Report(first, end, HeadKind.None, "NameBehindMass", 0.7);
        }
    }

    /// <summary>“the crew aboard Inukshuk”: what people and things are aboard of.</summary>
    private void FindAboard()
    {
        for (int i = 0; i + 1 < article.Tree.TokenCount; i++)
        {
            if (!article.Is(i, "aboard")) continue;
            int first = article.Has(i + 1, WordClass.Article) ? i + 2 : i + 1, end = first;
            while (end < article.Tree.TokenCount && end - first < OpenVehicleNames.LongestName && open.CanBeName(end) && article.Tree.TokenArray[end].Is(TokenShape.InitialUpper)) end++;
            if (end == first || article.Tree.FindSentence(end - 1) != article.Tree.FindSentence(i) || article.Has(first, WordClass.Common) && end == first + 1) continue;
            // “aboard Acme aircraft”: a noun behind it says what it is.
            if (end < article.Tree.TokenCount && article.Tree.TokenArray[end].Is(TokenShape.AllLower) && article.Has(end, WordClass.CommonNoun) && !article.Has(end, WordClass.CommonVerb | WordClass.Function | WordClass.Be)) continue;
            if (!VehicleEvidence.IsContradicted(article, first, end)) open.Report(first, end, HeadKind.None, "NameBehindAboard", 0.7);
        }
    }

    /// <summary>Names that the recogniser takes for a vehicle, without a word for one beside them.</summary>
    private void FindRecognized()
    {
        foreach (RecognizedName recognized in article.RecognizedNames)
        {
            if (recognized.Kind != NameKind.Vehicle || recognized.Confidence < LeastConfidence) continue;
            int first = recognized.FirstToken, end = recognized.EndToken;
            if (end - first > OpenVehicleNames.LongestName + 1 || open.IsListNumber(end - 1) || IsEngine(end) || article.Tree.TokenArray[first].Is(TokenShape.Shouted) || IsCompany(first, end) || VehicleEvidence.IsPlaceName(article, first, end) || (end == first + 1 && IsAcronymOfOrganization(first))) continue;
            // “0A”, “36B”: pads and stands are called so; of craft what the article has named in full.
            if (char.IsAsciiDigit(article.FirstChar(first)) && !(_endings ??= ReadEndings()).Contains(article.TextOf(first, end))) continue;
            bool free = first == 0 || !VehicleEvidence.IsOtherThing(article, first - 1);
            for (int i = first; i < end; i++) free &= open.CanBeName(i);
            // “PPUs” are many of a device; craft in the plural are known ones.
            if (end == first + 1 && article.IsPluralAcronym(first)) continue;
            if (free && open.IsTelling(first, end)) open.Report(first, end, HeadKind.None, "RecognizedVehicle", recognized.Confidence);
        }
    }

    /// <summary>What stands behind the first space or hyphen of a name found so far, and behind each further one.</summary>
    private HashSet<string> ReadEndings()
    {
        var endings = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Mention mention in article.Mentions)
        {
            if (mention is not Mention<VehicleName> { Value.Name: var name }) continue;
            for (int i = name.IndexOfAny([' ', '-']); i >= 0 && endings.Add(name[(i + 1)..]); i = name.IndexOfAny([' ', '-'], i + 1)) { }
        }
        return endings;
    }

    /// <summary>“FRLA”, where the article has named a Falcon Ridge Launch Alliance.</summary>
    private bool IsAcronymOfOrganization(int acronym) =>
        article.Tree.TokenArray[acronym].Is(TokenShape.AllUpper) && article.Tree.TokenArray[acronym].Length >= ShortestAcronym && (_acronyms ??= ReadAcronyms()).Contains(article.TextOf(acronym, acronym + 1));

    /// <summary>The initials of capital words that end with a word for an organization.</summary>
    private HashSet<string> ReadAcronyms()
    {
        var acronyms = new HashSet<string>(StringComparer.Ordinal);
        for (int last = 0; last < article.Tree.TokenCount; last++)
        {
            if (!article.Tree.TokenArray[last].Is(TokenShape.InitialUpper) || article.HeadAt(last, h => h == HeadKind.Organization, out _) == 0) continue;
            string initials = "";
            for (int i = last; i >= 0 && initials.Length < LongestAcronym && article.Tree.TokenArray[i].Is(TokenShape.InitialUpper); i--)
            {
                initials = article.FirstChar(i) + initials;
                if (initials.Length >= ShortestAcronym) acronyms.Add(initials);
            }
        }
        return acronyms;
    }

    /// <summary>“the start-up Vespro”, “Hanwool, a company of 90 people”</summary>
    private bool IsCompany(int first, int end) =>
        (first > 0 && (article.Has(first - 1, WordClass.CompanyWord) || (article.Is(first - 1, "up") && article.Is(first - 3, "start"))))
        || (end + 2 < article.Tree.TokenCount && article.FirstChar(end) == ',' && article.Has(end + 1, WordClass.Article) && article.Has(end + 2, WordClass.CompanyWord));
}
