namespace SpaceNews.Extract;

/// <summary>
/// Decides over all vehicles that were found in an article which of them are none. The rules look at one place each; here counts
/// what stands beside the name elsewhere, what the recogniser says there, and what the rule is worth.
/// </summary>
internal static class VehicleJudge
{
    /// <summary>What is less likely is no vehicle: the logarithm of the odds. Cross-validation is flat from −1 to −0.3; a name that a rule has found should not go lightly.</summary>
    private const double Least = -0.6;

    /// <summary>Takes back the reported vehicles that are likely none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="reported">How many mentions stood in it before the vehicles were looked for.</param>
    public static void Decide(ArticleContext article, int reported)
    {
        // Without a recogniser of names the rules decide alone: the weights were learned with one.
        if (article.RecognizedNames.Count == 0) return;
        List<VehicleClaim> claims = article.VehicleClaims = [.. article.Mentions.Skip(reported).OfType<Mention<VehicleName>>().Select(m => ClaimOf(article, m))];
        VehicleFeatures.Fill(article, claims);
        article.Withdraw([.. claims.Where(c => !IsKept(c, article.VehicleModel)).Select(c => c.Mention)], DiagnosticDescriptors.MisspeltVehicle, DiagnosticDescriptors.UnknownVehicle);
    }

    /// <summary>Whether it is likely a vehicle. A name of the tables that nothing else has is certain: whoever wrote it there without “~” wants it found.</summary>
    public static bool IsKept(VehicleClaim claim, VehicleModel model) => claim.Rule == VehicleRule.KnownVehicle || model.Score(claim) > Least;

    private static VehicleClaim ClaimOf(ArticleContext article, Mention mention)
    {
        int first = article.Tree.FindToken(mention.Span.Start), end = article.Tree.FindToken(mention.Span.End - 1) + 1;
        VehicleRule rule = Enum.TryParse(mention.Rule, out VehicleRule known) ? known : VehicleRule.Other;
        return new VehicleClaim(mention, first, end, rule, rule == VehicleRule.KnownVehicleInContext ? VehicleEvidence.Score(article, first, end) : 0);
    }
}
