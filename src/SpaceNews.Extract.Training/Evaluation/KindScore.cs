namespace SpaceNews.Extract.Training;

/// <summary>How well the mentions of one kind were found. Ratios run from 0 to 1.</summary>
/// <param name="Kind">The kind, as the output contract writes it; “required” for the total of the required kinds.</param>
/// <param name="Gold">Number of annotated mentions.</param>
/// <param name="Predicted">Number of predicted mentions.</param>
/// <param name="Precision">Share of the predicted mentions with exactly the span of an annotated one.</param>
/// <param name="Recall">Share of the annotated mentions found with exactly their span.</param>
/// <param name="Strict">F1 of exact spans.</param>
/// <param name="Relaxed">F1 of overlapping spans.</param>
/// <param name="Value">F1 of overlapping spans whose normalised value is right as well.</param>
public sealed record KindScore(string Kind, int Gold, int Predicted, double Precision, double Recall, double Strict, double Relaxed, double Value);
