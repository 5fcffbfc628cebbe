using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Looks a name up outside any text.</summary>
internal static class KnowledgeLookup
{
    public static ImmutableArray<KnowledgeFinding> Find(KnowledgeBase knowledge, string name)
    {
        var findings = new List<KnowledgeFinding>();
        AddNames(knowledge, name, findings);
        AddSerials(knowledge, name, findings);
        return [.. findings.Distinct().OrderBy(f => f.Kind.Name, StringComparer.Ordinal).ThenBy(f => f.Id, StringComparer.Ordinal)];
    }

    private static void AddNames(KnowledgeBase knowledge, string name, List<KnowledgeFinding> findings)
    {
        int node = knowledge.Phrases.Find(Folding.Hash(name));
        if (node < 0) return;
        for (int p = knowledge.Phrases.First(node); p >= 0; p = knowledge.Phrases.Next(p))
        {
            Phrase phrase = knowledge.Phrases[p];
            KnowledgeForm form = phrase.IsAmbiguous ? KnowledgeForm.AmbiguousName : KnowledgeForm.Name;
            switch (phrase.Kind)
            {
                case PhraseKind.Site:
                    SiteEntry site = knowledge.Sites[phrase.Entry];
                    string full = site.Parent is { } parent && knowledge.FindSite(parent) is { } complex ? $"{complex.Name}, {site.Name}" : site.Name;
                    findings.Add(new KnowledgeFinding(MentionKind.Site, site.Id, full, form));
                    break;
                case PhraseKind.Vehicle:
                    findings.Add(new KnowledgeFinding(MentionKind.Vehicle, knowledge.Vehicles[phrase.Entry].Id, knowledge.Vehicles[phrase.Entry].Name, form));
                    break;
                case PhraseKind.Organization:
                    findings.Add(new KnowledgeFinding(MentionKind.Organization, knowledge.Organizations[phrase.Entry].Id, knowledge.Organizations[phrase.Entry].Name, form));
                    break;
            }
        }
    }

    /// <summary>A serial by itself, or the name of a vehicle and a serial behind it.</summary>
    private static void AddSerials(KnowledgeBase knowledge, string name, List<KnowledgeFinding> findings)
    {
        if (knowledge.Serials.FindAlone(name) is var alone && alone >= 0) Add(alone);
        for (int i = 1; i < name.Length - 1; i++)
        {
            if (name[i] is not (' ' or '-' or '\u00A0')) continue;
            int node = knowledge.Phrases.Find(Folding.Hash(name.AsSpan(0, i)));
            if (node < 0) continue;
            for (int p = knowledge.Phrases.First(node); p >= 0; p = knowledge.Phrases.Next(p))
                if (knowledge.Phrases[p].Kind == PhraseKind.Vehicle && knowledge.Serials.Follows(knowledge.Phrases[p].Entry, name.AsSpan(i + 1))) Add(knowledge.Phrases[p].Entry);
        }

        void Add(int entry) => findings.Add(new KnowledgeFinding(MentionKind.Vehicle, knowledge.Vehicles[entry].Id, knowledge.Vehicles[entry].Name, KnowledgeForm.Serial));
    }
}
