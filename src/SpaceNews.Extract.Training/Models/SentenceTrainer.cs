namespace SpaceNews.Extract.Training;

/// <summary>
/// Trains the classifier of sentences: two multinomial logistic regressions over the same features, one for the kind and one for
/// the type of an incident, by stochastic gradient descent with AdaGrad steps, decay and feature dropout. The pass that does
/// best on the development sentences is kept; several runs with different seeds are added up.
/// </summary>
/// <remarks>For one thread; the same sentences give the same model, byte for byte.</remarks>
public sealed class SentenceTrainer
{
    private const float Damping = 0.1f;
    private const int LeastSentences = 2;

    private readonly WordTable _words = TaggerModels.Words;
    private readonly FeatureIndex _index = new();
    private readonly List<Example> _examples = [];
    private readonly List<Example> _dev = [];

    private sealed record Example(uint[] Hashes, int[] Features, int Kind, int Type, bool IsAlone);

    /// <summary>Settings of the training.</summary>
    /// <param name="Runs">Number of runs that are added up.</param>
    /// <param name="Epochs">Most passes over the sentences in a run.</param>
    /// <param name="Rate">Length of a step.</param>
    /// <param name="Decay">How strongly weights are drawn to zero.</param>
    /// <param name="Dropout">Share of features left out of a step at random.</param>
    /// <param name="Smallest">Features whose weights stay below this share of the largest are left out of the model.</param>
    /// <param name="Alone">What a sentence that stands alone counts beside one of an article, of which there are more and which say less without the others.</param>
    public sealed record Settings(int Runs = 5, int Epochs = 30, float Rate = 0.05f, float Decay = 1e-4f, float Dropout = 0.5f, float Smallest = 0.01f, float Alone = 2);

    /// <summary>Takes the sentences to learn from, and those that say when to stop.</summary>
    /// <param name="alone">Sentences that stand alone.</param>
    /// <param name="ofArticles">Sentences of articles.</param>
    /// <param name="dev">Sentences that say when to stop.</param>
    public SentenceTrainer(IEnumerable<LabelledSentence> alone, IEnumerable<LabelledSentence> ofArticles, IEnumerable<LabelledSentence> dev)
    {
        ArgumentNullException.ThrowIfNull(alone);
        ArgumentNullException.ThrowIfNull(ofArticles);
        ArgumentNullException.ThrowIfNull(dev);
        var features = new SentenceFeatures(_words);
        Example[] all = [.. alone.Select(s => Prepare(s, features, true)), .. ofArticles.Select(s => Prepare(s, features, false))];
        var seen = new Dictionary<uint, int>();
        foreach (Example example in all)
            foreach (uint feature in example.Hashes.Distinct()) seen[feature] = seen.GetValueOrDefault(feature) + 1;
        // What stands in one sentence only says nothing of others.
        foreach (Example example in all) _examples.Add(example with { Features = [.. example.Hashes.Where(f => seen[f] >= LeastSentences).Select(_index.NumberOf)] });
        Features = _index.Count;
        foreach (LabelledSentence sentence in dev)
            if (Prepare(sentence, features, true) is var example) _dev.Add(example with { Features = [.. example.Hashes.Where(f => seen.GetValueOrDefault(f) >= LeastSentences).Select(_index.NumberOf)] });
    }

    /// <summary>Number of different features in the sentences to learn from.</summary>
    public int Features { get; }

    private static Example Prepare(LabelledSentence sentence, SentenceFeatures features, bool alone)
    {
        ArticleTree tree = Parse(sentence.Text);
        return new Example(features.Read(tree, tree.SentenceArray[0]).ToArray(), [], (int)sentence.Kind, sentence.Type is { } type ? (int)type : -1, alone);
    }

    /// <summary>A text as one sentence, whatever stops stand in it.</summary>
    internal static ArticleTree Parse(string text)
    {
        ArticleTree parsed = BlockParser.Parse(new ArticleText(text), KnowledgeBase.Default);
        int count = parsed.TokenCount;
        return new ArticleTree(parsed.Text, parsed.TokenArray, [new Sentence(0, count, 0)], [new Block(BlockKind.Paragraph, 0, count)], KnowledgeBase.Default);
    }

    /// <summary>Trains and returns the model file.</summary>
    /// <param name="settings">How to train.</param>
    /// <param name="log">Where to tell about progress, or null.</param>
    public byte[] Train(Settings settings, TextWriter? log = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        int labels = SentenceClassifier.Labels.Length;
        var sum = new float[Features * labels];
        for (int run = 1; run <= settings.Runs; run++)
        {
            (float[] best, int epoch, double accuracy) = Run(settings, new Random(run));
            for (int i = 0; i < sum.Length; i++) sum[i] += best[i] * (1 - settings.Dropout) / settings.Runs;
            log?.WriteLine(FormattableString.Invariant($"run {run}: best pass {epoch}, dev accuracy {100 * accuracy:f1}"));
        }
        return Write(sum, settings.Smallest);
    }

