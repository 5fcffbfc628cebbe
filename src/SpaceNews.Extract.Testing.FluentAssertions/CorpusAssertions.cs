using FluentAssertions.Execution;
using FluentAssertions.Primitives;

namespace SpaceNews.Extract.Testing;

/// <summary>Assertions on many articles together.</summary>
/// <remarks>Immutable; FluentAssertions itself is for one thread.</remarks>
public sealed class CorpusAssertions : ReferenceTypeAssertions<Corpus?, CorpusAssertions>
{
    /// <summary>Starts assertions.</summary>
    public CorpusAssertions(Corpus? subject)
        : base(subject)
    {
    }

    /// <inheritdoc/>
    protected override string Identifier => "corpus";

    /// <summary>Asserts that the articles tell an incident of a type, after fusion; what follows narrows it down.</summary>
    /// <param name="type">The type.</param>
    /// <param name="because">Why.</param>
    /// <param name="becauseArgs">What fills <paramref name="because"/>.</param>
    public IncidentAssertions HaveIncident(IncidentType type, string because = "", params object[] becauseArgs)
    {
        Execute.Assertion.ForCondition(Subject is not null).FailWith("Expected a corpus, but found <null>.");
        return IncidentAssertions.Start(Subject!.Incidents, type, because, becauseArgs);
    }
}
