using NodaTime;

namespace SpaceNews.Extract;

/// <summary>A clock time as read.</summary>
internal readonly record struct ClockReading(int First, int End, LocalTime Time, bool HasSeconds, TimeZoneEntry? Zone);

/// <summary>Reads clock times: “12:28 PM Moscow time”, “0927 GMT”, “9.30 a.m.”, “ten o’clock”, “half past eight”, “noon”.</summary>
internal static class ClockReader
{
    /// <summary>Classes of the words that a time may begin with, beside figures.</summary>
    public const WordClass Starts = WordClass.ClockWord | WordClass.NumberWord | WordClass.Half | WordClass.Quarter;

    private ref struct Clock
    {
        public int Hour, Minute, Second;
        public bool HasSeconds;

        /// <summary>Written in 24 hours, or told so by what stands behind it: no sign of the half of the day is needed.</summary>
        public bool IsWhole;
        public TimeZoneEntry? Zone;
    }

    public static bool TryRead(in DateText text, int i, out ClockReading reading)
    {
        reading = default;
        int end = i + 1;
        var clock = new Clock();
        if (text.Has(i, WordClass.ClockWord))
        {
            if (text.IsDash(i - 1) && text.IsGlued(i)) return false;
            clock.Hour = text.Value(i, WordClass.ClockWord);
            clock.Zone = ZoneReader.Read(text, ref end);
            reading = new ClockReading(i, end, new LocalTime(clock.Hour, 0), false, clock.Zone);
            return true;
        }
        if (!(text.Is(i, TokenShape.HasDigit) ? TryFigures(text, i, ref end, ref clock) : TryWords(text, i, ref end, ref clock))) return false;
        if (IsMeridiem(text, end))
        {
            // “12:28 PM” is past noon, “12:28 AM” past midnight; “14:05 PM” keeps its hour.
            if (clock.Hour > 12 && !clock.IsWhole) return false;
            if (clock.Hour <= 12) clock.Hour = clock.Hour % 12 + text.Value(end, WordClass.Meridiem);
            end++;
        }
        else if (clock.Hour is > 0 and <= 12 && clock.Zone is null && IsInPartOfDay(text, end))
        {
            // “1:26 in the afternoon”, “six in the evening”: said like a.m. and p.m.
            clock.Hour = clock.Hour % 12 + (DeicticReader.PartOfDay(text, end + 2) is "AF" or "EV" ? 12 : 0);
            end += 3;
        }
        if (clock.Hour > 23 || clock.Minute > 59 || clock.Second > 59) return false;
        clock.Zone ??= ZoneReader.Read(text, ref end);
        reading = new ClockReading(i, end, new LocalTime(clock.Hour, clock.Minute, clock.Second), clock.HasSeconds, clock.Zone);
        return true;
    }

    private static bool IsInPartOfDay(in DateText text, int i) => text.Is(i, "in") && text.Is(i + 1, "the") && text.Has(i + 2, WordClass.DayPart);

    private static bool TryFigures(in DateText text, int i, ref int end, ref Clock clock)
    {
        ReadOnlySpan<char> word = text.Of(i);
        if (text.Is(i, TokenShape.HasColon))
        {
            clock.IsWhole = true;
            // “T-10:30”, scores and ratios are no times of day.
            return TryParts(word, ':', ref clock) && !(text.FirstChar(i - 1) is '-' or '+' && text.IsGlued(i) && !text.IsKind(i - 2, TokenKind.Number));
        }
        if (TryHourMark(text, i, ref end, ref clock)) return true;
        if (text[i].Kind != TokenKind.Number) return false;
        if (word.Length is 4 or 5 && word.Contains('.')) return TryParts(word, '.', ref clock) && (IsMeridiem(text, end) || IsPointClock(text, i, ref clock));
        if (!DateText.TryInt(word, out int number)) return false;
        if (word.Length <= 2)
        {
            if (TryMinutes(text, number, ref end, ref clock)) return true;
            clock.Hour = number;
            if (IsOClock(text, end)) end++;
            else if (!IsMeridiem(text, end)) return false;
            return true;
        }
        if (word.Length != 4 || number % 100 > 59 || number / 100 > 23) return false;
        (clock.Hour, clock.Minute) = (number / 100, number % 100);
        if (IsMeridiem(text, end)) return clock.Hour is > 0 and <= 12;
        // “0927 GMT”: four figures count only with a zone or “hours” behind them.
        int zoneEnd = text.Is(end, "hours") && (word[0] == '0' || text.Is(end + 1, "on") || text.Is(i - 1, "at")) ? end + 1 : end;
        bool hours = zoneEnd > end;
        clock.Zone = ZoneReader.Read(text, ref zoneEnd);
        if (clock.Zone is null && !hours) return false;
        end = zoneEnd;
        return true;
    }

