using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Reads which organizations have a part in an event: who runs the craft, who looks into it, who says so, who bears it.</summary>
internal sealed class OrganizationReader(EventScope scope)
{
    private const double Least = 1;

    /// <summary>More names than any real article has are not searched for short forms.</summary>
    private const int MostNames = 200;

    private static readonly OrganizationRole[] Strongest = [OrganizationRole.Operator, OrganizationRole.Investigator, OrganizationRole.Agency, OrganizationRole.Source, OrganizationRole.Affected];

    private readonly ArticleContext _article = scope.Article;

    /// <summary>The organizations: the rules propose, learned weights decide.</summary>
    public ImmutableArray<IncidentOrganization> Read(ImmutableArray<IncidentVehicle> vehicles, IncidentModel model)
    {
        ImmutableArray<IncidentOrganization> ruled = ByRules(vehicles);
        if (scope.Draft.Cluster is null) return ruled;
        List<Part> parts = Parts(ruled, vehicles);
        var taken = ImmutableArray.CreateBuilder<IncidentOrganization>();
        foreach (Part part in parts)
            if (PartFeatures.Takes(Decision.Organization, model, part, scope, parts.Count)) taken.Add(Find(ruled, part) ?? Take(part, vehicles));
        return taken.ToImmutable();
    }

    /// <summary>Those that may have a part in the event.</summary>
    /// <param name="ruled">Those that have one by the rules.</param>
    /// <param name="vehicles">The craft of the event.</param>
    public List<Part> Parts(ImmutableArray<IncidentOrganization> ruled, ImmutableArray<IncidentVehicle> vehicles)
    {
        List<Part> parts = Part.In<OrganizationName>(scope);
        foreach (Part part in parts)
        {
            part.Rule = Find(ruled, part) is null ? PartRule.No : PartRule.Yes;
            part.Sort = NameOf(part).Kind is { } kind ? (int)kind + 1 : 0;
            part.Detail = vehicles.Any(v => OperatorOf(v.Vehicle) == NameOf(part).Name) ? 1 : 0;
            part.Bearing = part.Own.Count == 0 ? 0 : (int)RoleOf(part, vehicles) + 1;
        }
        return parts;
    }

    private IncidentOrganization Take(Part part, ImmutableArray<IncidentVehicle> vehicles)
    {
        List<Evidence> evidence = [.. part.Mentions.Select(_article.EvidenceOf)];
        string name = NameOf(part).Name;
        foreach (Mention mention in part.Mentions)
            if (mention is Mention<OrganizationName> { Value.Name: var other } && other.Length > name.Length) name = other;
        return new IncidentOrganization(NameInText(name, evidence), part.Own.Count == 0 ? OrganizationRole.Affected : RoleOf(part, vehicles), [.. evidence.Take(4)]);
    }

    /// <summary>Its strongest role in the sentences of the event.</summary>
    private OrganizationRole RoleOf(Part part, ImmutableArray<IncidentVehicle> vehicles) =>
        part.Own.Select(o => RoleIn(o.Sentence, (Mention<OrganizationName>)o.Mention, vehicles).Role).MinBy(r => Array.IndexOf(Strongest, r));

    private static OrganizationName NameOf(Part part) => ((Mention<OrganizationName>)part.First).Value;

    /// <summary>The same organization, by what is read of it.</summary>
    private static IncidentOrganization? Find(ImmutableArray<IncidentOrganization> organizations, Part part)
    {
        foreach (IncidentOrganization organization in organizations)
            foreach (Mention mention in part.Mentions)
                if (organization.Evidence.Any(e => e.Span == mention.Span)) return organization;
        return null;
    }

    /// <summary>Those that have a part in the event by the rules.</summary>
    public ImmutableArray<IncidentOrganization> ByRules(ImmutableArray<IncidentVehicle> vehicles) => scope.Draft.IsBackground ? Recalled(vehicles) : Told(vehicles);

    private sealed class Candidate(string name, OrganizationRole role)
    {
        public string Name { get; set; } = name;
        public OrganizationRole Role { get; set; } = role;
        public double Score { get; set; }
        public List<Evidence> Evidence { get; } = [];
    }

    private ImmutableArray<IncidentOrganization> Told(ImmutableArray<IncidentVehicle> vehicles)
    {
        var found = new List<Candidate>();
        var byName = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach ((SentenceFacts? sentence, Mention<OrganizationName> mention) in Candidates())
        {
            (OrganizationRole role, double score) = sentence is null ? (OrganizationRole.Source, Least) : RoleIn(sentence, mention, vehicles);
            if (!byName.TryGetValue(mention.Value.Name, out Candidate? item))
            {
                item = found.Count > MostNames ? null : found.Find(f => IsShortFor(f.Name, mention.Value.Name) || IsShortFor(mention.Value.Name, f.Name));
                if (item is null) found.Add(item = new Candidate(mention.Value.Name, role));
                else if (mention.Value.Name.Length > item.Name.Length) item.Name = mention.Value.Name;
                byName.Add(mention.Value.Name, item);
            }
            item.Evidence.Add(_article.EvidenceOf(mention));
            item.Score += score;
            if (Array.IndexOf(Strongest, role) < Array.IndexOf(Strongest, item.Role)) item.Role = role;
        }
        return [.. found.Where(f => f.Score >= Least).Select(f => new IncidentOrganization(NameInText(f.Name, f.Evidence), f.Role, [.. f.Evidence.Take(4)]))];
    }

