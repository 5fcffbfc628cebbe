namespace SpaceNews.Extract;

/// <summary>The extractors that <see cref="ExtractionPipelineBuilder.UseSpaceNews"/> adds.</summary>
internal static class BuiltInExtractors
{
    public static IEnumerable<Extractor> Create() =>
    [
        new MassExtractor(),
        new DateTimeExtractor(),
        new SiteExtractor(),
        new VehicleExtractor(),
        new OrganizationExtractor(),
        new PersonExtractor(),
    ];
}
