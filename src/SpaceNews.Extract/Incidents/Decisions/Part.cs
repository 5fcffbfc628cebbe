namespace SpaceNews.Extract;

/// <summary>What the rules say of a part: that it has none, that it has one, that it is what the event befell.</summary>
internal enum PartRule { No, Yes, Lead }

/// <summary>A craft, person, organization, mass, place or date of an article, as one event sees it: something that may have a part in it.</summary>
internal sealed class Part(int number, Mention first)
{
    /// <summary>Its number in <see cref="StoryParts"/>.</summary>
    public int Number { get; } = number;

    /// <summary>Its first mention, in the sentences of the event where they name it.</summary>
    public Mention First { get; } = first;

    /// <summary>Its mentions in the sentences of the event.</summary>
    public List<(SentenceFacts Sentence, Mention Mention)> Own { get; } = [];

    /// <summary>The first sentences of the event that name it.</summary>
    public IEnumerable<SentenceFacts> Sentences => Own.Select(o => o.Sentence).Distinct().Take(IncidentModel.MostSentences);

    /// <summary>Where it is read: its mentions in the sentences of the event, else its first one.</summary>
    public IEnumerable<Mention> Mentions => Own.Count > 0 ? Own.Select(o => o.Mention) : [First];

    /// <summary>What the rules say.</summary>
    public PartRule Rule { get; set; }

    /// <summary>What it is, in the terms of its kind: see <see cref="PartFeatures"/>.</summary>
    public int Sort { get; set; }

    public int Detail { get; set; }

    public int Bearing { get; set; }

    /// <summary>What may have a part in an event: all that its sentences name, and for the event that the article is about all that the article names.</summary>
    public static List<Part> In<T>(EventScope scope) where T : notnull
    {
        var found = new Dictionary<int, Part>();
        foreach (SentenceFacts sentence in scope.Draft.Sentences)
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
                if (scope.AllMentions[i] is Mention<T>) Get(found, scope, i)?.Own.Add((sentence, scope.AllMentions[i]));
        if (scope.Draft.OwnsArticle)
            for (int i = 0; i < scope.AllMentions.Count; i++)
                if (scope.AllMentions[i] is Mention<T>) Get(found, scope, i);
        return [.. found.Values.OrderBy(p => p.First.Span.Start)];
    }

    private static Part? Get(Dictionary<int, Part> found, EventScope scope, int mention)
    {
        int number = scope.Parts.NumberOf(mention);
        if (number < 0) return null;
        if (!found.TryGetValue(number, out Part? part)) found.Add(number, part = new Part(number, scope.AllMentions[mention]));
        return part;
    }
}