    /// <summary>What the article calls it, in the fullest form it uses: “ISRO” where it says no more, whatever the knowledge base calls it.</summary>
    private static string NameInText(string name, List<Evidence> evidence)
    {
        string fullest = "";
        foreach (Evidence place in evidence)
        {
            if (place.Text.Contains(name, StringComparison.OrdinalIgnoreCase)) return name;
            if (place.Text.Length > fullest.Length) fullest = place.Text;
        }
        return fullest;
    }

    /// <summary>The organizations of the sentences of the event; of the lines beside the story only the medium that tells it.</summary>
    private IEnumerable<(SentenceFacts? Sentence, Mention<OrganizationName> Mention)> Candidates()
    {
        foreach ((SentenceFacts sentence, Mention<OrganizationName> mention) in scope.Mentions<OrganizationName>()) yield return (sentence, mention);
        if (!scope.Draft.OwnsArticle) yield break;
        foreach (Mention mention in scope.AllMentions)
            if (mention is Mention<OrganizationName> { Value.Kind: OrganizationKind.Media } medium && _article.BlockOf(scope.FirstToken(mention)) is BlockKind.Byline or BlockKind.Dateline)
                yield return (null, medium);
    }

    /// <summary>“Tehuel” for “Tehuel Espacial”, “ELDO” for “European Launcher Development Organization”.</summary>
    public static bool IsShortFor(string name, string full) =>
        full.Length > name.Length && ((full[name.Length] == ' ' && full.StartsWith(name, StringComparison.Ordinal)) || IsInitialsOf(name, full));

    private static bool IsInitialsOf(string name, string full)
    {
        int n = 0;
        for (int i = 0; i < full.Length; i++)
        {
            if (!char.IsUpper(full[i]) || (i > 0 && full[i - 1] != ' ' && full[i - 1] != '-')) continue;
            if (n == name.Length || full[i] != name[n]) return false;
            n++;
        }
        return n >= 3 && n == name.Length;
    }

    private (OrganizationRole Role, double Score) RoleIn(SentenceFacts sentence, Mention<OrganizationName> mention, ImmutableArray<IncidentVehicle> vehicles)
    {
        int first = scope.FirstToken(mention), next = _article.Tree.FindToken(mention.Span.End);
        bool told = first > 0 && (_article.Is(first - 1, "told") || _article.Is(first - 1, "to") && _article.Is(first - 2, "according") || _article.Is(first - 1, "in") || _article.Is(first - 1, "by") || _article.Is(first - 1, "from") || _article.Is(first - 1, "the") && _article.Is(first - 2, "told"));
        bool speaks = next < sentence.Sentence.EndToken && _article.Has(next, WordClass.SpeechVerb) && !_article.Has(next, WordClass.QuoteS);
        bool report = next < sentence.Sentence.EndToken && (_article.Is(next, "analysis") || _article.Is(next, "report") || _article.Is(next, "reports"));
        if (mention.Value.Kind == OrganizationKind.Media) return (OrganizationRole.Source, told || speaks || report ? 1.2 : 0.1);
        if (sentence.Has(CueAspect.Investigation) && (speaks || first <= sentence.Sentence.FirstToken + 3)) return (OrganizationRole.Investigator, 1.1);
        foreach (IncidentVehicle vehicle in vehicles)
            if (OperatorOf(vehicle.Vehicle) == mention.Value.Name) return (OrganizationRole.Operator, 1.2);
        if (speaks) return (OrganizationRole.Source, 1);
        bool past = sentence.Has(CueAspect.Past);
        if (mention.Value.Kind == OrganizationKind.Agency) return (OrganizationRole.Agency, scope.IsTrigger(sentence) ? 1 : past ? 0.4 : 1);
        // A name that only this article knows is hardly there by chance; the big companies are named in passing.
        if (mention.Value.Kind is null or OrganizationKind.Body or OrganizationKind.Institute) return (sentence.Has(CueAspect.Investigation) ? OrganizationRole.Investigator : OrganizationRole.Affected, past ? 0.4 : 1);
        return (OrganizationRole.Affected, (scope.IsTrigger(sentence) ? 0.7 : sentence.Has(CueAspect.Consequence) ? 0.35 : 0.15) * Math.Min(sentence.Place, 1.5));
    }

    private string? OperatorOf(VehicleName vehicle) => _article.Knowledge.FindVehicle(vehicle)?.Operator;

    private ImmutableArray<IncidentOrganization> Recalled(ImmutableArray<IncidentVehicle> vehicles)
    {
        var result = ImmutableArray.CreateBuilder<IncidentOrganization>();
        foreach ((SentenceFacts _, Mention<OrganizationName> mention) in scope.Mentions<OrganizationName>())
        {
            bool owner = false;
            foreach (IncidentVehicle vehicle in vehicles) owner |= OperatorOf(vehicle.Vehicle) == mention.Value.Name;
            if ((owner || mention.Value.Kind == OrganizationKind.Agency) && !result.Any(o => o.Name == mention.Value.Name))
                result.Add(new IncidentOrganization(NameInText(mention.Value.Name, [_article.EvidenceOf(mention)]), owner ? OrganizationRole.Operator : OrganizationRole.Affected, [_article.EvidenceOf(mention)]));
        }
        return result.ToImmutable();
    }
}
