namespace SpaceNews.Extract.Training;

/// <summary>Trains the name tagger: a conditional random field over the windows where names can be.</summary>
internal sealed class NameTrainer
{
    private readonly FeatureTemplates _templates;
    private readonly WordTable _words;
    private readonly Func<ArticleTree, PartOfSpeech[]> _tag;
    private readonly NameLabels _labels = new(NameLabels.All);
    private readonly FeatureIndex _index = new();
    private readonly List<SequenceExample> _examples = [];
    private readonly NameProperties _names = new();
    private readonly TokenProperties _properties = new();

    /// <summary>
    /// Runs that differ in the order of the examples and in what is dropped; their mean is the model. One run alone may lie two
    /// points of F1 from the next.
    /// </summary>
    private const int Runs = 8;

    private (ChainTrainer Chain, SequenceExample[] Order)[] _runs = [];

    public NameTrainer(FeatureTemplates templates, WordTable words, Func<ArticleTree, PartOfSpeech[]> tag)
    {
        _templates = templates;
        _words = words;
        _tag = tag;
    }

    /// <summary>A document with the names that are right for it.</summary>
    internal sealed record Document(ArticleTree Tree, IReadOnlyList<RecognizedName> Names, int Domain, float Weight);

    public int Examples => _examples.Count;

    public int Features => _index.Count;

