namespace SpaceNews.Extract.Training;

/// <summary>How well whole incident records were found. Ratios run from 0 to 1.</summary>
/// <param name="Right">Paired records of the right type that share a date, a site or a vehicle.</param>
/// <param name="HalfRight">Paired records that fail one of those conditions; they count as missed and as spurious.</param>
/// <param name="Missed">Annotated records without a partner, the optional ones left out.</param>
/// <param name="Spurious">Predicted records without a partner.</param>
/// <param name="Precision">Share of the predicted records that are right.</param>
/// <param name="Recall">Share of the annotated records that were found.</param>
/// <param name="F1">Harmonic mean of precision and recall.</param>
public sealed record RecordScore(int Right, int HalfRight, int Missed, int Spurious, double Precision, double Recall, double F1);
