using System.CommandLine;
using System.Globalization;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews knowledge find</c>: the entries that go by a name.</summary>
internal sealed class KnowledgeFindCommand : Verb
{
    private readonly Argument<string> _name = new("NAME") { Description = "A name in any spelling, or a vehicle with its serial." };
    private readonly Option<string?> _tables = new("--tables") { Description = "A folder of tables of your own, to be searched too.", HelpName = "DIR" };

    public KnowledgeFindCommand()
        : base(
            "find",
            "Tells what goes by a name: one line each, with the kind, the id and what the entry holds.",
            "spacenews knowledge find \"Area 31\"",
            "spacenews knowledge find \"Soyuz MS-28\"",
            "spacenews knowledge find \"Kestrel 3\" --tables mine/")
    {
        Arguments.Add(_name);
        Options.Add(_tables);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        string name = arguments.GetValue(_name)!;
        try
        {
            KnowledgeBase knowledge = arguments.GetValue(_tables) is { } folder ? KnowledgeBase.Load(folder) : KnowledgeBase.Default;
            IReadOnlyList<KnowledgeFinding> findings = knowledge.Find(name);
            using OutputTarget output = OutputTarget.Open(null);
            foreach (KnowledgeFinding finding in findings)
                output.Writer.WriteLine(string.Join('\t', finding.Kind.Name.ToLowerInvariant(), finding.Id, finding.Name, DetailsOf(finding, knowledge)));
            if (findings.Count > 0) return ExitCode.Success;
            Console.Error.WriteLine($"spacenews: nothing goes by the name “{name}”");
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
        }
        return ExitCode.BadInput;
    }

    /// <summary>What the entry says, in a few words: class or kind, family, operator, country, place, and how it was found.</summary>
    private static string DetailsOf(KnowledgeFinding finding, KnowledgeBase knowledge)
    {
        List<string?> details = [];
        if (knowledge.Sites.FirstOrDefault(s => finding.Kind == MentionKind.Site && s.Id == finding.Id) is { } site)
            details = [site.Kind.ToString(), site.Country, site is { Latitude: { } north, Longitude: { } east } ? string.Create(CultureInfo.InvariantCulture, $"{north:0.####} {east:0.####}") : null];
        else if (knowledge.Vehicles.FirstOrDefault(v => finding.Kind == MentionKind.Vehicle && v.Id == finding.Id) is { } vehicle)
            details = [vehicle.Class.ToString(), vehicle.Family is { } family && family != vehicle.Name ? "family " + family : null, vehicle.Operator, vehicle.Country];
        else if (knowledge.Organizations.FirstOrDefault(o => finding.Kind == MentionKind.Organization && o.Id == finding.Id) is { } organization)
            details = [organization.Kind.ToString(), organization.Country];
        details.Add(finding.Form switch
        {
            KnowledgeForm.AmbiguousName => "only with support from its context",
            KnowledgeForm.Serial => "one craft of it",
            _ => null,
        });
        return string.Join(", ", details.OfType<string>());
    }
}
