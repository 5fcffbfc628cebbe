using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Reads who was hurt: numbers and names beside words for death and injury, or an explicit none; silence says nothing.</summary>
internal sealed class CasualtyReader
{
    /// <summary>How far a number may stand behind and before the word; the one before may be the subject of a longer clause.</summary>
    private const int ReachBehind = 6, ReachBefore = 9;

    private readonly ArticleContext _article;
    private readonly EventScope _scope;
    private readonly ImmutableArray<Evidence>.Builder _evidence = ImmutableArray.CreateBuilder<Evidence>();
    private int? _killed, _injured;
    private bool _none;

    private CasualtyReader(EventScope scope)
    {
        _scope = scope;
        _article = scope.Article;
    }

    public static Casualties? Read(EventScope scope) => new CasualtyReader(scope).Read();

    private Casualties? Read()
    {
        foreach (SentenceFacts sentence in _scope.Draft.Sentences)
            foreach (CueHit cue in sentence.Cues)
                if (cue.Cue.Aspect == CueAspect.Casualty) Read(sentence, cue);
        if (_killed is null && _injured is null) return _none && _evidence.Count > 0 ? new Casualties(0, 0, _evidence.ToImmutable()) : null;
        return new Casualties(_killed, _injured, _evidence.ToImmutable());
    }

    private void Read(SentenceFacts sentence, CueHit cue)
    {
        if (cue.Cue.Value == "none")
        {
            if (!IsAboutPeople(sentence, cue)) return;
            _none = true;
            Note(cue.First, cue.End);
            return;
        }
        if (IsNegated(sentence, cue.First, out bool ever))
        {
            // “No American had ever died in flight” tells of all the years before.
            if (ever) return;
            _none = true;
            Note(Math.Max(sentence.Sentence.FirstToken, cue.First - 2), cue.End);
            return;
        }
        bool killed = cue.Cue.Value is "killed" or "lost";
        if ((killed ? _killed : _injured) is not null || IsThing(sentence, cue)) return;
        if ((NumberBeside(sentence, cue) ?? NamesBeside(sentence, cue)) is not { } number) return;
        // “Seven people were lost”, but “two satellites were lost”.
        if (cue.Cue.Value == "lost" && !NamesPeople(sentence)) return;
        if (killed) _killed = number;
        else _injured = number;
        _evidence.Add(_article.EvidenceOf(cue.First, cue.End));
    }

    private void Note(int first, int end)
    {
        // “nobody was hurt” and “was hurt”, negated, are one statement.
        Evidence evidence = _article.EvidenceOf(first, end);
        if (_evidence.Count < 3 && !_evidence.Any(e => e.Span.Overlaps(evidence.Span))) _evidence.Add(evidence);
    }

    /// <summary>“safely” counts only of people: a crew, astronauts, those on board.</summary>
    private bool IsAboutPeople(SentenceFacts sentence, CueHit cue)
    {
        // “Dragon is in good health” says nothing of people.
        if (IsThing(sentence, cue, 3) && !NamesPeople(sentence)) return false;
        if (!_article.Is(cue.First, "safely") && !_article.Is(cue.First, "safe")) return !IsConditional(sentence, cue.First);
        for (int i = cue.First - 1; i >= sentence.Sentence.FirstToken; i--)
            if (_article.Is(i, "if") || _article.Is(i, "retract") || _article.Is(i, "retracted") || _article.Is(i, "should") || _article.Is(i, "would") || _article.Is(i, "could")) return false;
        return NamesPeople(sentence);
    }

    private bool NamesPeople(SentenceFacts sentence)
    {
        for (int i = sentence.Sentence.FirstToken; i < sentence.Sentence.EndToken; i++)
            if (IsPeopleWord(i)) return true;
        return false;
    }

    private bool IsPeopleWord(int i) =>
        _article.Is(i, "crew") || _article.Is(i, "crews") || _article.Is(i, "astronauts") || _article.Is(i, "cosmonauts") || _article.Is(i, "crewmates") || _article.Is(i, "astronaut") || _article.Is(i, "personnel") || _article.Is(i, "people") || _article.Is(i, "taikonauts") || _article.Is(i, "residents") || _article.Is(i, "workers") || _article.Is(i, "men") || _article.Is(i, "women") || _article.Is(i, "technicians") || _article.Is(i, "engineers") || _article.Is(i, "soldiers");

    private bool IsConditional(SentenceFacts sentence, int token)
    {
        for (int i = token - 1; i >= sentence.Sentence.FirstToken && i >= token - 6; i--)
            if (_article.Is(i, "if") || _article.Is(i, "would") || _article.Is(i, "could")) return true;
        return false;
    }

    private bool IsNegated(SentenceFacts sentence, int token, out bool ever)
    {
        ever = false;
        for (int i = token - 1; i >= sentence.Sentence.FirstToken && i >= token - 5; i--)
        {
            ever |= _article.Is(i, "ever");
            if (_article.Is(i, "never")) ever = true;
            if (_article.Has(i, WordClass.Negation) || _article.Is(i, "zero")) return true;
        }
        return false;
    }

