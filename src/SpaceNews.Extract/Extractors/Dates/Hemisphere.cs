namespace SpaceNews.Extract;

/// <summary>Tells by its places where an article comes from; asked only for a season that points.</summary>
internal static class Hemisphere
{
    public static bool IsSouthern(ArticleContext article)
    {
        int south = 0, north = 0;
        KnowledgeBase knowledge = article.Knowledge;
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            if (!article.Has(i, WordClass.PhraseStart) || !article.Tree.TokenArray[i].Is(TokenShape.InitialUpper)) continue;
            if (knowledge.FindLongest(article.Text, article.Tokens, i, PhraseKind.Place, out Phrase place) == 0) continue;
            PlaceEntry entry = knowledge.Tables.Places[place.Entry];
            if (IsSouth(entry.Country ?? entry.Name)) south++;
            else north++;
        }
        return south > north;
    }

    private static bool IsSouth(string country) => country is "Australia" or "New Zealand" or "South Africa" or "Argentina" or "Chile" or "Uruguay" or "Paraguay" or "Bolivia" or "Brazil" or "Namibia" or "Botswana" or "Mozambique" or "Madagascar";
}
