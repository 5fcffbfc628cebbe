using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Looks for a cue phrase of one aspect at one token.</summary>
internal static class CueFinder
{
    private const int LongestCue = 6;

    /// <summary>What the longest cue of an aspect at a token says; null without one.</summary>
    /// <param name="article">The article.</param>
    /// <param name="at">Index of the first token.</param>
    /// <param name="aspect">The aspect.</param>
    /// <param name="length">Exact length in tokens; 0 for any.</param>
    public static string? FindCue(this ArticleContext article, int at, CueAspect aspect, int length = 0)
    {
        KnowledgeBase knowledge = article.Knowledge;
        ulong hash = article.Tree.TokenArray[at].Hash;
        int node = knowledge.FindStart(article.Tree.TokenArray[at]);
        string? found = null;
        for (int end = at + 1; end <= at + LongestCue; end++)
        {
            if (node < 0) return found;
            if (length == 0 || end - at == length)
            {
                for (int p = knowledge.Phrases.First(node); p >= 0; p = knowledge.Phrases.Next(p))
                {
                    Phrase phrase = knowledge.Phrases[p];
                    if (phrase.Kind == PhraseKind.Cue && knowledge.Tables.Cues[phrase.Entry].Aspect == aspect) found = knowledge.Tables.Cues[phrase.Entry].Value;
                }
            }
            if (end >= article.Tree.TokenCount || !knowledge.Phrases.Continues(node)) return found;
            hash = Folding.Append(hash, article.TextOf(end));
            node = knowledge.Phrases.Find(hash);
        }
        return found;
    }
}
