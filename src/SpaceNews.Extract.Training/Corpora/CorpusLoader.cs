namespace SpaceNews.Extract.Training;

/// <summary>Reads the corpora of a recipe.</summary>
internal static class CorpusLoader
{
    /// <exception cref="FormatException">A file is missing or malformed.</exception>
    public static IReadOnlyList<(RecipeLine Line, TaggedDocument Document)> Load(Recipe recipe, string folder, string use)
    {
        var documents = new List<(RecipeLine, TaggedDocument)>();
        foreach (RecipeLine line in recipe.Lines.Where(l => l.Use == use && l.Format != "marked"))
        {
            foreach (string file in Find(folder, line.Path))
            {
                using var reader = new StreamReader(file);
                IReadOnlyList<TaggedDocument> read = line.Format switch
                {
                    "conllu" => ConllReader.ReadConllu(reader, file),
                    "iob2" => ConllReader.ReadIob2(reader, file),
                    "gum" => GumNameReader.Read(reader, file),
                    _ => Separate(ConllReader.ReadConll(reader, file)),
                };
                foreach (TaggedDocument document in read) documents.Add((line, line.Format == "conllu" ? document : Map(document, line.Labels)));
            }
        }
        return documents;
    }

    /// <summary>The marked articles of a recipe.</summary>
    public static IReadOnlyList<(RecipeLine Line, MarkedArticle Article)> LoadMarked(Recipe recipe, string folder, string use) =>
        [.. recipe.Lines.Where(l => l.Use == use && l.Format == "marked")
            .SelectMany(l => Fixture.ReadFolder(Path.Combine(folder, l.Path)).Where(f => l.Split is null || f.Article.Split == l.Split).Select(f => (l, f.Article)))];

    private static IEnumerable<string> Find(string folder, string path)
    {
        string full = Path.Combine(folder, path), directory = Path.GetDirectoryName(full) ?? ".";
        string[] files = Directory.Exists(directory) ? Directory.GetFiles(directory, Path.GetFileName(full)) : [];
        if (files.Length == 0) throw new FormatException($"{full}: expected a file of this name, but there is none");
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
