namespace SpaceNews.Extract.Tests;

/// <summary>Runs patterns over texts, with the built-in extractors before them.</summary>
internal static class PatternRun
{
    public static readonly MentionKind[] Required = [MentionKind.Mass, MentionKind.Vehicle, MentionKind.Date];

    /// <summary>The matches, one a line: the text, then each capture that took something.</summary>
    public static string Matches(TokenPattern pattern, string text)
    {
        var seen = new List<string>();
        Model(pattern, text, match => seen.Add(Describe(match)), mentions: pattern.ToString().Contains('{', StringComparison.Ordinal))
            .Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        return string.Join('\n', seen);
    }

    public static string Matches(string pattern, string text) => Matches(TokenPattern.Parse(pattern), text);

    public static ArticleModel Model(TokenPattern pattern, string text, Action<PatternContext> action, bool mentions = true)
    {
        ExtractionPipelineBuilder builder = ExtractionPipeline.CreateBuilder();
        if (mentions) builder.UseSpaceNews();
        return builder.Use(new TestExtractor("test", context => context.RegisterPattern(pattern, action)) { RequiredKinds = [.. Required] }).Build().Extract(Article.FromText(text));
    }

    private static string Describe(PatternContext match) =>
        match.Article.Tree.Text.ToString(match.Span) + string.Concat(match.Match.Captures.Where(match.Has).Select(c => $" {c}={match.GetText(c)}"));
}
