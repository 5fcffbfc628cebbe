using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>Trains the choice of the roles in incidents from annotated articles: what is found in an article and named in the record it belongs to.</summary>
/// <remarks>For one thread; the same input gives the same model, byte for byte.</remarks>
public sealed class RoleTrainer
{
    /// <summary>How strongly weights are drawn to zero; chosen by cross-validation.</summary>
    private const double Decay = 8;

    /// <summary>What the title of a person, and that a craft has to wait, weigh before anything is learned: “cosmonaut” keeps its meaning.</summary>
    private const double Trust = 5;

    /// <summary>Words of fewer articles are not learned from.</summary>
    private const int LeastArticles = 6;

    private readonly List<Example> _examples = [];
    private readonly int _parts;

    /// <summary>Something in a record, what stands beside its name, and its role: by the annotation and by the rules.</summary>
    private sealed record Example(int Part, int Article, RoleQuestion Question, EventScope Scope, int Right, int Ruled);

    /// <param name="fixtures">Articles; those without annotated incidents teach nothing.</param>
    /// <param name="readers">
    /// What reads them, without learned roles (<see cref="RoleModel.None"/>): as many pipelines as the articles are parted into. Article n
    /// belongs to part n modulo their number, and the name tagger of that pipeline should not have learned from it.
    /// </param>
    public RoleTrainer(IEnumerable<Fixture> fixtures, IReadOnlyList<ExtractionPipeline> readers)
    {
        ArgumentNullException.ThrowIfNull(fixtures);
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentOutOfRangeException.ThrowIfZero(readers.Count, nameof(readers));
        _parts = readers.Count;
        foreach ((int n, Fixture fixture) in fixtures.Index())
            if (!fixture.Gold.Get("incidents").IsNone()) Read(n, fixture, readers[n % _parts]);
    }

    /// <summary>Number of roles that are learned from.</summary>
    public int Count => _examples.Count;

    /// <summary>Trains on all articles and returns the content of the model file.</summary>
    public string Train()
    {
        Vocabulary vocabulary = VocabularyOf(_examples);
        return RoleModel.Format(vocabulary, Fit(_examples, vocabulary));
    }

    /// <summary>Which share of the roles of craft, people and organizations is right: by the rules alone, and by weights that have not seen the article.</summary>
    public IReadOnlyList<(string Field, int Count, double Rules, double Learned)> CrossValidate()
    {
        int[] count = new int[SlotReader.ActorFields.Count], ruled = new int[SlotReader.ActorFields.Count], learned = new int[SlotReader.ActorFields.Count];
        for (int part = 0; part < _parts; part++)
        {
            List<Example> others = _examples.FindAll(e => _parts == 1 || e.Part != part);
            Vocabulary vocabulary = VocabularyOf(others);
            var model = new RoleModel(vocabulary, Fit(others, vocabulary));
            foreach (Example example in _examples.Where(e => e.Part == part))
            {
                int actor = (int)example.Question.Actor;
                count[actor]++;
                if (example.Ruled == example.Right) ruled[actor]++;
                if (model.Decide(example.Question, example.Scope) == example.Right) learned[actor]++;
            }
        }
        return [.. SlotReader.ActorFields.Select((f, i) => (f, count[i], (double)ruled[i] / Math.Max(1, count[i]), (double)learned[i] / Math.Max(1, count[i])))];
    }

    private void Read(int n, Fixture fixture, ExtractionPipeline reader)
    {
        ArticleContext context = reader.Read(fixture.Article.Article, CancellationToken.None, out List<Mention> mentions);
        List<(EventDraft Draft, Incident Incident)> built = IncidentBuilder.BuildWithDrafts(context, mentions, null, out _);
        if (built.Count == 0) return;
        var parts = new StoryParts(mentions);
        ScoredIncident[] gold = [.. fixture.Gold.Get("incidents").Items().Select(ToScored)];
        ScoredIncident[] found = [.. built.Select(b => ToScored(JsonElement.Parse(ExtractJson.Serialize(ExtractJson.ToRecord(b.Incident)))))];
        foreach ((int g, int p) in IncidentPairing.Pair(gold, found))
        {
            var scope = new EventScope(context, mentions, parts, built[p].Draft);
            foreach (RoleQuestion question in RoleReader.Questions(built[p].Incident, scope))
                if (RoleIn(gold[g], question) is { } right) _examples.Add(new Example(n % _parts, n, question, scope, right, RoleFeatures.RoleByRules(question)));
        }
    }

