using System.CommandLine;
using System.Text;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train masses</c>: the weights by which the thing is chosen that a mass is of.</summary>
internal sealed class TrainMassesCommand : Verb
{
    private readonly Option<string> _fixtures = new("--fixtures") { Description = "A folder of marked articles with annotated incidents (NAME.article, NAME.incidents.json); of their masses those that say what they are of are learned from.", HelpName = "DIR", Required = true };
    private readonly Option<string?> _split = new("--split") { Description = "Which of the fixtures to learn from.", HelpName = "train|dev|test", DefaultValueFactory = _ => "train" };
    private readonly Option<bool> _score = new("--score") { Description = "Score by cross-validation first." };
    private readonly Option<string?> _out = new("--out") { Description = "The model file to write.", HelpName = "FILE" };

    public TrainMassesCommand()
        : base(
            "masses",
            "Trains the choice of what a mass is of among the things named near it.",
            "spacenews train masses --fixtures tests/fixtures/articles --score --out models/masses/masses.tsv")
    {
        Options.Add(_fixtures);
        Options.Add(_split);
        Options.Add(_score);
        Options.Add(_out);
        _split.Accept("train", "dev", "test");
        Validators.Add(arguments =>
        {
            if (arguments.GetValue(_out) is null && !arguments.GetValue(_score)) arguments.AddError("train masses wants --out FILE, or --score to score only");
        });
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        try
        {
            string split = arguments.GetValue(_split)!;
            var trainer = new SubjectTrainer(Fixture.ReadFolder(arguments.GetValue(_fixtures)!).Where(f => f.Article.Split == split), ExtractionPipeline.Default);
            if (arguments.GetValue(_score) && trainer.CrossValidate() is var (rules, learned))
                Console.Out.WriteLine(FormattableString.Invariant($"right: {rules * 100:0.0} % by the rules, {learned * 100:0.0} % by the weights, of {trainer.Count} masses"));
            if (arguments.GetValue(_out) is not { } file) return ExitCode.Success;
            string model = trainer.Train();
            File.WriteAllText(file, model, new UTF8Encoding(false));
            Console.Error.WriteLine(FormattableString.Invariant($"{trainer.Count} masses; {model.Length} characters"));
            return ExitCode.Success;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
    }
}
