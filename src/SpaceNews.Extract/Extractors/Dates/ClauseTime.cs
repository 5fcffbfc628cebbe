namespace SpaceNews.Extract;

/// <summary>What the words around a date say of its time, seen from the day of speaking.</summary>
internal enum ClauseTime : byte
{
    Unknown,
    Past,

    /// <summary>“had flown on Monday”: before the day that the tale has reached.</summary>
    Before,

    /// <summary>“was to fly on Monday”: to come when it was planned; by now it may have gone.</summary>
    Plan,
    Future,
}