    private static ScoredIncident ToScored(JsonElement record) => new(record, SlotReader.Read(record));

    /// <summary>The role that a record gives to something, as a number; null where it does not name it, or in a role that has no number.</summary>
    private static int? RoleIn(ScoredIncident gold, RoleQuestion question) =>
        RoleScorer.RoleIn(gold, SlotReader.ActorFields[(int)question.Actor], question.Name) is { } role && RoleModel.NumberOf(question.Actor, role) is var number and >= 0 ? number : null;

    /// <summary>The words that stand beside names in some articles or more, in order.</summary>
    private static Vocabulary VocabularyOf(List<Example> examples)
    {
        var articles = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (Example example in examples)
        {
            foreach ((int first, int end, _) in RoleWindow.Of(example.Scope, example.Question))
            {
                foreach (string stem in Vocabulary.StemsOf(example.Scope.Article, example.Scope.AllMentions, first, end))
                {
                    if (!articles.TryGetValue(stem, out HashSet<int>? known)) articles.Add(stem, known = []);
                    known.Add(example.Article);
                }
            }
        }
        return new Vocabulary([.. articles.Where(a => a.Value.Count >= LeastArticles).Select(a => a.Key).Order(StringComparer.Ordinal)]);
    }

    private static double[][] Fit(List<Example> examples, Vocabulary vocabulary)
    {
        var weights = new double[RoleModel.Decisions.Length][];
        foreach (RoleActor actor in Enum.GetValues<RoleActor>())
        {
            (int first, int count) = RoleModel.RolesOf(actor);
            FeatureSpace space = RoleFeatures.Of(actor);
            int size = space.Names.Length + RoleWindow.Cases.Length * vocabulary.Words.Length;
            List<ChoiceTrainer.Choice> choices = [.. examples.Where(e => e.Question.Actor == actor).Select(e => ChoiceOf(e, vocabulary, space, count, size))];
            var prior = new Dictionary<int, double>();
            foreach (int role in Trusted(actor)) prior.Add(role * size + RoleFeatures.FeatureOfRole(actor, role), Trust);
            double[] fitted = ChoiceTrainer.Fit(choices, count * size, Decay, prior);
            for (int role = 0; role < count; role++) weights[first + role] = fitted[(role * size)..((role + 1) * size)];
        }
        return weights;
    }

    /// <summary>The roles in which the rules are right where they name them.</summary>
    private static IEnumerable<int> Trusted(RoleActor actor) => actor switch
    {
        RoleActor.Person => Enum.GetValues<PersonRole>().Where(r => r != PersonRole.Other).Select(r => (int)r),
        RoleActor.Vehicle => [(int)VehicleRole.Delayed],
        _ => [],
    };

    private static ChoiceTrainer.Choice ChoiceOf(Example example, Vocabulary vocabulary, FeatureSpace space, int roles, int size)
    {
        List<int> active = [.. space.Active(example.Question.Values, 0)];
        var words = new List<int>();
        foreach ((int first, int end, int @case) in RoleWindow.Of(example.Scope, example.Question))
        {
            words.Clear();
            vocabulary.Read(example.Scope.Article, example.Scope.AllMentions, first, end, words);
            foreach (int word in words) active.Add(space.Names.Length + @case * vocabulary.Words.Length + word);
        }
        int[][] candidates = [.. Enumerable.Range(0, roles).Select(role => active.Select(f => f + role * size).ToArray())];
        return new ChoiceTrainer.Choice(candidates, example.Right, 1);
    }
}
