namespace SpaceNews.Extract;

/// <summary>Reads years, decades, centuries and budget years, and tells a year from any other number of four figures.</summary>
internal static class YearReader
{
    /// <summary>Years that news can mean; what lies outside is some other number.</summary>
    private const int Earliest = 1000, Latest = 2999;

    /// <summary>How far a whole year is looked for beside one in two figures, in tokens.</summary>
    private const int ListReach = 40;

    public static bool IsDay(int year, int month, int day) =>
        year is >= Earliest and <= Latest && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>“, 2025”, “ 2025”, “ of 2025” at <paramref name="end"/>; 0 and nothing taken when there is none.</summary>
    public static int Behind(in DateText text, ref int end)
    {
        int i = end;
        if (text.FirstChar(i) == ',') i++;
        else if (text.Is(i, "of"))
        {
            i++;
            if (text.Is(i, "the") && text.Is(i + 1, "year")) i += 2;
        }
        else if (text.IsHyphen(i) && text.IsGlued(i) && text.IsGlued(i + 1)) i++;
        if (TryTwoFigures(text, i, i > end && text.Is(i - 1, "of"), out int two, out int twoEnd))
        {
            end = twoEnd;
            return two;
        }
        if (text.Has(i, WordClass.NumberWord) && WordsAt(text, i, out int wordsEnd) is var words and not 0 && !text.IsNounBehind(wordsEnd))
        {
            end = wordsEnd;
            return words;
        }
        if (!text.IsKind(i, TokenKind.Number) || text[i].Length != 4 || !text.TryInt(i, out int year) || year is < 1700 or > 2199) return 0;
        if (text.Has(i + 1, WordClass.TimeUnit)) return 0;
        // “24 January 1430 GMT”, “Jan. 24, 2137 GMT”: a clock behind the day; behind a comma, or before “(Moscow time)”, it can be a
        // year too, if one of our time.
        int zone = i + 1;
        if (((i == end && text.FirstChar(zone) != '(') || year is < 1957 or > 2060) && year % 100 < 60 && ZoneReader.Read(text, ref zone) is not null) return 0;
        end = i + 1;
        return year;
    }

    /// <summary>“’86”, and “86” behind “April of”.</summary>
    private static bool TryTwoFigures(in DateText text, int i, bool bare, out int year, out int end)
    {
        year = 0;
        bool mark = text.FirstChar(i) is '\'' or '’' or '‘' && text.IsGlued(i + 1);
        int figures = mark ? i + 1 : i;
        end = figures + 1;
        if (!(mark || bare) || !text.IsKind(figures, TokenKind.Number) || text[figures].Length != 2 || !text.TryInt(figures, out int number)) return false;
        if (!mark && (number < 50 || text.IsNounBehind(end))) return false;
        year = (number >= 50 ? 1900 : 2000) + number;
        return true;
    }

    /// <summary>“in ’86”, and “in 80 and 84, … in 2000”: years in two figures, bare only beside a whole one.</summary>
    public static bool TryShort(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        if (text[i].Length != 2 || !text.TryInt(i, out int number) || text.IsNounBehind(i + 1) || text.Has(i + 1, WordClass.TimeUnit | WordClass.Scale) || text.FirstChar(i + 1) is '%' or ':' or '-' or '/' or '\'' or '’') return false;
        int year = (number >= 50 ? 1900 : 2000) + number, mark = i - 1;
        if (text.FirstChar(mark) is '\'' or '’' or '‘' && text.IsGlued(i) && !text.IsGlued(mark)) return text.Has(mark - 1, DateWord.YearLead) && Set(ref expression, mark, i + 1, year);
        bool led = text.Is(i - 1, "in") || (text.Is(i - 1, "and") && text.IsKind(i - 2, TokenKind.Number) && text[i - 2].Length == 2 && text.Is(i - 3, "in"));
        if (!led || number is >= 30 and < 57 || !(text.IsKind(i + 1, TokenKind.Punctuation) || text.Is(i + 1, "and") || !text.Holds(i + 1))) return false;
        for (int k = Math.Max(text.Start, i - ListReach); k < text.Limit && k <= i + ListReach; k++)
            if (text.IsKind(k, TokenKind.Number) && text[k].Length == 4 && text.Is(k - 1, "in") && text.TryInt(k, out int whole) && whole is >= 1950 and < 2100) return Set(ref expression, i, i + 1, year);
        return false;
    }

