using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Links the entities of several articles: by id, and people by names that can be one person’s.</summary>
internal static class EntityLinker
{
    public static ImmutableArray<LinkedEntity> Link(IEnumerable<CorpusArticle> articles)
    {
        var groups = new List<List<(CorpusEntity Entity, string Article)>>();
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        var people = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (CorpusArticle article in articles.OrderBy(a => a.Id, StringComparer.Ordinal))
        {
            foreach (CorpusEntity entity in article.Entities)
            {
                int group = GroupOf(entity, groups, byId, people);
                groups[group].Add((entity, article.Id));
            }
        }
        return [.. groups.Select(ToLinked).OrderBy(e => e.Kind.Name, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal)];
    }

    private static int GroupOf(CorpusEntity entity, List<List<(CorpusEntity, string)>> groups, Dictionary<string, int> byId, Dictionary<string, List<int>> people)
    {
        if (byId.TryGetValue(entity.Id, out int group)) return group;
        bool person = entity.Kind == nameof(MentionKind.Person);
        if (person)
        {
            string key = PersonNames.BlockKey(entity.Name);
            if (!people.TryGetValue(key, out List<int>? candidates)) people.Add(key, candidates = []);
            // A full name joins only full names it agrees with; “Williams” alone joins when there is one Williams.
            List<int> fits = candidates.FindAll(c => groups[c].TrueForAll(m => PersonNames.CanBeSame(m.Item1.Name, entity.Name)));
            if (fits.Count == 1)
            {
                byId.Add(entity.Id, fits[0]);
                return fits[0];
            }
            candidates.Add(groups.Count);
        }
        byId.Add(entity.Id, groups.Count);
        groups.Add([]);
        return groups.Count - 1;
    }

    private static LinkedEntity ToLinked(List<(CorpusEntity Entity, string Article)> members)
    {
        List<string> names = [.. members.GroupBy(m => m.Entity.Name).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        string id = members.Where(m => m.Entity.Name == names[0]).Select(m => m.Entity.Id).Order(StringComparer.Ordinal).First();
        return new LinkedEntity(id, new MentionKind(members[0].Entity.Kind), names[0], [.. names.Skip(1)], [.. members.Select(m => m.Article).Distinct().Order(StringComparer.Ordinal)]);
    }
}
