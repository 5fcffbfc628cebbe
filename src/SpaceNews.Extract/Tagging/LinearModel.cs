using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Weights of hashed features for a set of labels, quantised to eight bits, with the templates that make the features.</summary>
/// <remarks>Immutable and thread-safe. Sums are whole numbers, so that every machine gets the same answer.</remarks>
internal sealed class LinearModel
{
    private const int Magic = 0x4D584E53; // “SNXM”

    /// <summary>Scores are added up this many at a time, whatever the number of labels; those past the last label mean nothing.</summary>
    public const int Lanes = 32;

    /// <summary>The most features that share a bucket: they are compared at one stroke.</summary>
    private const int BucketSize = 16;

    /// <summary>With fewer, two features of a bucket could have the same tail.</summary>
    private const int FewestBucketBits = 15;

    private readonly int _width;

    // Features stand in ascending order. The upper bits of one name its bucket, which says where to look; the lower 16 but the
    // last, which is always set, tell it apart there. Hashes are spread evenly: it is enough to keep how far the first
    // feature of a bucket is from where it would stand if they were so to the dot. All this must stay in the cache near the core.
    private readonly short[] _buckets;
    private readonly int _bucketBits;
    private readonly int _count;
    private readonly ushort[] _tails;

    // A row a feature, behind a row of zeros for unknown features.
    private readonly sbyte[] _weights;

    private LinearModel(string[] labels, FeatureTemplates templates, float scale, int[] transitions, ReadOnlySpan<uint> features, ReadOnlySpan<sbyte> rows)
    {
        Labels = labels;
        Templates = templates;
        Scale = scale;
        Transitions = transitions;
        _width = labels.Length;
        _count = features.Length;
        _bucketBits = FewestBucketBits;
        while (LargestBucket(features, 32 - _bucketBits) > BucketSize) _bucketBits++;
        _buckets = new short[(1 << _bucketBits) + 1];
        _tails = new ushort[features.Length + BucketSize];
        FillBuckets(features);
        _weights = new sbyte[(features.Length + 1) * _width + Lanes];
        rows.CopyTo(_weights.AsSpan(_width));
    }

    /// <summary>The labels.</summary>
    public string[] Labels { get; }

    public FeatureTemplates Templates { get; }

    /// <summary>What one step of a weight is worth on the scale on which the model was trained.</summary>
    public float Scale { get; }

    /// <summary>Weight of label <c>j</c> behind label <c>i</c> at <c>i * Labels.Length + j</c>; the row past the last label is the start of a sentence. Empty for a model without.</summary>
    public int[] Transitions { get; }

    /// <summary>Adds the weights of what a group of templates gives at a token.</summary>
    /// <param name="group">The templates.</param>
    /// <param name="tokens">The article.</param>
    /// <param name="row">Where the row of the token begins.</param>
    /// <param name="features">Room for the features.</param>
    /// <param name="scores"><see cref="Lanes"/> scores. No sum of 250 weights is too large for 16 bits.</param>
    public void Add(TemplateGroup group, TokenProperties tokens, int row, Span<uint> features, Span<short> scores)
    {
        features = features[..group.Count];
        group.Fill(tokens.Values, row, features);
        AddRows(features, scores);
    }

    /// <summary>Adds the weights of any number of features to the scores, of which there is one for every label. The features are lost.</summary>
    public void Add(Span<uint> features, Span<int> scores)
    {
        Span<short> sums = stackalloc short[Lanes];
        while (features.Length > 0)
        {
            // No more than a sum of 16 bits can hold.
            int count = Math.Min(features.Length, 250);
            sums.Clear();
            AddRows(features[..count], sums);
            for (int k = 0; k < scores.Length; k++) scores[k] += sums[k];
            features = features[count..];
        }
    }

    private void AddRows(Span<uint> features, Span<short> scores)
    {
        ReadOnlySpan<short> buckets = _buckets;
        ReadOnlySpan<ushort> tails = _tails;
        ReadOnlySpan<sbyte> weights = _weights;
        // Two short loops: the processor looks far enough ahead in them to wait for many places in memory at once.
        foreach (ref uint feature in features)
        {
            int bucket = (int)(feature >> (32 - _bucketBits)), first = EvenStart(bucket) + buckets[bucket], count = EvenStart(bucket + 1) + buckets[bucket + 1] - first;
            uint equal = Vector256.Equals(Vector256.Create<ushort>(tails.Slice(first, BucketSize)), Vector256.Create((ushort)(feature >> 1))).ExtractMostSignificantBits() & ((1u << count) - 1);
            // Whether a feature is known cannot be foreseen: adding a row of zeros is cheaper than a branch that goes the wrong way.
            int unknown = ((int)equal - 1) >> 31;
            feature = (uint)((first + 1 + BitOperations.TrailingZeroCount(equal)) & ~unknown);
        }
        Vector256<short> low = Vector256.Create<short>(scores), high = Vector256.Create<short>(scores[Vector256<short>.Count..]);
        foreach (uint row in features)
        {
            (Vector256<short> lower, Vector256<short> upper) = Vector256.Widen(Vector256.Create<sbyte>(weights.Slice((int)row * _width, Lanes)));
            low += lower;
            high += upper;
        }
        low.CopyTo(scores);
        high.CopyTo(scores[Vector256<short>.Count..]);
    }

    /// <summary>Adds scores to scores, <see cref="Lanes"/> of each.</summary>
    public static void AddScores(ReadOnlySpan<short> some, Span<short> scores)
    {
        int half = Vector256<short>.Count;
        (Vector256.Create<short>(scores) + Vector256.Create(some)).CopyTo(scores);
        (Vector256.Create<short>(scores[half..]) + Vector256.Create(some[half..])).CopyTo(scores[half..]);
    }

