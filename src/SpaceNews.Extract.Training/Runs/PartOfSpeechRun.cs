using System.Globalization;

namespace SpaceNews.Extract.Training;

/// <summary>A tagger of parts of speech in training.</summary>
internal sealed class PartOfSpeechRun : ITrainingRun
{
    private readonly CorpusLoader _corpora;
    private readonly PartOfSpeechTrainer _trainer;
    private readonly PartOfSpeechTrainer.Document[] _training;
    private readonly WordTable _words;
    private readonly float _smallestWeight;

    public PartOfSpeechRun(PartOfSpeechTrainingOptions options)
    {
        _corpora = CorpusLoader.Open(options.RecipeFile, options.DataFolder, fixtures: null, "conllu");
        _words = ModelFiles.ReadWords(options.WordsFile);
        _trainer = new PartOfSpeechTrainer(ModelFiles.ReadTemplates(options.TemplatesFile) ?? TaggerModels.PartOfSpeech.Templates, _words);
        _smallestWeight = options.SmallestWeight;
        _training = [.. _corpora.Lines("train").SelectMany(Prepare)];
    }

    /// <summary>The mean of the weights over all epochs does not learn by heart what the last epoch shows.</summary>
    public bool StopsEarly => false;

    public void Epoch(CancellationToken cancellationToken) => _trainer.Epoch(_training, cancellationToken);

    public byte[] Write() => _trainer.Write(_smallestWeight);

    public IReadOnlyList<CorpusScore> Measure(byte[] model, string use)
    {
        var tagger = new PartOfSpeechTagger(LinearModel.Read(model, "the new model"), _words);
        return [.. _corpora.Lines(use).Select(line => Score(line, PartOfSpeechTrainer.Measure(tagger, Prepare(line))))];
    }

    private static CorpusScore Score(RecipeLine line, double share) =>
        new(line.Name, share, string.Create(CultureInfo.InvariantCulture, $"{100 * share:f2} % of tags right"));

    private IEnumerable<PartOfSpeechTrainer.Document> Prepare(RecipeLine line) => _corpora.ReadDocuments(line).Select(PartOfSpeechTrainer.Prepare);
}
