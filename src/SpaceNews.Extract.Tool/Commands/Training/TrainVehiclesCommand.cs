using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train vehicles</c>: the weights by which names are taken for those of craft.</summary>
internal sealed class TrainVehiclesCommand() : FixtureVerb(
    "vehicles",
    "Trains the decision which names are those of craft.",
    withNames: true,
    "spacenews train vehicles --fixtures tests/fixtures/articles --names names-1.bin names-2.bin --score --out models/vehicles/vehicles.tsv")
{
    protected override Lesson Read(IEnumerable<Fixture> fixtures, ExtractionPipeline[] readers)
    {
        var trainer = new VehicleTrainer(fixtures.Select(f => f.Article), readers);
        return new Lesson(Scores(trainer), trainer.Train, FormattableString.Invariant($"{trainer.Count} names"));
    }

    private static IEnumerable<string> Scores(VehicleTrainer trainer)
    {
        ((int Found, int Right) rules, (int Found, int Right) learned, int gold) = trainer.CrossValidate();
        yield return $"rules alone: {Describe(rules, gold)}";
        yield return $"with weights: {Describe(learned, gold)}";
    }

    private static string Describe((int Found, int Right) counts, int gold)
    {
        double precision = (double)counts.Right / Math.Max(1, counts.Found), recall = (double)counts.Right / Math.Max(1, gold);
        return FormattableString.Invariant($"F1 {200 * precision * recall / Math.Max(1e-9, precision + recall):0.0} P {precision * 100:0.0} R {recall * 100:0.0} of {gold} names");
    }
}
