namespace SpaceNews.Extract.Training;

/// <summary>Reads the corpora of a recipe.</summary>
/// <param name="recipe">The recipe.</param>
/// <param name="data">The folder that its paths start from.</param>
/// <param name="fixtures">The folder of marked articles that it calls <c>MARKED</c>.</param>
internal sealed class CorpusLoader(Recipe recipe, string data, string? fixtures)
{
    private const string Fixtures = "MARKED";

    /// <exception cref="FormatException">The recipe or a line of it is wrong, or a format is not one of those that the model can learn from.</exception>
    public static CorpusLoader Open(string recipeFile, string data, string? fixtures, params string[] formats)
    {
        if (!File.Exists(recipeFile)) throw new FormatException($"{recipeFile}: expected a recipe, but there is no file of this name");
        using var reader = new StreamReader(recipeFile);
        var recipe = Recipe.Read(reader, recipeFile);
        var loader = new CorpusLoader(recipe, data, fixtures);
        if (recipe.Lines.FirstOrDefault(l => !formats.Contains(l.Format)) is { } wrong) throw loader.Wrong(wrong, $"a corpus in the format {string.Join(" or ", formats)}", $"“{wrong.Format}”");
        if (!recipe.Lines.Any(l => l.Use == "train")) throw new FormatException($"{recipeFile}: expected a line that begins with “train”, but there is none");
        return loader;
    }

    /// <summary>The lines of one use, in the order of the recipe.</summary>
    public IEnumerable<RecipeLine> Lines(string use) => recipe.Lines.Where(l => l.Use == use);

    /// <summary>The documents of a corpus of sentences, with its labels renamed to ours.</summary>
    /// <exception cref="FormatException">A file is missing or malformed.</exception>
    public IReadOnlyList<TaggedDocument> ReadDocuments(RecipeLine line)
    {
        var documents = new List<TaggedDocument>();
        foreach (string file in Find(line))
        {
            using var reader = new StreamReader(file);
            IReadOnlyList<TaggedDocument> read = line.Format switch
            {
                "conllu" => ConllReader.ReadConllu(reader, file),
                "iob2" => ConllReader.ReadIob2(reader, file),
                "gum" => GumNameReader.Read(reader, file),
                _ => Separate(ConllReader.ReadConll(reader, file)),
            };
            if (read.Count == 0) throw new FormatException($"{file}: expected sentences, but there are none");
            documents.AddRange(line.Format == "conllu" ? read : read.Select(d => Map(d, line.Labels)));
        }
        return documents;
    }

    /// <summary>The articles of a folder of marked articles.</summary>
    /// <exception cref="FormatException">There are none, or one is malformed.</exception>
    public IReadOnlyList<MarkedArticle> ReadMarked(RecipeLine line)
    {
        if (line.Path == Fixtures && fixtures is null) throw Wrong(line, $"to be told a folder of marked articles for {Fixtures}", "none");
        string folder = line.Path == Fixtures ? fixtures! : Path.Combine(data, line.Path);
        if (!Directory.Exists(folder)) throw Wrong(line, "a folder of marked articles", $"no folder {folder}");
        MarkedArticle[] articles = [.. Fixture.ReadFolder(folder).Select(f => f.Article).Where(a => line.Split is null || a.Split == line.Split)];
        return articles.Length > 0 ? articles : throw Wrong(line, line.Split is null ? "marked articles" : $"marked articles of the split “{line.Split}”", $"none in {folder}");
    }

    private FormatException Wrong(RecipeLine line, string expected, string found) => new($"{recipe.File}({line.Number}): expected {expected}, but found {found}");

    private IEnumerable<string> Find(RecipeLine line)
    {
        string full = Path.Combine(data, line.Path), directory = Path.GetDirectoryName(full) ?? ".";
        string[] files = Directory.Exists(directory) ? Directory.GetFiles(directory, Path.GetFileName(full)) : [];
        if (files.Length == 0) throw Wrong(line, "the name of a file", $"none of the name {full}");
        return files.Order(StringComparer.Ordinal);
    }

    /// <summary>A file without marks between its documents is a heap of sentences; each is taken by itself.</summary>
    private static IReadOnlyList<TaggedDocument> Separate(IReadOnlyList<TaggedDocument> documents) =>
        documents.Count > 1 ? documents : [.. documents.SelectMany(d => d.Sentences.Select(s => new TaggedDocument(d.Id, [s])))];

    /// <summary>Renames the kinds and puts the labels into the IOB2 scheme.</summary>
    private static TaggedDocument Map(TaggedDocument document, IReadOnlyDictionary<string, string> kinds) =>
        document with { Sentences = [.. document.Sentences.Select(s => s with { Labels = Map(s.Labels, kinds) })] };

    private static string[] Map(IReadOnlyList<string> labels, IReadOnlyDictionary<string, string> kinds)
    {
        var mapped = new string[labels.Count];
        for (int i = 0; i < mapped.Length; i++)
        {
            string? kind = labels[i].Length < 3 ? null : kinds.Count == 0 ? labels[i][2..] : kinds.GetValueOrDefault(labels[i][2..]);
            bool goesOn = labels[i][0] == 'I' && i > 0 && mapped[i - 1] != "O" && mapped[i - 1][2..] == kind;
            mapped[i] = kind is null ? "O" : (goesOn ? "I-" : "B-") + kind;
        }
        return mapped;
    }
}
