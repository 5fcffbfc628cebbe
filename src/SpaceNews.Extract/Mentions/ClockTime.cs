using System.Globalization;
using NodaTime;

namespace SpaceNews.Extract;

/// <summary>A clock time with its offset from UTC where one is stated, and the instant where the day is known.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ClockTime
{
    /// <summary>Time of day, to the second.</summary>
    public required LocalTime Time { get; init; }

    /// <summary>Whether seconds were stated.</summary>
    public bool HasSeconds { get; init; }

    /// <summary>Offset from UTC of the stated zone, or null when no zone is stated beside the time.</summary>
    public Offset? Offset { get; init; }

    /// <summary>The day that the text joins to the time, or null.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>ISO 8601: <c>T12:28+03:00</c>, <c>T09:27Z</c>, <c>T09:00</c>.</summary>
    public string Value => (HasSeconds
        ? string.Create(CultureInfo.InvariantCulture, $"T{Time.Hour:00}:{Time.Minute:00}:{Time.Second:00}")
        : string.Create(CultureInfo.InvariantCulture, $"T{Time.Hour:00}:{Time.Minute:00}")) + FormatOffset();

    /// <summary>The instant, where day and offset are known.</summary>
    public Instant? Instant => Day is { } day && Offset is { } offset ? (day + Time).WithOffset(offset).ToInstant() : null;

    /// <summary>The instant as <c>2025-11-27T09:28Z</c>, or null.</summary>
    public string? Utc
    {
        get
        {
            if (Instant is not { } instant) return null;
            LocalDateTime utc = instant.InUtc().LocalDateTime;
            string value = string.Create(CultureInfo.InvariantCulture, $"{utc.Year:0000}-{utc.Month:00}-{utc.Day:00}T{utc.Hour:00}:{utc.Minute:00}");
            return HasSeconds ? value + string.Create(CultureInfo.InvariantCulture, $":{utc.Second:00}Z") : value + "Z";
        }
    }

    /// <summary>Minutes after midnight UTC, or null without an offset.</summary>
    public int? UtcMinuteOfDay => Offset is { } offset ? (Time.Hour * 60 + Time.Minute - offset.Seconds / 60 + 2880) % 1440 : null;

    /// <summary>Reads the ISO forms that <see cref="Value"/> has.</summary>
    /// <returns>The time, or null when the text is none of them.</returns>
    public static ClockTime? Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length < 6 || value[0] != 'T') return null;
        int zone = value.IndexOfAny(['Z', '+', '-']);
        ReadOnlySpan<char> clock = zone < 0 ? value.AsSpan(1) : value.AsSpan(1, zone - 1);
        if (!TryTwo(clock, 0, out int hour) || !TryTwo(clock, 3, out int minute) || hour > 23 || minute > 59) return null;
        bool seconds = TryTwo(clock, 6, out int second);
        Offset? offset = null;
        if (zone >= 0 && value[zone] == 'Z') offset = NodaTime.Offset.Zero;
        else if (zone >= 0)
        {
            if (!TryTwo(value.AsSpan(zone + 1), 0, out int hours) || !TryTwo(value.AsSpan(zone + 1), 3, out int minutes) || hours > 18) return null;
            offset = NodaTime.Offset.FromSeconds((value[zone] == '-' ? -60 : 60) * (hours * 60 + minutes));
        }
        return new ClockTime { Time = new LocalTime(hour, minute, second), HasSeconds = seconds, Offset = offset };
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool TryTwo(ReadOnlySpan<char> text, int at, out int value)
    {
        value = 0;
        return at + 2 <= text.Length && int.TryParse(text.Slice(at, 2), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private string FormatOffset()
    {
        if (Offset is not { } offset) return "";
        if (offset == NodaTime.Offset.Zero) return "Z";
        int minutes = Math.Abs(offset.Seconds / 60);
        return string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{minutes / 60:00}:{minutes % 60:00}");
    }
}
