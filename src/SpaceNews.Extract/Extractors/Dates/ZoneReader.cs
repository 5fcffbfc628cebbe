using NodaTime;

namespace SpaceNews.Extract;

/// <summary>Reads the zone behind a clock time and gives its offset.</summary>
internal static class ZoneReader
{
    /// <summary>The zone of “0600Z”.</summary>
    public static readonly TimeZoneEntry Greenwich = new("Z", 0, null, false);

    /// <summary>“GMT”, “EDT”, “Moscow time”, “Eastern Standard Time”, “UTC+3”, “(Beijing time)” at <paramref name="end"/>.</summary>
    public static TimeZoneEntry? Read(in DateText text, ref int end)
    {
        // “21:16 of Moscow time”
        bool bracket = text.FirstChar(end) == '(', of = text.Is(end, "of");
        int i = bracket || of ? end + 1 : end, length = text.FindPhrase(i, PhraseKind.TimeZone, out Phrase phrase);
        if (length == 0) return null;
        TimeZoneEntry zone = text.Article.Knowledge.Tables.Zones[phrase.Entry];
        int after = i + length;
        bool time = text.Is(after, "time");
        if ((zone.NeedsTime || of) && !time) return null;
        if (time) after++;
        // “UTC+3”, “GMT+5:30”
        if (zone.OffsetMinutes == 0 && text.FirstChar(after) is '+' or '-' or '−' && text.IsGlued(after) && TryOffset(text, after + 1, out int minutes))
        {
            zone = new TimeZoneEntry(zone.Name, text.FirstChar(after) == '+' ? minutes : -minutes, null, false);
            after += 2;
        }
        if (bracket && text.FirstChar(after) != ')') return null;
        end = bracket ? after + 1 : after;
        return zone;
    }

    /// <summary>The offset of a zone on a day; without a day, only of a zone whose offset does not change in the year.</summary>
    public static Offset? OffsetOf(TimeZoneEntry? zone, LocalDate? day, LocalTime time)
    {
        if (zone is null) return null;
        if (zone.OffsetMinutes is { } minutes) return Offset.FromSeconds(minutes * 60);
        if (zone.ZoneId is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.ZoneId) is not { } found) return null;
        if (day is { } known) return found.AtLeniently(known + time).Offset;
        Offset winter = found.GetUtcOffset(Instant.FromUtc(2025, 1, 15, 12, 0)), summer = found.GetUtcOffset(Instant.FromUtc(2025, 7, 15, 12, 0));
        return winter == summer ? winter : null;
    }

    private static bool TryOffset(in DateText text, int i, out int minutes)
    {
        minutes = 0;
        if (!text.IsKind(i, TokenKind.Number)) return false;
        ReadOnlySpan<char> word = text.Of(i);
        int colon = word.IndexOf(':'), rest = 0;
        if (!DateText.TryInt(colon < 0 ? word : word[..colon], out int hours) || (colon >= 0 && (!DateText.TryInt(word[(colon + 1)..], out rest) || rest > 59))) return false;
        if (colon < 0 && word.Length == 4) (hours, rest) = (hours / 100, hours % 100);
        minutes = hours * 60 + rest;
        return minutes <= 14 * 60;
    }
}
