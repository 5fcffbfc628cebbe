using System.CommandLine;

namespace SpaceNews.Extract.Tool;

/// <summary>A verb of the command, with examples for its help.</summary>
internal abstract class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
