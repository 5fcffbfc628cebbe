using System.CommandLine;
using SpaceNews.Extract.Batch;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews extract</c>: one article line for every input article, in input order.</summary>
internal sealed class ExtractCommand : Verb
{
    private readonly ExtractInputs _inputs = new();
    private readonly ExtractOutputs _outputs = new();
    private readonly Option<bool> _resume = new("--resume") { Description = "Carry on a run that was stopped or killed, with the same input and options; where there is none, start one." };
    private readonly Option<Shard?> _shard = CommonSymbols.Part("--shard", "Work on one of several parts, as 2/8; all parts together give what one run gives.");
    private readonly Option<int?> _limit = CommonSymbols.AtLeastOne("--limit", "How many records of the input to read at most.");
    private readonly Option<bool> _strict = new("--strict") { Description = "Let the first bad record end the run." };
    private readonly Option<bool> _anyLanguage = new("--any-language") { Description = "Extract from articles that do not look English too." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Show no progress; without a file to write there is none." };
    private readonly Option<bool> _noIncidents = new("--no-incidents") { Description = "Leave the incident records out; mentions and entities alone come faster." };
    private readonly Option<bool> _quantities = new("--quantities") { Description = "Extract other quantities too: lengths, speeds, thrust, power, temperatures, money, people, percentages." };
    private readonly Option<bool> _timex = new("--timex") { Description = "Follow TimeML in expressions of time: spans take in all of “Thursday morning” or “the past 24 hours”, and “now”, “recently”, “every day” are written too, marked vague." };
    private readonly Option<int?> _parallel = CommonSymbols.AtLeastOne("--parallel", "How many articles to work on at once; the number of processors unless given.");

    public ExtractCommand()
        : base(
            "extract",
            "Extracts typed mentions, entities and incident records from articles.",
            "spacenews extract article.txt",
            "spacenews extract dump.jsonl.gz --output facts.jsonl.gz --output facts.db --resume",
            "spacenews extract crawl.warc.gz --shard 2/8 --output facts-2.jsonl.gz",
            "cat dump.jsonl | spacenews extract - --no-incidents > facts.jsonl")
    {
        Arguments.Add(_inputs.Argument);
        foreach (Option option in (Option[])[.. _outputs.Symbols, _resume, _shard, _limit, _strict, .. _inputs.Symbols, _anyLanguage, _noIncidents, _quantities, _timex, _parallel, _quiet]) Options.Add(option);
        Validators.Add(_outputs.Check);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        (IRecordSink[] sinks, string? file, string? rejects, bool isResumable) = _outputs.Open(arguments);
        if (arguments.GetValue(_resume) && !isResumable)
        {
            Console.Error.WriteLine("spacenews: --resume needs --output with files of JSON lines, SQLite or CSV");
            return ExitCode.WrongUsage;
        }
        string? checkpoint = isResumable ? file + ".checkpoint" : null;
        var runner = new BatchRunner(BuildPipeline(arguments), RunOptions(arguments, checkpoint, rejects, isStreamed: file is null));
        var problems = new ProblemLog(Console.Error, rejects);
        var display = new ProgressDisplay(Console.Error, problems, isQuiet: file is null || arguments.GetValue(_quiet));
        try
        {
            BatchReport report = await display.Around(() => runner.RunAsync(_inputs.Open(arguments), sinks, display, cancellationToken));
            return report.Rejected > 0 ? ExitCode.BadInput : ExitCode.Success;
        }
        catch (StrictBatchException e)
        {
            problems.Report(e.Record);
            Console.Error.WriteLine("spacenews: stopped at the first bad record; nothing is written");
            return ExitCode.BadInput;
        }
        catch (CheckpointException e)
        {
            Console.Error.WriteLine($"spacenews: {e.Message}; without --resume the run starts anew");
            return ExitCode.WrongUsage;
        }
        catch (OperationCanceledException) when (checkpoint is not null && File.Exists(checkpoint))
        {
            Console.Error.WriteLine("spacenews: stopped; --resume carries on from the last checkpoint");
            throw;
        }
    }

    private BatchOptions RunOptions(ParseResult arguments, string? checkpoint, string? rejects, bool isStreamed)
    {
        var options = new BatchOptions();
        return options with
        {
            CheckpointPath = checkpoint,
            RejectsPath = rejects,
            Resume = arguments.GetValue(_resume),
            Strict = arguments.GetValue(_strict),
            Limit = arguments.GetValue(_limit),
            Shard = arguments.GetValue(_shard) ?? default,
            EnglishOnly = !arguments.GetValue(_anyLanguage),
            MaxTextLength = _inputs.LimitsOf(arguments).MaxTextLength,
            // Who reads standard output may wait for every line.
            ChunkSize = isStreamed ? 1 : options.ChunkSize,
        };
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
}
