namespace SpaceNews.Extract;

/// <summary>What decides whether something that an article names has a part in an event; all attributes count alone and in pairs.</summary>
internal static class PartFeatures
{
    /// <summary>What a craft is: one of a kind or a family, and where that is told by another of the article.</summary>
    public enum CraftKind { Family, Individual, FamilyOfOne, Stem, OfArticle, Station }

    /// <summary>How a craft goes with the leading one.</summary>
    public enum Beside { Lead, SameFamily, SameClass, Other, NoLead }

    /// <summary>What else the sentences tell of that name a person.</summary>
    public enum Company { Plain, Casualty, Investigation }

    /// <summary>What a mass is of.</summary>
    public enum MassOf { Nothing, Thing, Craft }

    /// <summary>Where events of a type happen.</summary>
    public enum Setting { Else, Launch, Ground, Landing }

    public enum DatePrecision { Other, Day, Week, Month, Year }

    /// <summary>How old a date is on the day of publication.</summary>
    public enum DateAge { Unknown, Today, Days, Weeks, Months, Older, Anniversary }

    /// <summary>What a date is of that is not the event.</summary>
    public enum DateUse { None, Report, Limit, Plan }

    /// <summary>How the day beside a clock time goes with that of the event.</summary>
    public enum DayBeside { None, Own, Other }

    /// <summary>What zone a clock time is told in.</summary>
    public enum Zone { None, Utc, Other }

    private enum Event { Owner, Told, Recalled }

    private enum Before { Outside, Of, With, By, At, To, Like, And, Other }

    private enum Telling { Plain, Aboard, Delay, Future, Ascent, Success }

    private enum Past { No, Some, All, Outside }

    /// <summary>The log-odds from which a part is taken: one too many costs less than one too few.</summary>
    private const double Least = -0.4;

    private static readonly double[] Counts = [1, 2, 3], Times = [1, 2], Others = [1, 2, 4], Ranks = [1, 2, 4], Sizes = [2, 4, 8, 16], Many = [2, 3, 5], Distances = [3, 6, 11, 19, 99], Bonds = [-2, -0.7, 0.3, 1.5];
    private static readonly string[] Yes = ["no", "yes"], Places = ["outside", "late", "early", "lead", "headline"];

    /// <summary>The kinds of sentences from what tells most of an event to what tells least.</summary>
    private static readonly string[] Kinds = ["Incident", "Casualty", "Cause", "Consequence", "Background", "None", "outside"];

    private static readonly int[] KindRanks = [.. Enum.GetNames<SentenceKind>().Select(k => Array.IndexOf(Kinds, k))];

    /// <summary>The attributes of craft, of people and of organizations, in the order in which <see cref="Fill"/> writes their values.</summary>
    public static (string Name, string[] Values)[] VehicleAttributes => AttributesOf(Enum.GetNames<VehicleClass>(), Enum.GetNames<CraftKind>(), Enum.GetNames<Beside>());

    /// <inheritdoc cref="VehicleAttributes"/>
    public static (string Name, string[] Values)[] PersonAttributes => AttributesOf(Enum.GetNames<PersonRole>(), ["silent", "speaks"], Enum.GetNames<Company>());

    /// <inheritdoc cref="VehicleAttributes"/>
    public static (string Name, string[] Values)[] OrganizationAttributes => AttributesOf(["none", .. Enum.GetNames<OrganizationKind>()], ["other", "operator"], ["outside", .. Enum.GetNames<OrganizationRole>()]);

    /// <summary>How many attributes a part has.</summary>
    public const int Attributes = 20;

    /// <summary>Craft: their class; one of a kind or many; how they go with the leading one.</summary>
    public static FeatureSpace Vehicle { get; } = FeatureSpace.OfAllPairs(VehicleAttributes);

    /// <summary>People: their role; whether they speak; what else their sentences tell of.</summary>
    public static FeatureSpace Person { get; } = FeatureSpace.OfAllPairs(PersonAttributes);

