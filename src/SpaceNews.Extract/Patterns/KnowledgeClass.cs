namespace SpaceNews.Extract;

/// <summary>What a pattern can ask of the knowledge base: classes of names and phrases, and classes of single words.</summary>
public enum KnowledgeClass
{
    /// <summary>A known vehicle, whole name: “Soyuz MS-28”.</summary>
    Vehicle,

    /// <summary>A known site or pad, whole name: “Baikonur Cosmodrome”.</summary>
    Site,

    /// <summary>A known organization, whole name: “European Space Agency”.</summary>
    Organization,

    /// <summary>A known country, state, town or sea, whole name.</summary>
    Place,

    /// <summary>A role of a person, all its words: “flight director”.</summary>
    Role,

    /// <summary>A time zone, all its words: “Moscow time”, “UTC”.</summary>
    TimeZone,

    /// <summary>A named day: “Christmas Eve”.</summary>
    Holiday,

    /// <summary>The name of a month, abbreviations too: one token.</summary>
    Month,

    /// <summary>The name of a day of the week, abbreviations too: one token.</summary>
    Weekday,

    /// <summary>A number in words: “three”, “twenty”: one token.</summary>
    NumberWord,

    /// <summary>A unit of time: “minute”, “years”: one token.</summary>
    TimeUnit,

    /// <summary>A given name: one token.</summary>
    GivenName,

    /// <summary>A family name: one token.</summary>
    Surname,

    /// <summary>A word for people of a country or what is of it: “Indian”: one token.</summary>
    Demonym,

    /// <summary>A verb of saying in any form: “said”, “announced”: one token.</summary>
    SpeechVerb,

    /// <summary>A word that denies: “not”, “never”, “no”: one token.</summary>
    Negation,
}
