using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;

/// <summary>What a user who has nothing but the packages relies on.</summary>
public class PackageTests
{
    private static readonly string Feed = Environment.GetEnvironmentVariable("SNX_FEED")!;

    public static TheoryData<string> Packages => [.. Directory.EnumerateFiles(Feed, "*.nupkg").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Library_reads_an_article() =>
        ExtractionPipeline.Default.Extract(Article.FromText("A Soyuz rocket exploded at Baikonur Cosmodrome on 27 November 2025.")).Should()
            .HaveIncident(IncidentType.LaunchFailure).On("2025-11-27").At("Baikonur Cosmodrome");

    [Fact]
    public void Testing_package_tests_an_extractor_of_the_user() => Verify<LoadExtractor>.Extracts("It takes {|Load=20000 kg:20,000 kg of fuel|}, says {|Load:5 kg of propellant|}.");

    [Fact]
    public void Extraction_is_a_service() =>
        new ServiceCollection().AddSpaceNewsExtraction(o => o.Use<LoadExtractor>()).BuildServiceProvider().GetRequiredService<ArticleExtractor>()
            .Extract(Article.FromText("5 kg of fuel")).Should().HaveMention<string>("5 kg of fuel");

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_holds_what_a_feed_shows(string package)
    {
        using ZipArchive zip = ZipFile.OpenRead(Path.Combine(Feed, package));
        XElement metadata = XDocument.Load(zip.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open()).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value ?? "";
        string id = Value("id");

        Value("icon").Should().Be("icon.png");
        Value("readme").Should().Be("README.md");
        Value("license").Should().Be("MIT");
        Value("description").Should().NotBeEmpty().And.NotBe("Package Description");
        Value("tags").Should().NotBeEmpty();
        zip.Entries.Select(e => e.FullName).Should().Contain(["icon.png", "README.md"]);
        if (metadata.Descendants().Any(e => e.Name.LocalName == "packageType")) return;
        zip.Entries.Select(e => e.FullName).Should().Contain([$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"]);
        using ZipArchive symbols = ZipFile.OpenRead(Path.Combine(Feed, Path.ChangeExtension(package, ".snupkg")));
        symbols.Entries.Select(e => e.FullName).Should().Contain($"lib/net10.0/{id}.pdb");
    }
}

public sealed class LoadExtractor : Extractor
{
    private static readonly MentionKind Load = new("Load");

    public override ImmutableArray<MentionKind> Produces => [Load];

    public override ImmutableArray<MentionKind> Requires => [MentionKind.Mass];

    public override void Initialize(ExtractorContext context) => context.RegisterPattern(
        TokenPattern.Parse("{Mass:amount} of (propellant|fuel)"),
        match => match.Report(Load, $"{match.GetMention<Mass>("amount").Value.Kilograms:0} kg", "MassOfPropellant"));
}
