using System.CommandLine;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train sentences</c>: the model of the classifier of sentences.</summary>
internal sealed class TrainSentencesCommand : Verb
{
    private readonly Argument<string> _train = new("TRAIN") { Description = "Sentences to learn from, one a line: kind, tab, type of incident (only of an incident), tab, sentence." };
    private readonly Option<string> _dev = new("--dev") { Description = "Sentences that say when to stop, written the same way.", HelpName = "FILE", Required = true };
    private readonly Option<string?> _test = new("--test") { Description = "Sentences to measure the finished model on.", HelpName = "FILE" };
    private readonly Option<string?> _fixtures = new("--fixtures") { Description = "A folder of marked articles, whose labelled sentences are learned from as well.", HelpName = "DIR" };
    private readonly Option<string?> _labels = new("--labels") { Description = "The labelled sentences of the articles: article, start, kind, incidents.", HelpName = "FILE" };
    private readonly Option<string> _out = new("--out") { Description = "The model file to write; “SentenceClassifier.Load” reads it.", HelpName = "FILE", Required = true };

    public TrainSentencesCommand()
        : base(
            "sentences",
            "Trains the classifier of sentences: incident, cause, consequence, casualty, background or none.",
            "spacenews train sentences models/sentences/train.tsv --fixtures tests/fixtures/articles --labels tests/fixtures/sentences.tsv --dev models/sentences/dev.tsv --test models/sentences/test.tsv --out models/sentences/sentences.bin")
    {
        Arguments.Add(_train);
        Options.Add(_dev);
        Options.Add(_test);
        Options.Add(_fixtures);
        Options.Add(_labels);
        Options.Add(_out);
        Validators.Add(arguments =>
        {
            if (arguments.GetValue(_fixtures) is null != arguments.GetValue(_labels) is null) arguments.AddError("--fixtures and --labels go together");
        });
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        try
        {
            IReadOnlyList<LabelledSentence> dev = Read(arguments.GetValue(_dev)!);
            var trainer = new SentenceTrainer(Read(arguments.GetValue(_train)!), OfArticles(arguments), dev);
            IReadOnlyList<LabelledSentence> test = arguments.GetValue(_test) is { } file ? Read(file) : [];
            byte[] model = trainer.Train(new SentenceTrainer.Settings(), Console.Error);
            File.WriteAllBytes(arguments.GetValue(_out)!, model);
            Console.Error.WriteLine(FormattableString.Invariant($"{trainer.Features} features; {model.Length} bytes"));
            Report("dev", model, dev);
            if (test.Count > 0) Report("test", model, test);
            return ExitCode.Success;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
    }

    private IEnumerable<LabelledSentence> OfArticles(ParseResult arguments)
    {
        if (arguments.GetValue(_labels) is not { } file) return [];
        ILookup<string, ArticleSentence> labels = TrainIncidentsCommand.ReadLabels(file).ToLookup(l => l.Article);
        return Fixture.ReadFolder(arguments.GetValue(_fixtures)!).Where(f => f.Article.Split == "train").SelectMany(f => IncidentTrainer.SentencesOf(f, labels[f.Article.Article.Id]));
    }

    private static void Report(string name, byte[] model, IReadOnlyList<LabelledSentence> sentences)
    {
        Console.Out.WriteLine(name);
        SentenceTrainer.Measure(model, sentences).Write(Console.Out);
        Console.Out.WriteLine();
    }

    internal static IReadOnlyList<LabelledSentence> Read(string file)
    {
        if (!File.Exists(file)) throw new FormatException($"{file}: expected a file, but there is none of this name");
        using var reader = new StreamReader(file);
        return LabelledSentenceReader.Read(reader, file);
    }
}
