using System.Collections.Immutable;
using System.Globalization;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The search for vehicles in one article.</summary>
internal sealed class VehicleSearch
{
    /// <summary>From it on the recogniser is believed about where a name ends.</summary>
    private const double Sure = 0.85;

    /// <summary>Score from which a doubtful name counts where another of its family is named.</summary>
    private const double LeastOfKin = 0;

    private readonly ArticleContext _article;
    private readonly ImmutableArray<VehicleEntry> _vehicles;
    private readonly List<Candidate> _accepted = [];
    private readonly List<Candidate> _doubtful = [];
    private readonly VehicleSpelling _spelling;

    /// <summary>Folded hashes of names accepted somewhere, so that their other occurrences need no support of their own.</summary>
    private readonly Dictionary<ulong, VehicleName> _openNames = [];

    private readonly record struct Candidate(int First, int End, int Entry, int SerialEnd, string Rule, double Confidence)
    {
        public int FullEnd => Math.Max(End, SerialEnd);

        /// <summary>Whether what stands behind the name tells a variant (“Falcon 9R”) and not one craft.</summary>
        public bool IsVariant { get; init; }

        /// <summary>What speaks for a doubtful name.</summary>
        public double Score { get; init; }
    }

    public VehicleSearch(ArticleContext article)
    {
        _article = article;
        _vehicles = article.Knowledge.Vehicles;
        _spelling = new VehicleSpelling(article);
    }

    public void Run()
    {
        int reported = _article.Mentions.Count;
        FindKnown();
        FindSerials();
        AcceptByConsistency();
        foreach (Candidate candidate in _accepted)
            if (IsFree(candidate.First, candidate.FullEnd))
                _article.Report(MentionKind.Vehicle, candidate.First, candidate.FullEnd, NameOf(candidate), candidate.Rule, candidate.Confidence);
        OpenVehicleSearch.Run(_article, _openNames);
        VehicleJudge.Decide(_article, reported);
        ShortVehicleNames.Resolve(_article);
        SecondVehicleNames.Resolve(_article);
    }

    private bool IsFree(int first, int end)
    {
        for (int i = first; i < end; i++)
            if ((_article.Cover(i) & (MentionSet.Site | MentionSet.Vehicle)) != 0) return false;
        return true;
    }

    private void FindKnown()
    {
        List<KnowledgeMatch> matches = _article.Matches;
        for (int i = 0; i < matches.Count; i++)
        {
            KnowledgeMatch match = matches[i];
            if (match.Phrase.Kind != PhraseKind.Vehicle) continue;
            // Several entries under one name stand side by side; the first row of the table decides the value.
            if (i > 0 && matches[i - 1].Phrase.Kind == PhraseKind.Vehicle && matches[i - 1].FirstToken == match.FirstToken && matches[i - 1].EndToken == match.EndToken) continue;
            int entry = BestEntry(matches, i);
            int serialEnd = SerialEnd(entry, match.EndToken);
            bool serial = serialEnd > match.EndToken;
            if (!serial && RecognizedSerialEnd(match) is var recognizedEnd && recognizedEnd > 0) (serial, serialEnd) = (true, recognizedEnd);
            if (!serial && WithoutLowerCaseWords(match) is { } proper) (match, entry, serialEnd) = (proper, proper.Phrase.Entry, proper.EndToken);
            int variantEnd = serial ? serialEnd : VariantEnd(entry, match.EndToken);
            var candidate = new Candidate(match.FirstToken, match.EndToken, entry, variantEnd, serial ? "KnownVehicleAndSerial" : variantEnd > match.EndToken ? "KnownVehicleAndVariant" : "KnownVehicle", 0.97) { IsVariant = variantEnd > serialEnd };
            bool ambiguous = match.Phrase.IsAmbiguous || IsAlsoOrdinary(match);
            if (serial || !ambiguous) Accept(candidate, match);
            else if (VehicleEvidence.Score(_article, match.FirstToken, variantEnd) is var score && score >= VehicleEvidence.Threshold)
                _accepted.Add(candidate with { Rule = "KnownVehicleInContext", Confidence = Math.Min(0.95, 0.6 + score * 0.08) });
            else if (score > VehicleEvidence.Rejected) _doubtful.Add(candidate with { Score = score });
        }
    }

