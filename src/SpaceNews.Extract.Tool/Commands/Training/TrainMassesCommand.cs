using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train masses</c>: the weights by which the thing is chosen that a mass is of.</summary>
internal sealed class TrainMassesCommand() : FixtureVerb(
    "masses",
    "Trains the choice of what a mass is of among the things named near it.",
    withNames: false,
    "spacenews train masses --fixtures tests/fixtures/articles --score --out models/masses/masses.tsv")
{
    protected override Lesson Read(IEnumerable<Fixture> fixtures, ExtractionPipeline[] readers)
    {
        var trainer = new SubjectTrainer(fixtures, readers[0]);
        return new Lesson(Scores(trainer), trainer.Train, FormattableString.Invariant($"{trainer.Count} masses"));
    }

    private static IEnumerable<string> Scores(SubjectTrainer trainer)
    {
        if (trainer.CrossValidate() is var (rules, learned))
            yield return FormattableString.Invariant($"right: {rules * 100:0.0} % by the rules, {learned * 100:0.0} % by the weights, of {trainer.Count} masses");
    }
}
