namespace SpaceNews.Extract;

/// <summary>What the recogniser is sure of, for the finders that go by words: it knows better than they where a name begins and ends.</summary>
internal sealed class SureOrganizations(ArticleContext article)
{
    private const double Sure = 0.85, SurePerson = 0.7;

    /// <summary>The organization at a token, without the article, the owner and the possessive at its edges.</summary>
    public bool TryAt(int token, out int first, out int end)
    {
        (first, end) = (token, token);
        if (article.Names.At(token) is not { Kind: NameKind.Organization, Confidence: >= Sure } name) return false;
        (first, end) = Trim(article, name);
        return first <= token && token < end;
    }

    /// <summary>Whether these words are a part of a longer organization.</summary>
    public bool IsPart(int first, int end) => TryAt(first, out int from, out int to) && to >= end && to - from > end - first;

    /// <summary>Whether a word belongs to the name of a person in several words; one word alone is easily taken for a person.</summary>
    public bool IsInPerson(int token) => IsPerson(token) && article.Names.At(token) is { } name && name.EndToken - name.FirstToken > 1;

    public bool IsPerson(int token) => article.Names.At(token) is { Kind: NameKind.Person, Confidence: >= SurePerson };

    /// <summary>A recognised name without its article, a place that owns it (“Saskatoon's Prairie Lift”) and a possessive.</summary>
    public static (int First, int End) Trim(ArticleContext article, in RecognizedName name)
    {
        (int first, int end) = (name.FirstToken, name.EndToken);
        while (first < end && article.Has(first, WordClass.Article)) first++;
        for (int i = first + 1; i + 1 < end; i++)
            if (article.IsPossessive(i) && (article.Has(i - 1, WordClass.Place) || article.Names.At(i - 1)?.Kind == NameKind.Location)) first = i + 1;
        while (end > first && article.IsPossessive(end - 1)) end--;
        return (first, end);
    }
}
