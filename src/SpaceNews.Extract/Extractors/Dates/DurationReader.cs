namespace SpaceNews.Extract;

/// <summary>A duration as read.</summary>
internal readonly record struct DurationReading(int First, int End, DurationPart Part, DurationPart? Second);

/// <summary>Reads durations: “242-day”, “two and a half years”, “three hours and 12 minutes”, “two to five years”, “a minute”.</summary>
internal static class DurationReader
{
    /// <summary>Reads the number in front of a unit of time; units are rarer than numbers. Nothing before <paramref name="free"/> is taken.</summary>
    public static bool TryRead(in DateText text, int unitToken, int free, out DurationReading reading)
    {
        reading = default;
        if (!TryPart(text, unitToken, out int first, out DurationPart part) || first < free) return false;
        int end = unitToken + 1;
        DurationPart? second = null;
        if (part is { Upper: null } && part.Amount % 1 == 0 && text.Is(end, "and") && text.Is(end + 1, "a") && text.Has(end + 2, WordClass.Half))
        {
            // “a year and a half”
            part = part with { Amount = part.Amount + 0.5 };
            end += 3;
        }
        else if (part.Upper is null && TryContinue(text, end, part.Unit, out int secondEnd, out DurationPart next))
        {
            second = next;
            end = secondEnd;
        }
        reading = new DurationReading(first, end, part, second);
        return true;
    }

    /// <summary>The value, with the limit that the words before it set.</summary>
    public static StatedDuration ValueOf(ArticleContext article, in DurationReading reading)
    {
        QuantityBound bound = BoundReader.Before(article, reading.First, article.Tree.SentenceArray[article.Tree.FindSentence(reading.First)].FirstToken);
        if (bound == QuantityBound.Exact && reading.Part.Upper is not null) bound = QuantityBound.Between;
        StatedDuration value = DurationWriter.Write(reading.Part, reading.Second, bound);
        return article.WritesTimex ? value with { TimexValue = DurationWriter.WriteTimex(reading.Part) } : value;
    }

    private static bool TryPart(in DateText text, int unitToken, out int first, out DurationPart part)
    {
        part = default;
        first = -1;
        int unit = text.Value(unitToken, WordClass.TimeUnit), numberEnd = unitToken;
        if (unit is TimeUnits.Weekend or TimeUnits.Quarter || IsAge(text, unitToken)) return false;
        bool hyphen = text.IsHyphen(numberEnd - 1);
        if (hyphen) numberEnd--;
        // “half an hour”, “half a year”
        if (text.Has(numberEnd - 1, WordClass.Article) && text.Has(numberEnd - 2, WordClass.Half))
        {
            first = numberEnd - 2;
            part = new DurationPart(0.5, null, unit);
            return true;
        }
        if (TryFraction(text, numberEnd, unit, ref first, ref part)) return true;
        ArticleContext article = text.Article;
        double amount = 0;
        for (int i = numberEnd - 1; i >= text.Start && i >= numberEnd - 8; i--)
        {
            if (NumberReader.TryRead(article, i, numberEnd, out NumberReading number) && number.EndToken == numberEnd)
            {
                first = i;
                amount = number.Value;
            }
            else if (first >= 0 && !(text.FirstChar(i) is '-' || text.Is(i, "and") || text.Is(i, "a"))) break;
            // A word that belongs to no number ends the search: what lies before it cannot reach the unit.
            else if (first < 0 && !text.Has(i, WordClass.NumberWord | WordClass.Scale | WordClass.Half | WordClass.Article) && text.FirstChar(i) != '-' && !text.Is(i, "and")) break;
        }
        if (first < 0) return TryArticle(text, unitToken, unit, ref first, ref part);
        if (text.FirstChar(first - 1) is '$' or '£' or '€' or '+' or '#') return false;
        if (amount == 1 && unit == TimeUnits.Day && text.Is(first, "one") && !hyphen && IsSomeDay(text, first)) return false;
        // “every two weeks” comes back, it does not last.
        if (text.Has(first - 1, DateWord.SetWord)) return false;
        // “T-10 seconds”, “L-3 days” count down, they do not last.
        if (text.IsDash(first - 1) && text.IsGlued(first) && text.IsKind(first - 2, TokenKind.Word) && text[first - 2].Length == 1) return false;
        if (TryLower(text, first, out int lowFirst, out double low) && low < amount)
        {
            first = lowFirst;
            part = new DurationPart(low, amount, unit);
        }
        else part = new DurationPart(amount, null, unit);
        return true;
    }

    /// <summary>“four tenths of a second”, “a quarter of an hour”</summary>
    private static bool TryFraction(in DateText text, int unit, int kind, ref int first, ref DurationPart part)
    {
        int fraction = unit - 3, number = unit - 4;
        if (!text.Has(unit - 1, WordClass.Article) || text.Is(unit - 1, "the") || !text.Is(unit - 2, "of") || !text.Has(fraction, DateWord.Fraction)) return false;
        if (text.IsHyphen(number)) number--;
        int count = text.Has(number, WordClass.Article) ? 1 : text.Has(number, WordClass.NumberWord) ? text.Value(number, WordClass.NumberWord) : text.TryInt(number, out int figure) ? figure : 0;
        if (count <= 0) return false;
        first = number;
        part = new DurationPart((double)count / text.Value(fraction, DateWord.Fraction), null, kind);
        return true;
    }

