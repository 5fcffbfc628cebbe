using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>
/// Trains the decisions on incidents from annotated articles: which triggers tell of one event, which events are incidents, which
/// are only recalled, and of which type each is.
/// </summary>
/// <remarks>For one thread; the same input gives the same model, byte for byte.</remarks>
public sealed class IncidentTrainer
{
    /// <summary>Parts of the articles: what the classifier of sentences says of a part comes from one that has not seen it.</summary>
    public const int Folds = 5;

    /// <summary>How strongly weights are drawn to their prior; chosen by cross-validation.</summary>
    private const double KindDecay = 8, LinkDecay = 16, JudgeDecay = 16, TypeDecay = 12, PartDecay = 10;

    /// <summary>Of places and dates one at most is right, and each event teaches but once: the rules are trusted more.</summary>
    private const double SoleDecay = 25, SoleTrust = 3;

    /// <summary>What a sentence counts beside a record in the choice of the type.</summary>
    private const double SentenceWeight = 0.5;

    /// <summary>What the rules and the table of types weigh before anything is learned: clear texts keep their answers.</summary>
    private const double Trust = 2;

    /// <summary>Whether an event is an incident is learned from events that were linked by weights which have not seen their article.</summary>
    private const int InnerFolds = 4;

    /// <summary>Words of fewer articles are not learned from.</summary>
    private const int LeastArticles = 5;

    /// <summary>Trainings whose mean the weights are.</summary>
    private const int Rounds = 3;

    private readonly List<Example> _examples = [];
    private readonly List<ChoiceTrainer.Choice> _sentences = [];
    private readonly List<ISentenceClassifier> _classifiers = [];
    private readonly Vocabulary _vocabulary;

    /// <summary>An article, read, with its annotation.</summary>
    private sealed record Example(Fixture Fixture, ArticleContext Context, List<Mention> Mentions, List<ArticleSentence> Labels, Func<EventUnit, int> RecordOf, IReadOnlyList<IncidentType?> Types, IReadOnlyList<int[]> OtherTypes, IReadOnlyList<bool> Background, IReadOnlyList<ScoredIncident> Records)
    {
        /// <summary>Its stories, as weights read it that have not seen it.</summary>
        public List<EventFinder> Stories { get; set; } = [];

        /// <summary>The choice of the kind of each of its sentences.</summary>
        public List<ChoiceTrainer.Choice> Kinds { get; } = [];

        /// <summary>Whether it tells of an incident at all; null for a note.</summary>
        public ChoiceTrainer.Choice? Outlook { get; set; }
    }

    /// <summary>
    /// Makes the pipeline that reads the articles of one part, from 0, with a classifier of sentences and a model of incidents in
    /// place of its own where they are given. Article n of those given is in part n modulo <see cref="Folds"/>, so that it can be
    /// read by a name tagger that has not seen it.
    /// </summary>
    public delegate ExtractionPipeline PipelineFactory(int part, ISentenceClassifier? classifier, IncidentModel? model);

    /// <summary>Reads what there is to learn from.</summary>
    /// <param name="fixtures">Articles; those without annotated incidents are left out, and not counted.</param>
    /// <param name="labels">The sentences of the articles.</param>
    /// <param name="sentences">Other sentences, as the classifier of sentences learns from.</param>
    /// <param name="dev">Sentences that say when the training of the classifier stops.</param>
    /// <param name="pipeline">Makes the pipeline.</param>
    public IncidentTrainer(IEnumerable<Fixture> fixtures, IEnumerable<ArticleSentence> labels, IReadOnlyList<LabelledSentence> sentences, IReadOnlyList<LabelledSentence> dev, PipelineFactory pipeline)
    {
        ArgumentNullException.ThrowIfNull(fixtures);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(pipeline);
        List<Fixture> articles = [.. fixtures.Where(f => !f.Gold.Get("incidents").IsNone())];
        ILookup<string, ArticleSentence> byArticle = labels.ToLookup(l => l.Article);
        for (int fold = 0; fold < Folds; fold++)
        {
            LabelledSentence[] others = [.. articles.Where((_, i) => i % Folds != fold).SelectMany(f => SentencesOf(f, byArticle[f.Article.Article.Id]))];
            _classifiers.Add(SentenceClassifier.FromModel(new SentenceTrainer(sentences, others, dev).Train(new SentenceTrainer.Settings())));
        }
        ExtractionPipeline[] pipelines = [.. _classifiers.Select((c, part) => pipeline(part, c, null))];
        for (int i = 0; i < articles.Count; i++) _examples.Add(Read(articles[i], [.. byArticle[articles[i].Article.Article.Id]], pipelines[i % Folds]));
        _vocabulary = VocabularyOf(_examples);
        foreach (LabelledSentence sentence in sentences)
            if (sentence.Type is { } type) AddSentence(sentence.Text, type, pipelines[0]);
    }

