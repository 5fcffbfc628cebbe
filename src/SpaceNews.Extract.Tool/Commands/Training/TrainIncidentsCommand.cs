using System.CommandLine;
using System.Text;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train incidents</c>: the weights of the decisions on incidents.</summary>
internal sealed class TrainIncidentsCommand : Verb
{
    private readonly Option<string> _fixtures = new("--fixtures") { Description = "A folder of marked articles with annotated incidents (NAME.article, NAME.incidents.json).", HelpName = "DIR", Required = true };
    private readonly Option<string?> _split = new("--split") { Description = "Which of the fixtures to learn from.", HelpName = "train|dev|test", DefaultValueFactory = _ => "train" };
    private readonly Option<string?> _sentences = new("--sentences") { Description = "Sentences with kind and type of incident, as “train sentences” reads them; the classifier of sentences and the choice of the type learn from them.", HelpName = "FILE" };
    private readonly Option<string> _labels = new("--labels") { Description = "The labelled sentences of the articles: article, start, kind, incidents.", HelpName = "FILE", Required = true };
    private readonly Option<string> _dev = new("--dev") { Description = "Sentences that say when the training of the classifier of sentences stops.", HelpName = "FILE", Required = true };
    private readonly Option<string[]> _names = new("--names") { Description = "Name taggers: five files, the k-th trained with --leave-out k/5, so that each article is read by one that has not seen it; the built-in one, which has seen its own articles, unless given.", HelpName = "FILES", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _score = new("--score") { Description = "Score by cross-validation first." };
    private readonly Option<string?> _predictions = new("--predictions") { Description = "Where to write what the parts found, one article a line; with --score.", HelpName = "FILE" };
    private readonly Option<string?> _out = new("--out") { Description = "The model file to write; “IncidentModel.Load” reads it.", HelpName = "FILE" };

    public TrainIncidentsCommand()
        : base(
            "incidents",
            "Trains the decisions on incidents: which words tell of one event, what is an incident, what is only recalled, and of which type it is.",
            "spacenews train incidents --fixtures tests/fixtures/articles --labels tests/fixtures/sentences.tsv --sentences models/sentences/train.tsv --dev models/sentences/dev.tsv --score --out models/incidents/incidents.tsv")
    {
        Options.Add(_fixtures);
        Options.Add(_split);
        Options.Add(_sentences);
        Options.Add(_labels);
        Options.Add(_dev);
        Options.Add(_names);
        Options.Add(_score);
        Options.Add(_predictions);
        Options.Add(_out);
        _split.Accept("train", "dev", "test");
        Validators.Add(arguments =>
        {
            if (arguments.GetValue(_predictions) is not null && !arguments.GetValue(_score)) arguments.AddError("--predictions goes with --score");
            if (arguments.GetValue(_names) is { Length: > 0 } names && names.Length != IncidentTrainer.Folds) arguments.AddError(FormattableString.Invariant($"--names wants {IncidentTrainer.Folds} files, the k-th trained with --leave-out k/{IncidentTrainer.Folds}, but there are {names.Length}"));
            if (arguments.GetValue(_out) is null && !arguments.GetValue(_score)) arguments.AddError("train incidents wants --out FILE, or --score to score only");
        });
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        try
        {
            string split = arguments.GetValue(_split)!;
            NameTagger[] names = [.. (arguments.GetValue(_names) ?? []).Select(f => NameTagger.Load(f))];
            ExtractionPipeline Pipeline(int part, ISentenceClassifier? classifier, IncidentModel? model) => BuildPipeline(names.ElementAtOrDefault(part), classifier, model);
            var trainer = new IncidentTrainer(
                Fixture.ReadFolder(arguments.GetValue(_fixtures)!).Where(f => f.Article.Split == split),
                ReadLabels(arguments.GetValue(_labels)!),
                arguments.GetValue(_sentences) is { } more ? TrainSentencesCommand.Read(more) : [],
                TrainSentencesCommand.Read(arguments.GetValue(_dev)!),
                Pipeline);
            if (arguments.GetValue(_score))
            {
                using StreamWriter? predictions = arguments.GetValue(_predictions) is { } lines ? new StreamWriter(lines, false, new UTF8Encoding(false)) : null;
                trainer.CrossValidate(Pipeline, predictions).WriteTable(Console.Out);
            }
            if (arguments.GetValue(_out) is not { } file) return ExitCode.Success;
            string model = trainer.Train();
            File.WriteAllText(file, model, new UTF8Encoding(false));
            Console.Error.WriteLine(FormattableString.Invariant($"{trainer.Count.Articles} articles, {trainer.Count.Sentences} sentences; {model.Length} characters"));
            return ExitCode.Success;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
    }

    private static ExtractionPipeline BuildPipeline(INameRecognizer? names, ISentenceClassifier? classifier, IncidentModel? model)
    {
        ExtractionPipelineBuilder builder = ExtractionPipeline.CreateBuilder().UseSpaceNews();
        if (names is not null) builder.WithNameRecognizer(names);
        if (classifier is not null) builder.WithSentenceClassifier(classifier);
        if (model is not null) builder.WithIncidentModel(model);
        return builder.Build();
    }

    internal static IReadOnlyList<ArticleSentence> ReadLabels(string file)
    {
        if (!File.Exists(file)) throw new FormatException($"{file}: expected a file, but there is none of this name");
        using var reader = new StreamReader(file);
        return ArticleSentenceReader.Read(reader, file);
    }
}
