using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using SpaceNews.Extract.Tool;

// The same output on every machine: no culture has a say, and everything is UTF-8.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Typed facts and incident records from news about spaceflight.")
{
    new ExtractCommand(),
    new ExplainCommand(),
    new FuseCommand(),
    new EvaluateCommand(),
    new TrainCommand(),
    new KnowledgeCommand(),
};
HelpOption help = root.Options.OfType<HelpOption>().Single();
help.Action = new HelpWithExamples((HelpAction)help.Action!);

ParseResult parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction)
{
    foreach (string message in parsed.Errors.Select(e => e.Message).Distinct()) Console.Error.WriteLine("spacenews: " + message);
    Console.Error.WriteLine($"spacenews: “spacenews{Verb.PathOf(parsed.CommandResult.Command)} --help” tells how it is used");
    return ExitCode.WrongUsage;
}
using var stop = new CancellationTokenSource();
using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop.Token);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("spacenews: cancelled");
    return ExitCode.Cancelled;
}
catch (Exception e)
{
    // A full disk, a lost network drive, a defect of ours: one line says what, and the shell learns that it went wrong.
    Console.Error.WriteLine(e is IOException or UnauthorizedAccessException ? $"spacenews: {e.Message}" : $"spacenews: {e.GetType().Name}: {e.Message}");
    return ExitCode.BadInput;
}

// The first signal lets the verb stop cleanly; a second one ends the process at once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
