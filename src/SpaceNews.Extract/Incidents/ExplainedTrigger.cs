namespace SpaceNews.Extract;

/// <summary>A word or clause that says something went wrong, with what it counts.</summary>
/// <param name="Evidence">Where it stands.</param>
/// <param name="Says">What it says has happened: “Explosion”, “Leak”, “Failure”.</param>
/// <param name="Weight">What it counts in its sentence, 0 to 1; 0 where it was rejected.</param>
/// <param name="Doubt">Why it counts less than it does alone.</param>
/// <param name="IsGuess">Whether no word says so and the classifier of sentences does.</param>
/// <remarks>Immutable.</remarks>
public sealed record ExplainedTrigger(Evidence Evidence, string Says, double Weight, TriggerDoubt Doubt, bool IsGuess);