    /// <summary>“Falcon 9” of “Falcon 9 booster”, which the tables hold as well: words in lower case say what it is and are no part of the name.</summary>
    private KnowledgeMatch? WithoutLowerCaseWords(KnowledgeMatch match)
    {
        int end = match.EndToken;
        while (end > match.FirstToken + 1 && _article.Tree.TokenArray[end - 1].Is(TokenShape.AllLower)) end--;
        if (end == match.EndToken) return null;
        int node = _article.Knowledge.Phrases.Find(Folding.Hash(_article.TextOf(match.FirstToken, end)));
        for (int p = node < 0 ? -1 : _article.Knowledge.Phrases.First(node); p >= 0; p = _article.Knowledge.Phrases.Next(p))
            if (_article.Knowledge.Phrases[p] is { Kind: PhraseKind.Vehicle, IsAmbiguous: false } phrase) return match with { EndToken = end, Phrase = phrase };
        return null;
    }

    /// <summary>“Meteor-M No. 2-5”, “Intelsat 5A F-14”: end of a longer name that the recogniser is sure of and that figures or a letter end; 0 without.</summary>
    private int RecognizedSerialEnd(KnowledgeMatch match) =>
        _article.Names.At(match.FirstToken) is { Kind: NameKind.Vehicle, Confidence: >= Sure } name && name.FirstToken == match.FirstToken && name.EndToken > match.EndToken && IsSerialWord(name.EndToken - 1)
            ? name.EndToken : 0;

    /// <summary>Figures, a Roman number or one capital letter.</summary>
    private bool IsSerialWord(int i) =>
        _article.Tree.TokenArray[i].Is(TokenShape.HasDigit) || NameShapes.IsRoman(_article.TextOf(i)) || (_article.Tree.TokenArray[i].Length == 1 && char.IsAsciiLetterUpper(_article.FirstChar(i)));

    private void Accept(Candidate candidate, KnowledgeMatch match)
    {
        // “Soyuz” in “Soyuz Street”: an unknown capital word behind a short name makes another name of it.
        if (match.Length == 1 && candidate.SerialEnd <= match.EndToken && (VehicleEvidence.IsPartOfOtherName(_article, match.FirstToken, match.EndToken) || VehicleEvidence.IsInsideOtherName(_article, match.FirstToken, match.EndToken))) return;
        _accepted.Add(candidate);
    }

    /// <summary>Among entries of one name: the one that the head word behind it speaks for, else the first that is not doubtful.</summary>
    private int BestEntry(List<KnowledgeMatch> matches, int i)
    {
        KnowledgeMatch match = matches[i];
        int best = match.Phrase.Entry;
        int head = _article.HeadAt(match.EndToken, k => k.IsVehicle(), out HeadKind kind);
        VehicleClass wanted = head > 0 ? kind.ToClass() : VehicleClass.Unknown;
        for (int j = i; j < matches.Count && matches[j].FirstToken == match.FirstToken; j++)
        {
            if (matches[j].Phrase.Kind != PhraseKind.Vehicle || matches[j].EndToken != match.EndToken) continue;
            int entry = matches[j].Phrase.Entry;
            // “Galileo 5” is no probe: only the constellation numbers its craft.
            bool numbered = SerialEnd(entry, match.EndToken) > match.EndToken;
            if (numbered != (SerialEnd(best, match.EndToken) > match.EndToken))
            {
                if (numbered) best = entry;
                continue;
            }
            if (wanted != VehicleClass.Unknown && _vehicles[entry].Class == wanted && _vehicles[best].Class != wanted) best = entry;
            else if (_vehicles[entry].Class == wanted || _vehicles[best].Class != wanted) best = Prefer(best, entry, matches[j].Phrase);
        }
        return best;
    }

