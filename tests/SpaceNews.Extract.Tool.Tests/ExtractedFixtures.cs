namespace SpaceNews.Extract.Tool.Tests;

/// <summary>The article lines of the five fixtures on one event, extracted once.</summary>
public sealed class ExtractedFixtures : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string File => _folder["articles.jsonl"];

    public async Task InitializeAsync()
    {
        string[] files = [.. Directory.GetFiles(Repository.Fixtures, "ms28-*.article").Order(StringComparer.Ordinal)];
        (await ToolRun.Of(["extract", .. files, "--output", File])).ExitCode.Should().Be(0);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
