using Microsoft.Data.Sqlite;

namespace SpaceNews.Extract.Batch;

/// <summary>Writes articles with all that was found in them into the tables; an article that is there already is replaced.</summary>
internal sealed class ArticleRows : IDisposable
{
    private readonly SqliteRows _articles;
    private readonly SqliteRows _entities;
    private readonly SqliteRows _aliases;
    private readonly SqliteRows _attributes;
    private readonly SqliteRows _mentions;
    private readonly SqliteRows _diagnostics;
    private readonly IncidentRows _incidents;
    private readonly SqliteCommand _remove;
    private readonly SqliteParameter _removed;

    public ArticleRows(SqliteConnection connection)
    {
        _articles = new SqliteRows(connection, "articles", hasId: true, "article title published source");
        _entities = new SqliteRows(connection, "entities", hasId: true, "article_id entity kind name mention_count");
        _aliases = new SqliteRows(connection, "aliases", hasId: false, "entity_id alias");
        _attributes = new SqliteRows(connection, "attributes", hasId: false, "entity_id name value");
        _mentions = new SqliteRows(connection, "mentions", hasId: true, "article_id entity_id kind start end text value earliest latest utc bound kilograms min_kilograms max_kilograms of rule confidence");
        _diagnostics = new SqliteRows(connection, "diagnostics", hasId: false, "article_id code severity start end message");
        _incidents = new IncidentRows(connection);
        _remove = connection.CreateCommand();
        _remove.CommandText = "DELETE FROM articles WHERE article = $article";
        _removed = _remove.Parameters.AddWithValue("$article", "");
    }

    public void Insert(ArticleRecord article)
    {
        _removed.Value = article.Id;
        _remove.ExecuteNonQuery();
        long id = _articles.Insert(article.Id, article.Title, article.Published, article.Source);
        var entityOf = new Dictionary<int, long>();
        foreach (EntityRecord entity in article.Entities) Insert(id, entity, entityOf);
        for (int i = 0; i < article.Mentions.Length; i++) Insert(id, article.Mentions[i], entityOf.TryGetValue(i, out long entity) ? entity : null);
        foreach (IncidentRecord incident in article.Incidents) _incidents.Insert(id, incident);
        foreach (DiagnosticRecord d in article.Diagnostics) _diagnostics.Insert(id, d.Id, d.Severity.ToString().ToLowerInvariant(), d.Start, d.End, d.Message);
    }

    public void Dispose()
    {
        foreach (SqliteRows rows in (SqliteRows[])[_articles, _entities, _aliases, _attributes, _mentions, _diagnostics]) rows.Dispose();
        _incidents.Dispose();
        _remove.Dispose();
    }

    private void Insert(long article, EntityRecord entity, Dictionary<int, long> entityOf)
    {
        long id = _entities.Insert(article, entity.Id, entity.Kind, entity.Name, entity.Mentions.Length);
        foreach (int mention in entity.Mentions) entityOf.TryAdd(mention, id);
        if (entity.Aliases is { } aliases) foreach (string alias in aliases) _aliases.Insert(id, alias);
        if (entity.Attributes is { } attributes) foreach ((string name, string value) in attributes) _attributes.Insert(id, name, value);
    }

    private void Insert(long article, MentionRecord m, long? entity) => _mentions.Insert(
        article, entity, m.Kind, m.Start, m.End, m.Text, ValueOf(m), m.Earliest, m.Latest, m.Utc, m.Bound,
        m.Mass?.Kilograms, m.Mass?.MinKilograms, m.Mass?.MaxKilograms, m.Of, m.Rule, m.Confidence);

    /// <summary>The value in words: of a site its complex and pad, of a vehicle its name, else as the line has it.</summary>
    private static string? ValueOf(MentionRecord mention) => mention switch
    {
        { Site: { } site } => string.Join(", ", new[] { site.Complex, site.Pad }.Where(s => s is not null)),
        { Vehicle: { } vehicle } => vehicle.Name,
        _ => mention.Value,
    };
}
