namespace SpaceNews.Extract;

/// <summary>Classes of words from <c>date-words.tsv</c>, which says what each is for; a word may be in several.</summary>
[Flags]
internal enum DateWord : uint
{
    None = 0,
    RangeJoiner = 1 << 0,
    MonthLead = 1 << 1,
    WeakMonthLead = 1 << 2,
    CountedThing = 1 << 3,
    NumberLabel = 1 << 4,
    YearLead = 1 << 5,
    StoryWord = 1 << 6,
    Window = 1 << 7,
    VagueCount = 1 << 8,
    SetWord = 1 << 9,
    SetAdverb = 1 << 10,
    PastVerb = 1 << 11,
    DayPartSign = 1 << 12,
    FiscalWord = 1 << 13,
    FiscalMark = 1 << 14,
    Era = 1 << 15,
    FromWord = 1 << 16,
    NowWord = 1 << 17,
    DateBound = 1 << 18,
    LastWord = 1 << 19,
    NoDateBehind = 1 << 20,
    MissionClock = 1 << 21,
    DayLead = 1 << 22,
    DayEvent = 1 << 23,
    PersonTitle = 1 << 24,
    DocumentWord = 1 << 25,
    FutureVerb = 1 << 26,
    PresentVerb = 1 << 27,
    HolidayWord = 1 << 28,
    UpdateWord = 1 << 29,
    ShiftVerb = 1 << 30,
}
