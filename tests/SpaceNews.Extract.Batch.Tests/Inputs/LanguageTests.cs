namespace SpaceNews.Extract.Batch.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("German", "Die Rakete ist am Dienstag kurz nach dem Start explodiert. Niemand wurde verletzt, sagte der Leiter des Zentrums, der die Untersuchung führt. Die Rampe wird für zwei Monate geschlossen, und der nächste Start ist nicht vor dem Sommer geplant.")]
    [InlineData("French", "La fusée a explosé mardi peu après son décollage. Personne n'a été blessé, selon le directeur du centre, qui mène une enquête. Le pas de tir sera fermé pendant deux mois et le prochain lancement est prévu pour cet été au plus tôt.")]
    [InlineData("Spanish", "El cohete explotó el martes poco después del despegue. Nadie resultó herido, según el director del centro, que dirige la investigación. La plataforma estará cerrada durante dos meses y el próximo lanzamiento no se espera hasta el verano.")]
    [InlineData("Indonesian", "Roket itu meledak pada hari Selasa tidak lama setelah lepas landas. Tidak ada yang terluka dalam kecelakaan ini, kata kepala pusat yang memimpin penyelidikan. Landasan akan ditutup untuk dua bulan dan peluncuran berikutnya tidak akan dilakukan.")]
    [InlineData("a language in other than Latin letters", "Ракета взорвалась во вторник вскоре после старта с космодрома Восточный. Никто не пострадал, сообщил руководитель центра, который ведёт расследование причин аварии.")]
    [InlineData("a language in other than Latin letters", "ロケットは火曜日の打ち上げ直後に爆発した。けが人はいないと種子島宇宙センターの責任者が述べた。原因は調査中で、次の打ち上げは夏以降になる見通しだという。発射台の修理には二か月かかる。")]
    [InlineData(null, "The rocket exploded on Tuesday shortly after it lifted off. Nobody was hurt, said the head of the centre, who leads the inquiry. The pad will be closed for two months, and the next launch is not planned before the summer of next year at the earliest.")]
    [InlineData(null, "MOSCOW (REUTER) - A SOVIET PROTON BOOSTER FAILED THURSDAY SHORTLY AFTER LIFTOFF FROM BAIKONUR, TASS REPORTED. THREE SATELLITES WERE LOST. A STATE COMMISSION WAS FORMED TO FIND THE CAUSE, THE AGENCY SAID. NO INJURIES REPORTED AT COSMODROME OR DOWNRANGE.")]
    [InlineData(null, "Die Rakete ist explodiert.")]
    [InlineData(null, "Soyuz-2.1a / Fregat-M, Plesetsk 43/4, 2021-02-02, Lotos-S1 | Proton-M / Briz-M, Baikonur 200/39, 2020-07-30, Ekspress-80, Ekspress-103 | Angara A5 / Orion, Plesetsk 35/1, 2020-12-14, Gruz | CZ-5, Wenchang 101, 2020-11-23, Chang'e 5 | Ariane 5 ECA, Kourou ELA-3, BSAT-4b, Galaxy 30, MEV-2 | Electron, Mahia LC-1A")]
    public void Another_language_is_known_by_its_small_words(string? language, string text) => LanguageOf(text).Should().Be(language);

    [Fact]
    public void Every_fixture_to_develop_on_is_english()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "fixtures", "articles"), "*.article"))
            if (MarkedArticle.Parse(File.ReadAllText(file), file) is { Split: not "test" } fixture) LanguageOf(fixture.Article.Text.Value).Should().BeNull(file);
    }

    private static string? LanguageOf(string text)
    {
        var rejects = new List<RejectedRecord>();
        var runner = new BatchRunner(Pipelines.Light);
        runner.RunAsync(new ArticleList([Article.FromText(text)]), [], new Reporter(p => rejects.AddRange(p.NewRejects))).GetAwaiter().GetResult();
        return rejects.SingleOrDefault()?.Message.Replace("expected English, but found ", "", StringComparison.Ordinal);
    }
}
