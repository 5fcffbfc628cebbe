namespace SpaceNews.Extract.Tests;

/// <summary>Trees without extractors.</summary>
internal static class Trees
{
    private static readonly ExtractionPipeline Empty = ExtractionPipeline.CreateBuilder().Configure(o => o with { BuildIncidents = false }).Build();

    public static ArticleTree Parse(string text) => Empty.Extract(Article.FromText(text)).Tree;

    public static string[] TokensOf(string text) => [.. Parse(text).Tokens().Select(t => t.ToString())];

    public static string[] SentencesOf(string text)
    {
        ArticleTree tree = Parse(text);
        return [.. tree.Sentences.ToArray().Select(s => tree.Text.ToString(tree.GetSpan(s)))];
    }

    public static (BlockKind Kind, string Text)[] BlocksOf(string text)
    {
        ArticleTree tree = Parse(text);
        return [.. tree.Blocks.ToArray().Select(b => (b.Kind, tree.Text.ToString(tree.GetSpan(b))))];
    }
}
