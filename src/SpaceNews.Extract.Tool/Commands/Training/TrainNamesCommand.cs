using System.CommandLine;
using System.Globalization;
using SpaceNews.Extract.Batch;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train names</c>.</summary>
internal sealed class TrainNamesCommand : TaggerVerb
{
    private static readonly NameTrainingOptions Defaults = new() { RecipeFile = "", DataFolder = "" };

    private readonly Option<string?> _fixtures = CommonSymbols.Path("--fixtures", "DIR", "The folder of marked articles that the recipe calls MARKED.");
    private readonly Option<Shard?> _leaveOut = CommonSymbols.Part("--leave-out", "A part of the marked articles to leave out: as 2/5, every fifth article from the second on is not learned from; “train vehicles” wants such models.");
    private readonly Option<string?> _tagger = CommonSymbols.Path("--tagger", "FILE", "Model of parts of speech to build on; the one that ships with the library unless given.");
    private readonly Option<float?> _rate = CommonSymbols.Number("--rate", Unless("Size of the steps", Defaults.Rate), 0.0001f, 10);
    private readonly Option<float?> _dropout = CommonSymbols.Number("--dropout", Unless("Share of features left out at random while training", Defaults.Dropout), 0, 0.95f);
    private readonly Option<float?> _eagerness = CommonSymbols.Number("--eagerness", Unless("Taken off the weight of “no name”: more names are found, and more wrong ones", Defaults.Eagerness), -10, 10);

    public TrainNamesCommand()
        : base(
            "names",
            "Trains a name tagger.",
            Defaults.Epochs,
            "the one that does best on dev, by the mean over its corpora, is kept",
            Defaults.SmallestWeight,
            "spacenews train names --recipe models/tagging/names.recipe --data corpora/ --fixtures tests/fixtures/articles --out names.bin")
    {
        Options.Add(_fixtures);
        Options.Add(_leaveOut);
        Options.Add(_tagger);
        Options.Add(_rate);
        Options.Add(_dropout);
        Options.Add(_eagerness);
    }

    private static string Unless(string description, float usual) => string.Create(CultureInfo.InvariantCulture, $"{description}; {usual} unless given.");

    protected override ReadOnlyMemory<byte> Train(ParseResult arguments, Action<string> progress, CancellationToken cancellationToken)
    {
        var options = new NameTrainingOptions
        {
            RecipeFile = arguments.GetValue(Recipe)!,
            DataFolder = arguments.GetValue(Data)!,
            TemplatesFile = arguments.GetValue(Templates),
            WordsFile = arguments.GetValue(Words),
            Epochs = arguments.GetValue(Epochs) ?? Defaults.Epochs,
            SmallestWeight = arguments.GetValue(SmallestWeight) ?? Defaults.SmallestWeight,
            FixturesFolder = arguments.GetValue(_fixtures),
            LeaveOut = arguments.GetValue(_leaveOut) is { } part ? (part.Index, part.Count) : null,
            TaggerFile = arguments.GetValue(_tagger),
            Rate = arguments.GetValue(_rate) ?? Defaults.Rate,
            Dropout = arguments.GetValue(_dropout) ?? Defaults.Dropout,
            Eagerness = arguments.GetValue(_eagerness) ?? Defaults.Eagerness,
        };
        return ModelTraining.TrainNames(options, progress, cancellationToken).Data;
    }
}
