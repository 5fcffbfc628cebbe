using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SpaceNews.Extract.Tool;

/// <summary>The usual help, and after it examples and exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int result = usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is Verb verb)
        {
            output.WriteLine("Examples:");
            foreach (string example in verb.Examples) output.WriteLine("  " + example);
            output.WriteLine();
            if (verb.Notes is { } notes) output.WriteLine(notes + "\n");
        }
        output.WriteLine(ExitCode.Help);
        return result;
    }
}
