using System.Text;

namespace SpaceNews.Extract.Batch.Tests;

public sealed class HtmlTests : IDisposable
{
    private const string First = "The Kestrel 3 rocket exploded on the pad at Port Meridian on Tuesday, an hour before it was to fly.";
    private const string Second = "Nobody was hurt, said Ada Brix, who leads the range. The pad will be closed for two months.";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Headline_byline_date_and_paragraphs_stay_and_the_rest_goes()
    {
        string page = $$"""
            <!DOCTYPE html><html><head><title>Kestrel explodes | Meridian Post</title>
            <script>var nav = "<p>not this</p>";</script><style>p { color: red }</style></head><body>
            <header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
            <div id="cookie-banner"><p>We use cookies to show you what you want to see, and more of it.</p></div>
            <main><article>
              <h1>Kestrel explodes
                  on the pad</h1>
              <p class="byline">By <a href="/staff/lo">Lo Tran</a></p>
              <time datetime="2025-03-04T12:00:00Z">March 4, 2025</time>
              <ul class="share-bar"><li>Share on Chirper</li><li>Mail</li></ul>
              <figure><img src="x.jpg" alt="no"><figcaption>The pad after the fire. Photo: Ada Brix</figcaption></figure>
              <p>{{First}}</p>
              <aside><h2>Read more</h2><p>Ten things about rockets that nobody told you before</p></aside>
              <form class="newsletterForm"><p>Sign up for our newsletter</p><input name="mail"></form>
              <p>{{Second}}<br>It was <b>insured</b> &amp; paid for.</p>
              <p><a href="/other">Ten other rockets that exploded</a></p>
            </article></main>
            <section class="comments"><p>I knew it would happen, said a reader who was never there at all.</p></section>
            <footer><p>© Meridian Post</p></footer></body></html>
            """;

        Article article = Read(page);

        article.Text.Value.Should().Be(string.Join("\n\n", "Kestrel explodes on the pad", "By Lo Tran", "March 4, 2025", "The pad after the fire. Photo: Ada Brix", First, Second + "\nIt was insured & paid for."));
        article.Title.Should().Be("Kestrel explodes on the pad");
        article.Published.Should().Be(new NodaTime.LocalDate(2025, 3, 4));
    }

    [Fact]
    public void A_page_without_an_article_element_is_narrowed_down_to_where_the_prose_is()
    {
        string page = $"""
            <body><div id="top"><a href="/">Meridian Post</a> <a href="/news">News</a></div>
            <table><tr><td><h1>Kestrel explodes</h1><div class="author">Lo Tran</div><font>{First}<br><br>{Second}</font></td></tr></table>
            <div>Weather: rain</div></body>
            """;

        Read(page).Text.Value.Should().StartWith("Kestrel explodes\n\nLo Tran\n\n" + First).And.EndWith(Second).And.NotContain("Weather").And.NotContain("News");
    }

    [Fact]
    public void Headline_and_byline_outside_of_the_story_are_put_before_it()
    {
        string page = $"""
            <body><div class="logo"><span class="author">not this</span></div><h1>Kestrel explodes</h1><div><a rel="author" href="/lo">Lo Tran</a>, <time datetime="2025-03-04">4 March</time></div>
            <div itemprop="articleBody"><p>{First}</p><p>{Second}</p></div></body>
            """;

        Read(page).Text.Value.Should().Be(string.Join("\n\n", "Kestrel explodes", "Lo Tran", "4 March", First, Second));
    }

    [Fact]
    public void A_wrapper_that_is_named_like_furniture_but_holds_the_story_is_kept()
    {
        string page = $"""<body class="has-sidebar"><div class="content-sidebar-wrap social"><div><p>{First}</p><p>{Second}</p></div></div></body>""";

        Read(page).Text.Value.Should().Be(First + "\n\n" + Second);
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "headline": "L", "datePublished": "2025-03-04T23:59:00+09:00"}]}</script><meta property="og:title" content="O">""", "L", "2025-03-04")]
    [InlineData("""<script type="application/ld+json">{"broken": </script><meta property="og:title" content="O &amp; P"><meta name="DC.date.issued" content="2025-03-04">""", "O & P", "2025-03-04")]
    [InlineData("""<title>T</title><meta itemprop="datePublished" content="20250304">""", "T", "2025-03-04")]
    [InlineData("""<title>T</title><meta name="pubdate" content="Tue, 04 Mar 2025 10:00:00 GMT">""", "T", "2025-03-04")]
    [InlineData("""<title>T</title><meta name="date" content="some day">""", "T", null)]
    public void Title_and_day_come_from_metadata(string head, string title, string? day)
    {
        Article article = Read($"<html><head>{head}</head><body><p>{First}</p></body></html>");

        article.Title.Should().Be(title);
        (article.Published is { } published ? NodaTime.Text.LocalDatePattern.Iso.Format(published) : null).Should().Be(day);
    }

    [Theory]
    [InlineData("<meta charset=\"windows-1251\">", "windows-1251", "Запуск ракеты отложен.")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>", "windows-1252", "Müller’s café")]
    [InlineData("", "utf-8", "Müller’s café")]
    public void The_page_declares_its_encoding(string meta, string encoding, string text)
    {
        Encoding named = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8;

        Reading.All(_folder.Write("p.html", named.GetBytes($"<html><head>{meta}</head><body><p>{text}</p></body></html>"))).Articles.Single().Text.Value.Should().Be(text);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b><p>x", 20_000)]
    [InlineData("<i class=a><i class=b><i class=c><p>x</p>", 5_000)]
    [InlineData("<svg><g/>", 50_000)]
    [InlineData("<table><tr><td>", 30_000)]
    public void Deep_nesting_is_turned_away_before_it_costs_anything(string part, int times)
    {
        var (articles, bad) = Reading.All(_folder.Write("deep.html", "<body>" + string.Concat(Enumerable.Repeat(part, times))));

        articles.Should().BeEmpty();
        bad.Should().ContainSingle().Which.Reason.Should().Be(RejectReason.DeepNesting);
    }

    [Fact]
    public void Many_elements_beside_each_other_are_no_nesting()
    {
        string page = "<body>" + string.Concat(Enumerable.Repeat("<p>The rocket rose.<li>x<br><img src=a><svg><path d='m0'/><path d='m1'/></svg>", 2_000));

        Read(page).Text.Value.Should().StartWith("The rocket rose.");
    }

    private Article Read(string page) => Reading.All(_folder.Write("page.html", page)).Articles.Should().ContainSingle().Subject;
}
