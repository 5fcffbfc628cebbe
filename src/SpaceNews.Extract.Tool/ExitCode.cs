namespace SpaceNews.Extract.Tool;

/// <summary>What the command returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read and written.</summary>
    public const int Success = 0;

    /// <summary>Some input was bad; the rest was processed.</summary>
    public const int BadInput = 1;

    /// <summary>The command line made no sense; nothing was processed.</summary>
    public const int WrongUsage = 2;

    /// <summary>Cancelled, by Ctrl-C for one.</summary>
    public const int Cancelled = 130;

    /// <summary>The codes, as the help prints them.</summary>
    public const string Help = """
        Exit codes:
          0    all good
          1    some input was bad: each problem is a line on standard error, the rest is processed
          2    wrong usage, nothing is processed
          130  cancelled (Ctrl-C)
        """;
}
