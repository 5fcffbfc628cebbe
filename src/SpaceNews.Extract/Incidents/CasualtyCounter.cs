using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Counts the people beside a word for death or injury: by a number, by their names, or as one without a name.</summary>
internal sealed class CasualtyCounter(EventScope scope)
{
    /// <summary>How far a number may stand behind and before the word; the one before may be the subject of a longer clause.</summary>
    private const int ReachBehind = 6, ReachBefore = 9;

    /// <summary>How far a negation may stand before the word: anywhere near it, and as the subject of its clause.</summary>
    private const int ReachOfNegation = 5, ReachOfSubject = 12;

    /// <summary>What may stand between a name and the word for what befell it.</summary>
    private const int GapBehind = 4, GapBefore = 7, GapInList = 2;

    private readonly ArticleContext _article = scope.Article;

    /// <summary>Whether a word is denied: “was not hurt”, “nobody on the ground or at sea was hurt”.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">The first token of the word.</param>
    /// <param name="ever">Whether the denial speaks of all the years before.</param>
    public bool IsDenied(SentenceFacts sentence, int token, out bool ever)
    {
        ever = false;
        for (int i = token - 1; i >= sentence.Sentence.FirstToken && i >= token - ReachOfSubject; i--)
        {
            bool near = i >= token - ReachOfNegation;
            if (_article.Is(i, "but") || (!near && (IsMark(i, ',') || IsMark(i, ';') || _article.Has(i, WordClass.SpeechVerb)))) return false;
            ever |= near && (_article.Is(i, "ever") || _article.Is(i, "never"));
            if (near ? _article.Has(i, WordClass.Negation) || _article.Is(i, "zero") : IsNobody(i)) return true;
        }
        return false;
    }

    /// <summary>Whether a word is denied behind it: “Injured was nobody”, “Victims: none”, “an injured person does not exist”.</summary>
    public bool IsDeniedBehind(SentenceFacts sentence, int end)
    {
        int limit = Math.Min(sentence.Sentence.EndToken, end + ReachOfNegation);
        for (int i = end; i < limit && !(IsMark(i, ',') || IsMark(i, ';') || IsMark(i, '.')); i++)
        {
            bool closes = i + 1 >= sentence.Sentence.EndToken || _article.Tree.TokenArray[i + 1].Kind == TokenKind.Punctuation;
            if (closes && _article.Has(i, WordClass.Negation)) return true;
            if (_article.Is(i, "not") && _article.Is(i + 1, "exist")) return true;
        }
        return false;
    }

    /// <summary>Whether those whom a denial speaks of are people: “no person was hit”, “the crew was not touched”.</summary>
    public bool IsDeniedOfPeople(SentenceFacts sentence, int token)
    {
        for (int i = token - 1; i >= sentence.Sentence.FirstToken && i >= token - ReachOfSubject; i--)
            if (IsNobody(i) || IsPeopleWord(i)) return true;
        return false;
    }

    /// <summary>“nobody”, “none”, “no one”, “no person”.</summary>
    private bool IsNobody(int i) =>
        _article.Is(i, "nobody") || _article.Is(i, "none") || (_article.Is(i, "no") && (_article.Is(i + 1, "one") || IsPeopleWord(i + 1)));

    /// <summary>Whether people are spoken of before a token of a sentence, by a name or a word for them.</summary>
    public bool NamesPeople(SentenceFacts sentence, int before)
    {
        for (int i = sentence.Sentence.FirstToken; i < before; i++)
            // “All nine are well”
            if (IsPeopleWord(i) || (_article.Is(i, "all") && (_article.Has(i + 1, WordClass.NumberWord | WordClass.Be))) || _article.Is(i, "they") || _article.Is(i, "he") || _article.Is(i, "she") || _article.Is(i, "both") || _article.Is(i, "everybody") || _article.Is(i, "everyone") || _article.Is(i, "aboard")) return true;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (scope.AllMentions[i] is Mention<PersonName> person && scope.FirstToken(person) < before) return true;
        return false;
    }

