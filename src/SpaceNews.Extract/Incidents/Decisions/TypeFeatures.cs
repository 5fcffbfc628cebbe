namespace SpaceNews.Extract;

/// <summary>What decides the type of an incident: what its triggers say, the phases of flight and the craft they stand by, the table’s answer and that of the classifier of sentences.</summary>
internal static class TypeFeatures
{
    /// <summary>More sentences say nothing new about the type.</summary>
    private const int MostSentences = 8;

    private const double Strong = 1.2;

    /// <summary>A sentence that the classifier takes for one of something else says less of the type.</summary>
    private const double Beside = 0.4;

    /// <summary>The classifier is sure too often.</summary>
    private const double Least = 0.002;

    /// <summary>The sentences of an event say much the same: together they count as this many.</summary>
    private const double Enough = 2;

    private static readonly string[] Levels = ["no", "weak", "strong"], Yes = ["no", "yes"];
    private static readonly string[] Sorts = Enum.GetNames<TriggerSort>(), Types = Enum.GetNames<IncidentType>();
    private static readonly string[] Phases = ["Ground", "Test", "Ascent", "Orbit", "Landing", "Reentry", "Docking", "Debris"];
    /// <summary>Where the sentences with triggers say that it happened: nowhere, at a place that no table holds, at a pad, at a place of a kind.</summary>
    private static readonly string[] Places = ["none", "unknown", "pad", .. Enum.GetNames<SiteKind>()];

    private static readonly string[] Nouns = ["rocket", "satellite", "lander", "part", "home", "debris"];

    /// <summary>The features.</summary>
    public static FeatureSpace Space { get; } = new(
        [
            ("table", Types), ("guess", ["none", .. Types]), ("class", Enum.GetNames<VehicleClass>()), ("first", ["none", .. Sorts]), ("second", ["none", .. Sorts]), ("phase", ["none", .. Phases]), ("rocket", Yes), ("success", Levels), ("where", Places),
            .. Sorts.Select(s => ("of " + s, Levels)), .. Phases.Select(p => ("in " + p, Levels)), .. Nouns.Select(n => ("with " + n, Yes)),
        ],
        ("table", "class"), ("table", "first"), ("table", "guess"), ("table", "phase"), ("first", "class"), ("first", "phase"), ("class", "phase"), ("guess", "phase"), ("first", "second"), ("success", "table"), ("success", "first"), ("success", "phase"), ("where", "table"), ("where", "first"), ("where", "class"), ("where", "guess"));

    /// <summary>The features of one type among the others, the same for all: whether table and classifier name it.</summary>
    public static FeatureSpace Support { get; } = new([("table", Yes), ("likely", ["unasked", "no", "hardly", "perhaps", "likely", "mostly", "surely"])], ("table", "likely"));

    public static void FillSupport(Span<int> values, int type, IncidentType table, ReadOnlySpan<double> votes)
    {
        double share = votes[type];
        values[0] = (int)table == type ? 1 : 0;
        values[1] = share <= 0 ? 0 : share < 0.01 ? 1 : share < 0.06 ? 2 : share < 0.2 ? 3 : share < 0.45 ? 4 : share < 0.8 ? 5 : 6;
    }

    public static void Fill(Span<int> values, double[] sorts, Dictionary<string, double> phases, Dictionary<string, double> nouns, VehicleClass vehicle, IncidentType table, ReadOnlySpan<double> votes, bool rocket, double success, int where)
    {
        int first = -1, second = -1;
        for (int s = 0; s < sorts.Length; s++)
        {
            if (sorts[s] <= 0) continue;
            if (first < 0 || sorts[s] > sorts[first]) (first, second) = (s, first);
            else if (second < 0 || sorts[s] > sorts[second]) second = s;
        }
        int phase = -1;
        for (int p = 0; p < Phases.Length; p++)
            if (phases.GetValueOrDefault(Phases[p]) > (phase < 0 ? 0 : phases.GetValueOrDefault(Phases[phase]))) phase = p;
        int n = 0;
        values[n++] = (int)table;
        values[n++] = Best(votes) + 1;
        values[n++] = (int)vehicle;
        values[n++] = first + 1;
        values[n++] = second + 1;
        values[n++] = phase + 1;
        values[n++] = rocket ? 1 : 0;
        values[n++] = Level(success);
        values[n++] = where;
        foreach (double weight in sorts) values[n++] = Level(weight);
        foreach (string name in Phases) values[n++] = Level(phases.GetValueOrDefault(name));
        foreach (string name in Nouns) values[n++] = nouns.GetValueOrDefault(name) > 0 ? 1 : 0;
    }

    /// <summary>What the classifier of sentences says of the sentences that tell of an event: a share for each type.</summary>
    public static double[] Votes(EventScope scope)
    {
        double[] votes = new double[Types.Length];
        int last = -1, read = 0;
        double weights = 0;
        foreach ((SentenceFacts sentence, TriggerHit trigger) in scope.Draft.Triggers)
        {
            if (sentence.Index == last || trigger.Weight < 0.3) continue;
            last = sentence.Index;
            ReadOnlySpan<double> shares = scope.Article.GetTypeShares(sentence.Index);
            double weight = trigger.Weight * sentence.Place * (sentence.Kind == SentenceKind.Incident ? 1 : Beside);
            for (int t = 0; t < shares.Length; t++) votes[t] += weight * Math.Log(Math.Max(shares[t], Least));
            weights += weight;
            if (++read >= MostSentences) break;
        }
        if (weights <= 0) return votes;
        double most = votes.Max(), sum = 0, scale = Math.Min(1, Enough / weights);
        for (int t = 0; t < votes.Length; t++) sum += votes[t] = Math.Exp(scale * (votes[t] - most));
        for (int t = 0; t < votes.Length; t++) votes[t] /= sum;
        return votes;
    }

    private static int Best(ReadOnlySpan<double> votes)
    {
        int best = -1;
        for (int t = 0; t < votes.Length; t++)
            if (votes[t] > (best < 0 ? 0 : votes[best])) best = t;
        return best;
    }

    private static int Level(double weight) => weight <= 0.05 ? 0 : weight < Strong ? 1 : 2;
}
