namespace SpaceNews.Extract;

/// <summary>Kinds of mention as bits, to ask quickly what covers a token.</summary>
[Flags]
internal enum MentionSet : ushort
{
    None = 0,
    Person = 1,
    Organization = 2,
    Site = 4,
    Vehicle = 8,
    Date = 16,
    Time = 32,
    Duration = 64,
    Mass = 128,
    Other = 256,
    Names = Person | Organization | Site | Vehicle,
    Numbers = Date | Time | Duration | Mass,
}

internal static class MentionSets
{
    public static MentionSet Of(MentionKind kind) => kind.Name switch
    {
        nameof(MentionKind.Person) => MentionSet.Person,
        nameof(MentionKind.Organization) => MentionSet.Organization,
        nameof(MentionKind.Site) => MentionSet.Site,
        nameof(MentionKind.Vehicle) => MentionSet.Vehicle,
        nameof(MentionKind.Date) => MentionSet.Date,
        nameof(MentionKind.Time) => MentionSet.Time,
        nameof(MentionKind.Duration) => MentionSet.Duration,
        nameof(MentionKind.Mass) => MentionSet.Mass,
        _ => MentionSet.Other,
    };
}