    /// <summary>Organizations: their kind; whether they run the craft; what they do by the rules.</summary>
    public static FeatureSpace Organization { get; } = FeatureSpace.OfAllPairs(OrganizationAttributes);

    /// <summary>Masses: their kind; what they are of; whether something could or will weigh so much.</summary>
    public static FeatureSpace Mass { get; } = Of(Enum.GetNames<MassKind>(), Enum.GetNames<MassOf>(), ["is", "able"]);

    /// <summary>Places: their kind; what the event is, a launch, something on the ground, a landing or else; whether a pad is named.</summary>
    public static FeatureSpace Site { get; } = Of(["none", .. Enum.GetNames<SiteKind>()], Enum.GetNames<Setting>(), ["place", "pad"]);

    /// <summary>Dates: how exact they are; how old on the day of publication; whether they are of a report, a plan or a limit.</summary>
    public static FeatureSpace Date { get; } = Of(Enum.GetNames<DatePrecision>(), Enum.GetNames<DateAge>(), Enum.GetNames<DateUse>());

    /// <summary>Clock times: their zone; how the day beside them goes with that of the event; what they are of.</summary>
    public static FeatureSpace Time { get; } = Of(Enum.GetNames<Zone>(), Enum.GetNames<DayBeside>(), Enum.GetNames<DateUse>());

    private static FeatureSpace Of(string[] sorts, string[] details, string[] bearings) => FeatureSpace.OfAllPairs(AttributesOf(sorts, details, bearings));

    private static (string Name, string[] Values)[] AttributesOf(string[] sorts, string[] details, string[] bearings) =>
    [
        ("rule", Enum.GetNames<PartRule>()), ("event", Enum.GetNames<Event>()), ("own", Steps.Names(Counts)), ("told", Steps.Names(Times)), ("near", Steps.Names(Distances)), ("elsewhere", Steps.Names(Others)), ("rival", Yes),
        ("rank", Steps.Names(Ranks)), ("place", Places), ("past", Enum.GetNames<Past>()), ("kind", Kinds), ("before", Enum.GetNames<Before>()), ("among", Steps.Names(Many)), ("size", Steps.Names(Sizes)),
        ("block", ["story", "line", "caption"]), ("telling", Enum.GetNames<Telling>()), ("bond", ["outside", .. Steps.Names(Bonds)]), ("sort", sorts), ("detail", details), ("bearing", bearings),
    ];

    /// <summary>Whether it has a part in the event.</summary>
    public static bool Takes(Decision kind, IncidentModel model, Part part, EventScope scope, int parts) => Score(kind, model, part, scope, parts) > Least;

    /// <summary>The one that has the part that only one can have, or null.</summary>
    public static Part? Best(Decision kind, IncidentModel model, List<Part> parts, EventScope scope)
    {
        Part? best = null;
        double most = Least;
        foreach (Part part in parts)
        {
            double score = Score(kind, model, part, scope, parts.Count);
            if (score <= most) continue;
            most = score;
            best = part;
        }
        return best;
    }

    private static double Score(Decision kind, IncidentModel model, Part part, EventScope scope, int parts)
    {
        Span<int> values = stackalloc int[kind.Space().Attributes];
        Fill(values, part, scope, parts);
        return model.Score(kind, values, part.Sentences);
    }