    /// <summary>“crew”, “technicians”, “fisherman”.</summary>
    public bool IsPeopleWord(int i) =>
        i < _article.Tree.TokenCount && _article.Tree.TokenArray[i].Is(TokenShape.HasLetter)
        && (_article.Is(i, "crew") || _article.Is(i, "crews") || _article.Is(i, "people") || _article.Is(i, "person") || _article.Is(i, "persons") || _article.Is(i, "personnel") || NounClass(i) == WordTable.PersonNoun);

    private uint NounClass(int i) => WordTable.NounClass(TaggerModels.Words[_article.Tree.TokenArray[i].Hash]);

    /// <summary>“killed seven astronauts”, “six dead and 57 injured”, “left 21 dead”, “injuring two workers”: the nearer number counts, else the one that opens the sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The word for what befell them.</param>
    /// <param name="peopleOnly">Whether a noun for people has to follow the number.</param>
    /// <param name="others">Whether the number comes on top of those named: “along with 73 others”.</param>
    public int? NumberBeside(SentenceFacts sentence, CueHit cue, bool peopleOnly, out bool others)
    {
        int behind = 0, before = 0, afterEnd = 0, aheadEnd = 0;
        int? after = null, ahead = null;
        for (int i = cue.End; i < sentence.Sentence.EndToken && i < cue.End + ReachBehind && after is null; i++)
        {
            if ((IsMark(i, ',') && !_article.Is(i + 1, "along")) || IsMark(i, ';') || _article.Is(i, "and")) break;
            behind = i - cue.End;
            after = Number(i, sentence, peopleOnly, out afterEnd);
        }
        for (int i = cue.First - 1; i >= sentence.Sentence.FirstToken && i >= cue.First - ReachBefore && ahead is null; i--)
        {
            if (IsMark(i, ';')) break;
            int first = StartOfNumber(i, sentence);
            ahead = Number(first, sentence, peopleOnly, out aheadEnd);
            if (ahead is not null && aheadEnd < i + 1) ahead = null;
            before = cue.First - 1 - i;
        }
        if (after is null && ahead is null && cue.First - sentence.Sentence.FirstToken > ReachBefore)
            ahead = Number(sentence.Sentence.FirstToken, sentence, true, out aheadEnd);
        bool isAhead = after is null || ahead is not null && before < behind;
        int end = isAhead ? aheadEnd : afterEnd;
        int? number = isAhead ? ahead : after;
        others = number is not null && (_article.Is(end, "others") || _article.Is(end, "other") || _article.Is(end, "companions"));
        return number;
    }

    private bool IsMark(int token, char c) => _article.FirstChar(token) == c && _article.Tree.TokenArray[token].Kind == TokenKind.Punctuation;

    /// <summary>“Twenty-seven” begins before “seven”.</summary>
    private int StartOfNumber(int token, SentenceFacts sentence)
    {
        while (token - 1 >= sentence.Sentence.FirstToken && _article.Has(token, WordClass.NumberWord | WordClass.Scale)
            && (_article.Has(token - 1, WordClass.NumberWord | WordClass.Scale) || _article.FirstChar(token - 1) == '-' && token - 2 >= sentence.Sentence.FirstToken && _article.Has(token - 2, WordClass.NumberWord)))
            token -= _article.FirstChar(token - 1) == '-' ? 2 : 1;
        return token;
    }

    private int? Number(int i, SentenceFacts sentence, bool peopleOnly, out int end)
    {
        end = i;
        if ((_article.Cover(i) & (MentionSet.Numbers | MentionSet.Names)) != 0) return null;
        if (!NumberReader.TryRead(_article, i, sentence.Sentence.EndToken, out NumberReading number) || number.Value is < 1 or > 5000 || number.Value % 1 != 0) return null;
        end = number.EndToken;
        if (_article.Has(end, WordClass.TimeUnit) || _article.FirstChar(end) is '%' or '\'' or '’') return null;
        // “nine metres”, “Pad 2”: measures and names of things count nobody; “one of the dead” is counted among them.
        if (IsMeasured(i) || (i > 0 && _article.Tree.TokenArray[i].Kind == TokenKind.Number && _article.Tree.TokenArray[i - 1].Is(TokenShape.InitialUpper) && i - 1 > sentence.Sentence.FirstToken) || (number.Value == 1 && _article.Is(end, "of"))) return null;
        // “who died on Sunday aged 89”, “Daniel Wall, 34, died”.
        if (i > 0 && (_article.Is(i - 1, "aged") || _article.Is(i - 1, "age") || (IsMark(i - 1, ',') && (IsMark(end, ',') || IsMark(end, ';'))))) return null;
        return CountsPeople(end, sentence, peopleOnly) ? (int)number.Value : null;
    }

