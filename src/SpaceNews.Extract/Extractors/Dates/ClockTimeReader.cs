using System.Globalization;
using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Reads clock times with their zones and joins each to the day of its sentence.</summary>
internal static class ClockTimeReader
{
    private readonly record struct Reading(int First, int End, LocalTime Time, bool HasSeconds, TimeZoneEntry? Zone, LocalDate? Day);

    public static void Report(ArticleContext article, List<(int Token, LocalDate Day)> days)
    {
        Reading? previous = null;
        Offset? previousOffset = null;
        int sentence = 0, day = 0;
        LocalDate? storyDay = null;
        for (int i = 0; i < article.Tree.TokenCount; i++)
        {
            while (i >= article.Tree.SentenceArray[sentence].EndToken) sentence++;
            for (; day < days.Count && days[day].Token <= i; day++) storyDay = days[day].Day;
            ref readonly TokenData token = ref article.Tree.TokenArray[i];
            bool candidate = token.Kind == TokenKind.Number || (article.Lexicon[token.Word] & (WordClass.ClockWord | WordClass.NumberWord)) != 0;
            if (!candidate || !TryRead(article, i, article.Tree.SentenceArray[sentence].EndToken, out int end, out LocalTime time, out bool seconds, out TimeZoneEntry? zone)) continue;

            // The day stands in the same sentence, before the time or behind it; else it is the day the story has reached.
            LocalDate? joined = storyDay;
            if (day < days.Count && days[day].Token < article.Tree.SentenceArray[sentence].EndToken && !InSentence(days, day - 1, article.Tree.SentenceArray[sentence])) joined = days[day].Day;
            Offset? offset = OffsetOf(zone, joined ?? article.Article.Published, time);
            var value = new ClockTime { Time = time, HasSeconds = seconds, Offset = offset, Day = joined };
            article.Report(MentionKind.Time, i, end, value, "ClockTime", 0.96);
            var reading = new Reading(i, end, time, seconds, zone, joined);
            if (previous is { } first && previousOffset is { } firstOffset && offset is { } secondOffset && i - first.End <= 2 && i - first.End >= 1 && article.FirstChar(first.End) is '(' or '/' or ',' or '[')
                CheckAgreement(article, first, firstOffset, reading, secondOffset);
            previous = reading;
            previousOffset = offset;
            i = end - 1;
        }
    }

    private static bool InSentence(List<(int Token, LocalDate Day)> days, int index, Sentence sentence) => index >= 0 && days[index].Token >= sentence.FirstToken;

