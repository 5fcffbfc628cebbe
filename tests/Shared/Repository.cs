namespace SpaceNews.Extract.Tests.Shared;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its root: the folder above the tests that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>Data for measurements that is no part of the repository: the folder <c>shared</c> beside it, or what SNX_SHARED names.</summary>
    public static string Shared { get; } = Environment.GetEnvironmentVariable("SNX_SHARED") is { Length: > 0 } given ? given : Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "SpaceNews.Extract.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds SpaceNews.Extract.sln.");
    }
}
