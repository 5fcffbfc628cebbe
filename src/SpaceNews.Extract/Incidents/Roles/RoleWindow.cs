namespace SpaceNews.Extract;

/// <summary>The words that say what role something plays: those on either side of its name and, for a craft, those of the sentences that tell of the event.</summary>
internal static class RoleWindow
{
    /// <summary>So many tokens before and behind a name are read, within its sentence, and so many count as right beside it.</summary>
    private const int Before = 6, Behind = 9, Beside = 2;

    /// <summary>So many places of a name, and so many sentences of the event, are read.</summary>
    private const int Places = 4, Sentences = 3;

    /// <summary>What the same word may say different things in.</summary>
    public static string[] Cases { get; } = ["before", "behind", "last", "next", "event"];

    /// <summary>The tokens that are read, each span with its number among <see cref="Cases"/>.</summary>
    public static IEnumerable<(int First, int End, int Case)> Of(EventScope scope, RoleQuestion question)
    {
        foreach ((int first, int end) in question.Places.Take(Places))
        {
            Sentence sentence = scope.Article.Tree.SentenceArray[scope.Article.Tree.FindSentence(first)];
            if (first > sentence.FirstToken)
            {
                yield return (Math.Max(sentence.FirstToken, first - Before), first, 0);
                yield return (Math.Max(sentence.FirstToken, first - Beside), first, 2);
            }
            if (end < sentence.EndToken)
            {
                yield return (end, Math.Min(sentence.EndToken, end + Behind), 1);
                yield return (end, Math.Min(sentence.EndToken, end + Beside), 3);
            }
        }
        if (question.Actor != RoleActor.Vehicle) yield break;
        foreach (SentenceFacts sentence in scope.Draft.Triggers.Select(t => t.Sentence).Distinct().Take(Sentences))
            yield return (sentence.Sentence.FirstToken, sentence.Sentence.EndToken, 4);
    }
}
