using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// The words that decisions on incidents know: stems and signs, one word for all figures, and one each for all craft, all people,
/// all places and all organizations, whose names are new in each story.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class Vocabulary
{
    private const int LongestStem = 24;

    /// <summary>More words than any real sentence has; keeps sums short in hostile text.</summary>
    private const int MostWords = 100;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;

    public Vocabulary(ImmutableArray<string> words)
    {
        Words = words;
        var numbers = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++) numbers.Add(words[i], i);
        _numbers = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>No words.</summary>
    public static Vocabulary Empty { get; } = new([]);

    /// <summary>The words, each at its number.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Notes in a sentence which of the words stand in it, each once.</summary>
    public void Read(ArticleContext article, List<Mention> mentions, SentenceFacts sentence) => Read(article, mentions, sentence.Sentence.FirstToken, sentence.Sentence.EndToken, sentence.Words);

    /// <summary>Adds to a list which of the words stand between two tokens, each once.</summary>
    public void Read(ArticleContext article, List<Mention> mentions, int first, int end, List<int> words)
    {
        if (Words.IsEmpty) return;
        Span<char> buffer = stackalloc char[LongestStem];
        int mention = FirstMention(article, mentions, first);
        for (int i = first; i < end && words.Count < MostWords; i++)
        {
            if (StemOf(article, mentions, i, ref mention, buffer) is var length and > 0 && _numbers.TryGetValue(buffer[..length], out int word) && !words.Contains(word)) words.Add(word);
        }
    }

    /// <summary>The stems of a sentence, for those who make a vocabulary.</summary>
    public static IEnumerable<string> StemsOf(ArticleContext article, List<Mention> mentions, SentenceFacts sentence) => StemsOf(article, mentions, sentence.Sentence.FirstToken, sentence.Sentence.EndToken);

    /// <summary>The stems between two tokens.</summary>
    public static IEnumerable<string> StemsOf(ArticleContext article, List<Mention> mentions, int first, int end)
    {
        char[] buffer = new char[LongestStem];
        int mention = FirstMention(article, mentions, first);
        for (int i = first; i < end; i++)
            if (StemOf(article, mentions, i, ref mention, buffer) is var length and > 0) yield return new string(buffer, 0, length);
    }

    private static int FirstMention(ArticleContext article, List<Mention> mentions, int token) =>
        token < article.Tree.TokenCount ? mentions.CountBefore(article.Tree.TokenArray[token].Start, static (in Mention m, int start) => m.Span.End <= start) : mentions.Count;

    private static int StemOf(ArticleContext article, List<Mention> mentions, int token, ref int mention, Span<char> buffer)
    {
        ref readonly TokenData data = ref article.Tree.TokenArray[token];
        while (mention < mentions.Count && mentions[mention].Span.End <= data.Start) mention++;
        if (mention < mentions.Count && mentions[mention].Span.Start <= data.Start && KindOf(mentions[mention]) is { } kind) return mentions[mention].Span.Start == data.Start ? Copy(kind, buffer) : 0;
        if (data.Kind == TokenKind.Word) return Stemmer.Stem(article.Text.AsSpan(data.Start, data.Length), buffer);
        return Copy(char.IsAsciiDigit(article.Text[data.Start]) ? "0" : article.Text.AsSpan(data.Start, Math.Min(data.Length, LongestStem)), buffer);
    }

    private static int Copy(ReadOnlySpan<char> word, Span<char> buffer)
    {
        word.CopyTo(buffer);
        return word.Length;
    }

    private static string? KindOf(Mention mention) => mention switch
    {
        Mention<VehicleName> => "@vehicle",
        Mention<PersonName> => "@person",
        Mention<SiteName> => "@site",
        Mention<OrganizationName> => "@organization",
        _ => null,
    };
}
