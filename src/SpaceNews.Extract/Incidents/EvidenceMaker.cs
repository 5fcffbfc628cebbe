using System.Runtime.InteropServices;

namespace SpaceNews.Extract;

/// <summary>Makes evidence from places of an article.</summary>
internal static class EvidenceMaker
{
    public static Evidence EvidenceOf(this ArticleContext article, TextSpan span)
    {
        ref Evidence? made = ref CollectionsMarshal.GetValueRefOrAddDefault(article.Scratch.Evidence, (long)span.Start << 32 | (uint)span.Length, out _);
        return made ??= new Evidence(article.Article.Id, span, article.Tree.Text.ToString(span));
    }

    public static Evidence EvidenceOf(this ArticleContext article, Mention mention) => article.EvidenceOf(mention.Span);

    public static Evidence EvidenceOf(this ArticleContext article, int firstToken, int endToken) => article.EvidenceOf(article.Tree.GetSpan(firstToken, endToken));
}
