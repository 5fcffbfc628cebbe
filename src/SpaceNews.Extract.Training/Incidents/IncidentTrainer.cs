using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>
/// Trains the decision on the type of an incident: from the records that the pipeline builds of annotated articles, each paired with
/// the annotated record that it is scored against, and from sentences that tell of an incident, each a short text of its own.
/// </summary>
/// <remarks>For one thread; the same input gives the same model, byte for byte.</remarks>
public sealed class IncidentTrainer
{
    /// <summary>How strongly weights are drawn to zero, and what a sentence counts beside a record; chosen by cross-validation.</summary>
    private const double Decay = 4, SentenceWeight = 0.5;

    /// <summary>What the answer of the table weighs before anything is learned: clear texts keep it.</summary>
    private const double TrustInTable = 2;

    private readonly List<(Fixture Fixture, List<ChoiceTrainer.Choice> Choices)> _articles = [];
    private readonly List<ChoiceTrainer.Choice> _sentences = [];

    /// <summary>Reads what there is to learn from.</summary>
    /// <param name="fixtures">Articles; those without annotated incidents are left out.</param>
    /// <param name="sentences">Sentences, as the classifier of sentences learns from; those of a type of incident count.</param>
    /// <param name="pipeline">Builds the records; its own decision on their types does not matter.</param>
    public IncidentTrainer(IEnumerable<Fixture> fixtures, IEnumerable<LabelledSentence> sentences, ExtractionPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(fixtures);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(pipeline);
        foreach (Fixture fixture in fixtures)
            if (!fixture.Gold.Get("incidents").IsNone()) _articles.Add((fixture, Read(fixture, pipeline)));
        foreach (LabelledSentence sentence in sentences)
            if (sentence.Type is { } type) AddSentence(sentence.Text, type, pipeline);
    }

    /// <summary>Number of records and sentences.</summary>
    public (int Records, int Sentences) Count => (_articles.Sum(a => a.Choices.Count), _sentences.Count);

    /// <summary>Trains on everything and returns the content of the model file.</summary>
    public string Train() => IncidentModel.Format(Fit([.. _articles.SelectMany(a => a.Choices), .. _sentences]));

    /// <summary>Scores by cross-validation: each article with weights that have seen the others only.</summary>
    /// <param name="folds">Number of parts.</param>
    /// <param name="pipeline">Builds the pipeline for a model.</param>
    /// <param name="predictions">Where to write what was found, as article lines; or null.</param>
    public EvaluationReport CrossValidate(int folds, Func<IncidentModel, ExtractionPipeline> pipeline, TextWriter? predictions = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var predicted = new List<JsonElement>();
        for (int fold = 0; fold < folds; fold++)
        {
            ExtractionPipeline reader = pipeline(IncidentModel.FromWeights(Fit([.. _articles.Where((_, i) => i % folds != fold).SelectMany(a => a.Choices), .. _sentences])));
            foreach ((Fixture fixture, _) in _articles.Where((_, i) => i % folds == fold))
            {
                string line = ExtractJson.Serialize(reader.Extract(fixture.Article.Article));
                predictions?.WriteLine(line);
                predicted.Add(JsonElement.Parse(line));
            }
        }
        return Evaluator.Evaluate(_articles.Select(a => a.Fixture.Gold), predicted, "fixtures", "extracted");
    }

    private static List<ChoiceTrainer.Choice> Read(Fixture fixture, ExtractionPipeline pipeline)
    {
        ScoredIncident[] gold = Records(fixture.Gold);
        ScoredIncident[] built = Records(JsonElement.Parse(ExtractJson.Serialize(pipeline.Extract(fixture.Article.Article))));
        EventScope[] scopes = Scopes(fixture.Article.Article, pipeline);
        var choices = new List<ChoiceTrainer.Choice>();
        foreach ((int right, int record) in IncidentPairing.Pair(gold, built))
            if (Enum.TryParse(PythonNotation.StrOrEmpty(gold[right].Type), out IncidentType type)) choices.Add(Choice(scopes[record], type, 1));
        return choices;
    }

    private void AddSentence(string text, IncidentType type, ExtractionPipeline pipeline)
    {
        if (Scopes(Article.FromText(text), pipeline) is [var scope]) _sentences.Add(Choice(scope, type, SentenceWeight));
    }

    private static ScoredIncident[] Records(JsonElement article) => [.. article.Get("incidents").Items().Select(i => new ScoredIncident(i, SlotReader.Read(i)))];

    /// <summary>What each record of an article was built from, in the order of the records.</summary>
    private static EventScope[] Scopes(Article article, ExtractionPipeline pipeline)
    {
        ArticleContext context = pipeline.Read(article, CancellationToken.None, out List<Mention> mentions);
        return [.. IncidentBuilder.BuildWithDrafts(context, mentions, null, out _).Select(b => new EventScope(context, mentions, b.Draft))];
    }

    private static ChoiceTrainer.Choice Choice(EventScope scope, IncidentType right, double weight)
    {
        int[] values = new int[TypeFeatures.Space.Attributes], support = new int[TypeFeatures.Support.Attributes];
        int size = TypeFeatures.Space.Names.Length, count = Enum.GetValues<IncidentType>().Length;
        _ = new VehicleReader(scope).Read(out VehicleClass leading);
        var typer = new IncidentTyper(scope);
        // The classifier has seen these sentences; what it says of them would be trusted too much.
        if (weight < 1) typer.Votes.Clear();
        IncidentType table = typer.Fill(values, leading);
        int[][] candidates = new int[count][];
        for (int type = 0; type < count; type++)
        {
            TypeFeatures.FillSupport(support, type, table, typer.Votes);
            candidates[type] = [.. Active(TypeFeatures.Support, support, 0), .. Active(TypeFeatures.Space, values, TypeFeatures.Support.Names.Length + type * size)];
        }
        return new ChoiceTrainer.Choice(candidates, (int)right, weight);
    }

    private static double[][] Fit(List<ChoiceTrainer.Choice> choices)
    {
        int[] sizes = [.. IncidentModel.Decisions.Select(d => d.Space.Names.Length)];
        double[] all = ChoiceTrainer.Fit(choices, sizes.Sum(), Decay, new Dictionary<int, double> { [Array.IndexOf(TypeFeatures.Support.Names, "table=yes")] = TrustInTable });
        var weights = new double[sizes.Length][];
        for (int d = 0, at = 0; d < sizes.Length; at += sizes[d++]) weights[d] = all[at..(at + sizes[d])];
        return weights;
    }

    private static int[] Active(FeatureSpace space, int[] values, int offset)
    {
        int[] active = new int[space.ActiveCount];
        space.Fill(values, active);
        for (int i = 0; i < active.Length; i++) active[i] += offset;
        return active;
    }
}