    /// <summary>“0600Z”, “16h22”, “at 16 h 22”, “at 16 hours 22”: the hour by its sign, as French, Russian and their translations write.</summary>
    private static bool TryHourMark(in DateText text, int i, ref int end, ref Clock clock)
    {
        ReadOnlySpan<char> word = text.Of(i);
        // “0600Z”
        if (word.Length == 5 && word[4] == 'Z' && DateText.TryInt(word[..4], out int figures))
        {
            (clock.Hour, clock.Minute, clock.Zone) = (figures / 100, figures % 100, ZoneReader.Greenwich);
            return clock.IsWhole = true;
        }
        int mark = word.IndexOf('h');
        if (mark is 1 or 2)
        {
            // “a flight of 3h15” lasts.
            bool isPoint = text.Is(i - 1, "at") || text.Is(i - 1, "around") || text.Is(i - 1, "by") || text.Is(i - 1, "until") || text.Is(i - 1, "from");
            clock.IsWhole = isPoint && word.Length == mark + 3 && DateText.TryInt(word[..mark], out clock.Hour) && DateText.TryInt(word[(mark + 1)..], out clock.Minute);
            return clock.IsWhole;
        }
        bool isSign = text.Is(i + 1, "h") || text.Is(i + 1, "hours") || text.Is(i + 1, "hrs");
        if (word.Length > 2 || !isSign || !text.Is(i - 1, "at") || !text.IsKind(i + 2, TokenKind.Number) || text[i + 2].Length != 2 || text.Has(i + 3, WordClass.TimeUnit)) return false;
        if (!DateText.TryInt(word, out clock.Hour) || !text.TryInt(i + 2, out clock.Minute)) return false;
        end = i + 3;
        return clock.IsWhole = true;
    }

    /// <summary>“at 13.47 on 9 September”: a time with a point needs its day behind it, and no money about.</summary>
    private static bool IsPointClock(in DateText text, int i, ref Clock clock)
    {
        if (!text.Is(i - 1, "at") || !text.Is(i + 1, "on") || text[i].Length != 5) return false;
        if (!(text.Has(i + 2, WordClass.Weekday) || (text.TryInt(i + 2, out int day) && day is >= 1 and <= 31 && text.Has(i + 3, WordClass.Month)) || (text.Has(i + 2, WordClass.Month) && text.Is(i + 3, TokenShape.HasDigit)))) return false;
        for (int k = i - 2; k >= text.Start; k--)
            if (text.Has(k, WordClass.MoneyWord) || text.FirstChar(k) is '$' or '€' or '£' || text.Is(k, "shares") || text.Is(k, "share") || text.Is(k, "stock") || text.Is(k, "price") || text.Is(k, "closed")) return false;
        return clock.IsWhole = true;
    }

    /// <summary>“20 minutes past eight”, “five minutes to midnight”.</summary>
    private static bool TryMinutes(in DateText text, int minutes, ref int end, ref Clock clock)
    {
        if (minutes is < 1 or > 59 || !(text.Is(end, "minutes") || text.Is(end, "minute"))) return false;
        bool past = text.Is(end + 1, "past");
        if (!past && !text.Is(end + 1, "to")) return false;
        int hour = text.Has(end + 2, WordClass.ClockWord) ? text.Value(end + 2, WordClass.ClockWord) : text.Has(end + 2, WordClass.NumberWord) ? text.Value(end + 2, WordClass.NumberWord) : past && text.TryInt(end + 2, out int figures) ? figures : -1;
        if (hour is < 0 or > 23 || (hour == 0 && !text.Has(end + 2, WordClass.ClockWord)) || text.Has(end + 3, WordClass.TimeUnit | WordClass.NumberWord) || text.IsHyphen(end + 3)) return false;
        int whole = (hour * 60 + (past ? minutes : -minutes) + 1440) % 1440;
        (clock.Hour, clock.Minute) = (whole / 60, whole % 60);
        end += 3;
        return true;
    }

