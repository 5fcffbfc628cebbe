namespace SpaceNews.Extract.Tests;

/// <summary>Law 6, as far as a test without a clock can tell: hostile text is read to its end.</summary>
public class HostileTextTests
{
    public static TheoryData<string, Func<string>> Texts => new()
    {
        { "one letter", () => new string('a', 100_000) },
        { "one capital", () => new string('A', 100_000) },
        { "one digit", () => new string('7', 20_000) },
        { "digits and points", () => string.Concat(Enumerable.Repeat("1.", 20_000)) },
        { "digits and commas", () => string.Concat(Enumerable.Repeat("111,", 20_000)) },
        { "digits and slashes", () => string.Concat(Enumerable.Repeat("31/", 20_000)) },
        { "initials", () => string.Concat(Enumerable.Repeat("A.", 5_000)) },
        { "hyphens", () => string.Concat(Enumerable.Repeat("A-1-", 25_000)) },
        { "points", () => new string('.', 100_000) },
        { "spaces", () => new string(' ', 100_000) },
        { "line breaks", () => new string('\n', 100_000) },
        { "ampersands", () => new string('&', 100_000) },
        { "broken entities", () => string.Concat(Enumerable.Repeat("&#1", 30_000)) },
        { "brackets", () => new string('(', 50_000) + new string(')', 50_000) },
        { "quotes", () => string.Concat(Enumerable.Repeat("“‘", 50_000)) },
        { "lone surrogates", () => new string('\uD83D', 100_000) },
        { "combining marks", () => "e" + new string('\u0301', 100_000) },
        { "capital words", () => string.Concat(Enumerable.Repeat("Xandar ", 20_000)) },
        { "one name", () => string.Concat(Enumerable.Repeat("Soyuz ", 20_000)) },
        { "start of a long name", () => string.Concat(Enumerable.Repeat("Kennedy Space ", 10_000)) },
        { "number words", () => string.Concat(Enumerable.Repeat("twenty one hundred thousand ", 500)) },
        { "units", () => string.Concat(Enumerable.Repeat("5 kg ", 20_000)) },
        { "numbers and slashes between units", () => string.Concat(Enumerable.Repeat("5 kg/", 20_000)) },
        { "numbers of a list", () => string.Concat(Enumerable.Repeat("5, ", 30_000)) + "5 kg" },
        { "halves", () => string.Concat(Enumerable.Repeat("half a million and a ", 5_000)) },
        { "powers of ten", () => string.Concat(Enumerable.Repeat("5x10^9", 15_000)) },
        { "open brackets behind numbers", () => string.Concat(Enumerable.Repeat("5 kg (", 15_000)) },
        { "units alone", () => string.Concat(Enumerable.Repeat("pounds per square ", 6_000)) },
        { "currency", () => string.Concat(Enumerable.Repeat("$5 to ", 15_000)) },
        { "masses of masses", () => string.Concat(Enumerable.Repeat("weighing 5 tons of ", 6_000)) },
        { "months", () => string.Concat(Enumerable.Repeat("May ", 20_000)) },
        { "days ago", () => string.Concat(Enumerable.Repeat("two days later ", 7_000)) },
        { "ranges", () => string.Concat(Enumerable.Repeat("2011 to ", 12_000)) },
        { "titles", () => string.Concat(Enumerable.Repeat("Dr. ", 20_000)) },
        { "particles", () => "Anna " + string.Concat(Enumerable.Repeat("van der ", 12_000)) },
        { "triggers", () => string.Concat(Enumerable.Repeat("exploded ", 1_200)) },
        { "incidents", () => string.Concat(Enumerable.Repeat("The rocket exploded in 2019. ", 4_000)) },
        { "words without spaces", () => string.Concat(Enumerable.Repeat("SpaceXtheNASAcrewof", 5_000)) },
        { "list items", () => string.Concat(Enumerable.Repeat("• a\n", 25_000)) },
        { "right-to-left marks", () => string.Concat(Enumerable.Repeat("\u202Ea\u200F", 30_000)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Extract_reads_hostile_text_to_its_end(string name, Func<string> text)
    {
        Article article = Article.FromText(text(), name);

        ArticleModel model = await Task.Run(() => ExtractionPipeline.Default.Extract(article)).WaitAsync(TimeSpan.FromSeconds(60));

        model.Tree.ToFullString().Should().HaveLength(article.Text.Length);
        model.Diagnostics.Should().NotContain(d => d.Severity == DiagnosticSeverity.Error);
    }
}
