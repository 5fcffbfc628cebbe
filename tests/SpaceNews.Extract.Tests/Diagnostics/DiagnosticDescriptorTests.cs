using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace SpaceNews.Extract.Tests;

public class DiagnosticDescriptorTests
{
    [Fact]
    public void Ids_are_unique_and_well_formed()
    {
        DiagnosticDescriptors.All.Select(d => d.Id).Should().OnlyHaveUniqueItems();
        DiagnosticDescriptors.All.Should().OnlyContain(d => Regex.IsMatch(d.Id, @"^SNX\d{4}$"));
    }

    [Fact]
    public void All_holds_every_descriptor_in_order_of_id()
    {
        IEnumerable<DiagnosticDescriptor> properties = typeof(DiagnosticDescriptors).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(DiagnosticDescriptor)).Select(p => (DiagnosticDescriptor)p.GetValue(null)!);

        DiagnosticDescriptors.All.Should().BeEquivalentTo(properties).And.BeInAscendingOrder(d => d.Id, StringComparer.Ordinal);
    }

    [Fact]
    public void Every_id_is_explained_in_the_documentation()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics.md"));

        DiagnosticDescriptors.All.Where(d => !page.Contains(d.Id, StringComparison.Ordinal)).Select(d => d.Id).Should().BeEmpty();
        Regex.Matches(page, @"SNX\d{4}").Select(m => m.Value).Distinct().Should().BeSubsetOf(DiagnosticDescriptors.All.Select(d => d.Id), "the page tells of no diagnostic that is gone");
    }

    [Fact]
    public void Message_formats_number_their_arguments_from_zero()
    {
        foreach (DiagnosticDescriptor descriptor in DiagnosticDescriptors.All)
        {
            int[] used = [.. Regex.Matches(descriptor.MessageFormat, @"\{(\d)\}").Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order()];
            used.Should().Equal(Enumerable.Range(0, used.Length), descriptor.Id);
            string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, [.. used.Select(i => $"<{i}>")]).Should().NotContain("{");
            descriptor.Title.Should().NotBeNullOrWhiteSpace();
        }
    }

    [Theory]
    [InlineData("The bay weighs 20 tons.", "SNX6001", "“20 tons” is taken as metric; short and long tons are possible")]
    [InlineData("It weighs 3,900 kg (9,900 lb).", "SNX6002", "“3,900 kg” and “9,900 lb” differ by*")]
    [InlineData("The crew met on Thursday.", "SNX5001", "“Thursday” cannot be placed: *")]
    [InlineData("The capsule returned on 04/05/2024.", "SNX5002", "“04/05/2024” is read as *; * is as possible")]
    [InlineData("It waits on Pad 12X today.", "SNX3001", "Nothing in the article tells to which launch site “Pad 12X” belongs")]
    public void Built_in_diagnostics_fill_their_messages(string text, string id, string message) =>
        ExtractionPipeline.Default.Extract(Article.FromText(text)).Diagnostics.Where(d => d.Id == id).Should().ContainSingle().Which.Message.Should().Match(message);

    [Fact]
    public void Diagnostics_are_reported_only_by_extractors_that_declare_them()
    {
        HashSet<string> declared = [.. ExtractionPipeline.Default.Extractors.SelectMany(e => e.SupportedDiagnostics).Select(d => d.Id)];
        declared.UnionWith(DiagnosticDescriptors.All.Where(d => d.Id is ['S', 'N', 'X', '0' or '1' or '8' or '9', ..]).Select(d => d.Id));

        Fixtures.Articles.SelectMany(a => ExtractionPipeline.Default.Extract(a).Diagnostics).Select(d => d.Id).Distinct().Should().BeSubsetOf(declared);
    }
}