    /// <summary>The words that stand in some articles or more, in order.</summary>
    private static Vocabulary VocabularyOf(List<Example> examples)
    {
        var articles = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Example example in examples)
            foreach (string stem in SentenceScanner.Collect(example.Context, example.Mentions).Where(s => s.IsStory).SelectMany(s => Vocabulary.StemsOf(example.Context, example.Mentions, s)).Distinct())
                articles[stem] = articles.GetValueOrDefault(stem) + 1;
        return new Vocabulary([.. articles.Where(a => a.Value >= LeastArticles).Select(a => a.Key).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Number of articles and sentences.</summary>
    public (int Articles, int Sentences) Count => (_examples.Count, _sentences.Count);

    /// <summary>The labelled sentences of an article as texts of their own.</summary>
    public static IEnumerable<LabelledSentence> SentencesOf(Fixture fixture, IEnumerable<ArticleSentence> labels)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentNullException.ThrowIfNull(labels);
        IncidentType?[] types = TypesOf(RecordsOf(fixture));
        ArticleTree tree = BlockParser.Parse(fixture.Article.Article.Text, KnowledgeBase.Default);
        var seen = new HashSet<int>();
        foreach (ArticleSentence label in labels)
        {
            if (label.Records.Any(r => r >= types.Length)) throw new FormatException($"{label.Article}: a sentence is labelled with incident {label.Records.Max() + 1}, but there are {types.Length}");
            if (label.Start >= tree.Text.Length) throw new FormatException($"{label.Article}: a labelled sentence begins at {label.Start}, but the text ends at {tree.Text.Length}");
            int sentence = tree.FindSentence(tree.FindToken(label.Start));
            if (!seen.Add(sentence)) throw new FormatException($"{label.Article}: the same sentence is labelled twice, at {label.Start} too");
            TextSpan span = tree.GetSpan(tree.SentenceArray[sentence]);
            yield return new LabelledSentence(tree.Text.ToString(span), label.Kind, label.Kind == SentenceKind.Incident && label.Records.Count > 0 ? types[label.Records[0]] : null);
        }
    }

    private static ScoredIncident[] RecordsOf(Fixture fixture) => [.. fixture.Gold.Get("incidents").Items().Select(i => new ScoredIncident(i, SlotReader.Read(i)))];

    private static IncidentType?[] TypesOf(IEnumerable<ScoredIncident> records) => [.. records.Select(r => TypeOf(PythonNotation.StrOrEmpty(r.Type)))];

    /// <summary>The types that a careful reader could give the record as well.</summary>
    private static int[] OtherTypesOf(ScoredIncident record)
    {
        IncidentType? right = TypeOf(PythonNotation.StrOrEmpty(record.Type));
        return [.. record.Source.Get("typeAlt").Items().Select(t => TypeOf(PythonNotation.StrOrEmpty(t))).OfType<IncidentType>().Where(t => t != right).Distinct().Select(t => (int)t)];
    }

    private static IncidentType? TypeOf(string name) => Enum.TryParse(name, out IncidentType type) ? type : null;

    private static Example Read(Fixture fixture, List<ArticleSentence> labels, ExtractionPipeline pipeline)
    {
        ScoredIncident[] records = RecordsOf(fixture);
        ArticleContext context = pipeline.Read(fixture.Article.Article, CancellationToken.None, out List<Mention> mentions);
        var gold = new GoldEvents(records, context.Tree, mentions, labels);
        var example = new Example(fixture, context, mentions, labels, gold.RecordOf, TypesOf(records), [.. records.Select(OtherTypesOf)], [.. records.Select(r => r.Source.Get("background").IsTruthy())], records);
        AddSentences(example);
        return example;
    }

    /// <summary>Trains on all articles and returns the content of the model file.</summary>
    public string Train() => IncidentModel.Format(_vocabulary, Train(_examples));

    /// <summary>Scores by cross-validation: each article with weights that have seen the others only.</summary>
    /// <param name="pipeline">Makes the pipeline.</param>
    /// <param name="predictions">Where to write what was found, as article lines; or null.</param>
    public EvaluationReport CrossValidate(PipelineFactory pipeline, TextWriter? predictions = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var predicted = new List<JsonElement>();
        for (int fold = 0; fold < Folds; fold++)
        {
            ExtractionPipeline reader = pipeline(fold, _classifiers[fold], IncidentModel.FromWeights(_vocabulary, Train([.. _examples.Where((_, i) => i % Folds != fold)])));
            foreach (Example example in _examples.Where((_, i) => i % Folds == fold))
            {
                string line = ExtractJson.Serialize(reader.Extract(example.Fixture.Article.Article));
                predictions?.WriteLine(line);
                predicted.Add(JsonElement.Parse(line));
            }
        }
        return Evaluator.Evaluate(_examples.Select(e => e.Fixture.Gold), predicted, "fixtures", "extracted");
    }

    /// <summary>The mean of some trainings that part the articles differently: single ones differ by two points on new articles.</summary>
    private double[][] Train(List<Example> examples)
    {
        double[][] mean = Train(examples, 0);
        for (int round = 1; round < Rounds; round++)
        {
            double[][] weights = Train(examples, round);
            for (int d = 0; d < mean.Length; d++)
                for (int f = 0; f < mean[d].Length; f++) mean[d][f] += weights[d][f];
        }
        foreach (double[] decision in mean)
            for (int f = 0; f < decision.Length; f++) decision[f] /= Rounds;
        return mean;
    }

    private double[][] Train(List<Example> examples, int round)
    {
        double[][] weights = NoWeights();
        TrainSentences(examples, weights);
        var sentences = new List<double[][]>();
        for (int fold = 0; fold < InnerFolds; fold++)
        {
            double[][] inner = [.. weights];
            TrainSentences([.. examples.Where((_, i) => InnerFold(i, round) != fold)], inner);
            sentences.Add(inner);
            var model = IncidentModel.FromWeights(_vocabulary, inner);
            foreach (Example example in examples.Where((_, i) => InnerFold(i, round) == fold)) example.Stories = EventFinder.Of(example.Context, example.Mentions, Scan(example, model), model, out _);
        }
        (weights[(int)Decision.Join], weights[(int)Decision.Open], weights[(int)Decision.Drop]) = TrainLinks(examples);
        var keep = new List<ChoiceTrainer.Choice>();
        var background = new List<ChoiceTrainer.Choice>();
        var inners = new List<double[][]>();
        for (int fold = 0; fold < InnerFolds; fold++)
        {
            double[][] inner = [.. sentences[fold]];
            (inner[(int)Decision.Join], inner[(int)Decision.Open], inner[(int)Decision.Drop]) = TrainLinks([.. examples.Where((_, i) => InnerFold(i, round) != fold)]);
            inners.Add(inner);
            var model = IncidentModel.FromWeights(_vocabulary, inner);
            foreach (Example example in examples.Where((_, i) => InnerFold(i, round) == fold)) AddJudgements(example, model, keep, background);
        }
        weights[(int)Decision.Keep] = ChoiceTrainer.Fit(keep, weights[(int)Decision.Keep].Length, JudgeDecay, Prior(JudgeFeatures.Keep, ("ruled=Told", Trust), ("ruled=Recalled", Trust), ("ruled=Nothing", -Trust)));
        weights[(int)Decision.Background] = ChoiceTrainer.Fit(background, weights[(int)Decision.Background].Length, JudgeDecay, Prior(JudgeFeatures.Background, ("ruled=Told", -Trust), ("ruled=Recalled", Trust)));
        var shares = new List<ChoiceTrainer.Choice>();
        for (int fold = 0; fold < InnerFolds; fold++)
        {
            (inners[fold][(int)Decision.Keep], inners[fold][(int)Decision.Background]) = (weights[(int)Decision.Keep], weights[(int)Decision.Background]);
            var model = IncidentModel.FromWeights(_vocabulary, inners[fold]);
            foreach (Example example in examples.Where((_, i) => InnerFold(i, round) == fold)) AddShares(example, model, shares);
        }
        weights[(int)Decision.Share] = ChoiceTrainer.Fit(shares, weights[(int)Decision.Share].Length, PartDecay, Prior(ShareFeatures.Space, ("ruled=no", -Trust / 2), ("ruled=yes", Trust / 2)));
        var types = new List<ChoiceTrainer.Choice>(_sentences);
        for (int fold = 0; fold < InnerFolds; fold++)
        {
            inners[fold][(int)Decision.Share] = weights[(int)Decision.Share];
            var model = IncidentModel.FromWeights(_vocabulary, inners[fold]);
            foreach (Example example in examples.Where((_, i) => InnerFold(i, round) == fold)) AddTypes(example, model, types);
        }
        int size = weights[IncidentModel.FirstType].Length, count = weights.Length - IncidentModel.FirstType;
        double[] all = ChoiceTrainer.Fit(types, size * count + weights[(int)Decision.Support].Length, TypeDecay, Prior(TypeFeatures.Support, ("table=yes", Trust)));
        weights[(int)Decision.Support] = all[..TypeFeatures.Support.Names.Length];
        for (int type = 0; type < count; type++) weights[IncidentModel.FirstType + type] = all[(weights[(int)Decision.Support].Length + type * size)..(weights[(int)Decision.Support].Length + (type + 1) * size)];
        var parts = new PartExamples(Active);
        for (int fold = 0; fold < InnerFolds; fold++)
        {
            for (int type = IncidentModel.FirstType; type < weights.Length; type++) inners[fold][type] = weights[type];
            inners[fold][(int)Decision.Support] = weights[(int)Decision.Support];
            var model = IncidentModel.FromWeights(_vocabulary, inners[fold]);
            foreach (Example example in examples.Where((_, i) => InnerFold(i, round) == fold)) AddParts(example, model, parts);
        }
        foreach ((Decision part, List<ChoiceTrainer.Choice> choices) in parts.Choices)
        {
            bool sole = part is Decision.Site or Decision.Date or Decision.Time;
            double trust = sole ? SoleTrust : Trust;
            weights[(int)part] = ChoiceTrainer.Fit(choices, SizeOf(part), sole ? SoleDecay : PartDecay, Prior(part.Space(), ("rule=No", -trust), ("rule=Yes", trust), ("rule=Lead", trust)));
        }
        return weights;
    }

    private double[][] NoWeights() => [.. IncidentModel.Decisions.Select((_, d) => new double[SizeOf(d)])];

    /// <summary>How many weights a decision has: of its features, then of the words in each case.</summary>
    private int SizeOf(int decision) => IncidentModel.FirstWord(decision, IncidentModel.Decisions[decision].Cases.Length, _vocabulary);

    private int SizeOf(Decision decision) => SizeOf((int)decision);

    /// <summary>The features that are set and the words that stand in some sentences, for those who learn from them.</summary>
    private int[] Active(int decision, ReadOnlySpan<int> values, IEnumerable<SentenceFacts> sentences, int @case, int offset)
    {
        int[] features = IncidentModel.Decisions[decision].Space.Active(values, offset);
        if (IncidentModel.Decisions[decision].Cases.Length == 0) return features;
        int first = offset + IncidentModel.FirstWord(decision, @case, _vocabulary);
        return [.. features, .. sentences.SelectMany(s => s.Words).Select(w => first + w)];
    }

    private int[] Active(Decision decision, ReadOnlySpan<int> values, IEnumerable<SentenceFacts> sentences, int @case = 0, int offset = 0) => Active((int)decision, values, sentences, @case, offset);

    /// <summary>Which sentences tell of each event.</summary>
    private void AddShares(Example example, IncidentModel model, List<ChoiceTrainer.Choice> choices)
    {
        Dictionary<int, ArticleSentence> labels = example.Labels.ToDictionary(l => example.Context.Tree.FindSentence(example.Context.Tree.FindToken(l.Start)));
        var seen = new List<(EventDraft Draft, IReadOnlyList<int> Told, int[] Active)>();
        List<EventDraft> drafts = EventFinder.Find(example.Context, example.Mentions, Scan(example, model), model, (draft, sentence, values) =>
        {
            if (labels.TryGetValue(sentence.Index, out ArticleSentence? label)) seen.Add((draft, label.Records, Active(Decision.Share, values, [sentence], (int)ShareFeatures.OfEvent(draft))));
        });
        Dictionary<EventDraft, int> records = TellersOf(example, drafts);
        foreach ((EventDraft draft, IReadOnlyList<int> told, int[] active) in seen)
            if (records.TryGetValue(draft, out int record)) choices.Add(ChoiceTrainer.Choice.Binary(active, told.Contains(record)));
    }

    /// <summary>The events that are records, each with the number of its record; of two that tell of one record the weightier.</summary>
    private static Dictionary<EventDraft, int> TellersOf(Example example, List<EventDraft> drafts)
    {
        var best = new Dictionary<int, (EventDraft Draft, double Weight)>();
        foreach (EventDraft draft in drafts)
        {
            if (draft.Cluster is not { } cluster) continue;
            (int record, double weight) = RecordOf(example, cluster);
            if (record >= 0 && weight > best.GetValueOrDefault(record).Weight) best[record] = (draft, weight);
        }
        return best.ToDictionary(b => b.Value.Draft, b => b.Key);
    }

    /// <summary>What has a part in each event.</summary>
    private void AddParts(Example example, IncidentModel model, PartExamples examples)
    {
        var story = new StoryParts(example.Mentions);
        foreach ((EventDraft draft, int record) in TellersOf(example, EventFinder.Find(example.Context, example.Mentions, Scan(example, model), model)))
            examples.Add(new EventScope(example.Context, example.Mentions, story, draft), example.Records[record], model);
    }

    /// <summary>The part of an article, another in each round.</summary>
    private static int InnerFold(int article, int round) => article / (int)Math.Pow(InnerFolds, round) % InnerFolds;

    private static Dictionary<int, double> Prior(FeatureSpace space, params (string Feature, double Weight)[] known) => known.ToDictionary(k => Array.IndexOf(space.Names, k.Feature), k => k.Weight);

    private static List<List<SentenceFacts>> Scan(Example example, IncidentModel model) => StorySections.Of(example.Context, example.Mentions, SentenceScanner.Scan(example.Context, example.Mentions, model));

    /// <summary>What there is to learn of what the sentences of an article are for. Read once: to collect them anew would overwrite what was said of them meanwhile.</summary>
    private static void AddSentences(Example example)
    {
        var story = new StoryShares(example.Context, SentenceScanner.Collect(example.Context, example.Mentions));
        if (story.IsNote) return;
        int size = ContextFeatures.Space.Names.Length, count = IncidentModel.FirstType - IncidentModel.FirstKind;
        int[] values = new int[32];
        OutlookFeatures.Fill(values, story);
        example.Outlook = ChoiceTrainer.Choice.Binary(OutlookFeatures.Space, values, example.Types.Count > 0);
        Dictionary<int, SentenceKind> labels = example.Labels.ToDictionary(l => example.Context.Tree.FindSentence(example.Context.Tree.FindToken(l.Start)), l => l.Kind);
        for (int i = 0; i < story.Sentences.Count; i++)
        {
            if (!labels.TryGetValue(story.Sentences[i].Index, out SentenceKind kind)) continue;
            ContextFeatures.Fill(values, story, i, example.Mentions);
            example.Kinds.Add(new ChoiceTrainer.Choice([.. Enumerable.Range(0, count).Select(k => ContextFeatures.Space.Active(values, k * size))], (int)kind, 1));
        }
    }

    /// <summary>What the sentences of an article are for, and whether it tells of an incident at all.</summary>
    private static void TrainSentences(List<Example> examples, double[][] weights)
    {
        int size = ContextFeatures.Space.Names.Length, count = IncidentModel.FirstType - IncidentModel.FirstKind;
        var kinds = new List<ChoiceTrainer.Choice>();
        var outlooks = new List<ChoiceTrainer.Choice>();
        foreach (Example example in examples)
        {
            kinds.AddRange(example.Kinds);
            if (example.Outlook is { } outlook) outlooks.Add(outlook);
        }
        double[] all = ChoiceTrainer.Fit(kinds, size * count, KindDecay, new Dictionary<int, double>());
        for (int kind = 0; kind < count; kind++) weights[IncidentModel.FirstKind + kind] = all[(kind * size)..((kind + 1) * size)];
        weights[(int)Decision.Outlook] = ChoiceTrainer.Fit(outlooks, OutlookFeatures.Space.Names.Length, JudgeDecay, new Dictionary<int, double>());
    }

    private (double[] Join, double[] Open, double[] Drop) TrainLinks(List<Example> examples)
    {
        int join = SizeOf(Decision.Join), open = SizeOf(Decision.Open), drop = SizeOf(Decision.Drop);
        var choices = new List<ChoiceTrainer.Choice>();
        foreach (Example example in examples)
            foreach (EventFinder finder in example.Stories) AddLinks(example, finder, choices);
        var prior = new Dictionary<int, double>();
        foreach ((int f, double w) in Prior(LinkFeatures.Join, ("ruled=Same", Trust))) prior[f] = w;
        foreach ((int f, double w) in Prior(LinkFeatures.Open, ("ruled=New", Trust))) prior[join + f] = w;
        foreach ((int f, double w) in Prior(LinkFeatures.Drop, ("ruled=Nothing", Trust), ("ruled=NotAsked", Trust))) prior[join + open + f] = w;
        double[] all = ChoiceTrainer.Fit(choices, join + open + drop, LinkDecay, prior);
        return (all[..join], all[join..(join + open)], all[(join + open)..]);
    }

    /// <summary>The choices of a story, each after the right ones before it.</summary>
    private void AddLinks(Example example, EventFinder finder, List<ChoiceTrainer.Choice> choices)
    {
        EventReading reading = finder.Begin();
        var records = new List<int>();
        int join = SizeOf(Decision.Join), open = SizeOf(Decision.Open);
        int[] values = new int[32];
        foreach (EventUnit unit in finder.Units)
        {
            int record = example.RecordOf(unit);
            var candidates = new List<int[]>();
            LinkFeatures.FillDrop(values, unit, reading);
            candidates.Add(Active(Decision.Drop, values, [unit.Sentence], offset: join + open));
            LinkFeatures.FillOpen(values, unit, reading);
            candidates.Add(Active(Decision.Open, values, [unit.Sentence], offset: join));
            foreach (EventCluster cluster in reading.Clusters)
            {
                LinkFeatures.FillJoin(values, unit, cluster, reading);
                candidates.Add(Active(Decision.Join, values, [unit.Sentence], reading.LastTouched == cluster ? 0 : 1));
            }
            int known = records.IndexOf(record);
            choices.Add(new ChoiceTrainer.Choice([.. candidates], record < 0 ? 0 : known < 0 ? 1 : known + 2, 1));
            if (record < 0) continue;
            if (known < 0)
            {
                known = records.Count;
                records.Add(record);
                reading.Clusters.Add(new EventCluster());
            }
            reading.Add(unit, reading.Clusters[known], example.Mentions);
        }
    }

    private void AddJudgements(Example example, IncidentModel model, List<ChoiceTrainer.Choice> keep, List<ChoiceTrainer.Choice> background)
    {
        int[] values = new int[32];
        var best = new Dictionary<int, (EventCluster Cluster, double Weight)>();
        List<EventReading> readings = [.. example.Stories.Select(s => s.Read(model))];
        foreach (EventCluster cluster in readings.SelectMany(r => r.Clusters))
        {
            (int record, double weight) = RecordOf(example, cluster);
            if (record >= 0 && weight > best.GetValueOrDefault(record).Weight) best[record] = (cluster, weight);
        }
        foreach (EventReading reading in readings)
        {
            foreach (EventCluster cluster in reading.Clusters)
            {
                (int record, _) = RecordOf(example, cluster);
                bool right = record >= 0 && best[record].Cluster == cluster;
                JudgeFeatures.FillKeep(values, cluster, reading);
                keep.Add(ChoiceTrainer.Choice.Binary(Active(Decision.Keep, values, cluster.Tellers), right));
                if (!right) continue;
                JudgeFeatures.FillBackground(values, cluster, reading, example.Context.Article.Published);
                background.Add(ChoiceTrainer.Choice.Binary(Active(Decision.Background, values, cluster.Tellers), example.Background[record]));
            }
        }
    }

    /// <summary>The type of each event that is one.</summary>
    private void AddTypes(Example example, IncidentModel model, List<ChoiceTrainer.Choice> types)
    {
        var story = new StoryParts(example.Mentions);
        // What the finder finds it notes in the sentences, so they are read afresh.
        foreach (EventDraft draft in EventFinder.Find(example.Context, example.Mentions, Scan(example, model), model))
        {
            if (draft.Cluster is not { } cluster) continue;
            (int record, _) = RecordOf(example, cluster);
            if (record >= 0 && example.Types[record] is { } right) types.Add(TypeChoice(new EventScope(example.Context, example.Mentions, story, draft), right, 1, example.OtherTypes[record]));
        }
    }

    private void AddSentence(string text, IncidentType type, ExtractionPipeline pipeline)
    {
        ArticleContext context = pipeline.Read(Article.FromText(text), CancellationToken.None, out List<Mention> mentions);
        List<SentenceFacts> sentences = SentenceScanner.Scan(context, mentions, IncidentModel.FromWeights(_vocabulary, NoWeights()));
        if (new EventRules(context, mentions, sentences, new StoryFrame(context, mentions, sentences)).Find() is [var only]) _sentences.Add(TypeChoice(new EventScope(context, mentions, new StoryParts(mentions), only), type, SentenceWeight));
    }

    private ChoiceTrainer.Choice TypeChoice(EventScope scope, IncidentType right, double weight, IReadOnlyList<int>? also = null)
    {
        int[] values = new int[TypeFeatures.Space.Attributes], support = new int[TypeFeatures.Support.Attributes];
        int size = SizeOf(IncidentModel.FirstType), count = Enum.GetValues<IncidentType>().Length;
        _ = new VehicleReader(scope).ByRules(out VehicleClass leading);
        var typer = new IncidentTyper(scope);
        // The classifier has seen these sentences; what it says of them would be trusted too much.
        if (weight < 1) typer.Votes.Clear();
        IncidentType table = typer.Fill(values, leading);
        int[][] candidates = new int[count][];
        for (int type = 0; type < count; type++)
        {
            TypeFeatures.FillSupport(support, type, table, typer.Votes);
            candidates[type] = [.. TypeFeatures.Support.Active(support, 0), .. Active(IncidentModel.FirstType + type, values, typer.Tellers, 0, TypeFeatures.Support.Names.Length + type * size)];
        }
        return new ChoiceTrainer.Choice(candidates, (int)right, weight, also);
    }

    /// <summary>The record that most weight of an event tells of.</summary>
    private static (int Record, double Weight) RecordOf(Example example, EventCluster cluster) =>
        cluster.Units.GroupBy(example.RecordOf).Select(g => (g.Key, Weight: g.Sum(u => u.Weight))).OrderByDescending(g => g.Weight).ThenBy(g => g.Key).First();
}
