using SpaceNews.Extract;

// Another engine in place of the built-in name tagger: what it finds, the extractors weigh like any other evidence.
const string text = "Lumisat went quiet on Friday. Engineer Mira Okonjo thinks that Hexasat, too, lost its power.";

Show("built-in", ExtractionPipeline.CreateBuilder().UseSpaceNews().Build());
Show("with the rule", ExtractionPipeline.CreateBuilder().UseSpaceNews().WithNameRecognizer(new SatelliteNameRecognizer(NameTagger.Default)).Build());
Show("no recogniser", ExtractionPipeline.CreateBuilder().UseSpaceNews().WithNameRecognizer(NameRecognizer.None).Build());

static void Show(string title, ExtractionPipeline pipeline)
{
    ArticleModel model = pipeline.Extract(Article.FromText(text));
    Console.WriteLine($"{title,-15}{string.Join(" · ", model.Mentions.Select(m => $"{m.Kind} {model.GetText(m)}"))}");
}
