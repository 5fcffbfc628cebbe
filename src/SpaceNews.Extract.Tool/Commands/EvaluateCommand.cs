using System.CommandLine;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews evaluate</c>: scores against annotations.</summary>
internal sealed class EvaluateCommand : Verb
{
    private readonly Argument<string?> _predicted = new("PRED")
    {
        Description = "Article lines, as “spacenews extract” writes them; with --gold.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _gold = new("--gold") { Description = "Annotated articles, one a line: id, mentions, incidents.", HelpName = "GOLD" };
    private readonly Option<string?> _fixtures = new("--fixtures") { Description = "A folder of marked articles (NAME.article, NAME.incidents.json); they are extracted and scored.", HelpName = "DIR" };
    private readonly Option<string?> _split = new("--split") { Description = "Which of the fixtures: train, dev or test; all unless given.", HelpName = "train|dev|test" };
    private readonly Option<string?> _quantities = new("--quantities") { Description = "A folder of public data sets of quantities (recognizers-text, quantulum3, grobid); they are read and scored.", HelpName = "DIR" };
    private readonly Option<string?> _errors = new("--errors") { Description = "Where to write every error: tab-separated when the name ends in .tsv, otherwise a list to read, with the words around each place.", HelpName = "FILE" };

    public EvaluateCommand()
        : base(
            "evaluate",
            "Scores extracted mentions and incident records against annotations.",
            "spacenews evaluate --gold gold.jsonl facts.jsonl --errors errors.tsv",
            "spacenews evaluate --fixtures tests/fixtures/articles --split dev --errors errors.txt")
    {
        Arguments.Add(_predicted);
        Options.Add(_gold);
        Options.Add(_fixtures);
        Options.Add(_split);
        Options.Add(_quantities);
        Options.Add(_errors);
        _split.Accept("train", "dev", "test");
        Validators.Add(arguments =>
        {
            bool gold = arguments.GetValue(_gold) is not null, fixtures = arguments.GetValue(_fixtures) is not null, predicted = arguments.GetValue(_predicted) is not null;
            if (arguments.GetValue(_quantities) is not null)
            {
                if (gold || fixtures || predicted) arguments.AddError("evaluate --quantities scores by itself and takes no --gold, --fixtures or PRED");
                return;
            }
            if (gold == fixtures) arguments.AddError("evaluate wants either --gold GOLD and PRED, or --fixtures DIR");
            else if (gold && !predicted) arguments.AddError("evaluate --gold wants the file PRED too");
            else if (fixtures && predicted) arguments.AddError("evaluate --fixtures extracts by itself and takes no PRED");
            else if (gold && arguments.GetValue(_split) is not null) arguments.AddError("--split goes with --fixtures");
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            if (arguments.GetValue(_quantities) is { } sets)
            {
                using OutputTarget table = OutputTarget.Open(null);
                using OutputTarget? failures = arguments.GetValue(_errors) is { } list ? OutputTarget.Open(list) : null;
                QuantityTable.Write(sets, table.Writer, failures?.Writer);
                failures?.Complete();
                return ExitCode.Success;
            }
            (EvaluationReport report, IReadOnlyList<Article> articles) = arguments.GetValue(_fixtures) is { } folder
                ? await ScoreFixturesAsync(folder, arguments.GetValue(_split), cancellationToken)
                : (ScoreFiles(arguments.GetValue(_gold)!, arguments.GetValue(_predicted)!), []);
            using OutputTarget output = OutputTarget.Open(null);
            report.WriteMissing(Console.Error);
            report.WriteTable(output.Writer);
            // Fixtures are scored further; the other form prints what the reference scorer does.
            if (arguments.GetValue(_fixtures) is not null)
            {
                report.WriteEntities(output.Writer);
                report.WriteRoles(output.Writer);
            }
            if (arguments.GetValue(_errors) is { } file) WriteErrors(report, articles, file);
            return ExitCode.Success;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
    }

    private static EvaluationReport ScoreFiles(string goldFile, string predictedFile)
    {
        using StreamReader gold = Open(goldFile), predicted = Open(predictedFile);
        return Evaluator.Evaluate(gold, predicted, goldFile, predictedFile);
    }

    private static StreamReader Open(string file) =>
        File.Exists(file) ? new StreamReader(file) : throw new FormatException($"{file}: expected a file, but there is none of this name");

    private static async Task<(EvaluationReport Report, IReadOnlyList<Article> Articles)> ScoreFixturesAsync(string folder, string? split, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder)) throw new FormatException($"{folder}: expected a folder of fixtures, but there is none of this name");
        Fixture[] fixtures = [.. Fixture.ReadFolder(folder).Where(f => split is null || f.Article.Split == split)];
        if (fixtures.Length == 0) throw new FormatException($"{folder}: expected fixtures{(split is null ? "" : $" of the split “{split}”")} (*.article), but there are none");
        Article[] articles = [.. fixtures.Select(f => f.Article.Article)];
        EvaluationReport report = await FixtureScore.EvaluateAsync(ExtractionPipeline.Default, fixtures, cancellationToken);
        return (report, articles);
    }

    private static void WriteErrors(EvaluationReport report, IReadOnlyList<Article> articles, string file)
    {
        using OutputTarget output = OutputTarget.Open(file);
        if (Path.GetExtension(file).Equals(".tsv", StringComparison.OrdinalIgnoreCase)) report.WriteErrors(output.Writer);
        else ErrorList.Write(report.Errors, articles, output.Writer);
        output.Complete();
    }
}
