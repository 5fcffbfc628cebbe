using NodaTime;

namespace SpaceNews.Extract;

/// <summary>
/// Finds the events that a story tells or recalls, and shares its sentences out among them. The rules propose, learned weights
/// decide.
/// </summary>
internal sealed class EventFinder
{
    private readonly ArticleContext _article;
    private readonly List<Mention> _mentions;
    private readonly List<SentenceFacts> _sentences;
    private readonly StoryFrame _frame;
    private readonly double _outlook;
    private readonly List<EventDraft> _ruled;
    private EventDraft? _owner;

    /// <param name="article">The article.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="sentences">The sentences of the story.</param>
    /// <param name="outlook">The log-odds that the article tells of an incident.</param>
    public EventFinder(ArticleContext article, List<Mention> mentions, List<SentenceFacts> sentences, double outlook)
    {
        _outlook = outlook;
        _article = article;
        _mentions = mentions;
        _sentences = sentences;
        _frame = new StoryFrame(article, mentions, sentences);
        _ruled = new EventRules(article, mentions, sentences, _frame).Find();
    }

    /// <summary>The triggers of the story.</summary>
    public List<EventUnit> Units => field ??= new EventUnitReader(_article, _mentions, _sentences, _frame).Read(_ruled);

    private StoryKinds Kinds => field ??= new StoryKinds(_sentences);

    /// <summary>The story before its first trigger.</summary>
    public EventReading Begin() => new(_frame, Kinds, _ruled, Units.Sum(u => u.Weight), _outlook);

    /// <summary>The triggers gathered into events, whether they are incidents or not.</summary>
    public EventReading Read(IncidentModel model) => EventLinker.Link(Units, Begin(), _mentions, model);

    /// <summary>A finder for each story of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="stories">The sentences of each story.</param>
    /// <param name="model">The weights.</param>
    /// <param name="note">Whether the article is a short note, which is read by the rules alone.</param>
    public static List<EventFinder> Of(ArticleContext article, List<Mention> mentions, List<List<SentenceFacts>> stories, IncidentModel model, out bool note)
    {
        var shares = new StoryShares(article, stories is [var only] ? only : [.. stories.SelectMany(s => s)]);
        double outlook = OutlookFeatures.Score(shares, model);
        note = shares.IsNote;
        return stories.ConvertAll(s => new EventFinder(article, mentions, s, outlook));
    }

    /// <summary>The events of the stories of an article, in order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="stories">The sentences of each story.</param>
    /// <param name="model">The weights.</param>
    /// <param name="listener">Hears how sentences are shared out; or null.</param>
    public static List<EventDraft> Find(ArticleContext article, List<Mention> mentions, List<List<SentenceFacts>> stories, IncidentModel model, SentenceSharing.Listener? listener = null)
    {
        List<EventFinder> finders = Of(article, mentions, stories, model, out bool note);
        bool ruled = finders.Exists(f => f._ruled.Count > 0);
        return [.. finders.SelectMany(f => note || f.Units.Count == 0 ? f._ruled : f.Find(model, ruled, finders.Count > 1, listener))];
    }

    /// <param name="model">The weights.</param>
    /// <param name="ruled">Whether the rules find an event somewhere in the article.</param>
    /// <param name="item">Whether the story is one of several.</param>
    /// <param name="listener">Hears how its sentences are shared out.</param>
    private List<EventDraft> Find(IncidentModel model, bool ruled, bool item, SentenceSharing.Listener? listener)
    {
        EventReading reading = Read(model);
        var drafts = new List<EventDraft>();
        double most = 0;
        foreach (EventCluster cluster in reading.Clusters)
        {
            if (!Judge.IsIncident(cluster, reading, ruled, model) && !IsWellKnown(cluster) && !IsCalledUp(cluster) && !(item && IsTold(cluster))) continue;
            foreach (EventUnit unit in cluster.Units)
                if (unit.IsFaint && !unit.Sentence.Triggers.Contains(unit.Trigger)) unit.Sentence.Triggers.Add(unit.Trigger);
            EventDraft draft = Draft(cluster, Judge.IsBackground(cluster, reading, _article.Article.Published, model));
            drafts.Add(draft);
            if (draft.IsBackground || draft.Weight <= most) continue;
            most = draft.Weight;
            _owner = draft;
        }
        if (drafts.Count == 0) return drafts;
        foreach (EventDraft draft in drafts)
        {
            draft.OwnsArticle = draft == _owner;
            // The owner reads its craft and date from all that is told of it.
            if (draft.OwnsArticle) draft.VehicleMention = draft.DateMention = -1;
        }
        new SentenceSharing(_article, _mentions, _sentences, _frame, drafts, _owner).Run(model, listener);
        return drafts;
    }

    /// <summary>“the 2003 Columbia disaster”: craft and year of an accident that everybody knows.</summary>
    private bool IsWellKnown(EventCluster cluster)
    {
        foreach (EventUnit unit in cluster.Units)
            if (unit is { Vehicle: { } craft, Date.Earliest: { } day } && _article.Knowledge.Tables.Events.TryGetValue((craft.Id, day.Year), out _)) return true;
        return false;
    }

    /// <summary>“It is not the first trouble. The right wheel quit in March 2030.”: called up by words for it, with a day or month and a clear word.</summary>
    private static bool IsCalledUp(EventCluster cluster) =>
        cluster.Units.Exists(u => u.Sentence.IsPrecedent && u is { Ruled: >= 0, Date.Value.Length: >= 7, Trigger: { IsGuess: false, Doubt: TriggerDoubt.None, Weight: >= 0.5 } });

    /// <summary>An item of a few lines has little weight, but a clear word in a sentence that tells of it.</summary>
    private static bool IsTold(EventCluster cluster) =>
        cluster.Units.Exists(u => u.IsClear);

    private EventDraft Draft(EventCluster cluster, bool background)
    {
        var draft = new EventDraft { Cluster = cluster, IsBackground = background, OwnVehicle = _frame.Vehicle?.Id };
        EventUnit? dated = null, named = null;
        foreach (EventUnit unit in cluster.Units)
        {
            draft.Triggers.Add((unit.Sentence, unit.Trigger));
            if (unit.Date is not null && (dated is null || Precision(unit) > Precision(dated))) dated = unit;
            if (unit.Vehicle is not null && (named is null || unit.Trigger.Weight > named.Trigger.Weight)) named = unit;
        }
        draft.DateMention = dated?.DateMention ?? -1;
        draft.VehicleMention = named?.VehicleMention ?? -1;
        if (_frame.Vehicle is { IsIndividual: true } craft && !cluster.Vehicles.Exists(v => v.Id == craft.Id)) draft.ArticleVehicle = craft.Id;
        return draft;
    }

    private static double Precision(EventUnit unit) => (unit.Date!.IsDay ? 2 : unit.Date.Value is { Length: 7 } ? 1 : 0) + unit.Trigger.Weight;
}
