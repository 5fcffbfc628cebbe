using System.Diagnostics;
using System.Text;

namespace SpaceNews.Extract.Tool.Tests;

/// <summary>What one run of the command gave.</summary>
/// <remarks>Runs the program that the environment variable <c>SNX_TOOL</c> names, if there is one: that is how a native build is tested.</remarks>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Task<ToolRun> Of(params string[] arguments) => WithInput("", arguments);

    public static Task<ToolRun> WithInput(string input, params string[] arguments) => Run(input, culture: null, arguments);

    public static Task<ToolRun> UnderCulture(string culture, params string[] arguments) => Run("", culture, arguments);

    /// <summary>Starts the command and leaves its standard input open.</summary>
    public static Process Start(params string[] arguments) => Start(culture: null, arguments);

    private static async Task<ToolRun> Run(string input, string? culture, string[] arguments)
    {
        using Process process = Start(culture, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, await output, await errors);
    }

    private static Process Start(string? culture, string[] arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        string? native = Environment.GetEnvironmentVariable("SNX_TOOL");
        var start = new ProcessStartInfo(native ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        if (culture is not null) start.Environment["LC_ALL"] = culture;
        if (native is null) start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "spacenews.dll"));
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
