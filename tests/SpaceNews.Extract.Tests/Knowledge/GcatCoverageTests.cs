using System.Globalization;
using Xunit.Abstractions;

namespace SpaceNews.Extract.Tests;

/// <summary>What share of the catalog of rockets, sites and their operators is found in a sentence, as a known entry and in its full length.</summary>
public class GcatCoverageTests(ITestOutputHelper output)
{
    private const double Names = 0.97, Aliases = 0.9;

    [SkippableFact]
    public void Sites_are_found() => Measure(MentionKind.Site, c => c.Sites());

    [SkippableFact]
    public void Pads_are_found_and_given_to_their_site() => Measure(MentionKind.Site, c => c.Pads());

    [SkippableFact]
    public void Rockets_are_found() => Measure(MentionKind.Vehicle, c => c.Vehicles());

    [SkippableFact]
    public void Operators_are_found() => Measure(MentionKind.Organization, c => c.Operators());

    private void Measure(MentionKind kind, Func<GcatCatalog, IEnumerable<GcatName>> names)
    {
        GcatCatalog? catalog = GcatCatalog.Find();
        Skip.If(catalog is null, "the catalog GCAT is not beside this repository");
        List<(GcatName Name, bool Found)> results = [.. names(catalog).Distinct().Select(n => (n, IsFound(n, kind)))];
        foreach ((GcatName name, bool found) in results)
            if (!found) output.WriteLine($"{(name.IsAlias ? "alias" : "name")} not found: {name.Text}");

        foreach (IGrouping<bool, (GcatName Name, bool Found)> form in results.GroupBy(r => r.Name.IsAlias))
        {
            double share = form.Count(r => r.Found) / (double)form.Count();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(form.Key ? "aliases" : "names")}: {form.Count(r => r.Found)} of {form.Count()}, {share:P1}"));
            share.Should().BeGreaterThanOrEqualTo(form.Key ? Aliases : Names, form.Key ? "of the aliases" : "of the names");
        }
    }

    private static bool IsFound(GcatName name, MentionKind kind)
    {
        string text = string.Format(CultureInfo.InvariantCulture, name.Sentence, name.Text);
        var span = new TextSpan(text.IndexOf(name.Text, StringComparison.Ordinal), name.Text.Length);
        return ExtractionPipeline.Default.Extract(Article.FromText(text)).Mentions.Any(m => m.Span.Start <= span.Start && m.Span.End >= span.End && IsKnown(m, kind));
    }

    private static bool IsKnown(Mention mention, MentionKind kind) => mention switch
    {
        Mention<SiteName> m => kind == MentionKind.Site ? KnowledgeBase.Default.Sites.Any(s => s.Id == m.Value.Id) : kind == MentionKind.Organization,
        Mention<VehicleName> m => kind == MentionKind.Vehicle && m.Rule.StartsWith("Known", StringComparison.Ordinal),
        Mention<OrganizationName> m => kind == MentionKind.Organization && m.Value.Kind is not null,
        _ => false,
    };
}
