using System.CommandLine;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train parts-of-speech</c>.</summary>
internal sealed class TrainPartsOfSpeechCommand() : TaggerVerb(
    "parts-of-speech",
    "Trains a tagger of parts of speech on treebanks (CoNLL-U).",
    Defaults.Epochs,
    "weights are averaged over all of them",
    Defaults.SmallestWeight,
    "spacenews train parts-of-speech --recipe models/tagging/part-of-speech.recipe --data corpora/ --out part-of-speech.bin")
{
    private static readonly PartOfSpeechTrainingOptions Defaults = new() { RecipeFile = "", DataFolder = "" };

    protected override ReadOnlyMemory<byte> Train(ParseResult arguments, Action<string> progress, CancellationToken cancellationToken)
    {
        var options = new PartOfSpeechTrainingOptions
        {
            RecipeFile = arguments.GetValue(Recipe)!,
            DataFolder = arguments.GetValue(Data)!,
            TemplatesFile = arguments.GetValue(Templates),
            WordsFile = arguments.GetValue(Words),
            Epochs = arguments.GetValue(Epochs) ?? Defaults.Epochs,
            SmallestWeight = arguments.GetValue(SmallestWeight) ?? Defaults.SmallestWeight,
        };
        return ModelTraining.TrainPartsOfSpeech(options, progress, cancellationToken).Data;
    }
}
