namespace SpaceNews.Extract;

/// <summary>One article as a set of patterns goes through it: what their tests and steps look at.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class PatternScan
{
    private readonly UnitSource[] _sources;
    private readonly UnitList?[] _units;
    private readonly string _text;

    public PatternScan(ArticleContext article, UnitSource[] sources)
    {
        Article = article;
        Tokens = article.Tree.TokenArray;
        _text = article.Tree.Text.Value;
        _sources = sources;
        _units = new UnitList?[sources.Length];
    }

    public ArticleContext Article { get; }

    public TokenData[] Tokens { get; }

    /// <summary>The sentence that is being searched.</summary>
    public Sentence Sentence { get; set; }

    public ReadOnlySpan<char> TextOf(int token) => _text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>The units of a source, found when they are first asked for.</summary>
    public UnitList Units(int source) => _units[source] ??= _sources[source].FindIn(Article);

    public UnitList Units(UnitSource source) => Units(Array.IndexOf(_sources, source));

    /// <summary>The first mention with a value of some type among the mentions that the patterns looked for, in a run of tokens.</summary>
    public Mention<T>? FindMention<T>(int first, int end) where T : notnull
    {
        for (int source = 0; source < _sources.Length; source++)
        {
            if (_sources[source] is not MentionUnits) continue;
            UnitList units = Units(source);
            for (int i = units.FindFrom(first); i < units.Count && units[i].End <= end; i++)
                if (units[i].First >= first && units[i].Mention is Mention<T> mention) return mention;
        }
        return null;
    }
}
