namespace SpaceNews.Extract;

/// <summary>The recognised names of an article, by token.</summary>
internal sealed class NameMap
{
    private readonly short[] _at;

    public NameMap(ArticleTree tree, IReadOnlyList<RecognizedName> names)
    {
        All = names;
        _at = new short[tree.TokenCount];
        int reach = 0;
        for (int n = 0; n < names.Count && n < short.MaxValue; n++)
        {
            RecognizedName name = names[n];
            // Another engine may err; a name that does not fit is no evidence.
            if (name.FirstToken < reach || name.EndToken <= name.FirstToken || name.EndToken > _at.Length) continue;
            _at.AsSpan(name.FirstToken, name.EndToken - name.FirstToken).Fill((short)(n + 1));
            reach = name.EndToken;
        }
    }

    public IReadOnlyList<RecognizedName> All { get; }

    /// <summary>The name that a token is part of.</summary>
    public RecognizedName? At(int token) => (uint)token < (uint)_at.Length && _at[token] > 0 ? All[_at[token] - 1] : null;

    /// <summary>How sure it is that just these tokens are a name of a kind; negative when they are sooner something else, 0 when nothing is known.</summary>
    public double Support(int first, int end, NameKind kind)
    {
        if (At(first) is not { } name) return 0;
        if (name.Kind != kind) return -name.Confidence;
        return name.FirstToken == first && name.EndToken == end ? name.Confidence : name.Confidence / 2;
    }
}
