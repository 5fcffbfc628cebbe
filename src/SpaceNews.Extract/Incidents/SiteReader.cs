using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Reads where an event happened: the place that weighs most; of what happens in space, only one that stands by the event itself.</summary>
internal sealed class SiteReader(EventScope scope)
{
    private const double LeastWeight = 0.6, LeastWeightRecalled = 0.3;
    private readonly ArticleContext _article = scope.Article;

    /// <summary>The place: the rules propose, learned weights decide.</summary>
    public Grounded<SiteName>? Read(IncidentType type, IncidentModel model)
    {
        Grounded<SiteName>? ruled = ByRules(type);
        if (scope.Draft.Cluster is null) return ruled;
        List<Part> parts = Parts(ruled, type);
        if (PartFeatures.Best(Decision.Site, model, parts, scope) is not { } part) return null;
        if (part.Rule != PartRule.No) return ruled;
        SiteName site = ((Mention<SiteName>)part.First).Value;
        foreach (Mention mention in part.Mentions)
            if (site.Pad is null && mention is Mention<SiteName> { Value: { Pad: not null } pad }) site = pad;
        return new Grounded<SiteName>(site, [.. part.Mentions.Select(_article.EvidenceOf).DistinctBy(e => e.Text).Take(5)]);
    }

    /// <summary>The places that may be that of the event.</summary>
    /// <param name="ruled">The one that is by the rules.</param>
    /// <param name="type">The type of the event.</param>
    public List<Part> Parts(Grounded<SiteName>? ruled, IncidentType type)
    {
        PartFeatures.Setting setting = type switch
        {
            IncidentType.LaunchFailure or IncidentType.LaunchAbort => PartFeatures.Setting.Launch,
            IncidentType.GroundDamage or IncidentType.GroundExplosion or IncidentType.Fire or IncidentType.CrewInjury => PartFeatures.Setting.Ground,
            IncidentType.LandingFailure or IncidentType.ReentryLoss or IncidentType.DebrisFall => PartFeatures.Setting.Landing,
            _ => PartFeatures.Setting.Else,
        };
        List<Part> parts = Part.In<SiteName>(scope);
        foreach (Part part in parts)
        {
            SiteName site = ((Mention<SiteName>)part.First).Value;
            part.Rule = ruled?.Value.Complex == site.Complex ? PartRule.Yes : PartRule.No;
            part.Sort = _article.Knowledge.FindSite(site.Id)?.Kind is { } kind ? (int)kind + 1 : 0;
            part.Detail = (int)setting;
            part.Bearing = part.Own.Exists(o => o.Mention is Mention<SiteName> { Value.Pad: not null }) ? 1 : 0;
        }
        return parts;
    }

    /// <summary>The place by the rules.</summary>
    public Grounded<SiteName>? ByRules(IncidentType type)
    {
        bool isLaunch = type is IncidentType.LaunchFailure or IncidentType.LaunchAbort;
        bool onGround = !scope.Draft.IsBackground && (isLaunch || type is IncidentType.GroundDamage or IncidentType.GroundExplosion or IncidentType.Fire or IncidentType.CrewInjury);
        var complexes = new Dictionary<string, double>(StringComparer.Ordinal);
        var pads = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach ((SentenceFacts sentence, Mention<SiteName> mention) in scope.Mentions<SiteName>())
        {
            if (!onGround && !scope.Draft.IsBackground && !scope.IsTrigger(sentence)) continue;
            double weight = Weight(sentence, mention, isLaunch);
            complexes[mention.Value.Complex] = complexes.GetValueOrDefault(mention.Value.Complex) + weight;
            if (mention.Value.Pad is not null) pads[mention.Value.Id] = pads.GetValueOrDefault(mention.Value.Id) + weight;
        }
        if (complexes.Count == 0) return null;
        string complex = complexes.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;
        if (complexes[complex] < (scope.Draft.IsBackground ? LeastWeightRecalled : LeastWeight)) return null;
        SiteName? best = null;
        foreach ((_, Mention<SiteName> mention) in scope.Mentions<SiteName>())
        {
            if (mention.Value.Complex != complex) continue;
            if (best is null) best = mention.Value;
            else if (mention.Value.Pad is not null && (best.Pad is null || pads.GetValueOrDefault(mention.Value.Id) > pads.GetValueOrDefault(best.Id))) best = mention.Value;
        }
        ImmutableArray<Evidence> evidence = [.. scope.Mentions<SiteName>().Where(m => m.Mention.Value.Complex == complex && (m.Mention.Value.Pad is null || m.Mention.Value.Id == best!.Id)).Select(m => _article.EvidenceOf(m.Mention)).DistinctBy(e => e.Text).Take(5)];
        return new Grounded<SiteName>(best!, evidence);
    }

    private double Weight(SentenceFacts sentence, Mention<SiteName> mention, bool isLaunch)
    {
        SiteKind? kind = _article.Knowledge.FindSite(mention.Value.Id)?.Kind;
        double weight = sentence.Place * (scope.IsTrigger(sentence) ? 2 : 1) * (kind is SiteKind.ControlCentre or SiteKind.SpaceCentre or SiteKind.Factory ? 0.1 : 1) * (sentence.Has(CueAspect.Past) ? 0.6 : 1);
        if (scope.IsOldNews(sentence)) weight *= 0.2;
        if (kind is null && mention.Value.Complex.Contains("Control", StringComparison.Ordinal)) weight *= 0.1;
        if (isLaunch && kind == SiteKind.TestSite) weight *= 0.3;
        // “the director of X” works there; it did not happen there.
        int behind = _article.Tree.FindToken(mention.Span.End);
        if (behind < _article.Tree.TokenCount && (_article.FirstChar(behind) == '(' || _article.Has(behind, WordClass.PhraseStart) && _article.Knowledge.FindLongest(_article.Text, _article.Tokens, behind, PhraseKind.Role, out _) > 0)) weight *= 0.4;
        // Where something is, and not what else there is: “at”, “from”, “of”.
        int token = scope.FirstToken(mention) - 1;
        if (token >= 0 && (_article.Is(token, "at") || _article.Is(token, "from") || (_article.Is(token, "the") && (_article.Is(token - 1, "at") || _article.Is(token - 1, "from"))))) weight *= 1.3;
        return weight;
    }
}
