namespace SpaceNews.Extract;

/// <summary>Recognises the written forms of dates in one pass over tokens, without regard to what they resolve to.</summary>
internal sealed class DateRecognizer(ArticleContext article)
{
    private const WordClass Starts = WordClass.Month | WordClass.Weekday | WordClass.Season | WordClass.NumberWord | WordClass.OrdinalWord | WordClass.DecadeWord
        | WordClass.DayWord | WordClass.PeriodPart | WordClass.Deictic | WordClass.Article | WordClass.Half;

    /// <summary>Years that news can mean; what lies outside is some other number.</summary>
    private const int EarliestYear = 1000, LatestYear = 2999;

    private int _start;
    private int _limit;

    public List<DateExpression> Found { get; } = [];

    public void Recognize()
    {
        foreach (Sentence sentence in article.Tree.SentenceArray)
        {
            _start = sentence.FirstToken;
            _limit = sentence.EndToken;
            for (int i = _start; i < _limit;)
            {
                ref readonly TokenData token = ref article.Tree.TokenArray[i];
                bool candidate = token.Is(TokenShape.HasDigit) || (article.Lexicon[token.Word] & Starts) != 0;
                if (candidate && TryPeriod(i, out DateExpression expression))
                {
                    Found.Add(expression);
                    i = expression.End;
                    if (TryRangeEnd(expression, i, out DateExpression second))
                    {
                        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Found)[^1].OpensRange = true;
                        Found.Add(second);
                        i = second.End;
                    }
                }
                else i++;
            }
        }
    }

    // ---- ranges ----

    /// <summary>“between 2011 and 2020”, “from 2018 to 2020”, “Oct. 28–30, 2014”, “2014-15”.</summary>
    private bool TryRangeEnd(in DateExpression first, int i, out DateExpression second)
    {
        second = default;
        if (i + 1 >= _limit || first.Form is DateForm.Offset or DateForm.DayWord or DateForm.StoryDay) return false;
        char c = article.FirstChar(i);
        bool dash = c is '–' or '-' or '—' && article.Tree.TokenArray[i].Length == 1;
        bool to = article.Is(i, "to") || article.Is(i, "through") || article.Is(i, "until");
        bool and = article.Is(i, "and");
        if (to && !Before(first.First, "from") && first.Form is DateForm.Year or DateForm.Weekday) to = false;
        if (and && !Before(first.First, "between")) and = false;
        if (!dash && !to && !and) return false;
        if (dash && first.Form == DateForm.Year && IsShortYear(i + 1, first.Year, out int year))
        {
            second = new DateExpression { First = i + 1, End = i + 2, Form = DateForm.Year, Year = year };
            return true;
        }
        if (!TryPeriod(i + 1, out second) || second.Form != first.Form) return false;
        return !(dash && c == '—' && !article.Tree.TokenArray[i].Is(TokenShape.Glued));
    }

    private bool IsShortYear(int i, int from, out int year)
    {
        year = 0;
        if (article.Tree.TokenArray[i].Kind != TokenKind.Number || article.Tree.TokenArray[i].Length != 2 || !article.Tree.TokenArray[i].Is(TokenShape.Glued)) return false;
        if (!TryInt(i, out int number)) return false;
        year = from / 100 * 100 + number;
        return year > from;
    }

    private bool Before(int i, string word) => i > _start && (article.Is(i - 1, word) || (article.Is(i - 1, "the") && i - 1 > _start && article.Is(i - 2, word)));

    // ---- one period ----

    private bool TryPeriod(int i, out DateExpression expression)
    {
        expression = default;
        WordClass classes = article.Classes(i);
        if ((classes & WordClass.PeriodPart) != 0 && TryPart(i, out expression)) return true;
        if (article.Tree.TokenArray[i].Is(TokenShape.HasDigit)) return TryFigures(i, out expression) || TryOffset(i, out expression);
        if ((classes & WordClass.Month) != 0 && TryMonth(i, out expression)) return true;
        if ((classes & WordClass.Weekday) != 0 && TryWeekday(i, out expression)) return true;
        if ((classes & WordClass.DayWord) != 0 && i > _start && article.Is(i - 1, "a")) return false;
        if ((classes & WordClass.DayWord) != 0) return Set(ref expression, i, i + 1, DateForm.DayWord, number: article.Lexicon.Value(article.Tree.TokenArray[i].Word, WordClass.DayWord)) && !IsNameToday(i);
        if ((classes & WordClass.Deictic) != 0 && TryDeictic(i, out expression)) return true;
        if ((classes & WordClass.Season) != 0 && TrySeason(i, out expression)) return true;
        if ((classes & WordClass.OrdinalWord) != 0 && (TryQuarter(i, out expression) || TryOrdinalDay(i, out expression))) return true;
        if ((classes & WordClass.DecadeWord) != 0 && i > _start && article.Is(i - 1, "the"))
            return Set(ref expression, i, i + 1, DateForm.Decade, number: 1900 + article.Lexicon.Value(article.Tree.TokenArray[i].Word, WordClass.DecadeWord));
        return (classes & (WordClass.NumberWord | WordClass.Article | WordClass.Half)) != 0 && TryOffset(i, out expression);
    }

    private static bool Set(ref DateExpression expression, int first, int end, DateForm form, int year = 0, int month = 0, int day = 0, int number = 0)
    {
        expression = new DateExpression { First = first, End = end, Form = form, Year = year, Month = month, Day = day, Number = number };
        return true;
    }

    /// <summary>“India Today”: part of a name.</summary>
    private bool IsNameToday(int i) => article.Tree.TokenArray[i].Is(TokenShape.InitialUpper) && i > _start && article.Tree.TokenArray[i - 1].Is(TokenShape.InitialUpper) && !article.Tree.TokenArray[i].Is(TokenShape.Shouted);

    /// <summary>“early 2027”, “mid-1980s”, “end of November”, “late last year”.</summary>
    private bool TryPart(int i, out DateExpression expression)
    {
        expression = default;
        int part = article.Lexicon.Value(article.Tree.TokenArray[i].Word, WordClass.PeriodPart), next = i + 1;
        if (next < _limit && article.FirstChar(next) is '-' or '‑' && article.Tree.TokenArray[next].Length == 1) next++;
        else if (next < _limit && article.Is(next, "of")) next++;
        else if (part >= 4) return false;
        if (next < _limit && article.Is(next, "the") && part >= 4) next++;
        if (next >= _limit || !TryPeriod(next, out expression)) return false;
        if (expression.Form is DateForm.Day or DateForm.Weekday or DateForm.Offset or DateForm.DayWord or DateForm.StoryDay) return false;
        expression.First = i;
        expression.Modifier = part switch
        {
            1 or 5 => "start",
            2 or 6 => "mid",
            _ => "end",
        };
        return true;
    }

    // ---- figures ----

    private bool TryFigures(int i, out DateExpression expression)
    {
        expression = default;
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        ReadOnlySpan<char> text = article.TextOf(i);
        if (token.Kind == TokenKind.Number)
        {
            if (text.Length == 10 && text[4] == '-') return TryIso(i, text, out expression);
            if (token.Is(TokenShape.HasSlash)) return TrySlashes(i, text, out expression);
            if (token.Is(TokenShape.HasColon)) return false;
            if (text.Length is >= 8 and <= 10 && text.Count('.') == 2) return TryPoints(i, text, out expression);
            if (TryInt(i, out int number))
            {
                if (number is >= 1 and <= 31 && text.Length <= 2 && TryDayFirst(i, i + 1, number, out expression)) return true;
                if (text.Length == 4 && number is >= 1700 and <= 2199 && IsYear(i, number)) return Set(ref expression, i, i + 1, DateForm.Year, number);
            }
            return false;
        }
        if (token.Kind != TokenKind.Word || !char.IsAsciiDigit(text[0]))
            return TryNamedQuarter(i, text, out expression);
        // “1960s”, “60s”, “27th”, “21st century”
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        ReadOnlySpan<char> tail = text[digits..];
        int value = 0;
        for (int k = 0; k < digits && digits <= 4; k++) value = value * 10 + text[k] - '0';
        if (tail is "s" && value % 10 == 0)
        {
            if (digits == 4 && value is >= 1700 and <= 2100) return Set(ref expression, i, i + 1, DateForm.Decade, number: value);
            if (digits == 2 && (i > _start) && (article.Is(i - 1, "the") || article.Tree.TokenArray[i - 1].Is(TokenShape.Quote))) return Set(ref expression, i, i + 1, DateForm.Decade, number: (value >= 30 ? 1900 : 2000) + value);
            return false;
        }
        if (tail is not ("st" or "nd" or "rd" or "th")) return false;
        if (i + 1 < _limit && article.Is(i + 1, "century") && value is >= 10 and <= 30) return Set(ref expression, i, i + 2, DateForm.Century, number: value);
        return value is >= 1 and <= 31 && TryDayFirst(i, i + 1, value, out expression);
    }

    private bool TryIso(int i, ReadOnlySpan<char> text, out DateExpression expression)
    {
        expression = default;
        int year = Int(text[..4]), month = Int(text[5..7]), day = Int(text[8..]);
        return IsDay(year, month, day) && Set(ref expression, i, i + 1, DateForm.Day, year, month, day);
    }

    /// <summary>“11/27/2025”: the order is decided by a number past 12, otherwise taken as month first and reported.</summary>
    private bool TrySlashes(int i, ReadOnlySpan<char> text, out DateExpression expression)
    {
        expression = default;
        int one = text.IndexOf('/'), two = one + 1 + text[(one + 1)..].IndexOf('/');
        if (two <= one || text[(two + 1)..].Contains('/')) return false;
        if (!TryInt(text[..one], out int a) || !TryInt(text[(one + 1)..two], out int b) || !TryInt(text[(two + 1)..], out int c)) return false;
        if (one == 4) return IsDay(a, b, c) && Set(ref expression, i, i + 1, DateForm.Day, a, b, c);
        int year = text.Length - two - 1 == 4 ? c : text.Length - two - 1 == 2 ? (c >= 50 ? 1900 : 2000) + c : 0;
        if (year == 0) return false;
        if (a <= 12 && IsDay(year, a, b))
        {
            Set(ref expression, i, i + 1, DateForm.Day, year, a, b);
            expression.IsOrderAmbiguous = b <= 12 && a != b;
            return true;
        }
        return b <= 12 && IsDay(year, b, a) && Set(ref expression, i, i + 1, DateForm.Day, year, b, a);
    }

    /// <summary>“28.10.2014”: day first, as everywhere where points are used.</summary>
    private bool TryPoints(int i, ReadOnlySpan<char> text, out DateExpression expression)
    {
        expression = default;
        int one = text.IndexOf('.'), two = one + 1 + text[(one + 1)..].IndexOf('.');
        return text.Length - two - 1 == 4 && TryInt(text[..one], out int day) && TryInt(text[(one + 1)..two], out int month) && TryInt(text[(two + 1)..], out int year)
            && IsDay(year, month, day) && Set(ref expression, i, i + 1, DateForm.Day, year, month, day);
    }

    /// <summary>“27 November 2025”, “27th of November”, “28–30 October 2014”.</summary>
    private bool TryDayFirst(int first, int next, int day, out DateExpression expression)
    {
        expression = default;
        int i = next, lastDay = 0;
        if (i + 1 < _limit && (article.FirstChar(i) is '–' or '-' || article.Is(i, "to") || article.Is(i, "and") && Before(first, "between")) && TryInt(i + 1, out int upper) && upper > day && upper <= 31)
        {
            lastDay = upper;
            i += 2;
        }
        if (i < _limit && article.Is(i, "of")) i++;
        if (i >= _limit || !IsMonthName(i, true, out int month)) return false;
        int end = i + 1, year = ReadYear(ref end);
        if (!IsDay(year == 0 ? 2000 : year, month, Math.Max(day, lastDay))) return false;
        if (lastDay == 0) return Set(ref expression, first, end, DateForm.Day, year, month, day);
        Found.Add(new DateExpression { First = first, End = next, Form = DateForm.Day, Year = year, Month = month, Day = day, OpensRange = true });
        return Set(ref expression, first, end, DateForm.Day, year, month, lastDay);
    }

    private bool IsYear(int i, int number)
    {
        if (number is < 1900 or > 2099 && !(i > _start && article.Has(i - 1, WordClass.Function) && !article.Is(i - 1, "than"))) return false;
        if (i > _start)
        {
            char before = article.FirstChar(i - 1);
            if (before is '$' or '£' or '€' or '#' or '+' && article.Tree.TokenArray[i].Is(TokenShape.Glued)) return false;
            if (before == '-' && article.Tree.TokenArray[i].Is(TokenShape.Glued) && i - 2 >= _start && article.Tree.TokenArray[i - 2].Kind == TokenKind.Word
                && !article.Has(i - 2, WordClass.PeriodPart | WordClass.Month | WordClass.Function)) return false;
            if (article.Has(i - 1, WordClass.About) && !article.Is(i - 1, "around") && !article.Is(i - 1, "circa")) return false;
            if (article.Is(i - 1, "than") || article.Is(i - 1, "over") || article.Is(i - 1, "no") || article.Is(i - 1, "number") || article.Is(i - 1, "flight") || article.Is(i - 1, "model")
                || article.Has(i - 1, WordClass.Mission) || article.Is(i - 1, "room") || article.Is(i - 1, "cosmos") || article.Is(i - 1, "kosmos") || article.Is(i - 1, "site") || article.Is(i - 1, "another")) return false;
        }
        int next = i + 1;
        if (next >= _limit) return true;
        if (article.Has(next, WordClass.TimeUnit | WordClass.Scale) || article.FirstChar(next) is '%' or '°') return false;
        if (article.FirstChar(next) is '-' && next + 1 < _limit && article.Has(next + 1, WordClass.TimeUnit)) return false;
        if (article.Has(next, WordClass.PhraseStart) && article.Knowledge.FindLongest(article.Text, article.Tokens, next, PhraseKind.MassUnit, out _) > 0) return false;
        // “2011 launches”, “2000 people” count things; “the 2011 launches”, “in 2011 workers …” do not.
        bool plural = article.Tree.TokenArray[next].Is(TokenShape.AllLower) && (article.Has(next, WordClass.CommonNoun) && article.TextOf(next)[^1] == 's' || article.Is(next, "people") || article.Is(next, "km") || article.Is(next, "miles") || article.Is(next, "feet") || article.Is(next, "m"));
        if (!plural) return true;
        return i > _start && (article.Is(i - 1, "the") || article.Is(i - 1, "in") || article.Is(i - 1, "since") || article.Has(i - 1, WordClass.QuoteS | WordClass.Possessive | WordClass.PeriodPart));
    }

    // ---- months ----

    private bool TryMonth(int i, out DateExpression expression)
    {
        expression = default;
        if (!IsMonthName(i, false, out int month)) return false;
        int end = i + 1;
        if (end < _limit && TryDayNumber(end, out int day))
        {
            int afterDay = end + 1;
            // “Oct. 28–30, 2014”
            if (afterDay + 1 < _limit && article.FirstChar(afterDay) is '–' or '-' or '—' && TryDayNumber(afterDay + 1, out int lastDay) && lastDay > day && !article.Has(afterDay + 2, WordClass.TimeUnit))
            {
                int rangeEnd = afterDay + 2, rangeYear = ReadYear(ref rangeEnd);
                if (!IsDay(rangeYear == 0 ? 2000 : rangeYear, month, lastDay)) return false;
                Found.Add(new DateExpression { First = i, End = afterDay, Form = DateForm.Day, Year = rangeYear, Month = month, Day = day, OpensRange = true });
                return Set(ref expression, i, rangeEnd, DateForm.Day, rangeYear, month, lastDay);
            }
            int year = ReadYear(ref afterDay);
            return IsDay(year == 0 ? 2000 : year, month, day) && Set(ref expression, i, afterDay, DateForm.Day, year, month, day);
        }
        int yearEnd = end, monthYear = ReadYear(ref yearEnd);
        if (monthYear != 0) return Set(ref expression, i, yearEnd, DateForm.Month, monthYear, month);
        return IsPlainMonth(i, month) && Set(ref expression, i, end, DateForm.Month, 0, month);
    }

    /// <summary>A month name; abbreviations and names that are words too need a number beside them or a preposition.</summary>
    private bool IsMonthName(int i, bool besideNumber, out int month)
    {
        month = 0;
        if (!article.Has(i, WordClass.Month)) return false;
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if (!token.Is(TokenShape.InitialUpper)) return false;
        month = article.Lexicon.Value(token.Word, WordClass.Month);
        if (besideNumber) return true;
        bool numberFollows = i + 1 < _limit && article.Tree.TokenArray[i + 1].Is(TokenShape.HasDigit) && article.Tree.TokenArray[i + 1].Kind is TokenKind.Number or TokenKind.Word;
        return numberFollows || token.Length > 3 || article.Is(i, "may");
    }

    private bool IsPlainMonth(int i, int month)
    {
        bool doubtful = month is 5 or 3 || article.Tree.TokenArray[i].Length <= 4 && month is not (6 or 7);
        if (month is 4 or 6 or 8) doubtful = article.Tree.TokenArray[i].Is(TokenShape.Shouted);
        // “April Smith”, “Mr. March” are people.
        if (i + 1 < _limit && article.Tree.TokenArray[i + 1].Is(TokenShape.InitialUpper) && article.Has(i + 1, WordClass.Surname) && !article.Has(i + 1, WordClass.Common)) return false;
        bool nameBehind = i + 1 < _limit && article.IsNameWord(i + 1) && !article.Tree.TokenArray[i + 1].Is(TokenShape.Shouted | TokenShape.AllUpper) && !article.Has(i + 1, WordClass.Common | WordClass.PhraseStart | WordClass.Demonym);
        if (!doubtful && !nameBehind) return true;
        return i > _start && !(nameBehind && (article.Is(i - 1, "to") || article.Is(i - 1, "and") || article.Is(i - 1, "from") || article.Is(i - 1, "for"))) && (article.Is(i - 1, "in") || article.Is(i - 1, "of") || article.Is(i - 1, "by") || article.Is(i - 1, "since") || article.Is(i - 1, "until") || article.Is(i - 1, "till")
            || article.Is(i - 1, "from") || article.Is(i - 1, "to") || article.Is(i - 1, "through") || article.Is(i - 1, "and") && article.Tree.TokenArray[i].Is(TokenShape.InitialUpper) || article.Is(i - 1, "this") || article.Is(i - 1, "last") || article.Is(i - 1, "next")
            || article.Is(i - 1, "during") || article.Is(i - 1, "before") || article.Is(i - 1, "after") || article.Is(i - 1, "for") || article.Has(i - 1, WordClass.PeriodPart)
            || article.FirstChar(i - 1) == '-' && article.Has(i - 2, WordClass.PeriodPart)) && !article.Tree.TokenArray[i].Is(TokenShape.AllUpper | TokenShape.Shouted);
    }

    private bool TryDayNumber(int i, out int day)
    {
        day = 0;
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        ReadOnlySpan<char> text = article.TextOf(i);
        if (token.Kind == TokenKind.Number) return text.Length <= 2 && TryInt(text, out day) && day is >= 1 and <= 31 && !article.Has(i + 1, WordClass.Meridiem);
        if (token.Kind != TokenKind.Word || text.Length is < 3 or > 4 || !(text.EndsWith("st") || text.EndsWith("nd") || text.EndsWith("rd") || text.EndsWith("th"))) return false;
        return TryInt(text[..^2], out day) && day is >= 1 and <= 31;
    }

    /// <summary>“, 2025”, “ 2025”, “ of 2025” at <paramref name="end"/>; 0 and nothing taken when there is none.</summary>
    private int ReadYear(ref int end)
    {
        int i = end;
        if (i < _limit && article.FirstChar(i) == ',') i++;
        else if (i < _limit && article.Is(i, "of")) i++;
        if (i >= _limit || article.Tree.TokenArray[i].Length != 4 || article.Tree.TokenArray[i].Kind != TokenKind.Number || !TryInt(i, out int year) || year is < 1700 or > 2199) return 0;
        if (article.Has(i + 1, WordClass.TimeUnit) && i + 1 < _limit) return 0;
        // “at 1430 GMT” follows a day without a comma too.
        if (i == end && i + 1 < _limit && article.Has(i + 1, WordClass.PhraseStart) && article.Knowledge.FindLongest(article.Text, article.Tokens, i + 1, PhraseKind.TimeZone, out _) > 0) return 0;
        end = i + 1;
        return year;
    }

    // ---- weekdays, seasons, quarters ----

    private bool TryWeekday(int i, out DateExpression expression)
    {
        expression = default;
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if (!token.Is(TokenShape.InitialUpper)) return false;
        int weekday = article.Lexicon.Value(token.Word, WordClass.Weekday), next = i + 1;
        // “Thursday, Nov. 27, 2025” is one date.
        if (next < _limit && article.FirstChar(next) == ',') next++;
        if (next < _limit && (article.Has(next, WordClass.Month) || article.Tree.TokenArray[next].Is(TokenShape.HasDigit)))
        {
            bool found = article.Has(next, WordClass.Month) ? TryMonth(next, out DateExpression date) : TryFigures(next, out date);
            if (found && date.Form == DateForm.Day && !date.OpensRange)
            {
                expression = date;
                expression.First = i;
                return true;
            }
        }
        return token.Length > 5 && Set(ref expression, i, i + 1, DateForm.Weekday, number: weekday);
    }

    private bool TrySeason(int i, out DateExpression expression)
    {
        expression = default;
        int season = article.Lexicon.Value(article.Tree.TokenArray[i].Word, WordClass.Season), end = i + 1, year = ReadYear(ref end);
        if (year != 0) return Set(ref expression, i, end, DateForm.Season, year, number: season);
        bool lead = i > _start + 1 && article.Is(i - 1, "the") && (article.Is(i - 2, "in") || article.Is(i - 2, "by") || article.Is(i - 2, "during") || article.Is(i - 2, "until"))
            || i > _start && article.Has(i - 1, WordClass.PeriodPart);
        return lead && !article.Is(i, "fall") && Set(ref expression, i, end, DateForm.Season, number: season);
    }

    /// <summary>“fourth quarter of 2025”, “first half of 2026”.</summary>
    private bool TryQuarter(int i, out DateExpression expression)
    {
        expression = default;
        int number = article.Lexicon.Value(article.Tree.TokenArray[i].Word, WordClass.OrdinalWord), next = i + 1;
        bool quarter = article.Is(next, "quarter"), half = article.Is(next, "half");
        if (next >= _limit || number > 4 || !(quarter || half && number <= 2)) return false;
        int end = next + 1, year = ReadYear(ref end);
        if (year == 0 && end < _limit && article.Is(end, "of") && (article.Is(end + 1, "this") || article.Is(end + 1, "next") || article.Is(end + 1, "last")) && article.Is(end + 2, "year"))
        {
            Set(ref expression, i, end + 3, quarter ? DateForm.Quarter : DateForm.HalfYear, number: number);
            expression.Direction = article.Lexicon.Value(article.Tree.TokenArray[end + 1].Word, WordClass.Deictic);
            return true;
        }
        return (year != 0 || quarter) && Set(ref expression, i, end, quarter ? DateForm.Quarter : DateForm.HalfYear, year, number: number);
    }

    /// <summary>“Q4 2025”, “FY2026”.</summary>
    private bool TryNamedQuarter(int i, ReadOnlySpan<char> text, out DateExpression expression)
    {
        expression = default;
        if (text.Length == 2 && text[0] == 'Q' && text[1] is >= '1' and <= '4')
        {
            int end = i + 1, year = ReadYear(ref end);
            return Set(ref expression, i, end, DateForm.Quarter, year, number: text[1] - '0');
        }
        return false;
    }

    /// <summary>“the fifteenth of March”.</summary>
    private bool TryOrdinalDay(int i, out DateExpression expression)
    {
        expression = default;
        return i + 1 < _limit && article.Is(i + 1, "of") && i + 2 < _limit && article.Has(i + 2, WordClass.Month)
            && TryDayFirst(i, i + 1, article.Lexicon.Value(article.Tree.TokenArray[i].Word, WordClass.OrdinalWord), out expression);
    }

    // ---- deictic and anaphoric ----

    private bool TryDeictic(int i, out DateExpression expression)
    {
        expression = default;
        int direction = article.Lexicon.Value(article.Tree.TokenArray[i].Word, WordClass.Deictic), next = i + 1;
        if (next >= _limit) return false;
        bool story = article.Is(i, "that") || article.Is(i, "same") || article.Is(i, "following") || article.Is(i, "previous") || article.Is(i, "preceding");
        if (article.Is(i, "past") || article.Is(i, "coming") || article.Is(i, "upcoming")) return false;
        WordClass classes = article.Classes(next);
        if ((classes & WordClass.DayPart) != 0 && !article.Is(next, "overnight") && !article.Is(next, "tonight") && !article.Is(next, "predawn"))
        {
            if (article.Is(i, "last") && !article.Is(next, "night")) return false;
            Set(ref expression, i, next + 1, story || direction == 1 ? DateForm.StoryDay : DateForm.DayWord, number: direction == 2 ? 0 : direction);
            return true;
        }
        if ((classes & WordClass.TimeUnit) != 0)
        {
            int unit = article.Lexicon.Value(article.Tree.TokenArray[next].Word, WordClass.TimeUnit);
            if (article.TextOf(next)[^1] == 's' || unit is TimeUnits.Second or TimeUnits.Minute or TimeUnits.Hour or TimeUnits.Millisecond) return false;
            if (unit == TimeUnits.Day)
            {
                if (direction == 0 || article.Is(i, "last")) return false;
                return Set(ref expression, i, next + 1, DateForm.StoryDay, number: direction == 2 ? 0 : direction);
            }
            Set(ref expression, i, next + 1, DateForm.DeicticPeriod);
            expression.Direction = direction;
            expression.Unit = unit;
            expression.FromStory = story;
            return true;
        }
        if (direction == 2) return false;
        if ((classes & WordClass.Month) != 0 && IsMonthName(next, true, out int month) && !article.Tree.TokenArray[next + 1 < _limit ? next + 1 : next].Is(TokenShape.HasDigit))
        {
            Set(ref expression, i, next + 1, DateForm.Month, 0, month);
            expression.Direction = direction == 0 ? 3 : direction;
            return true;
        }
        if ((classes & WordClass.Weekday) != 0 && article.Tree.TokenArray[next].Is(TokenShape.InitialUpper))
        {
            Set(ref expression, i, next + 1, DateForm.Weekday, number: article.Lexicon.Value(article.Tree.TokenArray[next].Word, WordClass.Weekday));
            expression.Direction = direction == 0 ? 3 : direction;
            return true;
        }
        if ((classes & WordClass.Season) != 0 && !(article.Is(next, "fall") && next + 1 < _limit && article.Is(next + 1, "of")))
        {
            Set(ref expression, i, next + 1, DateForm.Season, number: article.Lexicon.Value(article.Tree.TokenArray[next].Word, WordClass.Season));
            expression.Direction = direction == 0 ? 3 : direction;
            return true;
        }
        return false;
    }

    /// <summary>“three days later”, “a year ago”: days or longer only; shorter ones are durations.</summary>
    private bool TryOffset(int i, out DateExpression expression)
    {
        expression = default;
        double amount;
        int end;
        if (article.Has(i, WordClass.Article))
        {
            if (article.Is(i, "the")) return false;
            amount = 1;
            end = i + 1;
        }
        else if (NumberReader.TryRead(article, i, _limit, out NumberReading number))
        {
            amount = number.Value;
            end = number.EndToken;
        }
        else return false;
        if (end >= _limit || !article.Has(end, WordClass.TimeUnit)) return false;
        int unit = article.Lexicon.Value(article.Tree.TokenArray[end].Word, WordClass.TimeUnit);
        if (unit < TimeUnits.Day || unit == TimeUnits.Millisecond) return false;
        int word = end + 1;
        if (word >= _limit || !article.Has(word, WordClass.OffsetWord)) return false;
        bool ago = article.Is(word, "ago");
        Set(ref expression, i, word + 1, DateForm.Offset);
        expression.Amount = amount;
        expression.Unit = unit;
        expression.Direction = article.Lexicon.Value(article.Tree.TokenArray[word].Word, WordClass.OffsetWord);
        expression.FromStory = !ago;
        return true;
    }

    // ---- helpers ----

    private bool TryInt(int i, out int value) => TryInt(article.TextOf(i), out value);

    private static bool TryInt(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 6) return false;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = value * 10 + c - '0';
        }
        return true;
    }

    private static int Int(ReadOnlySpan<char> text) => TryInt(text, out int value) ? value : 0;

    private static bool IsDay(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