    /// <summary>The label with the highest score, the first of equals. Without branches, which could not be foreseen.</summary>
    public int Best(ReadOnlySpan<short> scores)
    {
        // Made anew each time: no class with vectors for fields can be compiled ahead.
        Vector256<short> width = Vector256.Create((short)_width), lowest = Vector256.Create(short.MinValue), lanes = Vector256<short>.Indices;
        Vector256<short> low = Vector256.ConditionalSelect(Vector256.LessThan(lanes, width), Vector256.Create(scores), lowest);
        Vector256<short> high = Vector256.ConditionalSelect(Vector256.LessThan(lanes + Vector256.Create((short)Vector256<short>.Count), width), Vector256.Create(scores[Vector256<short>.Count..]), lowest);
        Vector256<short> pairs = Vector256.Max(low, high);
        Vector128<short> most = Vector128.Max(pairs.GetLower(), pairs.GetUpper());
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(4, 5, 6, 7, 0, 1, 2, 3)));
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(2, 3, 0, 1, 6, 7, 4, 5)));
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(1, 0, 3, 2, 5, 4, 7, 6)));
        Vector256<short> all = Vector256.Create(most, most);
        return BitOperations.TrailingZeroCount(Vector256.Equals(low, all).ExtractMostSignificantBits() | Vector256.Equals(high, all).ExtractMostSignificantBits() << Vector256<short>.Count);
    }

    // The loops over all features run once: without optimisation from the start they would be most of the time of reading a model.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillBuckets(ReadOnlySpan<uint> features)
    {
        int bucket = 0;
        for (int f = 0; f < features.Length; f++)
        {
            _tails[f] = (ushort)(features[f] >> 1);
            while (bucket <= (int)(features[f] >> (32 - _bucketBits))) SetStart(bucket++, f);
        }
        while (bucket < _buckets.Length) SetStart(bucket++, features.Length);
    }

    private void SetStart(int bucket, int start) => _buckets[bucket] = checked((short)(start - EvenStart(bucket)));

    /// <summary>Where a bucket would begin if the features were spread evenly.</summary>
    private int EvenStart(int bucket) => (int)((long)bucket * _count >> _bucketBits);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int LargestBucket(ReadOnlySpan<uint> features, int shift)
    {
        int largest = 0, start = 0;
        for (int f = 0; f < features.Length; f++)
        {
            if (features[f] >> shift != features[start] >> shift) start = f;
            largest = Math.Max(largest, f - start + 1);
        }
        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Ascend(ReadOnlySpan<uint> features)
    {
        for (int f = 1; f < features.Length; f++)
            if (features[f] <= features[f - 1]) return false;
        return true;
    }

    /// <exception cref="FormatException">The data is no model.</exception>
    public static LinearModel Read(ReadOnlySpan<byte> data, string file)
    {
        if (data.Length < 4 || BitConverter.ToInt32(data) != Magic) throw new FormatException($"{file}: expected a trained model (it begins with SNXM)");
        var reader = new ByteReader(data[4..], file);
        string[] labels = reader.Text().Split('\n');
        var templates = FeatureTemplates.Parse(reader.Text(), file, mayBeEmpty: true);
        float scale = reader.Single();
        var transitions = new int[reader.Count(sizeof(int))];
        for (int i = 0; i < transitions.Length; i++) transitions[i] = reader.Int32();
        int width = labels.Length, count = reader.Count(sizeof(uint) + width);
        ReadOnlySpan<uint> features = MemoryMarshal.Cast<byte, uint>(reader.Bytes(count * sizeof(uint)));
        ReadOnlySpan<sbyte> rows = MemoryMarshal.Cast<byte, sbyte>(reader.Bytes(count * width));
        if (width > Lanes) throw new FormatException($"{file}: expected at most {Lanes} labels, but there are {width}");
        if (!Ascend(features)) throw new FormatException($"{file}: expected features in ascending order");
        try
        {
            return new LinearModel(labels, templates, scale, transitions, features, rows);
        }
        catch (OverflowException)
        {
            throw new FormatException($"{file}: expected features that are hashes, but they are not spread evenly");
        }
    }

    /// <summary>Writes a model; weights are rounded to 8 bits, the largest becoming 127, and features that round to nothing are left out.</summary>
    /// <returns>The number of features written.</returns>
    public static int Write(BinaryWriter writer, IReadOnlyList<string> labels, FeatureTemplates templates, IReadOnlyDictionary<uint, float[]> weights, float[] transitions, float largest)
    {
        float step = largest / 127;
        writer.Write(Magic);
        WriteText(writer, string.Join('\n', labels));
        WriteText(writer, templates.Text);
        writer.Write(step);
        writer.Write(transitions.Length);
        foreach (float t in transitions) writer.Write((int)MathF.Round(t / step));
        List<(uint Feature, sbyte[] Row)> rows = [];
        foreach ((uint feature, float[] row) in weights)
        {
            sbyte[] rounded = [.. row.Select(w => (sbyte)Math.Clamp(MathF.Round(w / step), -127, 127))];
            if (rounded.Any(w => w != 0)) rows.Add((feature, rounded));
        }
        rows.Sort((a, b) => a.Feature.CompareTo(b.Feature));
        writer.Write(rows.Count);
        foreach ((uint feature, _) in rows) writer.Write(feature);
        foreach ((_, sbyte[] row) in rows) writer.Write(MemoryMarshal.AsBytes<sbyte>(row));
        return rows.Count;
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
