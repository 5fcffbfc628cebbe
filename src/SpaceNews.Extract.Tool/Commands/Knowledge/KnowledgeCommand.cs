namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews knowledge</c>: what the library knows, and tables of the user's own.</summary>
internal sealed class KnowledgeCommand : Verb
{
    public KnowledgeCommand()
        : base(
            "knowledge",
            "Looks names up in the knowledge of the library, and checks tables of your own.",
            "spacenews knowledge find \"Area 31\"",
            "spacenews knowledge check mine/vehicles.tsv")
    {
        Subcommands.Add(new KnowledgeCheckCommand());
        Subcommands.Add(new KnowledgeFindCommand());
    }
}
