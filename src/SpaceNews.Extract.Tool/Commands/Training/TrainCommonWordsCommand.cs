using System.CommandLine;
using System.Text;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train common-words</c>.</summary>
internal sealed class TrainCommonWordsCommand() : TrainingVerb(
    "common-words",
    "Counts the words of ordinary English in treebanks: the knowledge table common-words.tsv.",
    "spacenews train common-words --recipe models/tagging/part-of-speech.recipe --data corpora/ --out models/knowledge/common-words.tsv")
{
    protected override ReadOnlyMemory<byte> Train(ParseResult arguments, Action<string> progress, CancellationToken cancellationToken)
    {
        using var table = new StringWriter();
        ModelTraining.WriteCommonWords(arguments.GetValue(Recipe)!, arguments.GetValue(Data)!, table);
        string text = table.ToString();
        progress($"common words: {text.AsSpan().Count('\n') - 2}");
        return Encoding.UTF8.GetBytes(text);
    }
}
