using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Reads who was hurt: numbers and names beside words for death and injury, or an explicit none; silence says nothing.</summary>
internal sealed class CasualtyReader
{
    /// <summary>A sentence that less tells of the event tells of other people.</summary>
    private const double LeastBond = -1;

    private readonly ArticleContext _article;
    private readonly EventScope _scope;
    private readonly CasualtyCounter _counter;
    private readonly ImmutableArray<Evidence>.Builder _evidence = ImmutableArray.CreateBuilder<Evidence>();
    private readonly ImmutableArray<Evidence>.Builder _denials = ImmutableArray.CreateBuilder<Evidence>();
    private readonly Tally _killed = new(), _injured = new();
    private bool _nobodyDied;

    /// <summary>How surely the sentences tell of the event that say nobody was hurt, and those that say who was.</summary>
    private double _noneBond = double.NegativeInfinity, _hurtBond = double.NegativeInfinity;

    /// <summary>What is told of the dead, or of the injured.</summary>
    private sealed class Tally
    {
        private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
        private int? _told, _recalled;

        /// <summary>The greatest number told, else the number of names; what the text calls past counts only where nothing else does.</summary>
        public int? Count => (_told ?? _recalled) is { } number ? number : _names.Count > 0 ? _names.Count : null;

        public int Names => _names.Count;

        public void Add(int number, bool past)
        {
            if (past) _recalled = Math.Max(_recalled ?? 0, number);
            else _told = Math.Max(_told ?? 0, number);
        }

        /// <summary>A person is one under every name that ends alike.</summary>
        public void Add(PersonName person) => _names.Add(person.FullName[(person.FullName.LastIndexOf(' ') + 1)..]);
    }

    private CasualtyReader(EventScope scope)
    {
        _scope = scope;
        _article = scope.Article;
        _counter = new CasualtyCounter(scope);
    }

    public static Casualties? Read(EventScope scope) => new CasualtyReader(scope).Read();

    private Casualties? Read()
    {
        foreach (SentenceFacts sentence in _scope.Draft.Sentences)
            foreach (CueHit cue in sentence.Cues)
                if (cue.Cue.Aspect == CueAspect.Casualty && _scope.Draft.BondOf(sentence) > LeastBond) Read(sentence, cue);
        // “No one was hurt” of this event goes before the dead of another.
        bool isNone = (_killed.Count is null && _injured.Count is null) || _noneBond > _hurtBond;
        // “No one died” leaves open who was hurt.
        int? unhurt = double.IsNegativeInfinity(_noneBond) ? null : 0;
        if (isNone) return _denials.Count > 0 ? new Casualties(0, unhurt, _denials.ToImmutable()) : null;
        return new Casualties(_killed.Count ?? (_nobodyDied ? 0 : null), _injured.Count, _evidence.ToImmutable());
    }

    private void Read(SentenceFacts sentence, CueHit cue)
    {
        switch (cue.Cue.Value)
        {
            case "none":
                if (IsAboutPeople(sentence, cue)) NoteNone(sentence, cue, cue.First);
                return;
            case "well":
                if (_counter.NamesPeople(sentence, cue.First) && !IsConditional(sentence, cue.First)) NoteNone(sentence, cue, cue.First);
                return;
        }
        if (_counter.IsDenied(sentence, cue.First, out bool ever))
        {
            // “No American had ever died in flight” tells of all the years before.
            if (!ever && (cue.Cue.Value != "harm" || _counter.IsDeniedOfPeople(sentence, cue.First))) NoteNone(sentence, cue, Math.Max(sentence.Sentence.FirstToken, cue.First - 2));
            return;
        }
        if (cue.Cue.Value != "harm" && _counter.IsDeniedBehind(sentence, cue.End))
        {
            NoteNone(sentence, cue, cue.First);
            return;
        }
        // “was hit”, “in any danger”: denied it says that all are well, told it says nothing.
        if (cue.Cue.Value == "harm" || IsThing(sentence, cue)) return;
        Tally tally = cue.Cue.Value is "killed" or "lost" ? _killed : _injured;
        // “Seven people were lost”, but “two satellites were lost”; “two men were cut”, but “two flights were cut”.
        bool soft = cue.Cue.Value is "lost" or "hurt";
        if (soft && !_counter.NamesPeople(sentence, sentence.Sentence.EndToken)) return;
        if (_counter.NumberBeside(sentence, cue, soft, out bool others) is { } number)
        {
            if (others)
            {
                AddNames(sentence, cue, tally);
                number += tally.Names;
            }
            tally.Add(number, sentence.Has(CueAspect.Past) && !_scope.Draft.IsBackground);
        }
        else if (!AddNames(sentence, cue, tally))
        {
            if (!_counter.IsOnePerson(sentence, cue)) return;
            tally.Add(1, sentence.Has(CueAspect.Past) && !_scope.Draft.IsBackground);
        }
        _hurtBond = Math.Max(_hurtBond, _scope.Draft.BondOf(sentence));
        if (_evidence.Count < 6) _evidence.Add(_article.EvidenceOf(cue.First, cue.End));
    }

