namespace SpaceNews.Extract.Training;

/// <summary>Makes weights small before they are written.</summary>
internal static class ModelWriter
{
    /// <summary>The size of weight under which a share of all weights lies; few larger ones are worth their range.</summary>
    public static float Clip(Dictionary<uint, float[]> weights, double share)
    {
        float[] sizes = [.. weights.Values.SelectMany(w => w).Where(w => w != 0).Select(Math.Abs)];
        Array.Sort(sizes);
        return sizes.Length == 0 ? 1 : sizes[(int)Math.Min(sizes.Length - 1, sizes.Length * share)];
    }

    /// <summary>Leaves out the features none of whose weights reaches <paramref name="smallest"/>.</summary>
    public static void Prune(Dictionary<uint, float[]> weights, float smallest)
    {
        foreach (uint feature in weights.Where(p => p.Value.All(w => Math.Abs(w) < smallest)).Select(p => p.Key).ToArray()) weights.Remove(feature);
    }
}
