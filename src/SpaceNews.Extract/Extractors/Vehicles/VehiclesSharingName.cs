using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Finds craft that a list names by their numbers only: “Galileo 5 and 6”, “EchoStars 3, 4 and 6”, “boosters B1081 and 1093”, “Tselina-D and -O”.</summary>
internal sealed class VehiclesSharingName(ArticleContext article)
{
    private const int LongestNumber = 6;

    /// <summary>The form of a single capital letter, and of figures with one behind them, in <see cref="FormOf"/>.</summary>
    private const int Letter = 1000, Lettered = 2000;

    private readonly List<(int First, int End)> _numbers = [];

    public void Find()
    {
        Mention[] mentions = [.. article.Mentions];
        foreach (Mention mention in mentions)
        {
            if (mention is not Mention<VehicleName> { Value: var vehicle }) continue;
            int last = article.Tree.FindToken(mention.Span.End - 1);
            ReadList(last);
            if (_numbers.Count == 0 || NameBeforeNumber(vehicle.Name, article.TextOf(last)) is not { } name) continue;
            foreach ((int first, int end) in _numbers)
            {
                string whole = name + article.TextOf(end - 1, end);
                article.Report(MentionKind.Vehicle, first, end, new VehicleName(Slug.Of(whole), whole, vehicle.Class, vehicle.Family, vehicle.IsIndividual), "VehicleSharingName", 0.8);
            }
        }
    }

    /// <summary>The name without its number: “Galileo ” of “Galileo 5”, “B” of “B1081”; null where the name does not end as the text does.</summary>
    private static string? NameBeforeNumber(string name, ReadOnlySpan<char> last)
    {
        int start = FormOf(last) >= Letter ? last.Length - 1 : last.Length;
        while (start > 0 && (char.IsAsciiDigit(last[start - 1]) || (last[start - 1] == '-' && start > 1 && char.IsAsciiDigit(last[start - 2])))) start--;
        ReadOnlySpan<char> number = last[start..];
        return number.Length > 0 && name.Length > number.Length && name.AsSpan().EndsWith(number, StringComparison.Ordinal) ? name[..^number.Length] : null;
    }

    /// <summary>The numbers of a list that goes on behind a token and ends with “and” or “or” before its last.</summary>
    private void ReadList(int last)
    {
        _numbers.Clear();
        int form = FormOf(article.TextOf(last)), i = last + 1;
        while (form >= 0 && i + 1 < article.Tree.TokenCount)
        {
            bool comma = article.FirstChar(i) == ',' && article.Tree.TokenArray[i].Kind == TokenKind.Punctuation;
            if (comma) i++;
            bool ends = article.Is(i, "and") || article.Is(i, "or") || article.FirstChar(i) == '&';
            if (ends) i++;
            // “Byeol-3 and -4”
            int first = i;
            if (article.FirstChar(i) is '-' or '–' && article.Tree.TokenArray[i].Length == 1 && !article.Tree.TokenArray[i].Is(TokenShape.Glued)) i++;
            if ((!comma && !ends) || !IsNumber(i, form)) break;
            _numbers.Add((first, ++i));
            if (!ends) continue;
            if (EndsList(i)) return;
            break;
        }
        _numbers.Clear();
    }

    private bool IsNumber(int i, int form) =>
        i < article.Tree.TokenCount && article.Tree.TokenArray[i] is var token && token.Length <= LongestNumber && !token.Is(TokenShape.SentenceStart) && article.Cover(i) == MentionSet.None
        && FormOf(article.TextOf(i)) is var own && own >= 0 && own / 10 == form / 10 && Math.Abs(own % 10 - form % 10) <= 1;

    /// <summary>How a number is written: its figures behind any letters, and whether a hyphen parts them; -1 where it is none.</summary>
    private static int FormOf(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && char.IsAsciiLetterUpper(text[^1]))
        {
            if (text is "I") return -1;
            if (text.Length == 1 || text[^2] == '-') return Letter;
            return char.IsAsciiDigit(text[^2]) && FormOf(text[..^1]) is var figures and >= 0 ? Lettered + figures : -1;
        }
        int start = text.Length, hyphens = 0;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || (text[start - 1] == '-' && start > 1 && char.IsAsciiDigit(text[start - 2])))) hyphens += text[--start] == '-' ? 1 : 0;
        if (start < text.Length && text[start] == '-') (start, hyphens) = (start + 1, hyphens - 1);
        return start == text.Length || text.Length - start > 9 ? -1 : 10 * hyphens + text.Length - start;
    }

    /// <summary>Behind the last number neither a unit nor a noun that it counts: “Soyuz 11 and 3 people”. Craft may be named once more.</summary>
    private bool EndsList(int i)
    {
        if (i >= article.Tree.TokenCount || article.HeadAt(i, k => k.IsVehicle(), out _) > 0) return true;
        if (article.IsCounted(i)) return false;
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        return token.Kind != TokenKind.Word || token.Is(TokenShape.SentenceStart) || article.Has(i, WordClass.Be | WordClass.Modal | WordClass.QuoteS) || (article.Has(i, WordClass.Function | WordClass.PhraseStart | WordClass.CommonVerb) && !article.Has(i, WordClass.CommonNoun));
    }
}
