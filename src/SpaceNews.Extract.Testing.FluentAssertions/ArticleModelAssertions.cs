using FluentAssertions;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;

namespace SpaceNews.Extract.Testing;

/// <summary>Assertions on the model of one article.</summary>
/// <remarks>Immutable; FluentAssertions itself is for one thread.</remarks>
public sealed class ArticleModelAssertions : ReferenceTypeAssertions<ArticleModel?, ArticleModelAssertions>
{
    /// <summary>Starts assertions.</summary>
    public ArticleModelAssertions(ArticleModel? subject)
        : base(subject)
    {
    }

    /// <inheritdoc/>
    protected override string Identifier => "model";

    /// <summary>Asserts that the article tells an incident of a type; what follows narrows it down.</summary>
    /// <param name="type">The type.</param>
    /// <param name="because">Why.</param>
    /// <param name="becauseArgs">What fills <paramref name="because"/>.</param>
    public IncidentAssertions HaveIncident(IncidentType type, string because = "", params object[] becauseArgs) => IncidentAssertions.Start(Checked().Incidents, type, because, becauseArgs);

    /// <summary>Asserts that the article tells no incident.</summary>
    /// <param name="because">Why.</param>
    /// <param name="becauseArgs">What fills <paramref name="because"/>.</param>
    public AndConstraint<ArticleModelAssertions> HaveNoIncident(string because = "", params object[] becauseArgs)
    {
        IEnumerable<Incident> incidents = Checked().Incidents;
        Execute.Assertion.ForCondition(!incidents.Any()).BecauseOf(because, becauseArgs)
            .FailWith("Expected no incident{reason}, but there are:" + IncidentText.Escaped(incidents));
        return new AndConstraint<ArticleModelAssertions>(this);
    }

    /// <summary>Asserts that some words are a mention with a value of a type; <c>Which</c> is the mention.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="text">The words of the mention, exactly.</param>
    /// <param name="because">Why.</param>
    /// <param name="becauseArgs">What fills <paramref name="because"/>.</param>
    public AndWhichConstraint<ArticleModelAssertions, Mention<T>> HaveMention<T>(string text, string because = "", params object[] becauseArgs) where T : notnull
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        ArticleModel model = Checked();
        Mention<T>[] all = [.. model.GetMentions<T>()];
        Mention<T>[] found = [.. all.Where(m => model.GetText(m) == text)];
        string there = all.Length == 0 ? "there is no such mention" : "the mentions of that type are " + string.Join(", ", all.Select(m => $"“{model.GetText(m)}”"));
        Execute.Assertion.ForCondition(found.Length > 0).BecauseOf(because, becauseArgs)
            .FailWith($"Expected a mention “{IncidentText.Escape(text)}” with a value of the type {typeof(T).Name}{{reason}}, but {IncidentText.Escape(there)}.");
        return new AndWhichConstraint<ArticleModelAssertions, Mention<T>>(this, found);
    }

    /// <summary>Asserts that a diagnostic with an id is reported; <c>Which</c> is the diagnostic.</summary>
    /// <param name="id">The id, such as <c>SNX5003</c>.</param>
    /// <param name="because">Why.</param>
    /// <param name="becauseArgs">What fills <paramref name="because"/>.</param>
    public AndWhichConstraint<ArticleModelAssertions, Diagnostic> HaveDiagnostic(string id, string because = "", params object[] becauseArgs)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArticleModel model = Checked();
        Diagnostic[] found = [.. model.Diagnostics.Where(d => d.Id == id)];
        Execute.Assertion.ForCondition(found.Length > 0).BecauseOf(because, becauseArgs)
            .FailWith("Expected the diagnostic {0}{reason}, but found {1}.", id, model.Diagnostics.Select(d => d.Id).ToArray());
        return new AndWhichConstraint<ArticleModelAssertions, Diagnostic>(this, found);
    }

    private ArticleModel Checked()
    {
        Execute.Assertion.ForCondition(Subject is not null).FailWith("Expected a model, but found <null>.");
        return Subject!;
    }
}
