namespace SpaceNews.Extract.Training;

/// <summary>
/// Tells whether what a mass was found to be of is what an annotation says. Annotations say it in their own words (“cargo of
/// Progress MS-22”), so one telling word in common is enough.
/// </summary>
internal static class SubjectComparison
{
    /// <summary>Words that tell no thing from another.</summary>
    private static readonly HashSet<string> Plain = new(
        "the a an of its and in on at for to with by one each two three four per about some all from into half total launch mass weight dry heavy".Split(' '), StringComparer.Ordinal);

    public static bool IsSame(string gold, Subject? found) =>
        found is not null && WordsOf(gold) is var words && (words.Overlaps(WordsOf(found.Text)) || (found.Noun is { } noun && words.Overlaps(WordsOf(noun))));

    /// <summary>The telling words; plurals count as what they are the plural of.</summary>
    private static HashSet<string> WordsOf(string text) => [.. Fold.Words(text).Where(w => !Plain.Contains(w)).Select(w => w.Length > 3 && w.EndsWith('s') ? w[..^1] : w)];
}