    /// <summary>“2019-Aug-1”, “2019 Aug 1”, “2019/aug/01”, “2016 10 16”: the year first.</summary>
    private static bool TryYearFirst(in DateText text, int i, int year, out DateExpression expression)
    {
        expression = default;
        bool joined = text.IsHyphen(i + 1) || text.FirstChar(i + 1) == '/';
        if (joined && !text.IsGlued(i + 1)) return false;
        int at = joined ? i + 2 : i + 1, next = joined ? at + 2 : at + 1, month;
        if (text.Has(at, WordClass.Month) && (joined || text.Is(at, TokenShape.InitialUpper))) month = text.Value(at, WordClass.Month);
        else if (joined || text.IsGlued(at) || !text.IsKind(at, TokenKind.Number) || text[at].Length != 2 || !text.TryInt(at, out month) || !text.IsKind(next, TokenKind.Number) || text[next].Length != 2) return false;
        if (joined && !(text.IsGlued(at) && text.IsGlued(at + 1) && text.FirstChar(at + 1) == text.FirstChar(i + 1))) return false;
        if (!text.TryInt(next, out int day) || text[next].Length > 2 || text.IsNounBehind(next + 1) || text.Has(next + 1, WordClass.TimeUnit) || !IsDay(year, month, day)) return false;
        expression = new DateExpression { First = i, End = next + 1, Form = DateForm.Day, Year = year, Month = month, Day = day };
        return true;
    }

    /// <summary>“2011”, “1800 BC”, “2025–W48”, at a number of figures alone.</summary>
    public static bool TryYear(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        if (!text.TryInt(i, out int number)) return false;
        if (text.Has(i + 1, DateWord.Era) && !text.Is(i + 1, "ad")) return Set(ref expression, i, i + 2, text.Value(i + 1, DateWord.Era) < 0 ? 1 - number : number) && number is > 0 and < 9000;
        if (text.Has(i - 1, DateWord.Era) && text.Is(i - 1, TokenShape.AllUpper) && number is >= 1 and <= 2999 && !text.IsGlued(i)) return Set(ref expression, i - 1, i + 1, number);
        if (text[i].Length != 4 || number is < 1700 or > 2199) return false;
        if (TryYearFirst(text, i, number, out expression)) return true;
        // “Press release 31-2024” counts the releases of a year.
        if (text.IsHyphen(i - 1) && text.IsGlued(i - 1) && text.IsGlued(i) && text.IsKind(i - 2, TokenKind.Number) && text[i - 2].Length <= 3 && text.Is(i - 3, TokenShape.InitialUpper | TokenShape.AllUpper)) return false;
        if (!IsYear(text, i, number)) return false;
        if (PartOfYearReader.TryJoinedOrdinal(text, i - 1, number, out expression)) return true;
        // “the 1930’s”
        if (number % 10 == 0 && (text.Is(i - 1, "the") || text.Has(i - 1, WordClass.PeriodPart)) && text.Has(i + 1, WordClass.QuoteS) && !text.IsNounBehind(i + 2) && TryDecade(text, i, default, number, 4, out expression)) return true;
        // “2025-W48”, “2017 Q1”, “2019 H2”
        int next = text.IsHyphen(i + 1) && text.IsGlued(i + 1) ? i + 2 : i + 1;
        if (text.IsKind(next, TokenKind.Word) && text.Is(next, TokenShape.HasDigit))
        {
            ReadOnlySpan<char> mark = text.Of(next);
            if (mark.Length == 2 && mark[0] is 'Q' or 'H' or 'q' or 'h' && PartOfYearReader.TryMark(mark, out DateForm form, out int part))
            {
                expression = new DateExpression { First = i, End = next + 1, Form = form, Year = number, Number = part };
                return true;
            }
            if (mark.Length == 3 && mark[0] == 'W' && DateText.TryInt(mark[1..], out int week) && week is >= 1 and <= 53)
            {
                expression = new DateExpression { First = i, End = next + 1, Form = DateForm.Week, Year = number, Number = week };
                return true;
            }
        }
        return Set(ref expression, i, i + 1, number);
    }

