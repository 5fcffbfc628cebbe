using SpaceNews.Extract;
using SpaceNews.Extract.CustomExtractor;
using SpaceNews.Extract.Testing;

// Tests of an extractor are marked-up sentences; they run in any test framework, or here.
Verify<PropellantExtractor>.Extracts("It burns {|Propellant=20000 kg of liquid oxygen:20,000 kg of liquid oxygen|} and carries 500 kg of food.");
Verify<PropellantExtractor>.Extracts("Some say {|FUEL001:{|Propellant:90,000 tonnes of fuel|}|}.");

ExtractionPipeline pipeline = ExtractionPipeline.CreateBuilder().UseSpaceNews().Use<PropellantExtractor>().Build();
ArticleModel model = pipeline.Extract(Article.FromText("The stage still held 1.5 tonnes of its propellant when it fell; 300 kg of hydrazine burnt."));
foreach (Mention<PropellantLoad> load in model.GetMentions<PropellantLoad>()) Console.WriteLine($"{load.Span} {load.Value}");

// A failing test shows what was found, below what was expected.
try
{
    Verify<PropellantExtractor>.Extracts("It burns {|Propellant=2000 kg of oxygen:about 20,000 kg of oxygen|}.");
}
catch (ExtractionAssertException e)
{
    Console.WriteLine($"\n{e.Message}");
}