    /// <summary>“… might one day help”: some time, no length.</summary>
    private static bool IsSomeDay(in DateText text, int first) =>
        first == text.Start || (text.Is(first + 2, TokenShape.AllLower)
            && (text.Of(first + 2).EndsWith("ing") || (text.Has(first + 2, WordClass.CommonVerb) && !text.Has(first + 2, WordClass.Function | WordClass.OffsetWord))));

    /// <summary>“a minute”, “an hour”: where the article counts, not in rates (“156 a year”) or set phrases (“a second attempt”, “a day”).</summary>
    private static bool TryArticle(in DateText text, int unitToken, int unit, ref int first, ref DurationPart part)
    {
        int i = unitToken - 1;
        if (!text.Has(i, WordClass.Article) || text.Is(i, "the")) return false;
        bool counts = text.Is(i - 1, "for") || text.Is(i - 1, "than") || text.Is(i - 1, "about") || text.Is(unitToken + 1, "aloft") || text.Is(unitToken + 1, "into");
        if (!counts && text.Holds(i - 1) && (text[i - 1].Kind is TokenKind.Number or TokenKind.Symbol || text.Has(i - 1, WordClass.NumberWord | WordClass.Scale | WordClass.CommonNoun) || text.Is(i - 1, "once") || text.Is(i - 1, "twice") || text.Is(i - 1, "times"))) return false;
        int next = unitToken + 1;
        // “on a second, smaller one”, “two centimetres a second”
        if (unit == TimeUnits.Second && !counts && !text.Is(i - 1, "within") && !text.Is(i - 1, "in") && !text.Is(i - 1, "after") && !text.Is(i - 1, "of") && !text.Is(i - 1, "only") && !text.Is(i - 1, "under") && !text.Has(i - 1, WordClass.CommonVerb) && !text.Has(i - 1, WordClass.Half | WordClass.About)) return false;
        if (unit == TimeUnits.Second && text.IsKind(next, TokenKind.Word) && !text.Has(next, WordClass.OffsetWord | WordClass.Function)) return false;
        // “an hour east of Lagos”
        bool compass = text.Is(next, "east") || text.Is(next, "west") || text.Is(next, "north") || text.Is(next, "south");
        if (!compass && text.Has(next, WordClass.CommonNoun) && text.Is(next, TokenShape.AllLower) && !text.Has(next, WordClass.Function | WordClass.OffsetWord)) return false;
        first = i;
        part = new DurationPart(1, null, unit);
        return true;
    }

    /// <summary>“two to five years”, “10–15 minutes”, “between two and five years”.</summary>
    private static bool TryLower(in DateText text, int first, out int lowFirst, out double low)
    {
        lowFirst = first;
        low = 0;
        int at = first - 1;
        if (at <= text.Start) return false;
        bool between = false;
        for (int i = at - 1; i >= text.Start && i >= at - 4; i--) between |= text.Is(i, "between");
        if (!(text.Is(at, "to") || text.Is(at, "or") || text.FirstChar(at) is '–' or '-' || (text.Is(at, "and") && between))) return false;
        int end = text.FirstChar(at - 1) == '-' ? at - 1 : at;
        for (int i = end - 1; i >= text.Start && i >= end - 4; i--)
        {
            if (!NumberReader.TryRead(text.Article, i, end, out NumberReading number) || number.EndToken != end) continue;
            low = number.Value;
            lowFirst = i;
            return true;
        }
        return false;
    }

    /// <summary>“… and 12 minutes” behind “three hours”.</summary>
    private static bool TryContinue(in DateText text, int i, int unit, out int end, out DurationPart part)
    {
        end = i;
        part = default;
        if (text.Is(i, "and") || text.FirstChar(i) == ',') i++;
        if (text.Is(i, "and")) i++;
        if (!text.Holds(i) || !NumberReader.TryRead(text.Article, i, text.Limit, out NumberReading number) || !text.Has(number.EndToken, WordClass.TimeUnit)) return false;
        int smaller = text.Value(number.EndToken, WordClass.TimeUnit);
        if (smaller >= unit || unit > TimeUnits.Year || number.Value % 1 != 0 || IsAge(text, number.EndToken)) return false;
        end = number.EndToken + 1;
        if (text.Has(end, WordClass.OffsetWord) && smaller >= TimeUnits.Day) return false;
        part = new DurationPart(number.Value, null, smaller);
        return true;
    }

    private static bool IsAge(in DateText text, int unitToken)
    {
        int next = text.IsHyphen(unitToken + 1) ? unitToken + 2 : unitToken + 1;
        return text.Is(next, "old") || text.Is(next, "olds");
    }
}
