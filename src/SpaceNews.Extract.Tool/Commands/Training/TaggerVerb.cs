using System.CommandLine;

namespace SpaceNews.Extract.Tool;

/// <summary>A verb that trains a tagger epoch by epoch.</summary>
internal abstract class TaggerVerb : TrainingVerb
{
    protected TaggerVerb(string name, string description, int epochs, string kept, float smallestWeight, params string[] examples)
        : base(name, description, examples)
    {
        Epochs = CommonSymbols.AtLeastOne("--epochs", $"Passes over the training data, {epochs} unless given; {kept}.");
        SmallestWeight = CommonSymbols.Number("--smallest-weight", FormattableString.Invariant($"Features whose weights all lie below this share of the largest are left out; {smallestWeight} unless given."), 0, 1);
        Options.Add(Templates);
        Options.Add(Words);
        Options.Add(Epochs);
        Options.Add(SmallestWeight);
    }

    protected Option<string?> Templates { get; } = CommonSymbols.Path("--templates", "FILE", "What the model looks at; as in the model that ships with the library unless given.");

    protected Option<string?> Words { get; } = CommonSymbols.Path("--words", "FILE", "Word table, as “train words” writes it; the one that ships with the library unless given.");

    protected Option<int?> Epochs { get; }

    protected Option<float?> SmallestWeight { get; }
}