    /// <summary>“nineteen eighty-six”, “two thousand and fifteen”, “twenty twenty-four”: only behind a word that leads to a year.</summary>
    public static bool TryWords(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        if (!text.Has(i - 1, DateWord.YearLead | DateWord.MonthLead) && !text.Has(i - 1, WordClass.Month)) return false;
        int year = WordsAt(text, i, out int end);
        return year != 0 && !text.IsNounBehind(end) && !text.Has(end, WordClass.TimeUnit | WordClass.Scale) && Set(ref expression, i, end, year);
    }

    /// <summary>The year in words at a token; 0 for none.</summary>
    private static int WordsAt(in DateText text, int i, out int end)
    {
        end = i;
        int century = text.Has(i, WordClass.NumberWord) ? text.Value(i, WordClass.NumberWord) : 0, year;
        if (century == 2 && text.Is(i + 1, "thousand"))
        {
            end = i + 2;
            year = 2000;
            int rest = text.Is(end, "and") ? end + 1 : end;
            if (NumberBelowHundred(text, rest, out int after) is var ones and > 0) (year, end) = (2000 + ones, after);
            return year;
        }
        if (century is < 17 or > 20) return 0;
        int next = text.Is(i + 1, "hundred") ? i + 2 : i + 1;
        if (NumberBelowHundred(text, next, out end) is not (var number and >= 10)) return 0;
        return century * 100 + number;
    }

    private static int NumberBelowHundred(in DateText text, int i, out int end)
    {
        end = i;
        if (!text.Has(i, WordClass.NumberWord)) return 0;
        int value = text.Value(i, WordClass.NumberWord), next = text.IsHyphen(i + 1) ? i + 2 : i + 1;
        end = i + 1;
        if (value >= 20 && text.Has(next, WordClass.NumberWord) && text.Value(next, WordClass.NumberWord) is var ones and >= 1 and <= 9)
        {
            end = next + 1;
            value += ones;
        }
        return value;
    }

    /// <summary>“FY2026”, “fiscal 2026”, “fiscal year 2026”, “FY 26”.</summary>
    public static bool TryFiscal(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        int next = i + 1;
        if (text.Has(i, DateWord.FiscalWord))
        {
            if (text.Is(next, "year")) next++;
        }
        else if (text.Has(i, DateWord.FiscalMark) && text.Is(i, TokenShape.AllUpper))
        {
            if (text.FirstChar(next) is '\'' or '’') next++;
        }
        else if (!text.Is(i, TokenShape.HasDigit) || text[i].Length is not (4 or 6) || !text.Of(i).StartsWith("FY") || !DateText.TryInt(text.Of(i)[2..], out int joined)) return false;
        else return Set(ref expression, i, i + 1, joined < 100 ? 2000 + joined : joined) && expression.Year is >= 1900 and <= 2199;
        if (!text.TryInt(next, out int year)) return false;
        if (text[next].Length == 2) year += year >= 50 ? 1900 : 2000;
        else if (text[next].Length != 4) return false;
        return year is >= 1900 and <= 2199 && Set(ref expression, i, next + 1, year);
    }

    /// <summary>“1960s”, “60s”, “’60s”, “21st century”: figures with letters behind them.</summary>
    public static bool TryDecade(in DateText text, int i, ReadOnlySpan<char> tail, int value, int digits, out DateExpression expression)
    {
        expression = default;
        bool apostrophe = tail.Length == 0 && text.Has(i + 1, WordClass.QuoteS) && text.IsGlued(i + 1);
        if ((tail is "s" || apostrophe) && value % 10 == 0)
        {
            int end = apostrophe ? i + 2 : i + 1;
            if (digits == 4 && value is >= 1700 and <= 2100) return SetDecade(ref expression, i, end, value);
            if (digits == 2 && !apostrophe && (text.Is(i - 1, "the") || text.Is(i - 1, TokenShape.Quote) || (text.IsHyphen(i - 1) && text.Has(i - 2, WordClass.PeriodPart)) || (text.Has(i - 1, WordClass.PeriodPart) && !text.IsGlued(i))))
                return SetDecade(ref expression, i, end, (value >= 30 ? 1900 : 2000) + value);
            return false;
        }
        return tail is "st" or "nd" or "rd" or "th" && value is >= 10 and <= 30 && IsCentury(text, i + 1, out int last) && SetCentury(ref expression, i, last, value);
    }

