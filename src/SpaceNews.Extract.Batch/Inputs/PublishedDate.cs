using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SpaceNews.Extract.Batch;

/// <summary>Reads days of publication as dumps and pages write them.</summary>
internal static class PublishedDate
{
    private const int DayLength = 10;

    /// <summary>A day, or the day of a moment, in ISO 8601; the day is that of the place where it was written down.</summary>
    public static LocalDate? TryParseIso(string text)
    {
        if (text.Length > DayLength && text[DayLength] is not ('T' or 't' or ' ')) return null;
        if (text.Length > DayLength && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) return null;
        return text.Length >= DayLength && LocalDatePattern.Iso.Parse(text[..DayLength]) is { Success: true, Value: var day } ? day : null;
    }

    /// <summary>A day in ISO 8601, or as mail and HTTP write it (“Fri, 28 Nov 2025 10:00:00 GMT”), or as eight figures; null for anything else.</summary>
    public static LocalDate? TryParse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        text = text.Trim();
        if (TryParseIso(text) is { } day) return day;
        if (text.Length == 8 && LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(text) is { Success: true, Value: var figures }) return figures;
        return text.Contains(',') && DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment) ? LocalDate.FromDateTime(moment.DateTime) : null;
    }
}
