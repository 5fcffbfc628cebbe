using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Groups the mentions of an article by what their values name; the extractors have resolved short names already.</summary>
internal static class EntityGrouper
{
    private const int MostAliases = 8;

    public static EntityTable Group(ArticleText text, List<Mention> mentions)
    {
        var groups = new List<MentionGroup>();
        var byKey = new Dictionary<(string Kind, string Name), int>();
        var bySlug = new Dictionary<(string Kind, string Slug), int>();
        var ofMention = new int[mentions.Count];
        for (int i = 0; i < mentions.Count; i++)
        {
            (string id, string name)? key = KeyOf(mentions[i]);
            if (key is not { } k)
            {
                ofMention[i] = -1;
                continue;
            }
            if (!byKey.TryGetValue((mentions[i].Kind.Name, k.id), out int group))
            {
                // Names that differ only in accents or case have one id and are one entity.
                string id = mentions[i].Kind == MentionKind.Site ? k.id : Slug.Of(k.id);
                if (!bySlug.TryGetValue((mentions[i].Kind.Name, id), out group))
                {
                    group = groups.Count;
                    groups.Add(new MentionGroup(mentions[i].Kind, id, k.name));
                    bySlug.Add((mentions[i].Kind.Name, id), group);
                }
                byKey.Add((mentions[i].Kind.Name, k.id), group);
            }
            groups[group].Mentions.Add(i);
            ofMention[i] = group;
        }
        var entities = ImmutableArray.CreateBuilder<Entity>(groups.Count);
        foreach (MentionGroup group in groups) entities.Add(ToEntity(group, text, mentions));
        return new EntityTable(entities.MoveToImmutable(), ofMention);
    }

    private static (string Id, string Name)? KeyOf(Mention mention) => mention switch
    {
        Mention<PersonName> m => (m.Value.FullName, m.Value.FullName),
        Mention<OrganizationName> m => (m.Value.Name, m.Value.Name),
        Mention<SiteName> m => (m.Value.Id, m.Value.Pad is null ? m.Value.Complex : m.Value.Complex.Length == 0 ? m.Value.Pad : m.Value.Complex + " " + m.Value.Pad),
        Mention<VehicleName> m => (m.Value.Id, m.Value.Name),
        _ => null,
    };

    /// <summary>The other ways in which the article writes a name, in order of appearance.</summary>
    private static ImmutableArray<string> AliasesOf(string name, MentionGroup group, ArticleText text, List<Mention> mentions)
    {
        List<string>? aliases = null;
        foreach (int i in group.Mentions)
        {
            ReadOnlySpan<char> written = text.Slice(mentions[i].Span);
            if (written.SequenceEqual(name) || aliases?.Count == MostAliases) continue;
            bool known = false;
            foreach (string alias in aliases ?? []) known |= written.SequenceEqual(alias);
            if (!known) (aliases ??= []).Add(written.ToString());
        }
        return aliases is null ? [] : [.. aliases];
    }

    private static Entity ToEntity(MentionGroup group, ArticleText text, List<Mention> mentions)
    {
        var attributes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (int i in group.Mentions)
        {
            switch (mentions[i])
            {
                case Mention<PersonName> { Value: var person }:
                    if (person.Title is { } title) attributes.TryAdd("title", title);
                    if (person.Role != PersonRole.Other) attributes.TryAdd("role", person.Role.ToString().ToLowerInvariant());
                    if (person.Affiliation is { } affiliation) attributes.TryAdd("affiliation", affiliation);
                    break;
                case Mention<VehicleName> { Value: var vehicle }:
                    if (vehicle.Class != VehicleClass.Unknown) attributes.TryAdd("class", vehicle.Class.ToString());
                    if (vehicle.Family is { } family) attributes.TryAdd("family", family);
                    break;
                case Mention<SiteName> { Value: var site }:
                    if (site.Country is { } country) attributes.TryAdd("country", country);
                    break;
                case Mention<OrganizationName> { Value: var organization }:
                    if (organization.Kind is { } kind) attributes.TryAdd("kind", kind.ToString());
                    break;
            }
        }
        string prefix = group.Kind.Name.ToLowerInvariant();
        string id = prefix + "/" + group.Key;
        string name = group.Kind == MentionKind.Organization ? OrganizationNaming.NameInArticle(group.Name, Written(group, text, mentions)) : group.Name;
        return new Entity(id, group.Kind, name, AliasesOf(name, group, text, mentions), [.. group.Mentions], attributes.ToImmutable());
    }

    /// <summary>A name as its mentions write it.</summary>
    private static IEnumerable<string> Written(MentionGroup group, ArticleText text, List<Mention> mentions)
    {
        foreach (int i in group.Mentions) yield return text.Slice(mentions[i].Span).SequenceEqual(group.Name) ? group.Name : text.ToString(mentions[i].Span);
    }

    private sealed record MentionGroup(MentionKind Kind, string Key, string Name)
    {
        public List<int> Mentions { get; } = [];
    }
}
