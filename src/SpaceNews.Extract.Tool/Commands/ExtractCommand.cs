using System.CommandLine;
using Spectre.Console;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews extract</c>: one article line for every input article, in input order.</summary>
internal sealed class ExtractCommand : Verb
{
    private readonly Argument<string[]> _inputs = CommonSymbols.Inputs(
        "INPUT",
        "Text files (the id is the file name without extension); JSON lines (.jsonl: id, text, and if known published, title, source); fixtures (.article); folders, with all such files below them; “-” for JSON lines from standard input.");

    private readonly Option<OutputFormat?> _format = CommonSymbols.Format();
    private readonly Option<string?> _output = CommonSymbols.Output("OUT");
    private readonly Option<bool> _noIncidents = new("--no-incidents") { Description = "Leave the incident records out; mentions and entities alone come faster." };
    private readonly Option<bool> _quantities = new("--quantities") { Description = "Extract other quantities too: lengths, speeds, thrust, power, temperatures, money, people, percentages." };
    private readonly Option<bool> _timex = new("--timex") { Description = "Follow TimeML in expressions of time: spans take in all of “Thursday morning” or “the past 24 hours”, and “now”, “recently”, “every day” are written too, marked vague." };
    private readonly Option<int?> _parallel = CommonSymbols.AtLeastOne("--parallel", "How many articles to work on at once; the number of processors unless given.");

    public ExtractCommand()
        : base(
            "extract",
            "Extracts typed mentions, entities and incident records from articles.",
            "spacenews extract article.txt",
            "spacenews extract articles/ --output facts.jsonl",
            "cat dump.jsonl | spacenews extract - --no-incidents > facts.jsonl")
    {
        Arguments.Add(_inputs);
        Options.Add(_format);
        Options.Add(_output);
        Options.Add(_noIncidents);
        Options.Add(_quantities);
        Options.Add(_timex);
        Options.Add(_parallel);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var problems = new ProblemLog(Console.Error);
        ExtractionPipeline pipeline = BuildPipeline(arguments);
        using OutputTarget output = OutputTarget.Open(arguments.GetValue(_output));
        Action<ArticleModel> write = Writer(output, arguments.GetValue(_format));
        IEnumerable<Article> articles = new ArticleInputs(arguments.GetValue(_inputs)!, problems).Read(cancellationToken);
        await foreach (ArticleModel model in pipeline.ExtractAsync(articles, cancellationToken)) write(model);
        output.Complete();
        return problems.ExitCode;
    }

    private ExtractionPipeline BuildPipeline(ParseResult arguments)
    {
        ExtractionPipelineBuilder builder = ExtractionPipeline.CreateBuilder().UseSpaceNews();
        if (arguments.GetValue(_quantities)) builder.UseQuantities();
        return builder.Configure(o => o with
        {
            BuildIncidents = !arguments.GetValue(_noIncidents),
            WritesTimex = arguments.GetValue(_timex),
            MaxDegreeOfParallelism = arguments.GetValue(_parallel) ?? o.MaxDegreeOfParallelism,
        }).Build();
    }

    private static Action<ArticleModel> Writer(OutputTarget output, OutputFormat? format)
    {
        if (output.Choose(format) == OutputFormat.Jsonl) return model => output.Writer.WriteLine(ExtractJson.Serialize(model));
        IAnsiConsole console = output.CreateConsole();
        return model => ArticleTable.Write(model, console);
    }
}
