namespace SpaceNews.Extract.Training.Tests;

public class QuantityParserTests
{
    private static readonly string[] Texts =
    [
        "3,900 kg of cargo", "twenty-five tons", "two and a half million pounds", "10 to 15 kilograms", "28,000 km/h", "300 pounds per square inch",
        "5 J/m² per year", "$700 million", "half a tonne", "several hundred kilograms", "-40 °C", "9.81 m/s2", "10 1/2 feet", "three quarters of a mile", "45 tonsit", "12 guests",
    ];

    [Fact]
    public void Parser_of_numbers_and_units_allocates_nothing()
    {
        KnowledgeBase knowledge = KnowledgeBase.Default;
        ReadAll(knowledge).Should().Be(Texts.Length);

        // What the runtime itself allocates now and then, as code is compiled again, does not come back; what the parser allocates does.
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 5; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++) ReadAll(knowledge);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        least.Should().Be(0);
    }

    private static int ReadAll(KnowledgeBase knowledge)
    {
        int read = 0;
        foreach (string text in Texts)
            if (new QuantityParser(text, knowledge.Lexicon, knowledge.Units).TryRead(0, false, true, out _)) read++;
        return read;
    }
}
