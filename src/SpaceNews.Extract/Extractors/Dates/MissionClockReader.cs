using System.Globalization;

namespace SpaceNews.Extract;

/// <summary>Reads times on the clock of a mission: “T-10 seconds”, “T minus 40 minutes”, “L-3 days”, “T-0”, “sol 1,200”.</summary>
internal static class MissionClockReader
{
    public static bool TryRead(in DateText text, int i, out int end, out MissionTime? time)
    {
        end = i + 1;
        time = null;
        ReadOnlySpan<char> word = text.Of(i);
        if (word.Equals("sol", StringComparison.OrdinalIgnoreCase)) return TrySol(text, i, out end, out time);
        if (word[0] is not ('T' or 'L')) return false;
        string clock = word[0] == 'T' ? "T" : "L";
        int number, numberEnd;
        char sign;
        if (word.Length > 2)
        {
            // “T-10” is one token.
            if (word[1] is not ('-' or '‑' or '–') || !DateText.TryInt(word[2..], out number)) return false;
            (sign, numberEnd) = ('-', i + 1);
        }
        else if (word.Length == 1)
        {
            bool plus = text.FirstChar(i + 1) == '+' || text.Is(i + 1, "plus"), minus = text.IsDash(i + 1) || text.FirstChar(i + 1) == '−' || text.Is(i + 1, "minus");
            if ((!plus && !minus) || !NumberReader.TryRead(text.Article, i + 2, text.Limit, out NumberReading reading) || reading.Value is < 0 or > 100_000) return false;
            (sign, number, numberEnd) = (plus ? '+' : '-', (int)reading.Value, reading.EndToken);
        }
        else return false;
        int unit = text.IsHyphen(numberEnd) ? numberEnd + 1 : numberEnd;
        bool hasUnit = text.Has(unit, WordClass.TimeUnit) && text.Value(unit, WordClass.TimeUnit) is <= TimeUnits.Month;
        if (!hasUnit && (number != 0 || clock == "L")) return false;
        end = hasUnit ? unit + 1 : numberEnd;
        string value = hasUnit ? DurationWriter.Write(new DurationPart(number, null, text.Value(unit, WordClass.TimeUnit)), null, QuantityBound.Exact).Value : "PT0S";
        time = new MissionTime(clock, number == 0 ? value : sign + value);
        return true;
    }

    private static bool TrySol(in DateText text, int i, out int end, out MissionTime? time)
    {
        end = i + 2;
        time = null;
        if (!text.IsKind(i + 1, TokenKind.Number) || !NumberReader.TryParse(text.Of(i + 1), out Number number) || number.Value % 1 != 0 || number.Value is < 0 or > 1_000_000) return false;
        time = new MissionTime("sol", number.Value.ToString("0", CultureInfo.InvariantCulture));
        return true;
    }
}
