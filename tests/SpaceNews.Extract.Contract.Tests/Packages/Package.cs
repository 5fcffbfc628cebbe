using System.Reflection;
using System.Xml.Linq;

namespace SpaceNews.Extract.Contract.Tests;

/// <summary>The libraries that are published as packages: those under <c>src</c> that the tests refer to.</summary>
internal static class Package
{
    /// <summary>Names of the projects under <c>src</c> that are packed; tools are programs and show nothing.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .Where(IsLibrary).Select(p => Path.GetFileNameWithoutExtension(p)!).Order(StringComparer.Ordinal);

    public static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));

    /// <summary>The reviewed text of what a package shows.</summary>
    public static string ApiFile(string name) => Path.Combine(Repository.Root, "src", name, "PublicApi.txt");

    /// <summary>The comments of a package by the id of what they explain.</summary>
    public static IReadOnlyDictionary<string, XElement> Comments(string name) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, name + ".xml")).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);

    private static bool IsLibrary(string project)
    {
        XElement properties = XDocument.Load(project).Root!;
        return properties.Descendants("OutputType").All(t => t.Value != "Exe") && properties.Descendants("IsPackable").All(p => p.Value != "false");
    }
}
