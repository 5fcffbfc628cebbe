namespace SpaceNews.Extract.Batch;

/// <summary>What a complete run gave, with what it had done before it was resumed.</summary>
/// <param name="Records">Records read, of all shards.</param>
/// <param name="Articles">Articles written.</param>
/// <param name="Rejected">Bad records.</param>
/// <param name="PassedOver">Records in order that were not wanted: articles in other languages.</param>
/// <remarks>Immutable.</remarks>
public sealed record BatchReport(long Records, long Articles, long Rejected, long PassedOver);