    private bool AddNames(SentenceFacts sentence, CueHit cue, Tally tally)
    {
        bool any = false;
        foreach (PersonName person in _counter.NamesBeside(sentence, cue))
        {
            tally.Add(person);
            any = true;
        }
        return any;
    }

    private void NoteNone(SentenceFacts sentence, CueHit cue, int first)
    {
        if (IsOfDeath(cue)) _nobodyDied = true;
        else _noneBond = Math.Max(_noneBond, _scope.Draft.BondOf(sentence));
        // “nobody was hurt” and “was hurt”, negated, are one statement.
        Evidence evidence = _article.EvidenceOf(first, cue.End);
        if (_denials.Count >= 3 || _denials.Any(e => e.Span.Overlaps(evidence.Span))) return;
        _denials.Add(evidence);
        _evidence.Add(evidence);
    }

    private bool IsOfDeath(CueHit cue)
    {
        if (cue.Cue.Value is "killed" or "lost") return true;
        for (int i = cue.First; i < cue.End; i++)
            if (_article.Is(i, "died") || _article.Is(i, "deaths") || _article.Is(i, "fatalities") || _article.Is(i, "killed") || _article.Is(i, "life")) return true;
        return false;
    }

    /// <summary>“safely” counts only of people: a crew, astronauts, those on board.</summary>
    private bool IsAboutPeople(SentenceFacts sentence, CueHit cue)
    {
        // “Dragon is in good health” says nothing of people.
        if (IsThing(sentence, cue, 3) && !_counter.NamesPeople(sentence, sentence.Sentence.EndToken)) return false;
        if (!_article.Is(cue.First, "safely") && !_article.Is(cue.First, "safe")) return !IsConditional(sentence, cue.First);
        for (int i = cue.First - 1; i >= sentence.Sentence.FirstToken; i--)
            if (_article.Is(i, "if") || _article.Is(i, "retract") || _article.Is(i, "retracted") || _article.Is(i, "should") || _article.Is(i, "would") || _article.Is(i, "could")) return false;
        return _counter.NamesPeople(sentence, sentence.Sentence.EndToken);
    }

    private bool IsConditional(SentenceFacts sentence, int token)
    {
        for (int i = token - 1; i >= sentence.Sentence.FirstToken && i >= token - 6; i--)
            if (_article.Is(i, "if") || _article.Is(i, "would") || _article.Is(i, "could")) return true;
        return false;
    }

    /// <summary>“dead since 1995”, “killed the mission”: a craft beside the word is no person.</summary>
    private bool IsThing(SentenceFacts sentence, CueHit cue, int reach = 1)
    {
        // “a dead and depressurized lab”
        if (_article.Is(cue.First, "dead") && _article.Is(cue.First - 1, "a") && !_counter.IsPeopleWord(cue.End)) return true;
        // “two dead engines”
        if (_article.Is(cue.First, "dead") && _article.Has(cue.End, WordClass.CommonNoun) && WordTable.IsConcrete(WordTable.NounClass(TaggerModels.Words[_article.Tree.TokenArray[cue.End].Hash])) && !_counter.IsPeopleWord(cue.End)) return true;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (_scope.AllMentions[i] is not Mention<VehicleName> mention) continue;
            int first = _scope.FirstToken(mention), end = _scope.EndToken(mention);
            if (first >= cue.End && first - cue.End <= 1 || end <= cue.First && cue.First - end <= reach) return true;
        }
        return false;
    }
}
