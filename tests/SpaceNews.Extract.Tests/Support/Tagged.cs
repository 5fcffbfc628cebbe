namespace SpaceNews.Extract.Tests;

/// <summary>What the taggers say of a text.</summary>
internal static class Tagged
{
    public static PartOfSpeech[] Tags(ArticleTree tree, ITokenTagger? tagger = null)
    {
        var tags = new PartOfSpeech[tree.TokenCount];
        (tagger ?? PartOfSpeechTagger.Default).Tag(tree, tags);
        return tags;
    }

    public static IReadOnlyList<RecognizedName> Names(ArticleTree tree, INameRecognizer? recognizer = null) => (recognizer ?? NameTagger.Default).Recognize(tree, Tags(tree));

    /// <summary>Names as “Kind words”.</summary>
    public static string[] NamesOf(string text)
    {
        ArticleTree tree = Trees.Parse(text);
        return [.. Names(tree).Select(n => $"{n.Kind} {tree.Text.ToString(tree.GetSpan(n.FirstToken, n.EndToken))}")];
    }

    /// <summary>A file of models/tagging.</summary>
    public static string Model(string file) => Path.Combine(Repository.Root, "models", "tagging", file);
}
