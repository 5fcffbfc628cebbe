using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Reads the masses of what an event touches; what something could lift or might weigh belongs to other stories.</summary>
internal static class MassReader
{
    private const int Reach = 9;

    public static ImmutableArray<IncidentMass> Read(EventScope scope)
    {
        var result = ImmutableArray.CreateBuilder<IncidentMass>();
        foreach ((SentenceFacts sentence, Mention<Mass> mention) in scope.Mentions<Mass>())
        {
            // The conversion in parentheses is the same mass again.
            if (result.Any(m => Math.Abs(m.Mass.Kilograms - mention.Value.Kilograms) <= 0.03 * m.Mass.Kilograms)) continue;
            if (!scope.IsTrigger(sentence) && IsAbility(scope.Article, sentence, scope.FirstToken(mention))) continue;
            result.Add(new IncidentMass(mention.Value, [scope.Article.EvidenceOf(mention)]));
        }
        return result.ToImmutable();
    }

    /// <summary>“can put up to 17 tons into orbit”, “a piece of less than 20 kg may go through a car”.</summary>
    private static bool IsAbility(ArticleContext article, SentenceFacts sentence, int token)
    {
        for (int i = token - 1; i >= sentence.Sentence.FirstToken && i >= token - Reach; i--)
            if (article.Is(i, "can") || article.Is(i, "could") || article.Is(i, "must") || article.Is(i, "will") || article.Is(i, "designed") || article.Is(i, "capable") || article.Is(i, "able")) return true;
        for (int i = token; i < sentence.Sentence.EndToken && i <= token + Reach; i++)
            if (article.Is(i, "can") || article.Is(i, "could") || article.Is(i, "would")) return true;
        return false;
    }
}
