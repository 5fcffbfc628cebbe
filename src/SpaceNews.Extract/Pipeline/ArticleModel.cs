using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>All that was read from one article.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ArticleModel
{
    private readonly ExtractionPipeline _pipeline;
    private readonly EntityTable _entities;

    internal ArticleModel(ExtractionPipeline pipeline, Article article, ArticleTree tree, ImmutableArray<Mention> mentions, EntityTable entities, ImmutableArray<Incident> incidents, ImmutableArray<Diagnostic> diagnostics)
    {
        _pipeline = pipeline;
        Article = article;
        Tree = tree;
        Mentions = mentions;
        _entities = entities;
        Incidents = incidents;
        Diagnostics = diagnostics;
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Its tree.</summary>
    public ArticleTree Tree { get; }

    /// <summary>The mentions, sorted by start; they do not overlap.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Who and what the mentions stand for, in order of first mention.</summary>
    public ImmutableArray<Entity> Entities => _entities.Entities;

    /// <summary>The incidents that the article reports or recalls; the main one first.</summary>
    public ImmutableArray<Incident> Incidents { get; }

    /// <summary>What is doubtful, by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Named human beings.</summary>
    public IEnumerable<Mention<PersonName>> People => GetMentions<PersonName>();

    /// <summary>Organizations.</summary>
    public IEnumerable<Mention<OrganizationName>> Organizations => GetMentions<OrganizationName>();

    /// <summary>Sites and pads.</summary>
    public IEnumerable<Mention<SiteName>> Sites => GetMentions<SiteName>();

    /// <summary>Vehicles.</summary>
    public IEnumerable<Mention<VehicleName>> Vehicles => GetMentions<VehicleName>();

    /// <summary>Dates.</summary>
    public IEnumerable<Mention<CalendarDate>> Dates => GetMentions<CalendarDate>();

    /// <summary>Clock times.</summary>
    public IEnumerable<Mention<ClockTime>> Times => GetMentions<ClockTime>();

    /// <summary>Durations.</summary>
    public IEnumerable<Mention<StatedDuration>> Durations => GetMentions<StatedDuration>();

    /// <summary>Masses.</summary>
    public IEnumerable<Mention<Mass>> Masses => GetMentions<Mass>();

    /// <summary>Quantities other than masses and durations; none unless the pipeline was built with <see cref="ExtractionPipelineBuilder.UseQuantities"/>.</summary>
    public IEnumerable<Mention<Quantity>> Quantities => GetMentions<Quantity>();

    /// <summary>The mentions whose value has a type.</summary>
    public IEnumerable<Mention<T>> GetMentions<T>() where T : notnull => Mentions.OfType<Mention<T>>();

    /// <summary>The mentions that overlap a span.</summary>
    public IEnumerable<Mention> GetMentions(TextSpan span) => Mentions.Where(m => m.Span.Overlaps(span));

    /// <summary>The entity that a mention of this model stands for, or null.</summary>
    public Entity? GetEntity(Mention mention)
    {
        int index = Mentions.IndexOf(mention);
        return index < 0 || _entities.OfMention[index] < 0 ? null : Entities[_entities.OfMention[index]];
    }

    /// <summary>The characters that a mention quotes.</summary>
    public string GetText(Mention mention) => Article.Text.ToString(mention.Span);

    /// <summary>How a record came about: the words that count, those of other events, and those that were rejected, with reasons.</summary>
    /// <param name="incident">One of <see cref="Incidents"/>.</param>
    /// <remarks>Reads the article again, so it costs as much as extracting it.</remarks>
    /// <exception cref="ArgumentException">The incident is none of this model.</exception>
    public IncidentExplanation Explain(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return (Incidents.Contains(incident) ? _pipeline.Explain(Article, incident) : null)
            ?? throw new ArgumentException($"The model of {Article.Id} has no incident {incident.Id}.", nameof(incident));
    }

    internal Entity? GetEntity(int mention) => _entities.OfMention[mention] < 0 ? null : Entities[_entities.OfMention[mention]];

    /// <inheritdoc/>
    public override string ToString() => $"{Article.Id}: {Mentions.Length} mentions, {Incidents.Length} incidents, {Diagnostics.Length} diagnostics";
}
