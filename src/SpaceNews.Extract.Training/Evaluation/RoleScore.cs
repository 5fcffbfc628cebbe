namespace SpaceNews.Extract.Training;

/// <summary>How often what the annotated and the extracted record of an incident both name has the same role in both.</summary>
/// <param name="Field">“vehicles”, “people” or “organizations”.</param>
/// <param name="Count">How many are named in both.</param>
/// <param name="Right">How many of those have the same role.</param>
public sealed record RoleScore(string Field, int Count, int Right)
{
    /// <summary>The share that has the same role; 0 where there is none.</summary>
    public double Accuracy => Count == 0 ? 0 : (double)Right / Count;
}