    /// <summary>“two fire crew”, “seven”, “three others”, but not “two sheep”, “19 engines”.</summary>
    private bool CountsPeople(int next, SentenceFacts sentence, bool peopleOnly)
    {
        for (int i = next; i < sentence.Sentence.EndToken && i < next + 3; i++)
        {
            if (IsPeopleWord(i)) return true;
            uint noun = NounClass(i);
            if (noun == 0 || !_article.Has(i, WordClass.CommonNoun)) continue;
            return !peopleOnly && !WordTable.IsConcrete(noun);
        }
        return !peopleOnly || _article.Is(next, "others") || _article.Is(next, "more");
    }

    private bool IsMeasured(int token)
    {
        List<QuantityReading> readings = _article.Quantities;
        int at = readings.CountBefore(token, static (in QuantityReading r, int t) => r.EndToken <= t);
        return at < readings.Count && readings[at].First <= token && readings[at].Dimension is not (QuantityDimension.Count or QuantityDimension.Other);
    }

    /// <summary>“killed Vladimir Komarov”, “took the lives of Virgil Grissom, Edward White and Roger Chaffee”, “Ed White died”: the names in a row.</summary>
    public List<PersonName> NamesBeside(SentenceFacts sentence, CueHit cue)
    {
        var names = new List<PersonName>();
        int end = cue.End;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (scope.AllMentions[i] is not Mention<PersonName> person || scope.FirstToken(person) < end) continue;
            if (scope.FirstToken(person) - end > (names.Count == 0 ? GapBehind : GapInList) && !(names.Count > 0 && IsListGap(end, scope.FirstToken(person)))) break;
            names.Add(person.Value);
            end = scope.EndToken(person);
        }
        if (names.Count > 0) return names;
        int first = cue.First;
        for (int i = sentence.EndMention - 1; i >= sentence.FirstMention; i--)
        {
            if (scope.AllMentions[i] is not Mention<PersonName> person || scope.EndToken(person) > first) continue;
            if (first - scope.EndToken(person) > (names.Count == 0 ? GapBefore : GapInList)) break;
            names.Add(person.Value);
            first = scope.FirstToken(person);
        }
        return names;
    }

    /// <summary>“; pilot”, “, and the trainee”: what stands between the names of a list.</summary>
    private bool IsListGap(int first, int end)
    {
        if (end - first > GapBefore || !(IsMark(first, ',') || IsMark(first, ';'))) return false;
        for (int i = first; i < end; i++)
            if (_article.Has(i, WordClass.Be | WordClass.SpeechVerb) || _article.Is(i, "who") || _article.Is(i, "whose")) return false;
        return true;
    }

    /// <summary>“A fisherman was cut by flying glass”: one person without a name.</summary>
    public bool IsOnePerson(SentenceFacts sentence, CueHit cue)
    {
        for (int i = cue.First - 1; i >= sentence.Sentence.FirstToken && i >= cue.First - ReachBefore; i--)
        {
            if (IsMark(i, ';')) return false;
            if (NounClass(i) != WordTable.PersonNoun || _article.TextOf(i)[^1] == 's') continue;
            for (int k = i - 1; k >= sentence.Sentence.FirstToken && k >= i - 3; k--)
                if (_article.Is(k, "a") || _article.Is(k, "an") || _article.Is(k, "another") || _article.Is(k, "one")) return true;
            return false;
        }
        return false;
    }
}
