using System.Diagnostics;
using System.Globalization;
using SpaceNews.Extract.Batch;
using Spectre.Console;

namespace SpaceNews.Extract.Tool;

/// <summary>Shows how far a run has come: a bar on a terminal, otherwise a plain line now and then.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ProgressDisplay(TextWriter log, ProblemLog problems, bool isQuiet) : IProgress<BatchProgress>
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _last;
    private long _firstByte = -1;
    private ProgressTask? _bar;

    /// <summary>Runs work, with a bar where standard error is a terminal.</summary>
    public async Task<T> Around<T>(Func<Task<T>> work)
    {
        if (isQuiet || Console.IsErrorRedirected) return await work();
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(log) });
        problems.WriteWith(line => terminal.WriteLine(line));
        return await terminal.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                _bar = context.AddTask("starting");
                return await work();
            });
    }

    public void Report(BatchProgress value)
    {
        foreach (RejectedRecord reject in value.NewRejects) problems.Report(reject);
        if (_firstByte < 0) _firstByte = value.Resumed > 0 ? value.BytesRead : 0;
        if (_bar is not null) ShowBar(_bar, value);
        else if (!isQuiet && _watch.Elapsed - _last >= BetweenLines) WriteLine(value);
    }

    private void ShowBar(ProgressTask bar, BatchProgress value)
    {
        bar.Description = Markup.Escape(Describe(value));
        if (value.TotalBytes is > 0 and var total) bar.Value = 100.0 * value.BytesRead / total;
        else bar.IsIndeterminate = true;
    }

    private void WriteLine(BatchProgress value)
    {
        _last = _watch.Elapsed;
        log.WriteLine("spacenews: " + Describe(value));
    }

    private string Describe(BatchProgress value)
    {
        double seconds = Math.Max(_watch.Elapsed.TotalSeconds, 0.001);
        string words = string.Create(CultureInfo.InvariantCulture, $"{value.Records:N0} records, {value.Articles:N0} articles, {value.Rejected:N0} bad, {value.PassedOver:N0} passed over, {(value.Records - value.Resumed) / seconds:N0}/s");
        long read = value.BytesRead - _firstByte;
        if (value.TotalBytes is not { } total || read <= 0) return words;
        var left = TimeSpan.FromSeconds(seconds * (total - value.BytesRead) / read);
        return string.Create(CultureInfo.InvariantCulture, $"{words}, {(int)left.TotalHours}:{left.Minutes:00}:{left.Seconds:00} left");
    }
}