    private int Prefer(int best, int entry, Phrase phrase) => phrase.IsCanonical && best != entry ? entry : best;

    /// <summary>A one-word lower-case English word under a capital at the start of a sentence.</summary>
    private bool IsAlsoOrdinary(KnowledgeMatch match) =>
        match.Length == 1 && _article.IsCapitalByPlace(match.FirstToken) && _article.Has(match.FirstToken, WordClass.Common) && !_article.Tree.TokenArray[match.FirstToken].Is(TokenShape.HasDigit);

    /// <summary>“Soyuz MS-28”, “Starlink 4-20”, “Cosmos 2251”: the end of the serial behind a name.</summary>
    private int SerialEnd(int entry, int next) => BareSerialEnd(entry, next) is var end && end > next ? TakeFlightNumber(end) : next;

    /// <summary>“Eutelsat II F5”</summary>
    private int TakeFlightNumber(int end) =>
        end < _article.Tree.TokenCount && _article.Tree.TokenArray[end] is { Kind: TokenKind.Word, Length: 2 or 3 } token && !token.Is(TokenShape.Glued) && _article.TextOf(end) is ['F', .. var figures] && !figures.ContainsAnyExceptInRange('0', '9') ? end + 1 : end;

    private int BareSerialEnd(int entry, int next)
    {
        if (next >= _article.Tree.TokenCount || _vehicles[entry].Serials.IsEmpty) return next;
        if (NumeralAt(next) is { } numeral && _article.Knowledge.Serials.Follows(entry, numeral)) return next + 1;
        // “Yaogan No. 33”
        if ((_article.Is(next, "no.") || _article.Is(next, "no")) && next + 1 < _article.Tree.TokenCount && _article.Tree.TokenArray[next + 1].Kind == TokenKind.Number && _article.Knowledge.Serials.Follows(entry, _article.TextOf(next + 1))) return TakeSecondNumber(next + 2);
        for (int length = 3; length >= 1; length--)
        {
            int end = next + length;
            // A hyphen without anything behind it is no end of a serial.
            if (end > _article.Tree.TokenCount || _article.Tree.TokenArray[end - 1].Kind == TokenKind.Punctuation || _article.Tree.FindSentence(end - 1) != _article.Tree.FindSentence(next - 1)) continue;
            int start = _article.Tree.TokenArray[next].Start, stop = _article.Tree.TokenArray[end - 1].End;
            if (stop - start > 14 || !_article.Knowledge.Serials.Follows(entry, _article.Text.AsSpan(start, stop - start))) continue;
            if (length == 1 && _article.Tree.TokenArray[next].Kind == TokenKind.Number && CountsSomething(next)) continue;
            return TakeSecondNumber(end);
        }
        return next;
    }

