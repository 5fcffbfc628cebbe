using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract.Training.Tests;

public sealed class WordTableTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        uint entry = WordTable.Pack(1, dictionary: 5, noun: 17, verb: 9);
        WordTable table = WordTable.Read(Write([0, 6], new() { [Key("rocket")] = entry }, new() { [Key("Oslo")] = 3 }), "w");

        table[Folding.Hash("rocket")].Should().Be(entry);
        table[Folding.Hash("unknown")].Should().Be(0);
        (table.Seen(entry), WordTable.Dictionary(entry), WordTable.NounClass(entry), WordTable.VerbClass(entry)).Should().Be((6u, 5u, 17u, 9u));
        table.Name(Folding.Hash("Oslo")).Should().Be(3);
        table.Name(Folding.Hash("rocket")).Should().Be(0);
    }

    [Fact]
    public void Other_data_is_refused() =>
        FluentActions.Invoking(() => WordTable.Read("SNXM0000"u8, "w")).Should().Throw<FormatException>().WithMessage("w: expected a word table (it begins with SNXW)");

    [Fact]
    public void A_table_cut_anywhere_is_refused()
    {
        byte[] whole = Write([0, 6], new() { [Key("rocket")] = 1 }, new() { [Key("Oslo")] = 3 });

        for (int length = 0; length < whole.Length; length++)
            FluentActions.Invoking(() => WordTable.Read(whole.AsSpan(0, length), "w")).Should().Throw<FormatException>($"{length} of {whole.Length} bytes are no table");
    }

    [Fact]
    public void A_hash_table_finds_all_its_keys_and_no_others()
    {
        var values = Enumerable.Range(1, 10_000).ToDictionary(i => (uint)i * 0x9E3779B1u, i => (uint)i);
        var table = new HashTable32([.. values.Select(p => p.Key | (ulong)p.Value << 32)]);

        values.Should().OnlyContain(p => table[p.Key] == p.Value);
        Enumerable.Range(10_001, 10_000).Should().OnlyContain(i => table[(uint)i * 0x9E3779B1u] == 0);
    }

    [Fact]
    public void An_empty_hash_table_knows_nothing() => new HashTable32([])[17].Should().Be(0);

    [Theory]
    [InlineData("Brannik's Diner", "Brannik|'s|Diner")]
    [InlineData("Quell's", "Quell|'s")]
    [InlineData("Tolmie-Landing", "Tolmie|Landing")]
    public void Names_of_the_gazetteer_are_found_in_the_tokens_of_a_text(string name, string tokens)
    {
        using ToyData toy = new ToyData().WithTags();
        WordTable table = WordTable.Read(ModelTraining.BuildWords(new WordTableOptions { RecipeFile = toy["tags.recipe"], DataFolder = toy.Folder, OrganizationsFile = toy.Write("organizations.txt", name) }).Span, "w");

        ulong hash = Folding.Seed;
        foreach (string token in tokens.Split('|'))
        {
            if (hash != Folding.Seed) (table.Name(hash) & WordTable.NamePrefix).Should().NotBe(0u, because: "the search goes on from token to token");
            hash = Folding.Append(hash, token);
        }
        (table.Name(hash) & ~WordTable.NamePrefix).Should().NotBe(0u);
    }

    private static uint Key(string word) => HashTable32.KeyOf(Folding.Hash(word));

    private static byte[] Write(uint[] seen, Dictionary<uint, uint> words, Dictionary<uint, uint> names)
    {
        using var stream = new MemoryStream();
        WordTable.Write(new BinaryWriter(stream), seen, words, names);
        return stream.ToArray();
    }
}
