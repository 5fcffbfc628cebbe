namespace SpaceNews.Extract;

/// <summary>A mass of an article, and what it may be of.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Kind">Which mass of the thing it is.</param>
/// <param name="Choice">What it may be of; null for a conversion, which is of the same as what it converts.</param>
/// <param name="Converts">For a conversion, the quantity that it converts.</param>
/// <param name="SameAs">Where the same mass is stated in another unit, or null.</param>
internal sealed record MassReading(QuantityReading Quantity, MassKind Kind, SubjectChoice? Choice, QuantityReading? Converts, TextSpan? SameAs);

/// <summary>Reads the masses among the quantities of an article, with the things named near them.</summary>
internal static class MassScanner
{
    /// <summary>So many masses before are kept in mind, so that the time stays linear in the text.</summary>
    private const int MostTold = 16;

    public static IEnumerable<MassReading> Scan(ArticleContext article)
    {
        List<QuantityReading> readings = article.Quantities;
        var crafts = new CraftNames(article);
        var told = new List<string>();
        Subject? of = null;
        MassKind kind = default;
        for (int i = 0; i < readings.Count; i++)
        {
            QuantityReading reading = readings[i];
            if (reading.Dimension != QuantityDimension.Mass || reading.IsListed) continue;
            if (i > 0 && QuantityPairs.IsPair(article, readings[i - 1], reading))
            {
                yield return new MassReading(reading, kind, null, readings[i - 1], readings[i - 1].Span);
                continue;
            }
            // The second statement of a mass is the mass of the same thing, and what is said behind it is said of both.
            QuantityReading? conversion = i + 1 < readings.Count && QuantityPairs.IsPair(article, reading, readings[i + 1]) ? readings[i + 1] : null;
            SubjectChoice choice = Choose(article, readings, i, conversion is { } second ? QuantityPairs.EndOf(article, second) : reading.EndToken, of, crafts, told);
            of = choice.Ruled;
            if (of is not null) told.Add(of.Text);
            if (told.Count > MostTold) told.RemoveAt(0);
            Sentence sentence = choice.Sentence;
            bool isListed = i > 0 && readings[i - 1].First >= sentence.FirstToken;
            kind = MassKinds.Find(article, reading.First, choice.End, sentence, isListed);
            yield return new MassReading(reading, kind, choice, null, conversion?.Span);
        }
    }

    private static SubjectChoice Choose(ArticleContext article, List<QuantityReading> readings, int i, int end, Subject? last, CraftNames crafts, List<string> told)
    {
        QuantityReading reading = readings[i];
        Subject? before = i > 0 && readings[i - 1].Sentence == reading.Sentence ? last : null;
        var rules = new SubjectRules(article, reading, end, i > 0 ? readings[i - 1].First..readings[i - 1].EndToken : default, before?.Text, crafts);
        (Subject? ruled, SubjectRule rule) = rules.Find();
        // “weighed 1,930 kg at launch and 760 kg when it fell”
        if (ruled is null && before is not null && !readings[i - 1].Parsed.IsAttributive && !article.Is(readings[i - 1].EndToken, "of")) (ruled, rule) = (before, SubjectRule.Same);
        if (ruled is null) (ruled, rule) = (crafts.NamedNear(reading.First), SubjectRule.Craft);
        return new SubjectChoice(article, rules, reading.ToSI(reading.Parsed.Number), ruled, rule, told);
    }
}
