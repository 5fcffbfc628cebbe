namespace SpaceNews.Extract;

/// <summary>The role that a person plays in a report.</summary>
public enum PersonRole : byte
{
    /// <summary>Some other role, or none that the text tells.</summary>
    Other,

    /// <summary>Aboard the vehicle, or due to be.</summary>
    Crew,

    /// <summary>Hurt or killed.</summary>
    Casualty,

    /// <summary>Speaks or acts for an organization or a government.</summary>
    Official,

    /// <summary>Explains from outside.</summary>
    Analyst,

    /// <summary>Wrote or reported the news.</summary>
    Reporter,
}

/// <summary>A person as an article names them.</summary>
/// <param name="FullName">The fullest name that the article uses for the person, in the order of the text’s own names.</param>
/// <param name="Title">Title or role words beside the name, as written (“cosmonaut”), or null.</param>
/// <param name="Role">What those words make of the person.</param>
/// <param name="Affiliation">Canonical name of the organization that the text attaches, or null.</param>
public sealed record PersonName(string FullName, string? Title = null, PersonRole Role = PersonRole.Other, string? Affiliation = null)
{
    /// <inheritdoc/>
    public override string ToString() => FullName;
}
