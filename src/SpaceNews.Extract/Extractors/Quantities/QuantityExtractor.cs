using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Reports the quantities of an article that no other kind of mention covers: lengths, speeds, thrust, money, people and so on.</summary>
internal sealed class QuantityExtractor : Extractor
{
    public override ImmutableArray<MentionKind> Produces => [MentionKind.Quantity];

    public override void Initialize(ExtractorContext context) => context.RegisterArticleAction(Extract);

    private static void Extract(ArticleContext article)
    {
        List<QuantityReading> readings = article.Quantities;
        var crafts = new CraftNames(article);
        Subject? of = null;
        for (int i = 0; i < readings.Count; i++)
        {
            QuantityReading reading = readings[i];
            // Masses and durations are kinds of their own; lone numbers of a list would only repeat its last one.
            if (reading.Dimension is QuantityDimension.Mass or QuantityDimension.Time || reading.IsListed || (reading.Parsed.IsArticle && reading.Dimension is QuantityDimension.Count or QuantityDimension.Volume)) continue;
            bool isConversion = i > 0 && QuantityPairs.IsPair(article, readings[i - 1], reading);
            bool hasConversion = i + 1 < readings.Count && QuantityPairs.IsPair(article, reading, readings[i + 1]);
            if (!isConversion) of = new SubjectRules(article, reading, hasConversion ? QuantityPairs.EndOf(article, readings[i + 1]) : reading.EndToken, i > 0 ? readings[i - 1].First..readings[i - 1].EndToken : default, null, crafts).Find().Of;
            TextSpan? other = isConversion ? readings[i - 1].Span : hasConversion ? readings[i + 1].Span : null;
            article.Report(MentionKind.Quantity, reading.Span, QuantityReader.Of(article, reading, of?.Text, other), QuantityReader.Rule, 0.9);
        }
    }
}
