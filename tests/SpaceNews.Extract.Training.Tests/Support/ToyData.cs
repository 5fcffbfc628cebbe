using System.Text;

namespace SpaceNews.Extract.Training.Tests;

/// <summary>A folder of small corpora in a language of our own: skippers are people, tugs are vehicles, and words in -ok are nouns, words in -ip verbs.</summary>
internal sealed class ToyData : IDisposable
{
    private static readonly string[] Syllables = ["ba", "dor", "fe", "gul", "ka", "lim", "mo", "nar", "po", "sten", "tu", "vel"];

    public string Folder { get; } = Directory.CreateTempSubdirectory("spacenews-").FullName;

    public string this[string name] => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public ToyData WithNames()
    {
        Write("train.conll", Names(0, 80));
        Write("dev.conll", Names(80, 100));
        Write("test.conll", Names(100, 120));
        Write("names.recipe", "train conll 1 1 train.conll\ndev conll 1 1 dev.conll\ntest conll 1 1 test.conll\n");
        return this;
    }

    public ToyData WithTags()
    {
        Write("train.conllu", Tags(0, 80));
        Write("dev.conllu", Tags(80, 100));
        Write("test.conllu", Tags(100, 120));
        Write("tags.recipe", "train conllu 1 1 train.conllu\ndev conllu 1 1 dev.conllu\ntest conllu 1 1 test.conllu\n");
        return this;
    }

    private static string Word(int number) => Syllables[number % 12] + Syllables[number / 12 % 12] + Syllables[(number * 7 + 3) % 12];

    private static string Capital(int number) => char.ToUpperInvariant(Word(number)[0]) + Word(number)[1..];

    private static string Names(int first, int end)
    {
        var text = new StringBuilder("-DOCSTART- O\n\n");
        for (int i = first; i < end; i++)
            text.Append(i % 2 == 0 ? $"The O\nskipper O\n{Capital(i)} B-PER\n{Capital(i + 1)} I-PER\nleft O\nport O\n. O\n\n" : $"The O\ntug O\n{Capital(i)} B-VEH\nleft O\nport O\n. O\n\n");
        return text.ToString();
    }

    private static string Tags(int first, int end)
    {
        var text = new StringBuilder();
        for (int i = first; i < end; i++) text.Append($"1\t{Word(i)}ok\t_\tNOUN\n2\t{Word(i + 5)}ip\t_\tVERB\n3\t{Word(i + 9)}ok\t_\tNOUN\n\n");
        return text.ToString();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
