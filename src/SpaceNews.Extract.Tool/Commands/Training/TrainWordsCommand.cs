using System.CommandLine;
using System.Globalization;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train words</c>.</summary>
internal sealed class TrainWordsCommand : TrainingVerb
{
    private readonly Option<string?> _wordNet = CommonSymbols.Path("--wordnet", "DIR", "Database files of WordNet 3 (data.noun, index.sense …); without it the table has no dictionary.");
    private readonly Option<string?> _towns = CommonSymbols.Path("--towns", "FILE", "Towns for the gazetteer: name, tab, population.");
    private readonly Option<string?> _organizations = CommonSymbols.Path("--organizations", "FILE", "Organizations for the gazetteer, one a line.");

    public TrainWordsCommand()
        : base(
            "words",
            "Builds the word table of the taggers from treebanks (the recipe of the parts of speech), WordNet and lists of names.",
            "spacenews train words --recipe models/tagging/part-of-speech.recipe --data corpora/ --wordnet dict/ --towns models/tagging/towns.tsv --organizations models/tagging/organizations.txt --out words.bin")
    {
        Options.Add(_wordNet);
        Options.Add(_towns);
        Options.Add(_organizations);
    }

    protected override ReadOnlyMemory<byte> Train(ParseResult arguments, Action<string> progress, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> table = ModelTraining.BuildWords(new WordTableOptions
        {
            RecipeFile = arguments.GetValue(Recipe)!,
            DataFolder = arguments.GetValue(Data)!,
            WordNetFolder = arguments.GetValue(_wordNet),
            TownsFile = arguments.GetValue(_towns),
            OrganizationsFile = arguments.GetValue(_organizations),
        });
        progress(string.Create(CultureInfo.InvariantCulture, $"word table: {table.Length / 1e6:f2} MB"));
        return table;
    }
}
