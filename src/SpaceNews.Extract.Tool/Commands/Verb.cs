using System.CommandLine;

namespace SpaceNews.Extract.Tool;

/// <summary>A verb of the command, with examples and notes for its help.</summary>
internal abstract class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>What the help tells beyond options and examples.</summary>
    public virtual string? Notes => null;

    /// <summary>The words that call a command, without “spacenews” itself.</summary>
    public static string PathOf(Command command) =>
        command is Verb ? string.Concat(command.Parents.OfType<Command>().Select(PathOf)) + " " + command.Name : "";
}