    /// <summary>“the sixties”.</summary>
    public static bool TryDecadeWord(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        bool lead = text.Is(i - 1, "the") || text.Has(i - 1, WordClass.PeriodPart) || (text.IsHyphen(i - 1) && text.Has(i - 2, WordClass.PeriodPart));
        return lead && SetDecade(ref expression, i, i + 1, 1900 + text.Value(i, WordClass.DecadeWord));
    }

    /// <summary>“nineteenth century”, “twenty-first century”.</summary>
    public static bool TryCenturyWord(in DateText text, int i, out DateExpression expression)
    {
        expression = default;
        int number = text.Value(i, WordClass.OrdinalWord), next = i + 1;
        if (number == 0 && text.Is(i, "twenty") && text.IsHyphen(next) && text.Is(next + 1, "first"))
        {
            number = 21;
            next += 2;
        }
        return number is >= 10 and <= 30 && IsCentury(text, next, out int end) && SetCentury(ref expression, i, end, number);
    }

    private static bool IsCentury(in DateText text, int i, out int end)
    {
        if (text.IsHyphen(i)) i++;
        end = i + 1;
        return text.Is(i, "century");
    }

    private static bool Set(ref DateExpression expression, int first, int end, int year)
    {
        expression = new DateExpression { First = first, End = end, Form = DateForm.Year, Year = year };
        return true;
    }

    private static bool SetDecade(ref DateExpression expression, int first, int end, int year)
    {
        expression = new DateExpression { First = first, End = end, Form = DateForm.Decade, Number = year };
        return true;
    }

    private static bool SetCentury(ref DateExpression expression, int first, int end, int number)
    {
        expression = new DateExpression { First = first, End = end, Form = DateForm.Century, Number = number };
        return true;
    }

    private static bool IsYear(in DateText text, int i, int number)
    {
        if (number is < 1900 or > 2099 && !(text.Has(i - 1, WordClass.Function) && !text.Is(i - 1, "than"))) return false;
        if (i > text.Start)
        {
            char before = text.FirstChar(i - 1);
            if (before is '$' or '£' or '€' or '¥' or '#' or '+' or '/' or '_' && text.IsGlued(i)) return false;
            if (before == '-' && text.IsGlued(i) && text.IsKind(i - 2, TokenKind.Word) && !text.Has(i - 2, WordClass.PeriodPart | WordClass.Month | WordClass.Function)) return false;
            if (text.Has(i - 1, WordClass.About) && !text.Has(i - 1, DateWord.MonthLead)) return false;
            bool limit = text.Is(i - 1, "than") && (text.Is(i - 2, "earlier") || text.Is(i - 2, "later") || text.Is(i - 2, "sooner") || text.Is(i - 2, "rather"));
            // “over 2000 - 2050” is a stretch of years.
            if (text.IsDash(i + 1) && text.IsKind(i + 2, TokenKind.Number) && text[i + 2].Length == 4 && text.TryInt(i + 2, out int upper) && upper > number && upper < number + 200 && text.Is(i - 1, "over")) return true;
            if ((text.Has(i - 1, DateWord.NumberLabel) && !limit) || text.Has(i - 1, WordClass.Mission)) return false;
        }
        int next = i + 1;
        if (!text.Holds(next)) return true;
        if (text.Has(next, WordClass.Scale) || text.FirstChar(next) is '%' or '°' || (text.Has(next, WordClass.TimeUnit) && text.Of(next)[^1] == 's')) return false;
        // An early number before a noun counts: “1709 pupils”; “the 1709 fire” does not.
        if (number < 1900 && text.IsNounBehind(next) && text.Is(next, TokenShape.AllLower) && !text.Is(i - 1, "the")) return false;
        if (text.FirstChar(next) is '/' or '_' && text.IsGlued(next)) return false;
        if (text.IsHyphen(next) && text.Has(next + 1, WordClass.TimeUnit)) return false;
        if (text.FindPhrase(next, PhraseKind.MassUnit, out _) > 0) return false;
        // “2011 launches”, “2000 people” count things; “the 2011 launches”, “in 2011 workers …” do not.
        bool plural = text.Is(next, TokenShape.AllLower) && !text.Has(next, DateWord.YearNoun) && ((text.Has(next, WordClass.CommonNoun) && text.Of(next)[^1] == 's' && text[next].Length > 3) || text.Has(next, DateWord.CountedThing));
        return !plural || text.Has(i - 1, DateWord.YearLead) || text.Has(i - 1, WordClass.QuoteS | WordClass.Possessive | WordClass.PeriodPart);
    }
}
