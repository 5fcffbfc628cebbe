namespace SpaceNews.Extract.Training;

/// <summary>How well one slot of the incident records was filled. Ratios run from 0 to 1.</summary>
/// <param name="Slot">Name of the slot; “slots” for all together.</param>
/// <param name="Gold">Number of annotated fillings.</param>
/// <param name="Predicted">Number of predicted fillings.</param>
/// <param name="Precision">Share of the predicted fillings that are right.</param>
/// <param name="Recall">Share of the annotated fillings that were found.</param>
/// <param name="F1">Harmonic mean of precision and recall.</param>
public sealed record SlotScore(string Slot, int Gold, int Predicted, double Precision, double Recall, double F1);
