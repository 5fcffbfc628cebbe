using System.Runtime.InteropServices;
using System.Text;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Weights of hashed features for a set of labels, quantised to eight bits, with the templates that make the features.</summary>
/// <remarks>Immutable and thread-safe. Sums are whole numbers, so that every machine gets the same answer.</remarks>
internal sealed class LinearModel
{
    private const int Magic = 0x4D584E53; // “SNXM”

    private readonly uint[] _keys;
    private readonly sbyte[] _weights;
    private readonly int _mask;

    private LinearModel(string[] labels, FeatureTemplates templates, float scale, int[] transitions, uint[] keys, sbyte[] weights)
    {
        Labels = labels;
        Templates = templates;
        Scale = scale;
        Transitions = transitions;
        _keys = keys;
        _weights = weights;
        _mask = keys.Length - 1;
    }

    /// <summary>The labels.</summary>
    public string[] Labels { get; }

    public FeatureTemplates Templates { get; }

    /// <summary>What one step of a weight is worth on the scale on which the model was trained.</summary>
    public float Scale { get; }

    /// <summary>Weight of label <c>j</c> behind label <c>i</c> at <c>i * Labels.Length + j</c>; the row past the last label is the start of a sentence. Empty for a model without.</summary>
    public int[] Transitions { get; }

    /// <summary>Adds the weights of a feature to the scores; there is one for every label.</summary>
    public void Add(uint feature, Span<int> scores)
    {
        uint[] keys = _keys;
        for (int i = (int)(feature >> 1) & _mask; ; i = (i + 1) & _mask)
        {
            uint key = keys[i];
            if (key == 0) return;
            if (key != feature) continue;
            ReadOnlySpan<sbyte> weights = _weights.AsSpan(i * scores.Length, scores.Length);
            for (int k = 0; k < weights.Length; k++) scores[k] += weights[k];
            return;
        }
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
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count * 4 / 3));
        var keys = new uint[size];
        var weights = new sbyte[size * width];
        for (int f = 0; f < count; f++)
        {
            int i = (int)(features[f] >> 1) & (size - 1);
            while (keys[i] != 0) i = (i + 1) & (size - 1);
            keys[i] = features[f];
            rows.Slice(f * width, width).CopyTo(weights.AsSpan(i * width));
        }
        return new LinearModel(labels, templates, scale, transitions, keys, weights);
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
