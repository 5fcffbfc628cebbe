namespace SpaceNews.Extract.Training;

/// <summary>Trains the tagger of parts of speech: an averaged perceptron that sees its own earlier tags while it learns.</summary>
internal sealed class PartOfSpeechTrainer
{
    private readonly FeatureTemplates _templates;
    private readonly WordTable _words;
    private readonly AveragedPerceptron _perceptron = new(LabelCount);
    private readonly Random _random = new(1);

    public PartOfSpeechTrainer(FeatureTemplates templates, WordTable words)
    {
        _templates = templates;
        _words = words;
    }

    /// <summary>Labels of the model: the universal parts of speech.</summary>
    public static IReadOnlyList<string> Labels { get; } = [.. Enum.GetNames<PartOfSpeech>().Skip(1).Select(n => n.ToUpperInvariant())];

    private static int LabelCount => Labels.Count;

    /// <summary>A document ready to learn from or to be measured on.</summary>
    internal sealed record Document(ArticleTree Tree, PartOfSpeech[] Tags);

    public static Document Prepare(TaggedDocument document) => new(
        GoldTree.Build([.. document.Sentences.Select(s => s.Words)], KnowledgeBase.Default),
        [.. document.Sentences.SelectMany(s => s.Labels).Select(l => Enum.TryParse(l, ignoreCase: true, out PartOfSpeech tag) ? tag : PartOfSpeech.X)]);

    /// <summary>One pass over the documents in random order.</summary>
    public void Epoch(Document[] documents, CancellationToken cancellationToken)
    {
        _random.Shuffle(documents);
        var properties = new TokenProperties();
        var features = new uint[_templates.Count];
        Span<float> scores = stackalloc float[LabelCount];
        foreach (Document document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (Sentence sentence in document.Tree.Sentences)
            {
                properties.Enter(document.Tree, sentence, _words);
                for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
                {
                    PartOfSpeech tag = PartOfSpeechTagger.Certain(properties, i);
                    if (tag == PartOfSpeech.None)
                    {
                        for (int t = 0; t < features.Length; t++) features[t] = _templates.At(t, properties, i);
                        _perceptron.Tick();
                        scores.Clear();
                        _perceptron.Score(features, scores);
                        int best = 0, right = (int)document.Tags[i] - 1;
                        for (int k = 1; k < LabelCount; k++)
                            if (scores[k] > scores[best]) best = k;
                        if (best != right) _perceptron.Update(features, right, best);
                        tag = (PartOfSpeech)(best + 1);
                    }
                    properties[i, TokenProperty.Tag] = (ulong)tag;
                }
            }
        }
    }

    /// <summary>The model as it stands; weights below <paramref name="smallest"/> of the largest are left out.</summary>
    public byte[] Write(float smallest)
    {
        Dictionary<uint, float[]> weights = _perceptron.Average();
        float largest = ModelWriter.Clip(weights, 0.9999);
        ModelWriter.Prune(weights, smallest * largest);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        LinearModel.Write(writer, Labels, _templates, weights, [], largest);
        return stream.ToArray();
    }

    /// <summary>Share of right tags.</summary>
    public static double Measure(PartOfSpeechTagger tagger, IEnumerable<Document> documents)
    {
        int right = 0, all = 0;
        foreach (Document document in documents)
        {
            var tags = new PartOfSpeech[document.Tree.TokenCount];
            tagger.Tag(document.Tree, tags);
            for (int i = 0; i < tags.Length; i++)
                if (tags[i] == document.Tags[i]) right++;
            all += tags.Length;
        }
        return (double)right / Math.Max(1, all);
    }
}
