using System.Runtime.InteropServices;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Where a pattern takes whole units from: the mentions of a kind, or the known names of a class.</summary>
internal abstract record UnitSource
{
    public abstract UnitList FindIn(ArticleContext article);
}

/// <summary>The mentions of a kind that were reported before; of two that overlap, the one that the model would keep.</summary>
internal sealed record MentionUnits(MentionKind Kind) : UnitSource
{
    public override UnitList FindIn(ArticleContext article)
    {
        var mentions = new List<Mention>();
        bool isSettled = true;
        foreach (Mention mention in article.MentionList)
        {
            if (mention.Kind != Kind) continue;
            isSettled &= mentions.Count == 0 || mentions[^1].Span.End <= mention.Span.Start;
            mentions.Add(mention);
        }
        var units = new UnitList(mentions.Count);
        foreach (Mention mention in isSettled ? mentions : OverlapPolicy.Resolve(mentions))
        {
            int first = article.Tree.FindToken(mention.Span.Start);
            // Two mentions of a broken page may share a token: the second one does not count.
            if (first >= units.End) units.Add(first, article.Tree.FindToken(mention.Span.End - 1) + 1, mention);
        }
        return units;
    }

    public override string ToString() => Kind.Name;
}

/// <summary>The names and phrases of the knowledge base that mean one thing only; the first and longest count.</summary>
internal sealed record KnowledgeUnits(PhraseKind Kind, KnowledgeClass Name) : UnitSource
{
    public override UnitList FindIn(ArticleContext article)
    {
        var units = new UnitList(4);
        foreach (ref readonly KnowledgeMatch match in CollectionsMarshal.AsSpan(article.Matches))
            if (match.Phrase.Kind == Kind && !match.Phrase.IsAmbiguous && match.FirstToken >= units.End) units.Add(match.FirstToken, match.EndToken, null);
        return units;
    }

    public override string ToString() => $"@{Name}";
}

/// <summary>Runs of tokens in the order of the text that do not overlap.</summary>
internal sealed class UnitList(int capacity)
{
    private readonly List<(int First, int End, Mention? Mention)> _units = new(capacity);

    public int Count => _units.Count;

    public (int First, int End, Mention? Mention) this[int index] => _units[index];

    /// <summary>Where the last unit ends.</summary>
    public int End => _units.Count == 0 ? 0 : _units[^1].End;

    public void Add(int first, int end, Mention? mention) => _units.Add((first, end, mention));

    public bool StartsAt(int token) => Find(token) is var unit and >= 0 && _units[unit].First == token;

    /// <summary>The first token from <paramref name="token"/> on with which a unit starts; the greatest number when there is none.</summary>
    public int NextStart(int token)
    {
        int unit = FindFrom(token);
        if (unit < _units.Count && _units[unit].First < token) unit++;
        return unit < _units.Count ? _units[unit].First : int.MaxValue;
    }

    /// <summary>Index of the unit that covers a token, or -1.</summary>
    public int Find(int token)
    {
        int index = FindFrom(token);
        return index < _units.Count && _units[index].First <= token ? index : -1;
    }

    /// <summary>Index of the first unit that ends behind a token; the number of units when none does.</summary>
    public int FindFrom(int token) => _units.CountBefore(token, static (in (int First, int End, Mention? Mention) u, int t) => u.End <= t);
}