    private static bool TryWords(in DateText text, int i, ref int end, ref Clock clock)
    {
        // “half past ten”, “quarter to nine”
        if (text.Has(i, WordClass.Half | WordClass.Quarter))
        {
            bool past = text.Is(end, "past"), to = text.Is(end, "to");
            if (!past && !(to && text.Has(i, WordClass.Quarter)) || !text.Has(end + 1, WordClass.NumberWord)) return false;
            int hour = text.Value(end + 1, WordClass.NumberWord);
            if (hour is < 1 or > 12 || text.Has(end + 2, WordClass.TimeUnit)) return false;
            int minutes = hour * 60 + (text.Has(i, WordClass.Half) ? 30 : past ? 15 : -15);
            (clock.Hour, clock.Minute) = (minutes / 60, minutes % 60);
            end += 2;
            return true;
        }
        clock.Hour = text.Value(i, WordClass.NumberWord);
        if (TryMinutes(text, clock.Hour, ref end, ref clock) || TryToHour(text, i, ref end, ref clock)) return true;
        // “eleven forty-four a.m.”
        if (clock.Hour is >= 1 and <= 12 && text.Has(end, WordClass.NumberWord) && NumberReader.TryRead(text.Article, end, text.Limit, out NumberReading spoken) && spoken.Value is >= 10 and <= 59 && IsMeridiem(text, spoken.EndToken))
        {
            (clock.Minute, end) = ((int)spoken.Value, spoken.EndToken);
            return true;
        }
        if (clock.Hour is >= 1 and <= 12 && IsInPartOfDay(text, end)) return true;
        if (IsOClock(text, end))
        {
            end++;
            return true;
        }
        return text.Has(i, WordClass.NumberWord) && IsMeridiem(text, end);
    }

    /// <summary>“at ten to eight”, “at twenty past nine”: without “minutes”, only behind “at” and where nothing is counted.</summary>
    private static bool TryToHour(in DateText text, int i, ref int end, ref Clock clock)
    {
        bool past = text.Is(end, "past");
        if (!text.Is(i - 1, "at") || !(past || text.Is(end, "to")) || clock.Hour is not (5 or 10 or 20 or 25) || !text.Has(end + 1, WordClass.NumberWord)) return false;
        int hour = text.Value(end + 1, WordClass.NumberWord), next = end + 2;
        if (hour is < 1 or > 12 || text.Has(next, WordClass.TimeUnit | WordClass.Scale | WordClass.CommonNoun) || text.IsHyphen(next)) return false;
        int minutes = (hour * 60 + (past ? clock.Hour : -clock.Hour) + 1440) % 1440;
        (clock.Hour, clock.Minute) = (minutes / 60, minutes % 60);
        end = next;
        return true;
    }

    private static bool IsOClock(in DateText text, int i) => text.Is(i, "o'clock") || text.Is(i, "o’clock") || text.Is(i, "oclock");

    private static bool IsMeridiem(in DateText text, int i)
    {
        if (!text.Has(i, WordClass.Meridiem)) return false;
        // “am” is a verb too.
        return text.Is(i, TokenShape.Abbreviation | TokenShape.AllUpper) || !text.Is(i, "am") || text.IsKind(i - 1, TokenKind.Number);
    }

    private static bool TryParts(ReadOnlySpan<char> word, char separator, ref Clock clock)
    {
        int one = word.IndexOf(separator);
        ReadOnlySpan<char> rest = word[(one + 1)..];
        int two = rest.IndexOf(separator);
        ReadOnlySpan<char> minutes = two < 0 ? rest : rest[..two];
        if (one > 2 || !DateText.TryInt(word[..one], out clock.Hour) || minutes.Length != 2 || !DateText.TryInt(minutes, out clock.Minute)) return false;
        if (two >= 0)
        {
            ReadOnlySpan<char> seconds = rest[(two + 1)..];
            int point = seconds.IndexOf('.');
            if (point >= 0) seconds = seconds[..point];
            if (seconds.Length != 2 || !DateText.TryInt(seconds, out clock.Second)) return false;
            clock.HasSeconds = true;
        }
        return clock.Hour <= 23 && clock.Minute <= 59 && clock.Second <= 59;
    }
}