    public static Document Prepare(RecipeLine line, TaggedDocument document)
    {
        ArticleTree tree = GoldTree.Build([.. document.Sentences.Select(s => s.Words)], KnowledgeBase.Default);
        string[] labels = [.. document.Sentences.SelectMany(s => s.Labels)];
        var names = new List<RecognizedName>();
        foreach (Sentence sentence in tree.Sentences)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken;)
            {
                int kind = labels[i].Length < 3 ? -1 : Array.IndexOf(NameLabels.Kinds, labels[i][2..]), end = i + 1;
                while (kind >= 0 && end < sentence.EndToken && labels[end] == "I-" + NameLabels.Kinds[kind]) end++;
                if (kind >= 0) names.Add(new RecognizedName((NameKind)kind, i, end, 1));
                i = end;
            }
        }
        return new Document(tree, names, line.Domain, line.Weight);
    }

    /// <summary>A marked article: its people, organizations, sites and vehicles; what the tables know as a place and nobody marked is a location.</summary>
    public static Document Prepare(RecipeLine line, MarkedArticle marked)
    {
        ArticleTree tree = BlockParser.Parse(marked.Article.Text, KnowledgeBase.Default);
        var names = new List<RecognizedName>();
        var taken = new bool[tree.TokenCount];
        foreach (Mark mark in marked.Marks)
        {
            int first = tree.FindToken(mark.Span.Start), end = tree.FindToken(mark.Span.End - 1) + 1;
            for (int i = first; i < end; i++) taken[i] = true;
            NameKind? kind = mark.Kind switch
            {
                nameof(MentionKind.Person) => NameKind.Person,
                nameof(MentionKind.Organization) => NameKind.Organization,
                nameof(MentionKind.Site) => NameKind.Site,
                nameof(MentionKind.Vehicle) => NameKind.Vehicle,
                _ => null,
            };
            if (kind is { } known && first < end) names.Add(new RecognizedName(known, first, end, 1));
        }
        var matches = new List<KnowledgeMatch>();
        KnowledgeBase.Default.FindAll(tree.Text.Value, tree.TokenArray, matches);
        foreach (KnowledgeMatch match in matches)
        {
            TokenData first = tree.TokenArray[match.FirstToken];
            if (match.Phrase.Kind != PhraseKind.Place || !first.Is(TokenShape.InitialUpper)) continue;
            // “Paris” may be a person elsewhere; here all people are marked, so it is the town, unless the place of the word explains its capital.
            if (match.Phrase.IsAmbiguous && first.Is(TokenShape.SentenceStart | TokenShape.Shouted)) continue;
            if (taken.AsSpan(match.FirstToken, match.Length).Contains(true)) continue;
            taken.AsSpan(match.FirstToken, match.Length).Fill(true);
            names.Add(new RecognizedName(NameKind.Location, match.FirstToken, match.EndToken, 1));
        }
        return new Document(tree, [.. names.OrderBy(n => n.FirstToken)], line.Domain, line.Weight);
    }

    /// <summary>Takes a document into the training data.</summary>
    public void Add(Document document)
    {
        ArticleTree tree = document.Tree;
        PartOfSpeech[] tags = _templates.UseTags ? _tag(tree) : [];
        var matches = new List<KnowledgeMatch>();
        KnowledgeBase.Default.FindAll(tree.Text.Value, tree.TokenArray, matches);
        _names.Read(tree, matches, _words, document.Domain);
        byte[] gold = new byte[tree.TokenCount];
        foreach (RecognizedName name in document.Names)
            for (int i = name.FirstToken; i < name.EndToken; i++) gold[i] = (byte)NameLabels.Label(name.Kind, i - name.FirstToken, name.EndToken - name.FirstToken);
        foreach (Sentence sentence in tree.Sentences)
        {
            _names.Fill(sentence, tags, _properties);
            for (int i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (!NameWindow.TryNext(tree, _properties, sentence, ref i, out int end)) break;
                _examples.Add(Window(i, end, gold, document.Weight));
                i = end;
            }
        }
    }

    private SequenceExample Window(int first, int end, byte[] gold, float weight)
    {
        var features = new int[end - first][];
        for (int i = first; i < end; i++)
        {
            var row = new int[_templates.Count];
            for (int t = 0; t < row.Length; t++) row[t] = _index.NumberOf(_templates.At(t, _properties, i));
            features[i - first] = row;
        }
        byte[] labels = gold[first..end];
        // A name that reaches out of the window cannot be learnt from.
        for (int i = 0; i < labels.Length && labels[i] != 0 && !NameLabels.StartsName(labels[i]); i++) labels[i] = 0;
        for (int i = labels.Length - 1; i >= 0 && NameLabels.IsOpen(labels[i]); i--) labels[i] = 0;
        return new SequenceExample(features, labels, weight);
    }

    /// <summary>One pass over the training data in random order.</summary>
    public void Epoch(float rate, float dropout, CancellationToken cancellationToken)
    {
        if (_runs.Length == 0) _runs = [.. Enumerable.Range(1, Runs).Select(seed => (new ChainTrainer(NameLabels.Count, _index.Count, _labels.Follows, seed), _examples.ToArray()))];
        Parallel.ForEach(_runs, run => run.Chain.Epoch(run.Order, rate, dropout, cancellationToken));
    }

    /// <summary>The model as it stands.</summary>
    /// <param name="smallest">Features whose weights all lie below this share of the largest are left out.</param>
    /// <param name="eagerness">Taken off the weight of “no name”: more names are found, and more wrong ones.</param>
    public byte[] Write(float smallest, float eagerness)
    {
        var weights = new Dictionary<uint, float[]>();
        foreach ((uint feature, int number) in _index.All) weights[feature] = Mean(number);
        float largest = ModelWriter.Clip(weights, 0.99999);
        ModelWriter.Prune(weights, smallest * largest);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        float[] transitions = [.. Enumerable.Range(0, NameLabels.Count * NameLabels.Count).Select(t => _runs.Average(r => r.Chain.Transitions[t]))];
        for (int before = 0; before < NameLabels.Count; before++) transitions[before * NameLabels.Count] -= eagerness;
        LinearModel.Write(writer, NameLabels.All, _templates, weights, transitions, largest);
        return stream.ToArray();
    }

    private float[] Mean(int feature)
    {
        var mean = new float[NameLabels.Count];
        foreach ((ChainTrainer chain, _) in _runs)
        {
            ReadOnlySpan<float> row = chain.Row(feature);
            for (int k = 0; k < mean.Length; k++) mean[k] += row[k] / Runs;
        }
        return mean;
    }

    /// <summary>Scores of a model against documents, exact spans and kinds.</summary>
    public static NameScores Measure(LinearModel model, WordTable words, IEnumerable<Document> documents, Func<ArticleTree, PartOfSpeech[]> tag)
    {
        var scores = new NameScores();
        var taggers = new Dictionary<int, NameTagger>();
        foreach (Document document in documents)
        {
            if (!taggers.TryGetValue(document.Domain, out NameTagger? tagger)) taggers[document.Domain] = tagger = new NameTagger(model, words, document.Domain);
            scores.Add(document.Names, tagger.Recognize(document.Tree, tag(document.Tree)));
        }
        return scores;
    }
}
