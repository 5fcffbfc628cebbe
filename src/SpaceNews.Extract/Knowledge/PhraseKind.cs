namespace SpaceNews.Extract;

/// <summary>What a phrase of the knowledge base names.</summary>
internal enum PhraseKind : byte
{
    Site,
    Vehicle,
    Organization,
    Place,
    Role,
    HeadWord,
    MassUnit,
    TimeZone,
    Trigger,
    Cue,
    Boilerplate,
    Holiday,
    VagueTime,
}
