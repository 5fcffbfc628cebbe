namespace SpaceNews.Extract.Training;

/// <summary>One difference between annotation and prediction.</summary>
/// <param name="Article">Identifier of the article.</param>
/// <param name="Kind">Kind of mention, or “incident”.</param>
/// <param name="Error">What is wrong: “missed”, “span”, “value” or “spurious”, and for incidents which slot or record failed how.</param>
/// <param name="At">Start of the mention in the article, or index of the incident record.</param>
/// <param name="Gold">The annotated text, slot or type; empty where nothing was annotated.</param>
/// <param name="GoldValue">The annotated value; empty where it plays no part.</param>
/// <param name="Predicted">The predicted text or value; empty where nothing was predicted.</param>
public sealed record EvaluationError(string Article, string Kind, string Error, int At, string Gold, string GoldValue, string Predicted);