    private static bool TryRead(ArticleContext article, int i, int limit, out int end, out LocalTime time, out bool seconds, out TimeZoneEntry? zone)
    {
        end = i + 1;
        time = default;
        zone = null;
        seconds = false;
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if ((article.Lexicon[token.Word] & WordClass.ClockWord) != 0)
        {
            time = new LocalTime(article.Lexicon.Value(token.Word, WordClass.ClockWord), 0);
            if (i > 0 && article.FirstChar(i - 1) is '-') return false;
            zone = ReadZone(article, ref end, limit);
            return true;
        }
        int hour, minute = 0, second = 0;
        ReadOnlySpan<char> text = article.TextOf(i);
        bool colon = token.Is(TokenShape.HasColon);
        if (colon)
        {
            if (!TryParts(text, ':', out hour, out minute, out second, out seconds)) return false;
            // “T-10:30”, scores and ratios are no times of day.
            if (i > 0 && article.FirstChar(i - 1) is '-' or '+' && token.Is(TokenShape.Glued)) return false;
        }
        else if (token.Kind == TokenKind.Number && text.Length is 4 or 5 && text.Contains('.') && TryParts(text, '.', out hour, out minute, out second, out _) && HasMeridiem(article, i + 1, limit)) { }
        else if (token.Kind == TokenKind.Number && text.Length <= 2 && HasMeridiem(article, i + 1, limit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out hour)) { }
        else if (token.Kind == TokenKind.Number && text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int military))
        {
            // “0927 GMT”: four figures count only with a zone or “hours” behind them.
            hour = military / 100;
            minute = military % 100;
            if (minute > 59 || hour > 23) return false;
            int zoneEnd = end;
            if (end < limit && article.Is(end, "hours") && (text[0] == '0' || article.Is(end + 1, "on") || article.Is(i - 1, "at"))) zoneEnd = end + 1;
            int before = zoneEnd;
            TimeZoneEntry? found = ReadZone(article, ref zoneEnd, limit);
            if (found is null && before == end) return false;
            end = zoneEnd;
            zone = found;
            time = new LocalTime(hour, minute);
            return true;
        }
        else if ((article.Lexicon[token.Word] & WordClass.NumberWord) != 0 && end < limit && (article.Is(end, "o'clock") || article.Is(end, "o’clock") || HasMeridiem(article, end, limit)))
        {
            hour = article.Lexicon.Value(token.Word, WordClass.NumberWord);
            if (article.Is(end, "o'clock") || article.Is(end, "o’clock")) end++;
        }
        else if (token.Kind == TokenKind.Number && text.Length <= 2 && end < limit && (article.Is(end, "o'clock") || article.Is(end, "o’clock")) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out hour)) end++;
        else return false;

        if (HasMeridiem(article, end, limit))
        {
            if (hour > 12 && !colon) return false;
            int shift = article.Lexicon.Value(article.Tree.TokenArray[end].Word, WordClass.Meridiem);
            // “12:28 PM” is past noon, “12:28 AM” past midnight; “14:05 PM” keeps its hour.
            if (hour <= 12) hour = hour % 12 + shift;
            end++;
        }
        if (hour > 23 || minute > 59 || second > 59) return false;
        zone = ReadZone(article, ref end, limit);
        time = new LocalTime(hour, minute, second);
        return true;
    }

    private static bool HasMeridiem(ArticleContext article, int i, int limit)
    {
        if (i >= limit || !article.Has(i, WordClass.Meridiem)) return false;
        // “am” is a verb too.
        return article.Tree.TokenArray[i].Is(TokenShape.Abbreviation | TokenShape.AllUpper) || !article.Is(i, "am") || article.Tree.TokenArray[i - 1].Kind == TokenKind.Number;
    }

    private static bool TryParts(ReadOnlySpan<char> text, char separator, out int hour, out int minute, out int second, out bool hasSeconds)
    {
        minute = second = 0;
        hasSeconds = false;
        hour = 0;
        int one = text.IndexOf(separator);
        ReadOnlySpan<char> rest = text[(one + 1)..];
        int two = rest.IndexOf(separator);
        if (!int.TryParse(text[..one], NumberStyles.None, CultureInfo.InvariantCulture, out hour)) return false;
        ReadOnlySpan<char> minutes = two < 0 ? rest : rest[..two];
        if (minutes.Length != 2 || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out minute)) return false;
        if (two >= 0)
        {
            ReadOnlySpan<char> seconds = rest[(two + 1)..];
            int point = seconds.IndexOf('.');
            if (point >= 0) seconds = seconds[..point];
            if (seconds.Length != 2 || !int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out second)) return false;
            hasSeconds = true;
        }
        return hour <= 23 && minute <= 59 && second <= 59;
    }

    /// <summary>“GMT”, “EDT”, “Moscow time”, “Eastern Standard Time”, “UTC+3” at <paramref name="end"/>.</summary>
    private static TimeZoneEntry? ReadZone(ArticleContext article, ref int end, int limit)
    {
        int i = end;
        bool bracket = i < limit && article.FirstChar(i) == '(';
        if (bracket || i >= limit || !article.Has(i, WordClass.PhraseStart)) return null;
        int length = article.Knowledge.FindLongest(article.Text, article.Tokens, i, PhraseKind.TimeZone, out Phrase phrase);
        if (length == 0) return null;
        TimeZoneEntry zone = article.Knowledge.Tables.Zones[phrase.Entry];
        int after = i + length;
        bool time = after < limit && article.Is(after, "time");
        if (zone.NeedsTime && !time) return null;
        if (time) after++;
        // “UTC+3”
        if (after + 1 < limit && zone.OffsetMinutes == 0 && article.FirstChar(after) is '+' or '-' && article.Tree.TokenArray[after].Is(TokenShape.Glued)
            && int.TryParse(article.TextOf(after + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int hours) && hours <= 14)
        {
            zone = new TimeZoneEntry(zone.Name, (article.FirstChar(after) == '-' ? -60 : 60) * hours, null, false);
            after += 2;
        }
        end = after;
        return zone;
    }

    /// <summary>The offset of a zone on a day; without a day, only of a zone whose offset does not change in the year.</summary>
    private static Offset? OffsetOf(TimeZoneEntry? zone, LocalDate? day, LocalTime time)
    {
        if (zone is null) return null;
        if (zone.OffsetMinutes is { } minutes) return Offset.FromSeconds(minutes * 60);
        if (zone.ZoneId is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.ZoneId) is not { } found) return null;
        if (day is { } known) return found.AtLeniently(known + time).Offset;
        Offset winter = found.GetUtcOffset(Instant.FromUtc(2025, 1, 15, 12, 0)), summer = found.GetUtcOffset(Instant.FromUtc(2025, 7, 15, 12, 0));
        return winter == summer ? winter : null;
    }

    private static void CheckAgreement(ArticleContext article, Reading first, Offset firstOffset, Reading second, Offset secondOffset)
    {
        int a = first.Time.Hour * 60 + first.Time.Minute - firstOffset.Seconds / 60, b = second.Time.Hour * 60 + second.Time.Minute - secondOffset.Seconds / 60;
        int difference = Math.Abs(a - b) % 1440;
        difference = Math.Min(difference, 1440 - difference);
        if (difference == 0) return;
        article.ReportDiagnostic(
            DiagnosticDescriptors.TimesDisagree,
            article.Tree.GetSpan(first.First, second.End),
            article.TextOf(first.First, first.End),
            article.TextOf(second.First, second.End),
            difference == 1 ? "1 minute" : string.Create(CultureInfo.InvariantCulture, $"{difference} minutes"));
    }
}
