using System.Text;

namespace SpaceNews.Extract.Tests;

/// <summary>Seeded random texts, from noise to half-broken news.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "Soyuz MS-28", "Baikonur", "Site 31/6", "Cape Canaveral, Fla.", "Elena Petrova", "NASA", "SpaceXthe", "the crew", "27 November 2025", "on Thursday", "12:28 p.m. EST", "20-ton", "1.2 million pounds",
        "31/6", "LC-39A", "U.S.", "Sept. 1", "25,600", "twenty", "between", "more than", "exploded", "said", "don’t", "'s", "’s", "By", "Photo:", "•", "-", "–", "—", "…", "...", ".", "!", "?", ",", ":", ";", "/", "\"", "“", "”", "‘", "(", ")", "[", "{|", "|}", "\\",
        " ", " ", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\v", "\f", "\u00A0", "\u2009", "\u200B", "\uFEFF", "\u2028", "\u0085", "\0", "\u0007", "\u001B", "\u007F",
        "&amp;", "&nbsp;", "&#8217;s", "&#x27;", "&#99999999999;", "&;", "&rsquo", "&", "🚀", "👩‍🚀", "\uD83D", "\uDE80", "e\u0301", "İ", "ı", "ß", "ﬁ", "北京", "Байконур", "مركز", "١٢", "Ⅷ", "½", "3½", "𝟙", "𐐀", "\uFFFF",
        "A", "b", "7", "00", "999999999999999999999", "2025-11-27", "2025-13-45", "31/31/31", "T", "kg", "t", "ton", "May", "may", "X", "a a a a", "€", "%", "#", "@",
    ];

    public static string Next(Random random, int maxPieces)
    {
        var text = new StringBuilder();
        int count = random.Next(maxPieces + 1);
        for (int i = 0; i < count; i++)
        {
            switch (random.Next(12))
            {
                case 0:
                    text.Append((char)random.Next(0x10000));
                    break;
                case 1:
                    text.Append((char)random.Next(0x20, 0x7F));
                    break;
                case < 5:
                    text.Append(' ');
                    goto default;
                default:
                    text.Append(Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }
        return text.ToString();
    }

    /// <summary>A text with a few pieces cut, doubled, moved or put in.</summary>
    public static string Mutate(Random random, string text)
    {
        for (int i = random.Next(1, 6); i > 0 && text.Length > 2; i--)
        {
            int at = random.Next(text.Length), length = random.Next(Math.Min(200, text.Length - at));
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text[at..] + text[..at],
                3 => text.Insert(at, Next(random, 5)),
                _ => text[..at] + text[at..].Replace(" ", random.Next(2) == 0 ? "" : "\u00A0", StringComparison.Ordinal),
            };
        }
        return text;
    }
}
