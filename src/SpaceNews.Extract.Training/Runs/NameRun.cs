namespace SpaceNews.Extract.Training;

/// <summary>A name tagger in training.</summary>
internal sealed class NameRun : ITrainingRun
{
    private readonly NameTrainingOptions _options;
    private readonly CorpusLoader _corpora;
    private readonly NameTrainer _trainer;
    private readonly WordTable _words;
    private readonly PartOfSpeechTagger _tagger;

    public NameRun(NameTrainingOptions options)
    {
        _options = options;
        _corpora = CorpusLoader.Open(options.RecipeFile, options.DataFolder, options.FixturesFolder, "iob2", "conll", "gum", "marked");
        _words = ModelFiles.ReadWords(options.WordsFile);
        _tagger = new PartOfSpeechTagger(ModelFiles.ReadModel(options.TaggerFile) ?? TaggerModels.PartOfSpeech, _words);
        _trainer = new NameTrainer(ModelFiles.ReadTemplates(options.TemplatesFile) ?? TaggerModels.Names.Templates, _words, Tag);
        foreach (RecipeLine line in _corpora.Lines("train"))
            foreach (NameTrainer.Document document in Prepare(line, options.LeaveOut)) _trainer.Add(document);
    }

    public bool StopsEarly => true;

    public void Epoch(CancellationToken cancellationToken) => _trainer.Epoch(_options.Rate, _options.Dropout, cancellationToken);

    public byte[] Write() => _trainer.Write(_options.SmallestWeight, _options.Eagerness);

    public IReadOnlyList<CorpusScore> Measure(byte[] model, string use)
    {
        LinearModel read = LinearModel.Read(model, "the new model");
        return [.. _corpora.Lines(use).Select(line => Score(line, NameTrainer.Measure(read, _words, Prepare(line), Tag)))];
    }

    private static CorpusScore Score(RecipeLine line, NameScores scores) => new(line.Name, scores.F1, scores.ToString());

    private IEnumerable<NameTrainer.Document> Prepare(RecipeLine line, (int Part, int Count)? leaveOut = null) => line.Format == "marked"
        ? _corpora.ReadMarked(line).Where((_, n) => leaveOut is not var (part, count) || n % count != part - 1).Select(a => NameTrainer.Prepare(line, a))
        : _corpora.ReadDocuments(line).Select(d => NameTrainer.Prepare(line, d));

    private PartOfSpeech[] Tag(ArticleTree tree)
    {
        var tags = new PartOfSpeech[tree.TokenCount];
        _tagger.Tag(tree, tags);
        return tags;
    }
}
