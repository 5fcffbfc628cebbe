using FluentAssertions;
using NodaTime;
using Xunit;

namespace SpaceNews.Extract.Tests;

/// <summary>What a record keeps of the words of the article: quotations, dated sentences, a summary, and how it came about.</summary>
public class StoryTests
{
    private const string Text = """
        Kestrel-5 lost

        A Kestrel-5 rocket exploded on Sunday, 12 October, at 10:05 UTC, a minute after liftoff from Kodiak. Nobody was hurt.

        The rocket had been rolled out on 2 October. “We saw a drop in pressure in the second stage,” said Ailsa Reid of Moorland Launch. “Then there was nothing to see.”

        A faulty valve caused the failure, investigators believe. The next flight is planned for March 2032. On Monday the company said that it would build a new stage. Talks about “Tern” had begun.

        The potential loss of a second satellite is insured.
        """;

    private static readonly ArticleModel Model = ExtractionPipeline.Default.Extract(Article.FromText(Text, "k5", published: new LocalDate(2031, 10, 14)));
    private static readonly Incident Told = Model.Incidents.Single();

    [Fact]
    public void Quotations_have_speakers_and_evidence_of_both()
    {
        Told.Quotes.Select(q => (q.Text, q.Speaker)).Should().Equal(
            ("We saw a drop in pressure in the second stage", "Ailsa Reid"), ("Then there was nothing to see", "Ailsa Reid"));
        Told.Quotes.Should().OnlyContain(q => q.Evidence.Length == 2 && q.Evidence.All(e => Text.Substring(e.Span.Start, e.Span.Length) == e.Text));
    }

    [Theory]
    [InlineData("A Kestrel-5 exploded on Sunday. “Nobody could have seen that coming.” The wind was calm.", null)]
    [InlineData("A Kestrel-5 exploded on Sunday. “It went up like a torch,” Roscosmos said.", "Roscosmos")]
    [InlineData("A Kestrel-5 exploded on Sunday. According to Ana Reis, “the tank let go at the worst moment”.", "Ana Reis")]
    public void Speaker_stands_beside_a_verb_of_speech(string text, string? speaker) =>
        ExtractionPipeline.Default.Extract(Article.FromText(text)).Incidents.Single().Quotes.Should().ContainSingle().Which.Speaker.Should().Be(speaker);

    [Fact]
    public void Timeline_is_in_the_order_of_the_dates_and_without_the_day_of_the_report()
    {
        Told.Timeline.Select(t => (t.Date.Value, t.Time?.Value)).Should().Equal(("2031-10-02", null), ("2031-10-12", "T10:05Z"), ("2032-03", null));
        Told.Timeline[0].Text.Should().Be("The rocket had been rolled out on 2 October.");
        Told.Timeline[1].Evidence.Select(e => e.Text).Should().Equal("Sunday, 12 October", "10:05 UTC");
    }

    [Fact]
    public void Summary_is_of_whole_sentences_in_the_order_of_the_text_and_tells_what_happened_and_why()
    {
        Told.Summary.Length.Should().BeInRange(2, 3);
        Told.Summary[0].Text.Should().StartWith("A Kestrel-5 rocket exploded on Sunday").And.EndWith("Kodiak.");
        Told.Summary.Select(e => e.Text).Should().Contain("A faulty valve caused the failure, investigators believe.");
        Told.Summary.Select(e => e.Span.Start).Should().BeInAscendingOrder();
        Told.Summary.Should().OnlyContain(e => Text.Substring(e.Span.Start, e.Span.Length) == e.Text);
    }

    [Fact]
    public void Story_survives_the_way_through_JSON_and_is_put_together_in_fusion()
    {
        Article second = Article.FromText("A Kestrel-5 rocket exploded on 12 October after liftoff from Kodiak. “The valve was new,” said Piotr Nowak. An inquiry began on 13 October.", "k6", published: new LocalDate(2031, 10, 14));
        Incident fused = Corpus.Create().WithModel(Model).WithArticle(second).Incidents.Should().ContainSingle().Subject;
        Incident read = Corpus.Create().WithRecords(new[] { Model, ExtractionPipeline.Default.Extract(second) }.Select(m => ExtractJson.ParseArticle(ExtractJson.Serialize(m)))).Incidents.Single();

        fused.Timeline.Select(t => t.Date.Value).Should().Equal("2031-10-02", "2031-10-12", "2031-10-12", "2031-10-13", "2032-03");
        fused.Summary.Should().HaveCount(3);
        fused.Quotes.Select(q => q.Speaker).Distinct().Should().BeEquivalentTo("Ailsa Reid", "Piotr Nowak");
        ExtractJson.Serialize(read).Should().Be(ExtractJson.Serialize(fused));
    }

