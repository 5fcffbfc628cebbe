namespace SpaceNews.Extract.Tool.Tests;

/// <summary>Places in the repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Fixtures => Path.Combine(Root, "tests", "fixtures", "articles");

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Directory.Packages.props"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Directory.Packages.props.");
    }
}
