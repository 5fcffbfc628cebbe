namespace SpaceNews.Extract.Testing;

/// <summary>Which kind of mention has values of a type.</summary>
internal static class ValueKinds
{
    private static readonly Dictionary<Type, MentionKind> BuiltIn = new()
    {
        [typeof(PersonName)] = MentionKind.Person,
        [typeof(OrganizationName)] = MentionKind.Organization,
        [typeof(SiteName)] = MentionKind.Site,
        [typeof(VehicleName)] = MentionKind.Vehicle,
        [typeof(CalendarDate)] = MentionKind.Date,
        [typeof(ClockTime)] = MentionKind.Time,
        [typeof(StatedDuration)] = MentionKind.Duration,
    };

    public static MentionKind Of(Type type) => BuiltIn.TryGetValue(type, out MentionKind kind) ? kind : new MentionKind(type.Name);
}