    /// <summary>“Pioneer III”, “Gemini Eight”: a Roman numeral or a number in words under a capital, in figures; null without.</summary>
    private string? NumeralAt(int i)
    {
        ref readonly TokenData token = ref _article.Tree.TokenArray[i];
        if (token.Kind != TokenKind.Word || !token.Is(TokenShape.InitialUpper) || token.Is(TokenShape.Glued | TokenShape.SentenceStart)) return null;
        ReadOnlySpan<char> text = _article.TextOf(i);
        if (_article.Has(i, WordClass.NumberWord)) return !token.Is(TokenShape.AllUpper) && NumberReader.TryParse(text, out Number number) ? number.Value.ToString(CultureInfo.InvariantCulture) : null;
        // “I” before a verb speaks of its writer.
        if (text is "I" ? _article.Has(i + 1, WordClass.Be | WordClass.CommonVerb) : !NameShapes.IsRoman(text)) return null;
        return NameShapes.RomanValue(text).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>“Meteor-M No. 2-5”</summary>
    private int TakeSecondNumber(int end) =>
        end + 1 < _article.Tree.TokenCount && _article.FirstChar(end) == '-' && _article.Tree.TokenArray[end].Is(TokenShape.Glued)
        && _article.Tree.TokenArray[end + 1].Kind == TokenKind.Number && _article.Tree.TokenArray[end + 1].Length <= 2 && _article.Tree.TokenArray[end + 1].Is(TokenShape.Glued) ? end + 2 : end;

    /// <summary>“Atlas 3A”, “Scout X-2B”, “Long March 8A”: the end of a short designator behind the name of a rocket, which tells its variant.</summary>
    private int VariantEnd(int entry, int next)
    {
        if (next >= _article.Tree.TokenCount || _vehicles[entry].Class is not (VehicleClass.LaunchVehicle or VehicleClass.Missile or VehicleClass.Stage)) return next;
        ref readonly TokenData token = ref _article.Tree.TokenArray[next];
        if (token.Kind != TokenKind.Word || token.Length > 8 || !token.Is(TokenShape.HasDigit) || token.Is(TokenShape.SentenceStart) || _article.Cover(next) != MentionSet.None) return next;
        int gap = token.Start - _article.Tree.TokenArray[next - 1].End;
        ReadOnlySpan<char> text = _article.TextOf(next);
        // Figures and capitals that count no payload: a cubesat of “3U” is none, nor is a network of “5G”.
        if (gap > 1 || text.ContainsAnyInRange('a', 'z') || text[^1] is 'U' or 'G' || text.IndexOfAny('/', ':', '%') >= 0) return next;
        bool figureFirst = char.IsAsciiDigit(text[0]) && text.ContainsAnyInRange('A', 'Z');
        bool letterFirst = char.IsAsciiLetterUpper(text[0]) && text.Length <= 4 && (char.IsAsciiDigit(text[1]) || (text[1] == '-' && text.Length > 2 && char.IsAsciiDigit(text[2]))) && CountDigits(text) == 1;
        return figureFirst || letterFirst ? next + 1 : next;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char c in text)
            if (char.IsAsciiDigit(c)) digits++;
        return digits;
    }

    /// <summary>“Soyuz 11 crew” names a craft; “Progress 12 tons”, “Starlink 20 satellites” counts.</summary>
    private bool CountsSomething(int number)
    {
        int next = number + 1;
        if (_article.Tree.TokenArray[number].Is(TokenShape.Glued)) return false;
        if (next >= _article.Tree.TokenCount) return false;
        if (_article.Tree.TokenArray[number].Length == 4 && _article.TextOf(number)[0] is '1' or '2' && (_article.Cover(number) & MentionSet.Date) != 0) return true;
        if (_article.Has(next, WordClass.TimeUnit | WordClass.Scale)) return true;
        return _article.HeadAt(next, k => k.IsVehicle(), out _) > 0 && _article.TextOf(next)[^1] == 's';
    }

    /// <summary>“MS-28”, “B1058” by themselves, and “Luna-26”: a known family and a number in one token.</summary>
    private void FindSerials()
    {
        for (int i = 0; i < _article.Tree.TokenCount; i++)
        {
            ref readonly TokenData token = ref _article.Tree.TokenArray[i];
            if (token.Kind != TokenKind.Word || !token.Is(TokenShape.InitialUpper) || token.Length < 2) continue;
            if (!token.Is(TokenShape.HasDigit))
            {
                TryTwoTokenSerial(i);
                continue;
            }
            ReadOnlySpan<char> text = _article.TextOf(i);
            // “R1.” numbers a paragraph.
            if (token.Is(TokenShape.SentenceStart) && _article.FirstChar(i + 1) is '.' or ')') continue;
            int entry = _article.Knowledge.Serials.FindAlone(text);
            if (entry >= 0)
            {
                _accepted.Add(new Candidate(i, i, entry, i + 1, "SerialAlone", 0.93));
                continue;
            }
            int hyphen = text.LastIndexOfAny('-', '–');
            if (hyphen < 2 || IsAccepted(i)) continue;
            int node = _article.Knowledge.Phrases.Find(Folding.Hash(text[..hyphen]));
            if (node < 0) continue;
            for (int p = _article.Knowledge.Phrases.First(node); p >= 0; p = _article.Knowledge.Phrases.Next(p))
            {
                Phrase phrase = _article.Knowledge.Phrases[p];
                if (phrase.Kind != PhraseKind.Vehicle) continue;
                if (!_article.Knowledge.Serials.Follows(phrase.Entry, text[(hyphen + 1)..]) && phrase.IsAmbiguous) continue;
                _accepted.Add(new Candidate(i, i, phrase.Entry, TakeFlightNumber(i + 1), "KnownVehicleAndSerial", 0.93));
                break;
            }
        }
    }

