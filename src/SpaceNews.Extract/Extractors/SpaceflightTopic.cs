namespace SpaceNews.Extract;

/// <summary>Tells articles about spaceflight from others, in which a craft of no known name is hardly ever one.</summary>
internal static class SpaceflightTopic
{
    /// <summary>One word of the field in so many tokens is enough.</summary>
    private const int Spread = 160;

    /// <summary>A known craft or site is worth so many words.</summary>
    private const int NameWeight = 2;

    /// <summary>Whether words of the field and known names are as frequent as in articles about it.</summary>
    public static bool IsTopicOf(ArticleContext article)
    {
        int found = article.SpaceNames.Count * NameWeight;
        for (int i = 0; i < article.Tree.TokenCount; i++)
            if (article.Has(i, WordClass.SpaceWord)) found++;
        foreach (KnowledgeMatch match in article.Matches)
            if (match.Phrase.Kind == PhraseKind.Organization && !match.Phrase.IsAmbiguous && article.Knowledge.Organizations[match.Phrase.Entry].Kind == OrganizationKind.Agency) found++;
        return found > 0 && found * Spread >= article.Tree.TokenCount;
    }
}
