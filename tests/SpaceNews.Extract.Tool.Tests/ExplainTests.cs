namespace SpaceNews.Extract.Tool.Tests;

public sealed class ExplainTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_record_is_explained_and_an_article_without_one_says_so()
    {
        string file = _folder.Write("a.jsonl", """
            {"id": "a", "text": "A Kestrel-5 rocket exploded on 3 May 2030. Nobody was hurt."}
            {"id": "b", "text": "A Kestrel-5 rocket reached orbit on 3 May 2030."}
            """);

        ToolRun run = await ToolRun.Of("explain", file);

        (run.ExitCode, run.Errors).Should().Be((0, ""));
        run.OutputLines[0].Should().Be("a:");
        run.Output.Should().Contain("counts: “exploded” says Explosion, 0.90 at [19..27)").And.Contain("rejected: “hurt” says Injury, 0.00 (Negated)").And.Contain("date 2030-05-03");
        run.OutputLines[^1].Should().Be("b: no incident");
    }
}
