using System.Globalization;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary>Scores on public data sets of quantities, one line each.</summary>
internal static class QuantityTable
{
    public static void Write(string folder, TextWriter table, TextWriter? failures)
    {
        string dimensions = Path.Combine(folder, "recognizers-text", "NumberWithUnit", "DimensionModel.json");
        if (!File.Exists(dimensions)) throw new FormatException($"{dimensions}: expected a file, but there is none of this name");
        Line("Recognizers dimension, masses", QuantityScore.OfDimensions(QuantityDataSets.ReadRecognizers(dimensions), massesOnly: true));
        Line("Recognizers dimension, all", QuantityScore.OfDimensions(QuantityDataSets.ReadRecognizers(dimensions), massesOnly: false));
        foreach (string name in (string[])["quantities", "quantities.ambiguity"])
            Line("quantulum3 " + name, QuantityScore.OfValues(QuantityDataSets.ReadQuantulum(Path.Combine(folder, "quantulum3", name + ".json"))));
        (double precision, double recall, double f1, IEnumerable<string> errors) = QuantityScore.OfMassSpans(Directory.GetFiles(Path.Combine(folder, "grobid"), "*.xml").Order(StringComparer.Ordinal).Select(GrobidReader.Read));
        table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"grobid masses, strict",-34} P {precision:F1}  R {recall:F1}  F1 {f1:F1}"));
        foreach (string error in errors) failures?.WriteLine($"grobid  {error}");

        void Line(string name, QuantityScore score)
        {
            table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} {score.Right,4} of {score.Total,4}  {score.Percent:F1}"));
            foreach (string failure in score.Failures) failures?.WriteLine($"{name}  {failure}");
        }
    }
}
