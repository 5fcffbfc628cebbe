namespace SpaceNews.Extract;

/// <summary>How the classes that patterns ask for are kept in the knowledge base.</summary>
internal static class KnowledgeClasses
{
    public static TokenPattern PatternOf(KnowledgeClass name) => name switch
    {
        KnowledgeClass.Vehicle => Names(PhraseKind.Vehicle, name),
        KnowledgeClass.Site => Names(PhraseKind.Site, name),
        KnowledgeClass.Organization => Names(PhraseKind.Organization, name),
        KnowledgeClass.Place => Names(PhraseKind.Place, name),
        KnowledgeClass.Role => Names(PhraseKind.Role, name),
        KnowledgeClass.TimeZone => Names(PhraseKind.TimeZone, name),
        KnowledgeClass.Holiday => Names(PhraseKind.Holiday, name),
        KnowledgeClass.Month => Words(WordClass.Month, name),
        KnowledgeClass.Weekday => Words(WordClass.Weekday, name),
        KnowledgeClass.NumberWord => Words(WordClass.NumberWord, name),
        KnowledgeClass.TimeUnit => Words(WordClass.TimeUnit, name),
        KnowledgeClass.GivenName => Words(WordClass.GivenName | WordClass.GivenNameRare, name),
        KnowledgeClass.Surname => Words(WordClass.Surname, name),
        KnowledgeClass.Demonym => Words(WordClass.Demonym, name),
        KnowledgeClass.SpeechVerb => Words(WordClass.SpeechVerb, name),
        KnowledgeClass.Negation => Words(WordClass.Negation, name),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such class."),
    };

    private static UnitPattern Names(PhraseKind kind, KnowledgeClass name) => new(new KnowledgeUnits(kind, name));

    private static WordClassTest Words(WordClass classes, KnowledgeClass name) => new(classes, name);
}
