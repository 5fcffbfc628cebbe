using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train roles</c>: the weights by which what a record names gets its role.</summary>
internal sealed class TrainRolesCommand() : FixtureVerb(
    "roles",
    "Trains the choice of the roles that craft, people and organizations play in incidents.",
    withNames: true,
    "spacenews train roles --fixtures tests/fixtures/articles --names names-1.bin names-2.bin --score --out models/incidents/roles.tsv")
{
    protected override ExtractionPipelineBuilder Prepare(ExtractionPipelineBuilder builder) => builder.WithRoleModel(RoleModel.None);

    protected override Lesson Read(IEnumerable<Fixture> fixtures, ExtractionPipeline[] readers)
    {
        var trainer = new RoleTrainer(fixtures, readers);
        return new Lesson(Scores(trainer), trainer.Train, FormattableString.Invariant($"{trainer.Count} roles"));
    }

    private static IEnumerable<string> Scores(RoleTrainer trainer)
    {
        foreach ((string field, int count, double rules, double learned) in trainer.CrossValidate())
            yield return FormattableString.Invariant($"{field}: {rules * 100:0.0} % by the rules, {learned * 100:0.0} % by the weights, of {count} roles");
    }
}
