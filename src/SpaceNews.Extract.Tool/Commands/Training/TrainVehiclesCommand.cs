using System.CommandLine;
using System.Text;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train vehicles</c>: the weights by which names are taken for those of craft.</summary>
internal sealed class TrainVehiclesCommand : Verb
{
    private readonly Option<string> _fixtures = new("--fixtures") { Description = "A folder of marked articles (NAME.article).", HelpName = "DIR", Required = true };
    private readonly Option<string?> _split = new("--split") { Description = "Which of the fixtures to learn from.", HelpName = "train|dev|test", DefaultValueFactory = _ => "train" };
    private readonly Option<string[]> _names = new("--names") { Description = "Name taggers: N files, the k-th trained with --leave-out k/N, so that each article is read by one that has not seen it.", HelpName = "FILES", Required = true, AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _score = new("--score") { Description = "Score by cross-validation first." };
    private readonly Option<string?> _out = new("--out") { Description = "The model file to write.", HelpName = "FILE" };

    public TrainVehiclesCommand()
        : base(
            "vehicles",
            "Trains the decision which names are those of craft.",
            "spacenews train vehicles --fixtures tests/fixtures/articles --names names-1.bin names-2.bin --score --out models/vehicles/vehicles.tsv")
    {
        Options.Add(_fixtures);
        Options.Add(_split);
        Options.Add(_names);
        Options.Add(_score);
        Options.Add(_out);
        _split.Accept("train", "dev", "test");
        Validators.Add(arguments =>
        {
            if (arguments.GetValue(_out) is null && !arguments.GetValue(_score)) arguments.AddError("train vehicles wants --out FILE, or --score to score only");
        });
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        try
        {
            string split = arguments.GetValue(_split)!;
            ExtractionPipeline[] readers = [.. arguments.GetValue(_names)!.Select(f => ExtractionPipeline.CreateBuilder().UseSpaceNews().WithNameRecognizer(NameTagger.Load(f)).Build())];
            var trainer = new VehicleTrainer(Fixture.ReadFolder(arguments.GetValue(_fixtures)!).Select(f => f.Article).Where(a => a.Split == split), readers);
            if (arguments.GetValue(_score))
            {
                ((int Found, int Right) rules, (int Found, int Right) learned, int gold) = trainer.CrossValidate();
                Console.Out.WriteLine($"rules alone: {Describe(rules, gold)}");
                Console.Out.WriteLine($"with weights: {Describe(learned, gold)}");
            }
            if (arguments.GetValue(_out) is not { } file) return ExitCode.Success;
            string model = trainer.Train();
            File.WriteAllText(file, model, new UTF8Encoding(false));
            Console.Error.WriteLine(FormattableString.Invariant($"{trainer.Count} names; {model.Length} characters"));
            return ExitCode.Success;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
    }

    private static string Describe((int Found, int Right) counts, int gold)
    {
        double precision = (double)counts.Right / Math.Max(1, counts.Found), recall = (double)counts.Right / Math.Max(1, gold);
        return FormattableString.Invariant($"F1 {200 * precision * recall / Math.Max(1e-9, precision + recall):0.0} P {precision * 100:0.0} R {recall * 100:0.0} of {gold} names");
    }
}
