using System.Text;
using Xunit.Abstractions;

namespace SpaceNews.Extract.Tests;

/// <summary>Sites and vehicles that are none, in texts about everything else: the treebanks GUM and EWT, where they lie beside the repository.</summary>
public class FalseHitTests(ITestOutputHelper output)
{
    private const int WordsOfEach = 50_000;

    /// <summary>Craft that these texts do name; read by hand.</summary>
    private static readonly HashSet<string> Named = ["SMOS", "SMAP", "Aquarius/SAC-D", "Skylab", "Apollo", "Saturn 5", "Columbia", "space shuttle", "space shuttles", "International Space Station", "ISS"];

    [SkippableFact]
    public void At_most_one_in_ten_thousand_words()
    {
        string folder = Path.Combine(Repository.Shared, "training");
        Skip.IfNot(Directory.Exists(Path.Combine(folder, "gum", "dep")) && Directory.Exists(Path.Combine(folder, "ud-ewt")), "the treebanks GUM and EWT are not beside this repository");

        int words = 0, hits = 0;
        IEnumerable<string> gum = Directory.EnumerateFiles(Path.Combine(folder, "gum", "dep"), "*.conllu").Order(StringComparer.Ordinal), ewt = [Path.Combine(folder, "ud-ewt", "test.conllu"), Path.Combine(folder, "ud-ewt", "dev.conllu"), Path.Combine(folder, "ud-ewt", "train.conllu")];
        foreach ((string text, int length) in Take(gum).Concat(Take(ewt)))
        {
            words += length;
            foreach (Mention mention in ExtractionPipeline.Default.Extract(Article.FromText(text)).Mentions)
            {
                string found = text.Substring(mention.Span.Start, mention.Span.Length);
                if (mention.Kind != MentionKind.Site && mention.Kind != MentionKind.Vehicle || Named.Contains(found)) continue;
                hits++;
                output.WriteLine($"{mention.Kind} {mention.Rule} “{found}” in: …{text[Math.Max(0, mention.Span.Start - 40)..Math.Min(text.Length, mention.Span.End + 30)].ReplaceLineEndings(" ")}…");
            }
        }

        output.WriteLine($"{hits} in {words} words");
        words.Should().BeGreaterThanOrEqualTo(2 * WordsOfEach);
        (hits * 10_000.0 / words).Should().BeLessThanOrEqualTo(1);
    }

    /// <summary>Whole documents until there are words enough.</summary>
    private static IEnumerable<(string Text, int Words)> Take(IEnumerable<string> files)
    {
        int words = 0;
        foreach ((string text, int length) in files.SelectMany(Documents))
        {
            if (words >= WordsOfEach) yield break;
            words += length;
            yield return (text, length);
        }
    }

    private static IEnumerable<(string Text, int Words)> Documents(string file)
    {
        var text = new StringBuilder();
        int words = 0;
        foreach (string line in File.ReadLines(file))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && words > 0)
            {
                yield return (text.ToString(), words);
                text.Clear();
                words = 0;
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && words > 0)
            {
                text.Append("\n\n");
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text.Append(line, 9, line.Length - 9).Append(' ');
                words += line[9..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            }
        }
        if (words > 0) yield return (text.ToString(), words);
    }
}
