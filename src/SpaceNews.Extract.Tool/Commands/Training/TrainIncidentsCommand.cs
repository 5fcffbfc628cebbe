using System.CommandLine;
using System.Text;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train incidents</c>: the weights of the decision on the type of an incident.</summary>
internal sealed class TrainIncidentsCommand : Verb
{
    private readonly Option<string> _fixtures = new("--fixtures") { Description = "A folder of marked articles with annotated incidents (NAME.article, NAME.incidents.json).", HelpName = "DIR", Required = true };
    private readonly Option<string?> _split = new("--split") { Description = "Which of the fixtures to learn from.", HelpName = "train|dev|test", DefaultValueFactory = _ => "train" };
    private readonly Option<string?> _sentences = new("--sentences") { Description = "Sentences with kind and type of incident, as “train sentences” reads them; each counts as a short text.", HelpName = "FILE" };
    private readonly Option<int> _folds = new("--folds") { Description = "Score by cross-validation with this many parts first.", HelpName = "N" };
    private readonly Option<string?> _predictions = new("--predictions") { Description = "Where to write what the parts found, one article a line; with --folds.", HelpName = "FILE" };
    private readonly Option<string?> _out = new("--out") { Description = "The model file to write; “IncidentModel.Load” reads it.", HelpName = "FILE" };

    public TrainIncidentsCommand()
        : base(
            "incidents",
            "Trains the decision on the type of an incident.",
            "spacenews train incidents --fixtures tests/fixtures/articles --sentences models/sentences/train.tsv --folds 5 --out models/incidents/incidents.tsv")
    {
        Options.Add(_fixtures);
        Options.Add(_split);
        Options.Add(_sentences);
        Options.Add(_folds);
        Options.Add(_predictions);
        Options.Add(_out);
        _split.Accept("train", "dev", "test");
        Validators.Add(arguments =>
        {
            if (arguments.GetValue(_predictions) is not null && arguments.GetValue(_folds) < 2) arguments.AddError("--predictions goes with --folds 2 or more");
            if (arguments.GetValue(_out) is null && arguments.GetValue(_folds) < 2) arguments.AddError("train incidents wants --out FILE, or --folds N to score only");
        });
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        try
        {
            string split = arguments.GetValue(_split)!;
            var trainer = new IncidentTrainer(Fixture.ReadFolder(arguments.GetValue(_fixtures)!).Where(f => f.Article.Split == split), arguments.GetValue(_sentences) is { } typed ? TrainSentencesCommand.Read(typed) : [], ExtractionPipeline.Default);
            if (arguments.GetValue(_folds) is var folds and > 1)
            {
                using StreamWriter? predictions = arguments.GetValue(_predictions) is { } lines ? new StreamWriter(lines, false, new UTF8Encoding(false)) : null;
                trainer.CrossValidate(folds, m => ExtractionPipeline.CreateBuilder().UseSpaceNews().WithIncidentModel(m).Build(), predictions).WriteTable(Console.Out);
            }
            if (arguments.GetValue(_out) is not { } file) return ExitCode.Success;
            string model = trainer.Train();
            File.WriteAllText(file, model, new UTF8Encoding(false));
            Console.Error.WriteLine(FormattableString.Invariant($"{trainer.Count.Records} records, {trainer.Count.Sentences} sentences; {model.Length} characters"));
            return ExitCode.Success;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
    }
}
