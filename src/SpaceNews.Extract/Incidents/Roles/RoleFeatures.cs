namespace SpaceNews.Extract;

/// <summary>What decides the role of a craft, a person or an organization in an incident: how the article names it (<see cref="PartFeatures"/>), what the incident is, what the rules say.</summary>
internal static class RoleFeatures
{
    /// <summary>What is told beside the name of a person.</summary>
    private enum Hurt { No, Injured, Killed }

    /// <summary>What stands beside a name.</summary>
    private enum Next { Other, Speech, Role, Craft, PossessiveAndCraft, Age, Be, Mark }

    private static readonly string[] Types = Enum.GetNames<IncidentType>(), Sorts = ["none", .. Enum.GetNames<TriggerSort>()], Order = ["first", "second", "later"];

    private static readonly FeatureSpace[] Spaces =
    [
        Of(PartFeatures.VehicleAttributes, Enum.GetNames<VehicleRole>(), ("type", "sort"), ("type", "order"), ("type", "trigger")),
        Of(PartFeatures.PersonAttributes, Enum.GetNames<PersonRole>()),
        Of(PartFeatures.OrganizationAttributes, Enum.GetNames<OrganizationRole>(), ("sort", "detail"), ("type", "role"), ("sort", "bearing")),
    ];

    /// <summary>The features of a kind of actor.</summary>
    public static FeatureSpace Of(RoleActor actor) => Spaces[(int)actor];

    private static FeatureSpace Of((string Name, string[] Values)[] part, string[] roles, params (string First, string Second)[] pairs) => new(
        [.. part, ("type", Types), ("role", roles), ("trigger", Sorts), ("order", Order), ("hurt", Enum.GetNames<Hurt>()), ("beside", Enum.GetNames<Next>()), ("dead", ["no", "yes"])], pairs);

    /// <summary>The values of the features of something that a record names.</summary>
    /// <param name="actor">What it is.</param>
    /// <param name="part">How the article names it.</param>
    /// <param name="scope">The event.</param>
    /// <param name="incident">The record.</param>
    /// <param name="index">Its place in the list of the record.</param>
    /// <param name="role">Its role by the rules.</param>
    /// <param name="parts">How many of its kind the article names.</param>
    public static int[] Values(RoleActor actor, Part part, EventScope scope, Incident incident, int index, int role, int parts)
    {
        int[] values = new int[Of(actor).Attributes];
        PartFeatures.Fill(values, part, scope, parts);
        int at = PartFeatures.Attributes;
        values[at++] = (int)incident.Type;
        values[at++] = role;
        values[at++] = TriggerBeside(part, scope);
        values[at++] = Math.Min(index, Order.Length - 1);
        values[at++] = actor == RoleActor.Person ? (int)HurtOf(part, scope) : 0;
        values[at++] = (int)NextTo(part, scope);
        values[at] = incident.Casualties is { } casualties && (casualties.Killed > 0 || casualties.Injured > 0) ? 1 : 0;
        return values;
    }

    /// <summary>The role by the rules, from which the values were made.</summary>
    public static int RoleByRules(RoleQuestion question) => question.Values[PartFeatures.Attributes + 1];

    /// <summary>The feature that the rules name a role.</summary>
    public static int FeatureOfRole(RoleActor actor, int role) => Array.IndexOf(Of(actor).Names, "role=" + RoleModel.NameOf(actor, role));

    /// <summary>What the nearest word of the event says has happened.</summary>
    private static int TriggerBeside(Part part, EventScope scope)
    {
        int nearest = int.MaxValue, sort = 0;
        foreach ((SentenceFacts sentence, Mention mention) in part.Own)
        {
            int first = scope.FirstToken(mention), end = scope.EndToken(mention);
            foreach (TriggerHit trigger in sentence.Triggers)
            {
                int distance = trigger.DistanceTo(first, end);
                if (distance >= nearest || trigger.Sort == TriggerSort.Generic && sort > 0) continue;
                (nearest, sort) = (distance, 1 + (int)trigger.Sort);
            }
        }
        return sort;
    }

    /// <summary>Whether a word for death or injury is told of a person by name.</summary>
    private static Hurt HurtOf(Part part, EventScope scope)
    {
        Hurt most = Hurt.No;
        var counter = new CasualtyCounter(scope);
        foreach ((SentenceFacts sentence, Mention mention) in part.Own)
        {
            foreach (CueHit cue in sentence.Cues)
            {
                if (cue.Cue.Aspect != CueAspect.Casualty || cue.Cue.Value is not ("killed" or "lost" or "injured" or "hurt") || counter.IsDenied(sentence, cue.First, out _)) continue;
                if (!counter.NamesBeside(sentence, cue).Contains(((Mention<PersonName>)mention).Value)) continue;
                Hurt hurt = cue.Cue.Value is "killed" or "lost" ? Hurt.Killed : Hurt.Injured;
                if (hurt > most) most = hurt;
            }
        }
        return most;
    }

    /// <summary>What stands behind the name at its first place in the event that has something telling there.</summary>
    private static Next NextTo(Part part, EventScope scope)
    {
        Next found = Next.Other;
        foreach (Mention mention in part.Mentions)
        {
            Next next = NextTo(scope.Article, scope.EndToken(mention));
            if (next is not (Next.Other or Next.Mark)) return next;
            if (next != Next.Other) found = next;
        }
        return found;
    }

    private static Next NextTo(ArticleContext article, int next)
    {
        if (next >= article.Tree.TokenCount) return Next.Other;
        bool possessive = article.Has(next, WordClass.QuoteS);
        int behind = possessive ? next + 1 : next;
        if (behind < article.Tree.TokenCount && (article.Cover(behind) & MentionSet.Vehicle) != 0) return possessive ? Next.PossessiveAndCraft : Next.Craft;
        if (article.FindPhrase(behind, PhraseKind.Role, out _) > 0) return Next.Role;
        if (article.Has(next, WordClass.SpeechVerb)) return Next.Speech;
        if (article.Has(next, WordClass.Be)) return Next.Be;
        if (article.FirstChar(next) == ',' && next + 2 < article.Tree.TokenCount && article.Tree.TokenArray[next + 1] is { Kind: TokenKind.Number, Length: 2 }) return Next.Age;
        return article.Tree.TokenArray[next].Kind == TokenKind.Punctuation ? Next.Mark : Next.Other;
    }
}
