using System.CommandLine;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train sentences</c>: the model of the classifier of sentences.</summary>
internal sealed class TrainSentencesCommand : Verb
{
    private readonly Argument<string> _train = new("TRAIN") { Description = "Sentences to learn from, one a line: kind, tab, type of incident (only of an incident), tab, sentence." };
    private readonly Option<string> _dev = new("--dev") { Description = "Sentences that say when to stop, written the same way.", HelpName = "FILE", Required = true };
    private readonly Option<string?> _test = new("--test") { Description = "Sentences to measure the finished model on.", HelpName = "FILE" };
    private readonly Option<string> _out = new("--out") { Description = "The model file to write; “SentenceClassifier.Load” reads it.", HelpName = "FILE", Required = true };

    public TrainSentencesCommand()
        : base(
            "sentences",
            "Trains the classifier of sentences: incident, cause, consequence, casualty, background or none.",
            "spacenews train sentences models/sentences/train.tsv --dev models/sentences/dev.tsv --test models/sentences/test.tsv --out models/sentences/sentences.bin")
    {
        Arguments.Add(_train);
        Options.Add(_dev);
        Options.Add(_test);
        Options.Add(_out);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        try
        {
            IReadOnlyList<LabelledSentence> dev = Read(arguments.GetValue(_dev)!);
            var trainer = new SentenceTrainer(Read(arguments.GetValue(_train)!), dev);
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
