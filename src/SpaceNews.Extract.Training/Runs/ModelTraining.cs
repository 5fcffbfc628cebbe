namespace SpaceNews.Extract.Training;

/// <summary>Trains the models of the library. The same input gives the same bytes, on every machine and under every culture.</summary>
/// <remarks>Thread-safe: every call stands by itself.</remarks>
public static class ModelTraining
{
    /// <summary>Trains a tagger of parts of speech, for <see cref="PartOfSpeechTagger.Load"/>.</summary>
    /// <param name="options">Data and settings.</param>
    /// <param name="progress">Told a line at a time how it goes.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    /// <exception cref="FormatException">A file is missing or malformed; the message tells which, where, and what was expected.</exception>
    public static TrainedModel TrainPartsOfSpeech(PartOfSpeechTrainingOptions options, Action<string>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return EpochLoop.Run(new PartOfSpeechRun(options), options.Epochs, progress ?? Nobody, cancellationToken);
    }

    /// <summary>Trains a name tagger, for <see cref="NameTagger.Load"/>.</summary>
    /// <param name="options">Data and settings.</param>
    /// <param name="progress">Told a line at a time how it goes.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    /// <exception cref="FormatException">A file is missing or malformed; the message tells which, where, and what was expected.</exception>
    public static TrainedModel TrainNames(NameTrainingOptions options, Action<string>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return EpochLoop.Run(new NameRun(options), options.Epochs, progress ?? Nobody, cancellationToken);
    }

    /// <summary>Builds the word table that both taggers build on.</summary>
    /// <exception cref="FormatException">A file is missing or malformed; the message tells which, where, and what was expected.</exception>
    public static ReadOnlyMemory<byte> BuildWords(WordTableOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = new WordTableBuilder();
        builder.AddTreebank(ReadTreebanks(options.RecipeFile, options.DataFolder));
        if (options.WordNetFolder is { } wordNet) builder.AddWordNet(wordNet);
        if (options.TownsFile is { } towns) builder.AddTowns(File.ReadLines(ModelFiles.Existing(towns, "towns")), towns);
        if (options.OrganizationsFile is { } organizations) builder.AddOrganizations(File.ReadLines(ModelFiles.Existing(organizations, "organizations")));
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        builder.Write(writer);
        return stream.ToArray();
    }

    /// <summary>Counts the words of ordinary English in treebanks and writes the knowledge table <c>common-words.tsv</c>.</summary>
    /// <param name="recipeFile">The <see cref="Recipe"/> of the parts of speech; its lines for training are counted.</param>
    /// <param name="dataFolder">The folder that the paths of the recipe start from.</param>
    /// <param name="output">Takes the table.</param>
    /// <exception cref="FormatException">A file is missing or malformed; the message tells which, where, and what was expected.</exception>
    public static void WriteCommonWords(string recipeFile, string dataFolder, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var counter = new CommonWordCounter();
        counter.Add(ReadTreebanks(recipeFile, dataFolder));
        counter.Write(output);
    }

    private static IEnumerable<TaggedDocument> ReadTreebanks(string recipeFile, string dataFolder)
    {
        var corpora = CorpusLoader.Open(recipeFile, dataFolder, fixtures: null, "conllu");
        return corpora.Lines("train").SelectMany(corpora.ReadDocuments);
    }

    private static void Nobody(string line)
    {
    }
}
