namespace SpaceNews.Extract.Training;

/// <summary>The result of an evaluation.</summary>
/// <remarks>Immutable.</remarks>
public sealed class EvaluationReport
{
    internal EvaluationReport()
    {
    }

    /// <summary>Scores of the required kinds: person, site, vehicle, date, mass.</summary>
    public required IReadOnlyList<KindScore> Required { get; init; }

    /// <summary>Scores of the further kinds: organization, time, duration.</summary>
    public required IReadOnlyList<KindScore> Extra { get; init; }

    /// <summary>The required kinds together.</summary>
    public required KindScore RequiredTotal { get; init; }

    /// <summary>How well the mentions are grouped into entities, by kind and in all.</summary>
    public required IReadOnlyList<EntityScore> Entities { get; init; }

    /// <summary>Scores of the incident records; null where no annotated article has any.</summary>
    public required IncidentScores? Incidents { get; init; }

    /// <summary>How often what a record and its partner both name has the right role, by field.</summary>
    public required IReadOnlyList<RoleScore> Roles { get; init; }

    /// <summary>All differences: mentions article by article and kind by kind, then incidents article by article.</summary>
    public required IReadOnlyList<EvaluationError> Errors { get; init; }

    /// <summary>Identifiers of the annotated articles for which there is no prediction.</summary>
    public required IReadOnlyList<string> MissingArticles { get; init; }

    /// <summary>Writes the scores as a table, in per cent.</summary>
    /// <param name="output">Where to write.</param>
    public void WriteTable(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ReportWriter.WriteTable(this, output);
    }

    /// <summary>Writes the scores of the entities as a table, in per cent.</summary>
    /// <param name="output">Where to write.</param>
    public void WriteEntities(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ReportWriter.WriteEntities(Entities, output);
    }

    /// <summary>Writes the scores of the roles in incidents as a table, in per cent; nothing where no record is told of by both sides.</summary>
    /// <param name="output">Where to write.</param>
    public void WriteRoles(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ReportWriter.WriteRoles(Roles, output);
    }

    /// <summary>Writes the errors as tab-separated values with a heading line.</summary>
    /// <param name="output">Where to write.</param>
    public void WriteErrors(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ReportWriter.WriteErrors(Errors, output);
    }

    /// <summary>Writes one line that says which articles have no prediction; nothing where all have one.</summary>
    /// <param name="output">Where to write, usually standard error.</param>
    public void WriteMissing(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ReportWriter.WriteMissing(MissingArticles, output);
    }
}
