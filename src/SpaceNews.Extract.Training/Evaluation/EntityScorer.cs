namespace SpaceNews.Extract.Training;

/// <summary>Counts B³ over the articles of an evaluation. Annotated mentions of a kind with one value are one entity; a mention is found when kind and span agree.</summary>
internal sealed class EntityScorer
{
    private static readonly string[] Kinds = ["person", "organization", "site", "vehicle"];
    private readonly Sums[] _sums = [.. Kinds.Select(_ => new Sums())];

    /// <summary>The scores of the kinds so far, and of all together.</summary>
    public IReadOnlyList<EntityScore> Scores()
    {
        var all = new Sums();
        foreach (Sums sums in _sums) all.Add(sums);
        return [.. Kinds.Zip(_sums, (kind, sums) => sums.ToScore(kind)), all.ToScore("entities")];
    }

    public void Add(ScoredArticle gold, ScoredArticle predicted)
    {
        ScoredMention[] optional = [.. gold.Mentions.Where(m => m.IsOptional)];
        for (int i = 0; i < Kinds.Length; i++)
        {
            string kind = Kinds[i];
            Dictionary<(int, int), string> expected = Groups(gold.Mentions.Where(m => m.Kind == kind && !m.IsOptional), m => Fold.Text(PythonNotation.Json(MentionValues.OfGold(m))));
            Dictionary<(int, int), string> actual = Groups(predicted.Mentions.Where(m => m.Kind == kind && !optional.Any(m.Overlaps)), m => PythonNotation.Json(m.Source.Get("entity")));
            _sums[i].AddPrecision(actual, expected);
            _sums[i].AddRecall(expected, actual);
        }
    }

    private static Dictionary<(int, int), string> Groups(IEnumerable<ScoredMention> mentions, Func<ScoredMention, string> key)
    {
        var result = new Dictionary<(int, int), string>();
        foreach (ScoredMention mention in mentions) result.TryAdd((mention.Start, mention.End), key(mention));
        return result;
    }

    private sealed class Sums
    {
        private double _precision, _recall;
        private int _actual, _expected;

        public void AddPrecision(Dictionary<(int, int), string> actual, Dictionary<(int, int), string> expected) => _precision += Shares(actual, expected, ref _actual);

        public void AddRecall(Dictionary<(int, int), string> expected, Dictionary<(int, int), string> actual) => _recall += Shares(expected, actual, ref _expected);

        public void Add(Sums other)
        {
            (_precision, _recall) = (_precision + other._precision, _recall + other._recall);
            (_actual, _expected) = (_actual + other._actual, _expected + other._expected);
        }

        public EntityScore ToScore(string kind) => new(kind, _actual == 0 ? 0 : _precision / _actual, _expected == 0 ? 0 : _recall / _expected);

        /// <summary>For every mention the share of its group that is in one group with it on the other side too.</summary>
        private static double Shares(Dictionary<(int, int), string> mine, Dictionary<(int, int), string> theirs, ref int count)
        {
            double sum = 0;
            count += mine.Count;
            foreach (IGrouping<string, KeyValuePair<(int, int), string>> group in mine.GroupBy(m => m.Value))
            {
                int size = group.Count();
                foreach (IGrouping<string, KeyValuePair<(int, int), string>> shared in group.Where(m => theirs.ContainsKey(m.Key)).GroupBy(m => theirs[m.Key]))
                    sum += (double)shared.Count() * shared.Count() / size;
            }
            return sum;
        }
    }
}
