using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Things a sentence can have that are looked at in pairs.</summary>
internal enum Sign
{
    Negation, Modal, Future, Had, Passive, Past, Present, Year, Number, Date, Quote, Question, Condition, Speech, Vehicle, Site,
    Organization, Crew, StrongTrigger, Trigger, WeakTrigger, DeniedTrigger, Injury, Cause, Consequence, Casualty, PastCue,
    Investigation, Phase, Outcome,
}

/// <summary>Reads the signs of one sentence, token by token, and which tokens stand behind a negation or a modal.</summary>
internal sealed class SentenceSigns
{
    private const int NegationReach = 5, ModalReach = 4;

    private static readonly ulong Had = Folding.Hash("had"), Was = Folding.Hash("was"), Were = Folding.Hash("were"), Is = Folding.Hash("is"), Are = Folding.Hash("are"), Will = Folding.Hash("will"), If = Folding.Hash("if"), Unless = Folding.Hash("unless");

    private readonly List<byte> _scopes = [];
    private bool _hasMainVerb, _afterBe;
    private int _negated, _possible;

    /// <summary>One bit for every sign.</summary>
    public uint All { get; private set; }

    /// <summary>Past, future, and whether there is a “had”.</summary>
    public ulong Tense => All & (1u << (int)Sign.Future | 1u << (int)Sign.Had | 1u << (int)Sign.Past);

    public void Clear()
    {
        All = 0;
        _hasMainVerb = _afterBe = false;
        _negated = _possible = 0;
        _scopes.Clear();
    }

    public void Set(Sign sign) => All |= 1u << (int)sign;

    /// <summary>1 behind a negation, 2 behind a modal, 3 behind both; for tokens that were read.</summary>
    public ulong ScopeOf(int token) => _scopes[token];

    /// <summary>Whether this is the first time of asking in this sentence.</summary>
    public bool TakeMainVerb()
    {
        bool first = !_hasMainVerb;
        _hasMainVerb = true;
        return first;
    }

    /// <summary>Takes the next token.</summary>
    public void Read(in TokenData token, ReadOnlySpan<char> text, WordClass classes, PartOfSpeech tag)
    {
        if (token.Kind == TokenKind.Punctuation)
        {
            if (text[0] is ',' or ';' or ':' or '—' or '–' or '.') _negated = _possible = 0;
            if (token.Is(TokenShape.Quote)) Set(Sign.Quote);
            if (text[0] == '?') Set(Sign.Question);
            _scopes.Add(0);
            return;
        }
        _scopes.Add((byte)((_negated-- > 0 ? 1 : 0) | (_possible-- > 0 ? 2 : 0)));
        ReadClasses(classes);
        if (token.Kind == TokenKind.Number)
        {
            Set(text.Length == 4 && text[0] is '1' or '2' ? Sign.Year : Sign.Number);
            return;
        }
        if (tag == PartOfSpeech.Verb)
        {
            bool ed = text.EndsWith("ed", StringComparison.OrdinalIgnoreCase);
            if (ed) Set(_afterBe ? Sign.Passive : Sign.Past);
            else if (text[^1] == 's') Set(Sign.Present);
        }
        else if (tag == PartOfSpeech.Sconj && (token.Hash == If || token.Hash == Unless)) Set(Sign.Condition);
        if (tag != PartOfSpeech.Adv) _afterBe = (classes & WordClass.Be) != 0;
        if (token.Hash == Had) Set(Sign.Had);
        else if (token.Hash == Was || token.Hash == Were) Set(Sign.Past);
        else if (token.Hash == Is || token.Hash == Are) Set(Sign.Present);
        else if (token.Hash == Will) Set(Sign.Future);
    }

    private void ReadClasses(WordClass classes)
    {
        if ((classes & WordClass.Negation) != 0)
        {
            _negated = NegationReach;
            Set(Sign.Negation);
        }
        if ((classes & WordClass.Modal) != 0)
        {
            _possible = ModalReach;
            Set(Sign.Modal);
        }
        if ((classes & WordClass.FutureWord) != 0) Set(Sign.Future);
        if ((classes & (WordClass.Month | WordClass.Weekday)) != 0) Set(Sign.Date);
        if ((classes & (WordClass.NumberWord | WordClass.Scale)) != 0) Set(Sign.Number);
        if ((classes & WordClass.SpeechVerb) != 0) Set(Sign.Speech);
    }

    /// <summary>Takes a phrase of the cue table.</summary>
    public void Read(CueAspect aspect)
    {
        Sign? sign = aspect switch
        {
            CueAspect.Cause => Sign.Cause,
            CueAspect.Consequence or CueAspect.Status or CueAspect.RepairTime => Sign.Consequence,
            CueAspect.Casualty => Sign.Casualty,
            CueAspect.Past => Sign.PastCue,
            CueAspect.Investigation => Sign.Investigation,
            CueAspect.Phase => Sign.Phase,
            CueAspect.Outcome or CueAspect.Severity => Sign.Outcome,
            _ => null,
        };
        if (sign is { } known) Set(known);
    }
}