    /// <summary>“Ship 36”, “Booster 14”: a word and a number that together are a serial.</summary>
    private void TryTwoTokenSerial(int i)
    {
        if (i + 1 >= _article.Tree.TokenCount || _article.Tree.TokenArray[i + 1].Kind != TokenKind.Number || _article.Tree.TokenArray[i + 1].Length > 4 || IsAccepted(i) || CountsSomething(i + 1)) return;
        int start = _article.Tree.TokenArray[i].Start;
        int entry = _article.Knowledge.Serials.FindAlone(_article.Text.AsSpan(start, _article.Tree.TokenArray[i + 1].End - start));
        if (entry >= 0) _accepted.Add(new Candidate(i, i, entry, i + 2, "SerialAlone", 0.85));
    }

    private bool IsAccepted(int token)
    {
        foreach (Candidate candidate in _accepted)
            if (candidate.First <= token && token < candidate.FullEnd) return true;
        return false;
    }

    /// <summary>“Discovery” where the article speaks of the space shuttle or of Challenger: one of a family of which another is named beyond doubt.</summary>
    private void AcceptKin()
    {
        foreach (Candidate candidate in _doubtful)
        {
            if (candidate.Score < LeastOfKin || IsOrdinaryOpening(candidate) || _vehicles[candidate.Entry].Family is not { } family || VehicleEvidence.IsContradicted(_article, candidate.First, candidate.End)) continue;
            if (_accepted.Exists(a => a.Rule == "KnownVehicle" && a.Entry != candidate.Entry && _vehicles[a.Entry].Family == family)) _accepted.Add(candidate with { Rule = "VehicleOfKnownFamily", Confidence = 0.8 });
        }
    }

    /// <summary>A doubtful name counts when the same name was accepted elsewhere in the article.</summary>
    private void AcceptByConsistency()
    {
        AcceptKin();
        foreach (Candidate candidate in _doubtful)
        {
            foreach (Candidate other in _accepted)
            {
                bool same = _article.Tree.TokenArray[other.First].Hash == _article.Tree.TokenArray[candidate.First].Hash && other.End - other.First == candidate.End - candidate.First && other.SerialEnd <= other.End;
                bool family = other.Entry == candidate.Entry || (_vehicles[other.Entry].Name.EndsWith(' ' + _vehicles[candidate.Entry].Name, StringComparison.Ordinal));
                if ((!same && !family) || VehicleEvidence.IsContradicted(_article, candidate.First, candidate.End)) continue;
                if (IsOrdinaryOpening(candidate)) continue;
                _accepted.Add(candidate with { Entry = other.Entry, Rule = "VehicleNamedElsewhere", Confidence = 0.85 });
                break;
            }
        }
        _accepted.Sort(static (a, b) =>
            a.First != b.First ? a.First.CompareTo(b.First)
            : a.FullEnd != b.FullEnd ? b.FullEnd.CompareTo(a.FullEnd)
            : a.Confidence != b.Confidence ? b.Confidence.CompareTo(a.Confidence)
            : a.Entry.CompareTo(b.Entry));
    }

    /// <summary>“Discovery of a crack” at the start of a sentence; “Discovery will wait” is the craft.</summary>
    private bool IsOrdinaryOpening(Candidate candidate) =>
        _article.IsCapitalByPlace(candidate.First) && _article.Has(candidate.First, WordClass.Common) && !_article.Tree.TokenArray[candidate.First].Is(TokenShape.Shouted) && !VehicleEvidence.Acts(_article, candidate.End);

