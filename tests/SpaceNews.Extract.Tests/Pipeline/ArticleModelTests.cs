namespace SpaceNews.Extract.Tests;

public class ArticleModelTests
{
    private readonly ArticleModel _model = ExtractionPipeline.Default.Extract(Article.FromText("Soyuz MS-28 left Baikonur. MS-28 weighs 7,000 kg."));

    [Fact]
    public void GetMentions_gives_what_overlaps_a_span()
    {
        TextSpan sentence = _model.Tree.GetSpan(_model.Tree.Sentences[1]);

        _model.GetMentions(sentence).Select(_model.GetText).Should().Equal("MS-28", "7,000 kg");
    }

    [Fact]
    public void GetEntity_gives_one_entity_for_two_names()
    {
        Entity?[] entities = [.. _model.Vehicles.Select(_model.GetEntity)];

        entities.Should().HaveCount(2);
        entities[0].Should().NotBeNull().And.BeSameAs(entities[1]);
        entities[0]!.Name.Should().Be("Soyuz MS-28");
    }

    [Fact]
    public void GetEntity_gives_null_for_a_number_and_for_a_mention_of_another_model()
    {
        _model.GetEntity(_model.Masses.Single()).Should().BeNull();
        _model.GetEntity(ExtractionPipeline.Default.Extract(_model.Article).Mentions[0]).Should().BeNull();
    }

    [Fact]
    public void Typed_lists_hold_the_mentions_of_their_type()
    {
        _model.Vehicles.Concat<Mention>(_model.Sites).Concat(_model.Masses).OrderBy(m => m.Span).Should().Equal(_model.Mentions);
        _model.People.Should().BeEmpty();
    }
}
