using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>Trains the choice of what a mass is of from annotated articles: the masses of their incidents that say it.</summary>
/// <remarks>For one thread; the same input gives the same model, byte for byte.</remarks>
public sealed class SubjectTrainer
{
    /// <summary>Parts of the articles in cross-validation.</summary>
    private const int Folds = 5;

    /// <summary>How strongly weights are drawn to where they begin; chosen by cross-validation.</summary>
    private const double Decay = 30;

    /// <summary>What the answer of a rule weighs before anything is learned.</summary>
    private const double Trust = 1;

    private readonly List<Example> _examples = [];

    /// <summary>An annotated mass and the statements that may be of it.</summary>
    private sealed record Example(int Article, string Gold, List<SubjectChoice> Statements);

    /// <param name="fixtures">Articles; those without annotated incidents teach nothing.</param>
    /// <param name="pipeline">Reads them.</param>
    public SubjectTrainer(IEnumerable<Fixture> fixtures, ExtractionPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(fixtures);
        ArgumentNullException.ThrowIfNull(pipeline);
        int article = 0;
        foreach (Fixture fixture in fixtures)
        {
            ArticleContext context = pipeline.Read(fixture.Article.Article, CancellationToken.None, out _);
            List<SubjectChoice> choices = [.. MassScanner.Scan(context).Select(r => r.Choice).OfType<SubjectChoice>()];
            foreach ((JsonElement kilograms, string of) in GoldOf(fixture))
            {
                List<SubjectChoice> statements = choices.FindAll(c => MassComparison.IsClose(kilograms, c.Kilograms));
                if (statements.Count > 0) _examples.Add(new Example(article, of, statements));
            }
            article++;
        }
    }

    /// <summary>Number of annotated masses that the articles state.</summary>
    public int Count => _examples.Count;

    /// <summary>Trains on all masses and returns the content of the model file.</summary>
    public string Train() => SubjectModel.Format(Fit(_examples));

    /// <summary>The shares of masses, 0 to 1, for which the rules alone find the right thing, and weights that have not seen the article.</summary>
    public (double Rules, double Learned) CrossValidate()
    {
        int rules = 0, learned = 0;
        for (int fold = 0; fold < Folds; fold++)
        {
            var model = new SubjectModel(Fit([.. _examples.Where(e => e.Article % Folds != fold)]));
            foreach (Example example in _examples.Where(e => e.Article % Folds == fold))
            {
                if (example.Statements.Exists(s => SubjectComparison.IsSame(example.Gold, s.Ruled))) rules++;
                if (example.Statements.Exists(s => SubjectComparison.IsSame(example.Gold, model.Choose(s, out _)))) learned++;
            }
        }
        double all = Math.Max(1, _examples.Count);
        return (rules / all, learned / all);
    }

    /// <summary>The masses of the annotated incidents that say what they are of.</summary>
    private static IEnumerable<(JsonElement Kilograms, string Of)> GoldOf(Fixture fixture)
    {
        foreach (JsonElement incident in fixture.Gold.Get("incidents").Items())
            foreach (JsonElement mass in incident.Get("masses").Items())
                if (PythonNotation.StrOrEmpty(mass.Get("of")) is { Length: > 0 } of) yield return (MassComparison.KilogramsOf(mass), of);
    }

    private static double[] Fit(List<Example> examples)
    {
        FeatureSpace space = SubjectFeatures.Space;
        Dictionary<int, double> prior = Enumerable.Range(0, space.Names.Length)
            .Where(i => Enum.GetValues<SubjectRule>().Any(r => r != SubjectRule.None && space.Names[i] == $"rule={r}")).ToDictionary(i => i, _ => Trust);
        return ChoiceTrainer.Fit([.. examples.SelectMany(ChoicesOf)], space.Names.Length, Decay, prior);
    }

    private static IEnumerable<ChoiceTrainer.Choice> ChoicesOf(Example example)
    {
        FeatureSpace space = SubjectFeatures.Space;
        int[] values = new int[space.Attributes];
        foreach (SubjectChoice statement in example.Statements)
        {
            var candidates = new List<int[]>();
            var right = new List<int>();
            foreach (SubjectCandidate candidate in statement.Candidates)
            {
                SubjectFeatures.Fill(values, statement, candidate);
                if (SubjectComparison.IsSame(example.Gold, candidate.Subject)) right.Add(candidates.Count);
                candidates.Add(space.Active(values, 0));
            }
            if (right.Count > 0) yield return new ChoiceTrainer.Choice([.. candidates], right[0], 1, right[1..]);
        }
    }
}
