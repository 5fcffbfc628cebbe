using System.Globalization;
using System.Text;

namespace SpaceNews.Extract;

/// <summary>Reads durations: “242-day”, “two and a half years”, “three hours and 12 minutes”, “two to five years”, “a minute”.</summary>
internal static class DurationReader
{
    private readonly record struct Part(double Amount, double? Upper, int Unit);

    public static void Report(ArticleContext article)
    {
        foreach (Sentence sentence in article.Tree.SentenceArray)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                // Units are rarer than numbers: find the unit, read the number in front of it.
                if ((article.Lexicon[article.Tree.TokenArray[i].Word] & WordClass.TimeUnit) == 0) continue;
                if ((article.Cover(i) & MentionSet.Numbers) != 0 || !TryPart(article, i, sentence, out int first, out Part part)) continue;
                int end = i + 1;
                Part? second = null;
                if (end + 2 < sentence.EndToken && part is { Upper: null, Amount: var whole } && whole % 1 == 0 && article.Is(end, "and") && article.Is(end + 1, "a") && article.Has(end + 2, WordClass.Half))
                {
                    // “a year and a half”
                    part = part with { Amount = whole + 0.5 };
                    end += 3;
                }
                else if (part.Upper is null && TryContinue(article, end, sentence.EndToken, part.Unit, out int secondEnd, out Part next))
                {
                    second = next;
                    end = secondEnd;
                }
                QuantityBound bound = BoundReader.Before(article, first, sentence.FirstToken);
                if (bound == QuantityBound.Exact && part.Upper is not null) bound = QuantityBound.Between;
                article.Report(MentionKind.Duration, first, end, ToDuration(part, second, bound), "NumberThenTimeUnit", 0.93);
                i = end - 1;
            }
        }
    }

    private static bool TryPart(ArticleContext article, int unitToken, Sentence sentence, out int first, out Part part)
    {
        part = default;
        first = -1;
        int unit = article.Lexicon.Value(article.Tree.TokenArray[unitToken].Word, WordClass.TimeUnit);
        if (unit is TimeUnits.Weekend or TimeUnits.Quarter) return false;
        if (IsAge(article, unitToken, sentence.EndToken)) return false;
        int numberEnd = unitToken;
        bool hyphen = numberEnd > sentence.FirstToken && article.FirstChar(numberEnd - 1) is '-' or '‑' && article.Tree.TokenArray[numberEnd - 1].Length == 1;
        if (hyphen) numberEnd--;
        // “half an hour”, “half a year”
        if (article.Has(numberEnd - 1, WordClass.Article) && numberEnd - 2 >= sentence.FirstToken && article.Has(numberEnd - 2, WordClass.Half))
        {
            first = numberEnd - 2;
            part = new Part(0.5, null, unit);
            return true;
        }
        double amount = 0;
        for (int i = numberEnd - 1; i >= sentence.FirstToken && i >= numberEnd - 8; i--)
        {
            if (NumberReader.TryRead(article, i, numberEnd, out NumberReading number) && number.EndToken == numberEnd)
            {
                first = i;
                amount = number.Value;
            }
            else if (first >= 0 && !(article.FirstChar(i) is '-' || article.Is(i, "and") || article.Is(i, "a"))) break;
        }
        if (first >= 0)
        {
            if ((article.Cover(first) & MentionSet.Numbers) != 0 || (first > 0 && article.FirstChar(first - 1) is '$' or '£' or '€' or '+')) return false;
            if (amount == 1 && unit == TimeUnits.Day && article.Is(first, "one") && !hyphen && IsSomeDay(article, first, sentence)) return false;
            if (first > sentence.FirstToken && article.FirstChar(first - 1) == '-' && article.Tree.TokenArray[first].Is(TokenShape.Glued) && article.Is(first - 2, "t")) return false;
            if (TryLower(article, first, sentence.FirstToken, out int lowFirst, out double low) && low < amount)
            {
                first = lowFirst;
                part = new Part(low, amount, unit);
            }
            else part = new Part(amount, null, unit);
            return true;
        }
        return TryArticle(article, unitToken, unit, sentence, ref first, ref part);
    }

    /// <summary>“… might one day help”: some time, no length.</summary>
    private static bool IsSomeDay(ArticleContext article, int first, Sentence sentence) =>
        first == sentence.FirstToken || (first + 2 < sentence.EndToken && article.Tree.TokenArray[first + 2].Is(TokenShape.AllLower)
            && (article.TextOf(first + 2).EndsWith("ing") || (article.Has(first + 2, WordClass.CommonVerb) && !article.Has(first + 2, WordClass.Function | WordClass.OffsetWord))));

    /// <summary>“a minute”, “an hour”: where the article counts, not in rates (“156 a year”) or set phrases (“a second attempt”, “a day”).</summary>
    private static bool TryArticle(ArticleContext article, int unitToken, int unit, Sentence sentence, ref int first, ref Part part)
    {
        int i = unitToken - 1;
        if (i < sentence.FirstToken || !article.Has(i, WordClass.Article) || article.Is(i, "the")) return false;
        if (i > sentence.FirstToken)
        {
            ref readonly TokenData before = ref article.Tree.TokenArray[i - 1];
            if (before.Kind is TokenKind.Number or TokenKind.Symbol || article.Has(i - 1, WordClass.NumberWord | WordClass.Scale | WordClass.CommonNoun) || article.Is(i - 1, "once") || article.Is(i - 1, "twice") || article.Is(i - 1, "times"))
                if (!article.Is(i - 1, "for") && !article.Is(i - 1, "than") && !article.Is(i - 1, "about")) return false;
        }
        if (unit == TimeUnits.Second && unitToken + 1 < sentence.EndToken && article.Tree.TokenArray[unitToken + 1].Kind == TokenKind.Word && !article.Has(unitToken + 1, WordClass.OffsetWord | WordClass.Function)) return false;
        if (unitToken + 1 < sentence.EndToken && article.Has(unitToken + 1, WordClass.CommonNoun) && article.Tree.TokenArray[unitToken + 1].Is(TokenShape.AllLower) && !article.Has(unitToken + 1, WordClass.Function | WordClass.OffsetWord)) return false;
        first = i;
        part = new Part(1, null, unit);
        return true;
    }

    /// <summary>“two to five years”, “10–15 minutes”, “between two and five years”.</summary>
    private static bool TryLower(ArticleContext article, int first, int start, out int lowFirst, out double low)
    {
        lowFirst = first;
        low = 0;
        int at = first - 1;
        if (at <= start) return false;
        bool between = false;
        for (int i = at - 1; i >= start && i >= at - 4; i--) between |= article.Is(i, "between");
        if (!(article.Is(at, "to") || article.Is(at, "or") || article.FirstChar(at) is '–' or '-' || (article.Is(at, "and") && between))) return false;
        int end = at;
        if (article.FirstChar(end - 1) == '-') end--;
        for (int i = end - 1; i >= start && i >= end - 4; i--)
        {
            if (!NumberReader.TryRead(article, i, end, out NumberReading number) || number.EndToken != end) continue;
            low = number.Value;
            lowFirst = i;
            return (article.Cover(i) & MentionSet.Numbers) == 0;
        }
        return false;
    }

    /// <summary>“… and 12 minutes” behind “three hours”.</summary>
    private static bool TryContinue(ArticleContext article, int i, int limit, int unit, out int end, out Part part)
    {
        end = i;
        part = default;
        if (i < limit && (article.Is(i, "and") || article.FirstChar(i) == ',')) i++;
        if (i < limit && article.Is(i, "and")) i++;
        if (!NumberReader.TryRead(article, i, limit, out NumberReading number) || number.EndToken >= limit || !article.Has(number.EndToken, WordClass.TimeUnit)) return false;
        int smaller = article.Lexicon.Value(article.Tree.TokenArray[number.EndToken].Word, WordClass.TimeUnit);
        if (smaller >= unit || unit > TimeUnits.Year || number.Value % 1 != 0 || IsAge(article, number.EndToken, limit)) return false;
        end = number.EndToken + 1;
        if (end < limit && article.Has(end, WordClass.OffsetWord)) return false;
        part = new Part(number.Value, null, smaller);
        return true;
    }

    private static bool IsAge(ArticleContext article, int unitToken, int limit)
    {
        int next = unitToken + 1;
        if (next < limit && article.FirstChar(next) == '-') next++;
        return next < limit && (article.Is(next, "old") || article.Is(next, "olds"));
    }

    private static StatedDuration ToDuration(Part part, Part? second, QuantityBound bound)
    {
        string value = Format(part.Amount, part.Unit, second);
        if (part.Upper is { } upper) value += "/" + Format(upper, part.Unit, second);
        return new StatedDuration(value, bound) { ApproximateDays = part.Amount * Days(part.Unit) + (second is { } s ? s.Amount * Days(s.Unit) : 0) };
    }

    private static string Format(double amount, int unit, Part? second)
    {
        if (amount == 0.5 && unit == TimeUnits.Hour) return "PT30M";
        if (amount == 0.5 && unit == TimeUnits.Year) return "P6M";
        if (amount == 0.5 && unit == TimeUnits.Minute) return "PT30S";
        if (amount == 0.5 && unit == TimeUnits.Day) return "PT12H";
        if (amount == 0.5 && unit == TimeUnits.Decade) return "P5Y";
        if (amount == 0.5 && unit == TimeUnits.Century) return "P50Y";
        var text = new StringBuilder("P");
        Append(text, amount, unit);
        if (second is { } s) Append(text, s.Amount, s.Unit);
        return text.ToString();
    }

    private static void Append(StringBuilder text, double amount, int unit)
    {
        (double factor, char letter, bool time) = unit switch
        {
            TimeUnits.Millisecond => (0.001, 'S', true),
            TimeUnits.Second => (1, 'S', true),
            TimeUnits.Minute => (1, 'M', true),
            TimeUnits.Hour => (1, 'H', true),
            TimeUnits.Week => (1, 'W', false),
            TimeUnits.Fortnight => (2, 'W', false),
            TimeUnits.Month => (1, 'M', false),
            TimeUnits.Year => (1, 'Y', false),
            TimeUnits.Decade => (10, 'Y', false),
            TimeUnits.Century => (100.0, 'Y', false),
            _ => (1, 'D', false),
        };
        if (time && !text.ToString().Contains('T')) text.Append('T');
        text.Append((amount * factor).ToString("0.######", CultureInfo.InvariantCulture)).Append(letter);
    }

    private static double Days(int unit) => unit switch
    {
        TimeUnits.Millisecond => 1 / 86_400_000.0,
        TimeUnits.Second => 1 / 86_400.0,
        TimeUnits.Minute => 1 / 1440.0,
        TimeUnits.Hour => 1 / 24.0,
        TimeUnits.Week => 7,
        TimeUnits.Fortnight => 14,
        TimeUnits.Month => 30.44,
        TimeUnits.Year => 365.25,
        TimeUnits.Decade => 3652.5,
        TimeUnits.Century => 36525,
        _ => 1,
    };
}
