using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SpaceNews.Extract.Contract.Tests;

/// <summary>What packages show is reviewed and explained.</summary>
public sealed class PublicApiTests
{
    private const string Accept = "SNX_ACCEPT_API";

    public static TheoryData<string> Packages => [.. Package.Names];

    /// <summary>A change is accepted with <c>SNX_ACCEPT_API=1 dotnet test tests/SpaceNews.Extract.Contract.Tests --filter PublicApi</c>, and reviewed with the rest of the commit.</summary>
    [Theory]
    [MemberData(nameof(Packages))]
    public void Public_surface_is_the_reviewed_one(string package)
    {
        string file = Package.ApiFile(package), actual = ApiText.Of(Package.Load(package));
        if (Environment.GetEnvironmentVariable(Accept) == "1") File.WriteAllText(file, actual);
        string[] reviewed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n') : [], lines = actual.Split('\n');

        string because = $"{Path.GetRelativePath(Repository.Root, file)} says so; set {Accept}=1 for this test to accept a change";
        lines.Except(reviewed).Should().BeEmpty("nothing becomes public unseen: {0}", because);
        reviewed.Except(lines).Should().BeEmpty("nothing that is public goes away unseen: {0}", because);
        lines.Should().Equal(reviewed);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Everything_public_is_explained(string package)
    {
        IReadOnlyDictionary<string, XElement> comments = Package.Comments(package);
        var missing = new List<string>();
        foreach (Type type in Package.Load(package).GetExportedTypes())
        {
            string name = NameIn(type);
            if (!IsExplained(comments, "T:" + name)) missing.Add(name);
            foreach (MemberInfo member in ApiText.VisibleMembersOf(type))
            {
                // The parameters of a record are its properties and are explained with it.
                if (member is PropertyInfo && comments.TryGetValue("T:" + name, out XElement? record) && record.Elements("param").Any(p => p.Attribute("name")!.Value == member.Name && p.Value.Trim().Length > 0)) continue;
                if (member is ConstructorInfo or MethodInfo { IsSpecialName: true } || typeof(Delegate).IsAssignableFrom(type)) continue;
                string id = $"{(member is PropertyInfo ? 'P' : member is FieldInfo ? 'F' : member is EventInfo ? 'E' : 'M')}:{name}.{member.Name.Replace('.', '#')}";
                if (!comments.Keys.Any(k => (k == id || k.StartsWith(id + "(", StringComparison.Ordinal) || k.StartsWith(id + "``", StringComparison.Ordinal)) && IsExplained(comments, k))) missing.Add($"{name}.{member.Name}");
            }
        }

        missing.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_type_says_whether_threads_may_share_it_or_is_plain(string package)
    {
        IReadOnlyDictionary<string, XElement> comments = Package.Comments(package);

        Package.Load(package).GetExportedTypes()
            .Where(t => !t.IsEnum && !t.IsInterface && !(t.IsAbstract && t.IsSealed) && !typeof(Exception).IsAssignableFrom(t) && t.GetMethod("<Clone>$") is null && !t.IsValueType && !typeof(Delegate).IsAssignableFrom(t))
            .Where(t => comments.TryGetValue("T:" + NameIn(t), out XElement? comment) && !Regex.IsMatch(comment.Value, "(?i)immutable|mutable|thread"))
            .Select(t => t.FullName).Should().BeEmpty();
    }

    private static string NameIn(Type type) => type.FullName!.Replace('+', '.');

    private static bool IsExplained(IReadOnlyDictionary<string, XElement> comments, string id) =>
        comments.TryGetValue(id, out XElement? comment) && (comment.Element("inheritdoc") is not null || comment.Element("summary")?.Value.Trim().Length > 0);
}