    /// <param name="values">Takes the value of each attribute.</param>
    /// <param name="part">What may have a part.</param>
    /// <param name="scope">The event.</param>
    /// <param name="parts">How many there are of its kind.</param>
    public static void Fill(Span<int> values, Part part, EventScope scope, int parts)
    {
        int told = 0, past = 0, nearest = int.MaxValue, rivals = 0, kind = Kinds.Length - 1;
        double place = 0, bond = double.NegativeInfinity;
        foreach ((SentenceFacts sentence, Mention mention) in part.Own)
        {
            if (scope.IsTrigger(sentence)) told++;
            if (sentence.Has(CueAspect.Past) || sentence.IsPrecedent || scope.IsOldNews(sentence)) past++;
            place = Math.Max(place, sentence.Place);
            bond = Math.Max(bond, scope.Draft.BondOf(sentence));
            kind = Math.Min(kind, KindRanks[(int)sentence.Kind]);
            int first = scope.FirstToken(mention), end = scope.EndToken(mention), own = int.MaxValue, other = int.MaxValue;
            foreach (TriggerHit trigger in sentence.Triggers)
            {
                int distance = trigger.DistanceTo(first, end);
                if (scope.IsOwn(trigger)) own = Math.Min(own, distance);
                else other = Math.Min(other, distance);
            }
            nearest = Math.Min(nearest, own);
            if (other < own) rivals++;
        }
        int count = part.Own.Count;
        values[0] = (int)part.Rule;
        values[1] = (int)(scope.Draft.OwnsArticle ? Event.Owner : scope.Draft.IsBackground ? Event.Recalled : Event.Told);
        values[2] = Steps.Of(count, Counts);
        values[3] = Steps.Of(told, Times);
        values[4] = Steps.Of(nearest, Distances);
        values[5] = Steps.Of(scope.Parts.Count(part.Number) - count, Others);
        values[6] = count > 0 && rivals == count ? 1 : 0;
        values[7] = Steps.Of(scope.Parts.Rank(part.Number), Ranks);
        values[8] = place <= 0 ? 0 : place < 1.2 ? 1 : place < 2 ? 2 : place < 2.5 ? 3 : 4;
        values[9] = (int)(count == 0 ? Past.Outside : past == 0 ? Past.No : past < count ? Past.Some : Past.All);
        values[10] = kind;
        values[11] = (int)(count == 0 ? Before.Outside : OfBefore(scope.Article, scope.FirstToken(part.Own[0].Mention)));
        values[12] = Steps.Of(parts, Many);
        values[13] = Steps.Of(scope.Draft.Sentences.Count, Sizes);
        values[14] = scope.Article.BlockOf(scope.FirstToken(part.First)) switch { BlockKind.Byline or BlockKind.Dateline or BlockKind.Boilerplate => 1, BlockKind.Caption => 2, _ => 0 };
        values[15] = (int)OfTelling(part, scope);
        values[16] = count == 0 ? 0 : 1 + Steps.Of(bond, Bonds);
        values[17] = part.Sort;
        values[18] = part.Detail;
        values[19] = part.Bearing;
    }

    private static Telling OfTelling(Part part, EventScope scope)
    {
        Telling best = Telling.Plain;
        foreach ((SentenceFacts sentence, _) in part.Own)
        {
            Telling telling = sentence.Has(CueAspect.Aboard) ? Telling.Aboard : sentence.Has(CueAspect.Delay) ? Telling.Delay : scope.IsAboutFuture(sentence) ? Telling.Future : sentence.Has(CueAspect.Phase, "Ascent") ? Telling.Ascent : sentence.Has(CueAspect.Outcome, "success") ? Telling.Success : Telling.Plain;
            if (telling != Telling.Plain && (best == Telling.Plain || telling < best)) best = telling;
        }
        return best;
    }

    /// <summary>The word before a name, or before its article.</summary>
    private static Before OfBefore(ArticleContext article, int token)
    {
        int i = token - 1;
        if (i >= 0 && article.Has(i, WordClass.Article | WordClass.Possessive)) i--;
        if (i < 0) return Before.Other;
        if (article.Is(i, "of")) return Before.Of;
        if (article.Is(i, "with") || article.Is(i, "carrying") || article.Is(i, "aboard") || article.Is(i, "on")) return Before.With;
        if (article.Is(i, "by")) return Before.By;
        if (article.Is(i, "at") || article.Is(i, "from") || article.Is(i, "in") || article.Is(i, "near")) return Before.At;
        if (article.Is(i, "to") || article.Is(i, "for")) return Before.To;
        if (article.Is(i, "like") || article.Is(i, "than") || article.Is(i, "unlike") || article.Is(i, "as")) return Before.Like;
        return article.Is(i, "and") || article.FirstChar(i) == ',' ? Before.And : Before.Other;
    }
}