    [Fact]
    public void Explanation_tells_what_counts_and_what_was_rejected_and_why()
    {
        IncidentExplanation explanation = Model.Explain(Told);

        explanation.Triggers.Should().Contain(t => t.Evidence.Text == "exploded" && t.Says == "Explosion" && t.Weight == 0.9 && t.Doubt == TriggerDoubt.None);
        explanation.Triggers.Concat(explanation.OfOtherEvents).Should().Contain(t => t.Evidence.Text == "loss" && t.Doubt == TriggerDoubt.Hypothetical);
        explanation.Rejected.Should().Contain(t => t.Evidence.Text == "hurt" && t.Doubt == TriggerDoubt.Negated && t.Weight == 0);
        explanation.ToString().Should().Contain("counts: “exploded” says Explosion, 0.90").And.Contain("rejected: “hurt” says Injury, 0.00 (Negated)").And.Contain("date 2031-10-12: “Sunday, 12 October”");
    }

    [Fact]
    public void Incident_of_another_article_cannot_be_explained()
    {
        ArticleModel other = ExtractionPipeline.Default.Extract(Article.FromText("A Heron-1 blew up on 3 May 2030."));

        Model.Invoking(m => m.Explain(other.Incidents.Single())).Should().Throw<ArgumentException>().WithMessage("The model of k5 has no incident*");
    }

    [Fact]
    public void Short_name_of_one_article_is_the_full_name_of_another()
    {
        Corpus corpus = Corpus.Create().WithArticles([
            Article.FromText("A Kestrel-5 rocket exploded on 12 October 2031. ESA said that the engine had failed.", "a"),
            Article.FromText("A Kestrel-5 rocket exploded on 12 October 2031. The European Space Agency said that the engine had failed.", "b")]);

        corpus.Incidents.Should().ContainSingle().Which.Organizations.Should().ContainSingle().Which.Name.Should().Be("European Space Agency");
    }

    [Fact]
    public void Each_event_has_its_own_people_and_organizations()
    {
        ArticleModel model = ExtractionPipeline.Default.Extract(Article.FromText("""
            The Kestrel-5 rocket of Norlaunch lost thrust 80 seconds after it rose from Lindholm Spaceport on Tuesday and fell into the sea.

            “We saw the pressure drop and then nothing,” said Norlaunch's director, Ola Brekke. The satellite Vidar-3, which weighed 310 kilograms, was lost with it. Nobody was hurt.

            It is not the first such loss. On 4 March 2029 the firm's older Heron-2 rocket exploded over the same waters. An inquiry led by Maria Sousa of the Civil Space Office blamed a valve of 3 kilograms. Her report took nine months.

            Norlaunch plans to fly again in the spring with the Vidar-4 satellite.
            """, published: new LocalDate(2031, 10, 15)));

        Incident told = model.Incidents.Single(i => !i.IsBackground), recalled = model.Incidents.Single(i => i.IsBackground);
        told.People.Select(p => p.Person.FullName).Should().Equal("Ola Brekke");
        told.Vehicles.Select(v => v.Vehicle.Name).Should().Contain(["Kestrel-5", "Vidar-3"]).And.NotContain("Heron-2");
        told.Masses.Select(m => m.Mass.Kilograms).Should().Equal(310);
        recalled.Vehicles.Select(v => v.Vehicle.Name).Should().Equal("Heron-2");
        recalled.People.Select(p => p.Person.FullName).Should().Equal("Maria Sousa");
        recalled.Organizations.Select(o => o.Name).Should().Equal("Civil Space Office");
        recalled.Masses.Select(m => m.Mass.Kilograms).Should().Equal(3);
        recalled.Site.Should().BeNull();
    }
}
