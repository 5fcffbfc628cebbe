namespace SpaceNews.Extract;

/// <summary>Closed classes of words, from <c>words.tsv</c> and the other word tables; a word may be in several.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    Month = 1UL << 0,
    Weekday = 1UL << 1,
    Season = 1UL << 2,
    NumberWord = 1UL << 3,
    Scale = 1UL << 4,
    Half = 1UL << 5,
    Quarter = 1UL << 6,
    OrdinalWord = 1UL << 7,
    DecadeWord = 1UL << 8,
    TimeUnit = 1UL << 9,
    DayPart = 1UL << 10,
    DayWord = 1UL << 11,
    ClockWord = 1UL << 12,
    Meridiem = 1UL << 13,
    PeriodPart = 1UL << 14,
    Deictic = 1UL << 15,
    OffsetWord = 1UL << 16,
    Function = 1UL << 17,
    Glue = 1UL << 18,
    Starter = 1UL << 19,
    Abbreviation = 1UL << 20,
    AbbreviationMayEnd = 1UL << 21,
    Conjunction = 1UL << 22,
    NameParticle = 1UL << 23,
    NameSuffix = 1UL << 24,
    QuoteS = 1UL << 25,
    Negation = 1UL << 26,
    Modal = 1UL << 27,
    Be = 1UL << 28,
    Possessive = 1UL << 29,
    Article = 1UL << 30,
    About = 1UL << 31,
    Ordinal = 1UL << 32,

    /// <summary>Ordinary English, seen in lower case.</summary>
    Common = 1UL << 34,
    GivenName = 1UL << 35,

    /// <summary>A given name that is more often an ordinary word: “Will”, “Grant”.</summary>
    GivenNameRare = 1UL << 36,
    Surname = 1UL << 37,
    Demonym = 1UL << 38,
    SpeechVerb = 1UL << 39,

    /// <summary>An alias of the knowledge base starts here.</summary>
    PhraseStart = 1UL << 40,

    /// <summary>The word alone is an unambiguous name of the knowledge base.</summary>
    KnownName = 1UL << 41,
    Place = 1UL << 42,
    CommonNoun = 1UL << 43,
    CommonVerb = 1UL << 44,
    CommonAdjective = 1UL << 45,

    /// <summary>A word that names a mission or flight when a number follows: “Crew-7”, “STS-121”, “Flight 9”.</summary>
    Mission = 1UL << 46,

    /// <summary>“company”, “start-up”, “operator”: the name beside it is an organization.</summary>
    CompanyWord = 1UL << 47,

    /// <summary>Behind a trigger word it makes something harmless of it: “abort system”, “collision avoidance”.</summary>
    TriggerBlocker = 1UL << 48,

    /// <summary>Near “pounds” it makes money of them.</summary>
    MoneyWord = 1UL << 49,

    /// <summary>Near “pounds” it makes weight of them, whatever money stands by.</summary>
    WeighWord = 1UL << 50,

    /// <summary>Before a date it says that the date is still to come.</summary>
    FutureWord = 1UL << 51,

    /// <summary>“Inc.”, “GmbH”: the legal form behind the name of a company, which is no part of who it is.</summary>
    LegalForm = 1UL << 52,

    /// <summary>Frequent in articles about spaceflight and rare elsewhere: “orbit”, “payload”.</summary>
    SpaceWord = 1UL << 53,

    /// <summary>“-san”, “-ssi”: behind a hyphen, it honours whom the word before it names.</summary>
    Honorific = 1UL << 54,

    /// <summary>A given name or a title of men.</summary>
    Male = 1UL << 55,

    /// <summary>A given name or a title of women.</summary>
    Female = 1UL << 56,

    /// <summary>“engine”, “thruster”: a part of a craft that has a designator of its own.</summary>
    EngineWord = 1UL << 57,

    /// <summary>“Alpha”, “Beta”, “Delta”: names of letters, as designators of pads.</summary>
    LetterName = 1UL << 62,
}
