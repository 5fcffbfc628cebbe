namespace SpaceNews.Extract;

/// <summary>What role something that a record names plays in the incident.</summary>
/// <param name="Actor">What it is.</param>
/// <param name="Index">Its place in the list of the record.</param>
/// <param name="Name">Its name in the record.</param>
/// <param name="Values">The values of its features (<see cref="RoleFeatures"/>).</param>
/// <param name="Places">Where the sentences of the event name it, in tokens; its first mention where they do not.</param>
internal sealed record RoleQuestion(RoleActor Actor, int Index, string Name, int[] Values, List<(int First, int End)> Places);
