using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;

namespace SpaceNews.Extract.Contract.Tests;

public sealed partial class ArticleLineTests
{
    public static TheoryData<string> Names => FixtureArticles.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Line_is_valid(string name) => Validators.ArticleLine.Validate(FixtureArticles.Line(name)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Line_read_and_written_again_is_the_same(string name)
    {
        string line = FixtureArticles.Line(name);

        ExtractJson.Serialize(ExtractJson.ParseArticle(line)).Should().Be(line);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mentions_are_sorted_apart_and_quote_the_text(string name)
    {
        string text = FixtureArticles.Articles[name].Text.Value;
        int end = 0;
        foreach (MentionRecord mention in ExtractJson.ParseArticle(FixtureArticles.Line(name)).Mentions)
        {
            mention.Start.Should().BeGreaterThanOrEqualTo(end);
            mention.End.Should().BeGreaterThan(mention.Start);
            text[mention.Start..mention.End].Should().Be(mention.Text);
            end = mention.End;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Entities_and_mentions_point_at_each_other(string name)
    {
        ArticleRecord line = ExtractJson.ParseArticle(FixtureArticles.Line(name));

        line.Entities.Select(e => e.Id).Should().OnlyHaveUniqueItems();
        foreach (EntityRecord entity in line.Entities)
        {
            entity.Id.Should().StartWith(entity.Kind + "/");
            entity.Mentions.Should().BeInAscendingOrder().And.OnlyContain(i => i >= 0 && i < line.Mentions.Length);
            entity.Mentions.Should().OnlyContain(i => line.Mentions[i].Entity == entity.Id && line.Mentions[i].Kind == entity.Kind);
        }
        for (int i = 0; i < line.Mentions.Length; i++)
            if (line.Mentions[i].Entity is { } id) line.Entities.Single(e => e.Id == id).Mentions.Should().Contain(i);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Entities_of_incidents_are_entities_of_the_line(string name)
    {
        ArticleRecord line = ExtractJson.ParseArticle(FixtureArticles.Line(name));
        string[] known = [.. line.Entities.Select(e => e.Id)];
        foreach (IncidentRecord incident in line.Incidents)
        {
            if (incident.Site is { } site) known.Should().Contain(site.Entity);
            foreach (IncidentVehicleRecord vehicle in incident.Vehicles ?? []) known.Should().Contain(vehicle.Entity);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Evidence_quotes_the_text(string name)
    {
        Article article = FixtureArticles.Articles[name];
        using JsonDocument line = JsonDocument.Parse(FixtureArticles.Line(name));
        foreach (JsonElement evidence in EvidenceReader.All(line.RootElement.GetProperty("incidents")))
        {
            evidence.GetProperty("article").GetString().Should().Be(article.Id);
            article.Text.Value[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()].Should().Be(evidence.GetProperty("text").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Diagnostics_lie_in_the_text(string name)
    {
        int length = FixtureArticles.Articles[name].Text.Length;

        foreach (DiagnosticRecord diagnostic in ExtractJson.ParseArticle(FixtureArticles.Line(name)).Diagnostics)
            (diagnostic.Start >= 0 && diagnostic.Start <= diagnostic.End && diagnostic.End <= length).Should().BeTrue(because: diagnostic.Message);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Line_is_one_line_without_mark_or_null(string name)
    {
        string line = FixtureArticles.Line(name);

        line.Should().NotContain("\n").And.NotContain("\r").And.StartWith("{").And.EndWith("}");
        NullValue().IsMatch(line).Should().BeFalse();
    }

    [Fact]
    public void Kinds_and_values_that_extractors_of_a_user_add_are_valid()
    {
        ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews().Use<ThrustExtractor>().Build();
        ArticleModel model = pipeline.Extract(Article.FromText("The engine gives 845 kN."));
        string line = ExtractJson.Serialize(model);

        Validators.ArticleLine.Validate(line).Should().BeEmpty();
        ExtractJson.Serialize(ExtractJson.ParseArticle(line)).Should().Be(line);
        ExtractJson.ParseArticle(line).Mentions.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = "engineThrust", Text = "845 kN", Value = "845" });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("It launched between 2011 and 2020, on Oct. 28–30, 2014, in the 1960s, in the 19th century and in the first half of 2026.")]
    [InlineData("Next weekend, next week, last month, next quarter, this decade, this century, in the fall of 2027, three days later, yesterday.")]
    [InlineData("The countdown took two to five years, half an hour, 1.5 seconds, two and a half weeks, one decade and two years, three hours and 12 minutes.")]
    [InlineData("Liftoff was at 12:28:03 PM Moscow time (09:27 GMT) on November 27, 2025, at noon, at 0927 GMT and at 5:30 a.m. IST on 1/2/2025.")]
    [InlineData("It weighs 10 to 15 tons, 1.2 million pounds, about a kilogram, more than twenty tons (18,000 kg).")]
    [InlineData("The rocket exploded on the launch pad at Baikonur on 9999-12-31 at 23:59 EST. It was to fly the next day.")]
    [InlineData("In the 100th century, the 9999th century and the 0th century the rocket failed.")]
    public void Line_of_unusual_text_is_valid(string text)
    {
        ArticleModel model = ExtractionPipeline.Default.Extract(Article.FromText(text, published: new LocalDate(2025, 11, 28)));
        string line = ExtractJson.Serialize(model);

        Validators.ArticleLine.Validate(line).Should().BeEmpty();
        ExtractJson.Serialize(ExtractJson.ParseArticle(line)).Should().Be(line);
        model.Diagnostics.Should().NotContain(d => d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Publication_on_the_last_day_of_the_calendar_is_no_failure()
    {
        ArticleModel model = ExtractionPipeline.Default.Extract(Article.FromText("The rocket exploded on the launch pad at Baikonur on 9999-12-31.", published: new LocalDate(9999, 12, 31)));

        Validators.ArticleLine.Validate(ExtractJson.Serialize(model)).Should().BeEmpty();
    }

    [Fact]
    public void Line_of_text_with_more_figures_than_a_number_holds_is_valid()
    {
        string figures = new('9', 400);
        ArticleModel model = ExtractionPipeline.Default.Extract(Article.FromText($"It weighs {figures} kg, burned for {figures} days and cost {figures} million million tons."));

        Validators.ArticleLine.Validate(ExtractJson.Serialize(model)).Should().BeEmpty();
    }

    [Fact]
    public void Text_with_line_breaks_and_control_characters_stays_one_line()
    {
        ArticleModel model = ExtractionPipeline.Default.Extract(new Article("a\u2028b", new ArticleText("Soyuz\r\nMS-28 \u0001 launched\u0085 from Baikonur\u2029 Cosmodrome."), "Line one\nline two"));
        string line = ExtractJson.Serialize(model);

        line.IndexOfAny(['\n', '\r', '\u0001', '\u0085', '\u2028', '\u2029']).Should().Be(-1);
        Validators.ArticleLine.Validate(line).Should().BeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"id\": 1}")]
    [InlineData("{\"id\": \"1\", \"diagnostics\": [{\"id\": \"SNX0001\", \"severity\": \"fatal\", \"start\": 0, \"end\": 0, \"message\": \"\"}]}")]
    [InlineData("no JSON")]
    public void Other_text_is_refused_with_a_reason(string text)
    {
        Action parse = () => ExtractJson.ParseArticle(text);

        parse.Should().Throw<FormatException>().WithMessage("Expected an article line*");
    }

    [GeneratedRegex("[:,\\[]null[,}\\]]")]
    private static partial Regex NullValue();
}
