namespace SpaceNews.Extract.Training.Tests;

public class EntityScoreTests
{
    private const string Gold = """{"id": "a", "mentions": [{"kind": "person", "start": 0, "end": 8, "text": "Ana Reis", "value": "Ana Reis"}, {"kind": "person", "start": 10, "end": 14, "text": "Reis", "value": "Ana Reis"}, {"kind": "person", "start": 20, "end": 25, "text": "Jo Li", "value": "Jo Li"}]}""";

    [Theory]
    // Grouped as annotated.
    [InlineData("p1", "p1", "p2", 1, 1)]
    // Every mention by itself: pure groups, halves of an entity.
    [InlineData("p1", "p2", "p3", 1, 2.0 / 3)]
    // All in one: two thirds of it are Ana Reis, one third is Jo Li.
    [InlineData("p1", "p1", "p1", 5.0 / 9, 1)]
    public void B3_averages_over_mentions(string first, string second, string third, double precision, double recall)
    {
        string predicted = $$"""{"id": "a", "mentions": [{"kind": "person", "start": 0, "end": 8, "text": "Ana Reis", "entity": "{{first}}"}, {"kind": "person", "start": 10, "end": 14, "text": "Reis", "entity": "{{second}}"}, {"kind": "person", "start": 20, "end": 25, "text": "Jo Li", "entity": "{{third}}"}]}""";

        EntityScore score = Score(predicted);

        score.Precision.Should().BeApproximately(precision, 1e-9);
        score.Recall.Should().BeApproximately(recall, 1e-9);
    }

    [Fact]
    public void What_is_missed_or_made_up_counts_as_nothing()
    {
        EntityScore score = Score("""{"id": "a", "mentions": [{"kind": "person", "start": 0, "end": 8, "text": "Ana Reis", "entity": "p1"}, {"kind": "person", "start": 30, "end": 35, "text": "Ana Li", "entity": "p1"}]}""");

        score.Precision.Should().BeApproximately(0.25, 1e-9, "one of two is annotated, and it fills half of its group");
        score.Recall.Should().BeApproximately(0.5 / 3, 1e-9, "one of three is found, with half of its entity");
    }

    private static EntityScore Score(string predicted) => Evaluator.Evaluate(new StringReader(Gold), new StringReader(predicted)).Entities.Single(e => e.Kind == "person");
}