    /// <summary>“dead since 1995”, “killed the mission”: a craft beside the word is no person.</summary>
    private bool IsThing(SentenceFacts sentence, CueHit cue, int reach = 1)
    {
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (_scope.AllMentions[i] is not Mention<VehicleName> mention) continue;
            int first = _scope.FirstToken(mention), end = _scope.EndToken(mention);
            if (first >= cue.End && first - cue.End <= 1 || end <= cue.First && cue.First - end <= reach) return true;
        }
        return false;
    }

    /// <summary>“killed seven astronauts”, “six dead and 57 injured”, “left 21 dead”, “injuring two workers”: the nearer number counts.</summary>
    private int? NumberBeside(SentenceFacts sentence, CueHit cue)
    {
        int behind = 0, before = 0;
        int? after = null, ahead = null;
        for (int i = cue.End; i < sentence.Sentence.EndToken && i < cue.End + ReachBehind && after is null; i++)
        {
            if (IsStop(i, ',') || IsStop(i, ';') || _article.Is(i, "and")) break;
            behind = i - cue.End;
            after = Number(i, sentence, out _);
        }
        for (int i = cue.First - 1; i >= sentence.Sentence.FirstToken && i >= cue.First - ReachBefore && ahead is null; i--)
        {
            if (IsStop(i, ';')) break;
            int first = StartOfNumber(i, sentence);
            ahead = Number(first, sentence, out int end);
            if (ahead is not null && end < i + 1) ahead = null;
            before = cue.First - 1 - i;
        }
        if (after is null || ahead is null) return after ?? ahead;
        return before < behind ? ahead : after;
    }

    private bool IsStop(int token, char c) => _article.FirstChar(token) == c && _article.Tree.TokenArray[token].Kind == TokenKind.Punctuation;

    /// <summary>“Twenty-seven” begins before “seven”.</summary>
    private int StartOfNumber(int token, SentenceFacts sentence)
    {
        while (token - 1 >= sentence.Sentence.FirstToken && _article.Has(token, WordClass.NumberWord | WordClass.Scale)
            && (_article.Has(token - 1, WordClass.NumberWord | WordClass.Scale) || _article.FirstChar(token - 1) == '-' && token - 2 >= sentence.Sentence.FirstToken && _article.Has(token - 2, WordClass.NumberWord)))
            token -= _article.FirstChar(token - 1) == '-' ? 2 : 1;
        return token;
    }

    private int? Number(int i, SentenceFacts sentence, out int end)
    {
        end = i;
        if ((_article.Cover(i) & (MentionSet.Numbers | MentionSet.Names)) != 0) return null;
        if (!NumberReader.TryRead(_article, i, sentence.Sentence.EndToken, out NumberReading number) || number.Value is < 1 or > 5000 || number.Value % 1 != 0) return null;
        end = number.EndToken;
        if (_article.Has(number.EndToken, WordClass.TimeUnit) || _article.FirstChar(number.EndToken) is '%' or '\'' or '’') return null;
        // “nine metres”, “Pad 2”: measures and names of things count nobody.
        if (IsMeasured(i) || (i > 0 && _article.Tree.TokenArray[i].Kind == TokenKind.Number && _article.Tree.TokenArray[i - 1].Is(TokenShape.InitialUpper) && i - 1 > sentence.Sentence.FirstToken)) return null;
        // “who died on Sunday aged 89”.
        if (i > 0 && (_article.Is(i - 1, "aged") || _article.Is(i - 1, "age"))) return null;
        return (int)number.Value;
    }

    private bool IsMeasured(int token)
    {
        List<QuantityReading> readings = _article.Quantities;
        int low = 0, high = readings.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (readings[middle].EndToken <= token) low = middle + 1;
            else high = middle;
        }
        return low < readings.Count && readings[low].First <= token && readings[low].Dimension is not (QuantityDimension.Count or QuantityDimension.Other);
    }

    /// <summary>“killed Vladimir Komarov”, “took the lives of Virgil Grissom, Edward White and Roger Chaffee”, “Ed White died”: names in a row are counted.</summary>
    private int? NamesBeside(SentenceFacts sentence, CueHit cue)
    {
        int count = 0, end = cue.End;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (_scope.AllMentions[i] is not Mention<PersonName> person || _scope.FirstToken(person) < end) continue;
            if (_scope.FirstToken(person) - end > (count == 0 ? 4 : 2)) break;
            count++;
            end = _scope.EndToken(person);
        }
        if (count > 0) return count;
        int first = cue.First;
        for (int i = sentence.EndMention - 1; i >= sentence.FirstMention; i--)
        {
            if (_scope.AllMentions[i] is not Mention<PersonName> person || _scope.EndToken(person) > first) continue;
            if (first - _scope.EndToken(person) > (count == 0 ? 7 : 2)) break;
            count++;
            first = _scope.FirstToken(person);
        }
        return count > 0 ? count : null;
    }
}
