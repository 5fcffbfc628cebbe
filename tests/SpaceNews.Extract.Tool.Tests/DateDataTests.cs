using System.Text.Json;
using SpaceNews.Extract.Training;

namespace SpaceNews.Extract.Tool.Tests;

public sealed class DateDataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Dates_of_GUM_come_with_their_place_and_value_under_our_rulings()
    {
        _folder.Write("dep/GUM_news_crane.conllu", "# newpar\n# text = It ran from 2004 to 2009, in the 1930s and for years.\n");
        string xml = System.IO.Path.GetDirectoryName(_folder.Write("xml/GUM_news_crane.xml", """
            <text id="GUM_news_crane" dateCreated="2015-05-07">
            <s>
            It	PP
            ran	VV
            from	IN
            <date when="2004">
            2004	CD
            </date>
            to	IN
            <date when="2009">
            2009	CD
            </date>
            ,	,
            in	IN
            <date from="1930-01-01" to="1939-12-31">
            the	DT
            1930s	CD
            </date>
            and	CC
            for	IN
            <date notBefore="1990">
            years	NN
            </date>
            .	.
            </s>
            </text>
            """))!;

        AnnotatedArticle article = GumDates.Read(xml, "GUM_news").Single();

        article.Article.Published.Should().Be(new NodaTime.LocalDate(2015, 5, 7));
        Marks(article).Should().Equal("2004 to 2009=2004/2009", "1930s=193X", "years=?");
    }

    [Fact]
    public void Cases_of_Recognizers_keep_only_what_is_determined()
    {
        string file = _folder.Write("cases.json", """
            [{"Input": "from 2014 to 2018 or on Monday", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"}, "Results": [
              {"Text": "from 2014 to 2018", "Start": 0, "End": 16, "TypeName": "datetimeV2.daterange", "Resolution": {"values": [{"timex": "(2014-01-01,2018-01-01,P4Y)"}]}},
              {"Text": "monday", "Start": 24, "End": 29, "TypeName": "datetimeV2.date", "Resolution": {"values": [{"timex": "XXXX-WXX-1"}, {"timex": "XXXX-WXX-1"}]}}]}]
            """);

        Marks(RecognizersDates.Read(file).Single()).Should().Equal("from 2014 to 2018=2014-01-01/2018-01-01", "Monday=?");
    }

    [Fact]
    public void Days_of_Recognizers_are_the_dates_whose_readings_are_one_day()
    {
        string file = _folder.Write("days.json", """
            [{"Input": "next 5/12, today or Monday, in 2014", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"}, "Results": [
              {"Text": "next 5/12", "Start": 0, "End": 8, "TypeName": "datetimeV2.date", "Resolution": {"values": [{"timex": "XXXX-05-12", "value": "2017-05-12"}]}},
              {"Text": "today", "Start": 11, "End": 15, "TypeName": "datetimeV2.date", "Resolution": {"values": [{"timex": "2016-11-07", "value": "2016-11-07"}, {"timex": "2016-11-07", "value": "2016-11-07"}]}},
              {"Text": "monday", "Start": 20, "End": 25, "TypeName": "datetimeV2.date", "Resolution": {"values": [{"timex": "XXXX-WXX-1", "value": "2016-10-31"}, {"timex": "XXXX-WXX-1", "value": "2016-11-07"}]}},
              {"Text": "2014", "Start": 31, "End": 34, "TypeName": "datetimeV2.daterange", "Resolution": {"values": [{"timex": "2014"}]}}]}]
            """);

        Marks(RecognizersDates.ReadDays(file).Single()).Should().Equal("next 5/12=2017-05-12", "today=2016-11-07", "Monday=?", "2014=?");
    }

    private static IEnumerable<string> Marks(AnnotatedArticle article) => article.Gold.GetProperty("mentions").EnumerateArray()
        .Select(m => m.GetProperty("text").GetString() + "=" + (m.TryGetProperty("optional", out JsonElement optional) && optional.GetBoolean() ? "?" : m.GetProperty("value").GetString()));
}
