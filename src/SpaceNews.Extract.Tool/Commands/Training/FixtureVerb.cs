using System.CommandLine;
using System.Text;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary>A verb of <c>spacenews train</c> that learns weights from marked articles and writes a table.</summary>
internal abstract class FixtureVerb : Verb
{
    private readonly Option<string> _fixtures = CommonSymbols.RequiredPath("--fixtures", "DIR", "A folder of marked articles (NAME.article), with their incidents where those are learned from (NAME.incidents.json).");
    private readonly Option<string?> _split = new("--split") { Description = "Which of the fixtures to learn from.", HelpName = "train|dev|test", DefaultValueFactory = _ => "train" };
    private readonly Option<string[]> _names = new("--names") { Description = "Name taggers: N files, the k-th trained with --leave-out k/N, so that each article is read by one that has not seen it.", HelpName = "FILES", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _score = new("--score") { Description = "Score by cross-validation first." };
    private readonly Option<string?> _out = new("--out") { Description = "The model file to write.", HelpName = "FILE" };

    /// <param name="name">The verb.</param>
    /// <param name="description">What it trains.</param>
    /// <param name="withNames">Whether the articles are read by name taggers that have not seen them.</param>
    /// <param name="example">A command line.</param>
    protected FixtureVerb(string name, string description, bool withNames, string example)
        : base(name, description, example)
    {
        Options.Add(_fixtures);
        Options.Add(_split);
        if (withNames)
        {
            _names.Required = true;
            Options.Add(_names);
        }
        Options.Add(_score);
        Options.Add(_out);
        _split.Accept("train", "dev", "test");
        Validators.Add(arguments =>
        {
            if (arguments.GetValue(_out) is null && !arguments.GetValue(_score)) arguments.AddError($"train {name} wants --out FILE, or --score to score only");
        });
        SetAction(Run);
    }

    /// <summary>What is learned from.</summary>
    protected sealed record Lesson(IEnumerable<string> Scores, Func<string> Train, string Size);

    /// <summary>Reads what there is to learn.</summary>
    /// <param name="fixtures">The articles.</param>
    /// <param name="readers">What reads them: article n is for reader n modulo their number.</param>
    protected abstract Lesson Read(IEnumerable<Fixture> fixtures, ExtractionPipeline[] readers);

    /// <summary>What the pipelines leave out that is to be learned.</summary>
    protected virtual ExtractionPipelineBuilder Prepare(ExtractionPipelineBuilder builder) => builder;

    private int Run(ParseResult arguments)
    {
        try
        {
            string split = arguments.GetValue(_split)!;
            IEnumerable<ExtractionPipelineBuilder> builders = Options.Contains(_names)
                ? arguments.GetValue(_names)!.Select(f => ExtractionPipeline.CreateBuilder().UseSpaceNews().WithNameRecognizer(NameTagger.Load(f)))
                : [ExtractionPipeline.CreateBuilder().UseSpaceNews()];
            Lesson lesson = Read(Fixture.ReadFolder(arguments.GetValue(_fixtures)!).Where(f => f.Article.Split == split), [.. builders.Select(b => Prepare(b).Build())]);
            if (arguments.GetValue(_score))
                foreach (string score in lesson.Scores) Console.Out.WriteLine(score);
            if (arguments.GetValue(_out) is not { } file) return ExitCode.Success;
            string model = lesson.Train();
            File.WriteAllText(file, model, new UTF8Encoding(false));
            Console.Error.WriteLine(FormattableString.Invariant($"{lesson.Size}; {model.Length} characters"));
            return ExitCode.Success;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
    }
}