    private (float[] Weights, int Epoch, double Accuracy) Run(Settings settings, Random random)
    {
        int labels = SentenceClassifier.Labels.Length;
        var weights = new float[Features * labels];
        var squares = new float[Features * labels];
        float[] best = [];
        int bestEpoch = 0;
        (double Accuracy, double Loss) bestScore = (0, double.MaxValue);
        Example[] order = [.. _examples];
        for (int epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (Example example in order) Step(example, weights, squares, settings, random);
            (double Accuracy, double Loss) score = Measure(weights, 1 - settings.Dropout);
            if (score.Loss >= bestScore.Loss) continue;
            (bestScore, bestEpoch, best) = (score, epoch, [.. weights]);
        }
        return (best, bestEpoch, bestScore.Accuracy);
    }

    private static void Step(Example example, float[] weights, float[] squares, Settings settings, Random random)
    {
        int kinds = SentenceClassifier.Kinds.Length, labels = SentenceClassifier.Labels.Length;
        int[] active = settings.Dropout > 0 ? [.. example.Features.Where(_ => random.NextSingle() >= settings.Dropout)] : example.Features;
        Span<float> gradient = stackalloc float[labels];
        Score(active, weights, gradient);
        Softmax(gradient[..kinds]);
        gradient[example.Kind] -= 1;
        if (example.Type >= 0)
        {
            Softmax(gradient[kinds..]);
            gradient[kinds + example.Type] -= 1;
        }
        else gradient[kinds..].Clear();
        if (example.IsAlone)
            foreach (ref float g in gradient) g *= settings.Alone;
        foreach (int feature in active)
        {
            Span<float> row = weights.AsSpan(feature * labels, labels), square = squares.AsSpan(feature * labels, labels);
            for (int k = 0; k < (example.Type >= 0 ? labels : kinds); k++)
            {
                float g = gradient[k] + settings.Decay * row[k];
                square[k] += g * g;
                row[k] -= settings.Rate * g / (MathF.Sqrt(square[k]) + Damping);
            }
        }
    }

    /// <param name="weights">The weights.</param>
    /// <param name="kept">The share of its features that a sentence had in training: with all of them its scores are that much too large.</param>
    private (double Accuracy, double Loss) Measure(float[] weights, float kept)
    {
        int kinds = SentenceClassifier.Kinds.Length;
        Span<float> scores = stackalloc float[SentenceClassifier.Labels.Length];
        int right = 0;
        double loss = 0;
        foreach (Example example in _dev)
        {
            scores.Clear();
            Score(example.Features, weights, scores);
            foreach (ref float score in scores) score *= kept;
            Softmax(scores[..kinds]);
            int best = 0;
            for (int k = 1; k < kinds; k++)
                if (scores[k] > scores[best]) best = k;
            if (best == example.Kind) right++;
            loss -= Math.Log(Math.Max(1e-9, scores[example.Kind]));
        }
        return ((double)right / Math.Max(1, _dev.Count), loss);
    }

    private static void Score(int[] features, float[] weights, Span<float> scores)
    {
        foreach (int feature in features)
        {
            ReadOnlySpan<float> row = weights.AsSpan(feature * scores.Length, scores.Length);
            for (int k = 0; k < row.Length; k++) scores[k] += row[k];
        }
    }

    private static void Softmax(Span<float> scores)
    {
        float largest = scores[0], sum = 0;
        foreach (float score in scores) largest = Math.Max(largest, score);
        for (int k = 0; k < scores.Length; k++) sum += scores[k] = MathF.Exp(scores[k] - largest);
        for (int k = 0; k < scores.Length; k++) scores[k] /= sum;
    }

    private byte[] Write(float[] sum, float smallest)
    {
        int labels = SentenceClassifier.Labels.Length;
        var weights = new Dictionary<uint, float[]>();
        foreach ((uint feature, int number) in _index.All) weights[feature] = sum.AsSpan(number * labels, labels).ToArray();
        float largest = ModelWriter.Clip(weights, 0.9999);
        ModelWriter.Prune(weights, smallest * largest);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        LinearModel.Write(writer, SentenceClassifier.Labels, FeatureTemplates.Parse(SentenceFeatures.Version, "sentences", mayBeEmpty: true), weights, [], largest);
        return stream.ToArray();
    }

    /// <summary>Scores of a model against labelled sentences.</summary>
    /// <exception cref="FormatException">The data is no model of sentences.</exception>
    public static SentenceScores Measure(ReadOnlySpan<byte> model, IEnumerable<LabelledSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var classifier = new SentenceClassifier(LinearModel.Read(model, "model"), TaggerModels.Words, "model");
        var scores = new SentenceScores();
        foreach (LabelledSentence sentence in sentences)
        {
            scores.Add(sentence, classifier.Judge(Parse(sentence.Text), 0));
        }
        return scores;
    }
}
