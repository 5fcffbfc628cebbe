namespace SpaceNews.Extract.Training;

/// <summary>Trains the decision which names are those of craft from marked articles.</summary>
/// <remarks>For one thread; the same input gives the same model, byte for byte.</remarks>
public sealed class VehicleTrainer
{
    /// <summary>How strongly weights are drawn to zero; chosen by cross-validation.</summary>
    private const double Decay = 50;

    private readonly List<Example> _examples = [];
    private readonly int _parts;

    /// <summary>An article: what was found in it, and what is there.</summary>
    private sealed record Example(int Part, ArticleContext Article, HashSet<TextSpan> Gold, List<TextSpan> Optional);

    /// <param name="articles">The articles.</param>
    /// <param name="readers">
    /// What reads them: as many pipelines as the articles are parted into. Article n belongs to part n modulo their number, and the
    /// name tagger of that pipeline should not have learned from it: what it has seen it knows too well to be trusted as little as it must be.
    /// </param>
    public VehicleTrainer(IEnumerable<MarkedArticle> articles, IReadOnlyList<ExtractionPipeline> readers)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentOutOfRangeException.ThrowIfZero(readers.Count, nameof(readers));
        _parts = readers.Count;
        foreach ((int n, MarkedArticle article) in articles.Index())
        {
            ArticleContext context = readers[n % _parts].Read(article.Article, CancellationToken.None, out _);
            List<Mark> marks = [.. article.Marks.Where(m => m.Kind == nameof(MentionKind.Vehicle))];
            _examples.Add(new Example(n % _parts, context, [.. marks.Where(m => !m.IsOptional).Select(m => m.Span)], [.. article.Marks.Where(m => m.IsOptional).Select(m => m.Span)]));
        }
    }

    /// <summary>Number of vehicles that were found.</summary>
    public int Count => _examples.Sum(e => e.Article.VehicleClaims.Count);

    /// <summary>Trains on all articles and returns the content of the model file.</summary>
    public string Train() => VehicleModel.Format(Fit(_examples));

    /// <summary>How many names of craft are found, how many of those are right, and how many there are: with the rules alone, and with weights that have not seen the article.</summary>
    public ((int Found, int Right) Rules, (int Found, int Right) Learned, int Gold) CrossValidate()
    {
        (int Found, int Right) rules = default, learned = default;
        for (int part = 0; part < _parts; part++)
        {
            var model = new VehicleModel(Fit([.. _examples.Where(e => e.Part != part)]));
            foreach (Example example in _examples.Where(e => e.Part == part))
            {
                Add(ref rules, example, example.Article.VehicleClaims);
                Add(ref learned, example, example.Article.VehicleClaims.Where(c => VehicleJudge.IsKept(c, model)));
            }
        }
        return (rules, learned, _examples.Sum(e => e.Gold.Count));
    }

    private static void Add(ref (int Found, int Right) sum, Example example, IEnumerable<VehicleClaim> claims)
    {
        foreach (VehicleClaim claim in claims)
        {
            if (IsRight(example, claim) is not { } right) continue;
            sum.Found++;
            if (right) sum.Right++;
        }
    }

    private static double[] Fit(List<Example> examples)
    {
        FeatureSpace space = VehicleFeatures.Space;
        var choices = new List<ChoiceTrainer.Choice>();
        foreach (Example example in examples)
            foreach (VehicleClaim claim in example.Article.VehicleClaims)
                if (IsRight(example, claim) is { } right) choices.Add(ChoiceTrainer.Choice.Binary(space, claim.Values, right));
        return ChoiceTrainer.Fit(choices, space.Names.Length, Decay, new Dictionary<int, double>());
    }

    /// <summary>Whether the words name a craft; null where the annotation leaves it open.</summary>
    private static bool? IsRight(Example example, VehicleClaim claim)
    {
        TextSpan span = claim.Mention.Span;
        if (example.Gold.Contains(span)) return true;
        return example.Optional.Exists(o => o.Start < span.End && span.Start < o.End) ? null : false;
    }
}