    private VehicleName NameOf(Candidate candidate)
    {
        VehicleEntry entry = _vehicles[candidate.Entry];
        VehicleClass vehicleClass = entry.Class;
        int head = _article.HeadAt(candidate.FullEnd, k => k.IsVehicle(), out HeadKind kind);
        if (candidate.SerialEnd > candidate.End)
        {
            if (vehicleClass == VehicleClass.Constellation && !candidate.IsVariant) vehicleClass = VehicleClass.Satellite;
            string serial = _article.TextOf(candidate.First, candidate.SerialEnd);
            string name = NameWithSerial(candidate, entry, serial);
            // One craft keeps the spelling of the text (“Cosmos 954”); its id is the same in every spelling.
            bool spelledOut = candidate.End - candidate.First == 1 && !entry.Name.Contains(' ') && !_article.Tree.TokenArray[candidate.First].Is(TokenShape.AllUpper) && !IsPluralOf(_article.TextOf(candidate.First), entry.Name);
            string written = spelledOut ? InLine(serial) : name;
            // “KOMPSAT-2” has the family in it, under another name.
            if (candidate.End == candidate.First && name.EndsWith(serial[(serial.LastIndexOfAny(['-', '–']) + 1)..], StringComparison.Ordinal) && !name.Contains(serial, StringComparison.OrdinalIgnoreCase)) written = serial;
            return candidate.IsVariant ? new VehicleName(Slug.Of(name), name, vehicleClass, entry.Family ?? entry.Name) : new VehicleName(Slug.Of(name), written, vehicleClass, entry.Family ?? entry.Name, true);
        }
        // A family of spacecraft lends its name to its rocket: “a Soyuz rocket”.
        if (head > 0 && kind == HeadKind.VehicleLaunch && vehicleClass is VehicleClass.CrewSpacecraft) vehicleClass = VehicleClass.LaunchVehicle;
        return new VehicleName(entry.Id, _spelling.NameOf(InLine(_article.TextOf(candidate.First, candidate.End)), entry.Name), vehicleClass, entry.Family, false);
    }

    /// <summary>The name of the table with the serial of the text.</summary>
    private string NameWithSerial(Candidate candidate, VehicleEntry entry, string serial)
    {
        if (candidate.End > candidate.First)
        {
            // “Falcon Eye 2” is no second “Falcon Eye 1”, and “Soyuz TM 9” no Soyuz 9.
            bool whole = candidate.End - candidate.First > 1 && serial.StartsWith(entry.Name.Split(' ', '-')[0], StringComparison.OrdinalIgnoreCase) && !IsPluralOf(_article.TextOf(candidate.First, candidate.End), entry.Name);
            return whole ? InLine(serial) : entry.Name + Joint(serial, candidate);
        }
        if (serial.StartsWith(entry.Name, StringComparison.OrdinalIgnoreCase) || IsFamilyToken(serial, entry)) return serial;
        // “KOSMOS-3021” has the family in it, in another spelling.
        int hyphen = serial.LastIndexOfAny(['-', '–']);
        return hyphen > 1 && _article.Knowledge.Serials.FindAlone(serial) < 0 ? entry.Name + serial[hyphen..] : entry.Name + " " + serial;
    }

    /// <summary>“EchoStars 3, 4 and 6”</summary>
    private static bool IsPluralOf(ReadOnlySpan<char> text, string name) => text.Length == name.Length + 1 && text[^1] == 's' && text[..^1].Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string InLine(string text) => text.Replace('\u00A0', ' ').Replace('\n', ' ');

    private static bool IsFamilyToken(string serial, VehicleEntry entry) => entry.Name.Split(' ')[0].Length > 3 && serial.StartsWith(entry.Name.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>The serial as written, with the space or hyphen that the text has between family and serial.</summary>
    private string Joint(string whole, Candidate candidate)
    {
        string family = _article.TextOf(candidate.First, candidate.End);
        return InLine(whole[family.Length..]);
    }
}
