using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Reads the masses of what an event touches; what something could lift or might weigh belongs to other stories.</summary>
internal static class MassReader
{
    private const int Reach = 9;

    /// <summary>The masses: the rules propose, learned weights decide.</summary>
    /// <param name="scope">The event.</param>
    /// <param name="vehicles">Its craft.</param>
    /// <param name="model">The weights.</param>
    public static ImmutableArray<IncidentMass> Read(EventScope scope, ImmutableArray<IncidentVehicle> vehicles, IncidentModel model)
    {
        ImmutableArray<IncidentMass> ruled = ByRules(scope);
        if (scope.Draft.Cluster is null) return ruled;
        List<Part> parts = Parts(scope, ruled, vehicles);
        var taken = ImmutableArray.CreateBuilder<IncidentMass>();
        foreach (Part part in parts)
            if (PartFeatures.Takes(Decision.Mass, model, part, scope, parts.Count)) taken.Add(new IncidentMass(((Mention<Mass>)part.First).Value, [scope.Article.EvidenceOf(part.First)]));
        return taken.ToImmutable();
    }

    /// <summary>The masses that may have a part in the event.</summary>
    /// <param name="scope">The event.</param>
    /// <param name="ruled">Those that have one by the rules.</param>
    /// <param name="vehicles">The craft of the event.</param>
    public static List<Part> Parts(EventScope scope, ImmutableArray<IncidentMass> ruled, ImmutableArray<IncidentVehicle> vehicles)
    {
        List<Part> parts = Part.In<Mass>(scope);
        foreach (Part part in parts)
        {
            Mass mass = ((Mention<Mass>)part.First).Value;
            part.Rule = ruled.Any(m => part.Mentions.Any(o => o.Span == m.Evidence[0].Span)) ? PartRule.Yes : PartRule.No;
            part.Sort = (int)mass.Kind;
            part.Detail = (int)(mass.Of is not { } thing ? PartFeatures.MassOf.Nothing : vehicles.Any(v => v.Vehicle.Name.Contains(thing, StringComparison.OrdinalIgnoreCase) || thing.Contains(v.Vehicle.Name, StringComparison.OrdinalIgnoreCase)) ? PartFeatures.MassOf.Craft : PartFeatures.MassOf.Thing);
            part.Bearing = part.Own.Exists(o => IsAbility(scope.Article, o.Sentence, scope.FirstToken(o.Mention))) ? 1 : 0;
        }
        return parts;
    }

    /// <summary>The masses that have a part in the event by the rules.</summary>
    public static ImmutableArray<IncidentMass> ByRules(EventScope scope)
    {
        var result = ImmutableArray.CreateBuilder<IncidentMass>();
        foreach ((SentenceFacts sentence, Mention<Mass> mention) in scope.Mentions<Mass>())
        {
            // The conversion in parentheses is the same mass again.
            if (result.Any(m => Math.Abs(m.Mass.Kilograms - mention.Value.Kilograms) <= 0.03 * m.Mass.Kilograms)) continue;
            if (!scope.IsTrigger(sentence) && IsAbility(scope.Article, sentence, scope.FirstToken(mention))) continue;
            result.Add(new IncidentMass(mention.Value, [scope.Article.EvidenceOf(mention)]));
        }
        return result.ToImmutable();
    }

    /// <summary>“can put up to 17 tons into orbit”, “a piece of less than 20 kg may go through a car”.</summary>
    private static bool IsAbility(ArticleContext article, SentenceFacts sentence, int token)
    {
        for (int i = token - 1; i >= sentence.Sentence.FirstToken && i >= token - Reach; i--)
            if (article.Is(i, "can") || article.Is(i, "could") || article.Is(i, "must") || article.Is(i, "will") || article.Is(i, "designed") || article.Is(i, "capable") || article.Is(i, "able")) return true;
        for (int i = token; i < sentence.Sentence.EndToken && i <= token + Reach; i++)
            if (article.Is(i, "can") || article.Is(i, "could") || article.Is(i, "would")) return true;
        return false;
    }
}
