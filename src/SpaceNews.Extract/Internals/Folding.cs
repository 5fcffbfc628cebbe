using System.Text;

namespace SpaceNews.Extract.Internals;

/// <summary>
/// The one notion of “same word” for all look-ups: case, Latin diacritics, hyphens, spaces and abbreviation points do
/// not count; apostrophes are one character; a point between digits stays. “LC-39A” = “LC 39A” = “lc39a”.
/// </summary>
internal static class Folding
{
    /// <summary>Start value of <see cref="Append(ulong, ReadOnlySpan{char})"/>; FNV-1a, 64 bits.</summary>
    public const ulong Seed = 14695981039346656037;

    private const ulong Prime = 1099511628211;
    private const char Dropped = '\0';
    private const char FirstLetter = '\u00C0';

    // Written out, because string.Normalize does nothing in programs with invariant globalization.
    private const string Bases =
        "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
        + "AaAaAaCcCcCcCcDdĐđEeEeEeEeEeGgGgGgGgHhĦħIiIiIiIiIıĲĳJjKkĸLlLlLlĿ"
        + "ŀŁłNnNnNnŉŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtŦŧUuUuUuUuUuUuWwYyYZzZzZzſ"
        + "ƀƁƂƃƄƅƆƇƈƉƊƋƌƍƎƏƐƑƒƓƔƕƖƗƘƙƚƛƜƝƞƟOoƢƣƤƥƦƧƨƩƪƫƬƭƮUuƱƲƳƴƵƶƷƸƹƺƻƼƽƾƿ"
        + "ǀǁǂǃǄǅǆǇǈǉǊǋǌAaIiOoUuUuUuUuUuǝAaAaÆæǤǥGgKkOoOoƷʒjǱǲǳGgǶǷNnAaÆæØø"
        + "AaAaEeEeIiIiOoOoRrRrUuUuSsTtȜȝHhȠȡȢȣȤȥAaEeOoOoOoOoYyȴȵȶȷȸȹȺȻȼȽȾȿ";

    private static readonly char[] Map = BuildMap();

    /// <summary>Continues a hash with more characters, so that the hash of a phrase grows token by token.</summary>
    public static ulong Append(ulong hash, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '.' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
            {
                hash = (hash ^ '.') * Prime;
                continue;
            }
            char folded = c < Map.Length ? Map[c] : FoldRare(c);
            if (folded != Dropped) hash = (hash ^ folded) * Prime;
        }
        return hash;
    }

    /// <summary>Hash of a whole string.</summary>
    public static ulong Hash(ReadOnlySpan<char> text) => Append(Seed, text);

    /// <summary>The folded form itself; for building tables and for messages, not for the hot path.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '.' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
            {
                result.Append('.');
                continue;
            }
            char folded = c < Map.Length ? Map[c] : FoldRare(c);
            if (folded != Dropped) result.Append(folded);
        }
        return result.ToString();
    }

    private static char FoldRare(char c) => c switch
    {
        '’' or '‘' or 'ʼ' or '′' => '\'',
        '‐' or '‑' or '–' or '\u00AD' or '\u200B' or '\uFEFF' or '\u202F' or '\u2009' => Dropped,
        _ => char.ToLowerInvariant(c),
    };

    private static char[] BuildMap()
    {
        var map = new char[0x250];
        for (int i = 0; i < map.Length; i++)
        {
            char c = (char)i;
            map[i] = c switch
            {
                ' ' or '\t' or '\n' or '\r' or '\u00A0' or '-' or '.' or '\u00AD' => Dropped,
                'ø' or 'Ø' => 'o',
                'ł' or 'Ł' => 'l',
                'ı' => 'i',
                _ => i < 0x80 ? char.ToLowerInvariant(c) : char.ToLowerInvariant(Base(c)),
            };
        }
        return map;
    }

    /// <summary>A Latin letter without its diacritic; other characters as they are.</summary>
    public static char Base(char c) => c >= FirstLetter && c - FirstLetter < Bases.Length ? Bases[c - FirstLetter] : c;
}
