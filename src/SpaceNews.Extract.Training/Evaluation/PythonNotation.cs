using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>
/// Writes JSON values as Python shows them, so that the error list can be compared byte for byte with the one the
/// reference scorer writes.
/// </summary>
internal static class PythonNotation
{
    /// <summary>As <c>json.dumps(value, ensure_ascii=False)</c>.</summary>
    public static string Json(JsonElement value) => Write(new StringBuilder(), value, asJson: true).ToString();

    /// <summary>As <c>repr(value)</c>.</summary>
    public static string Repr(JsonElement value) => Write(new StringBuilder(), value, asJson: false).ToString();

    /// <summary>As <c>str(value)</c>: a string as it stands, anything else as <see cref="Repr"/>.</summary>
    public static string Str(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : Repr(value);

    /// <summary>As <c>str(value or "")</c>.</summary>
    public static string StrOrEmpty(JsonElement value) => value.IsTruthy() ? Str(value) : "";

    private static StringBuilder Write(StringBuilder output, JsonElement value, bool asJson) => value.ValueKind switch
    {
        JsonValueKind.Object => WriteObject(output, value, asJson),
        JsonValueKind.Array => WriteArray(output, value, asJson),
        JsonValueKind.String when asJson => WriteJsonString(output, value.GetString()!),
        JsonValueKind.String => WriteReprString(output, value.GetString()!),
        JsonValueKind.Number => output.Append(NumberText(value)),
        JsonValueKind.True => output.Append(asJson ? "true" : "True"),
        JsonValueKind.False => output.Append(asJson ? "false" : "False"),
        _ => output.Append(asJson ? "null" : "None"),
    };

    private static StringBuilder WriteObject(StringBuilder output, JsonElement value, bool asJson)
    {
        output.Append('{');
        string separator = "";
        foreach (JsonProperty property in value.EnumerateObject())
        {
            output.Append(separator);
            if (asJson) WriteJsonString(output, property.Name);
            else WriteReprString(output, property.Name);
            Write(output.Append(": "), property.Value, asJson);
            separator = ", ";
        }
        return output.Append('}');
    }

    private static StringBuilder WriteArray(StringBuilder output, JsonElement value, bool asJson)
    {
        output.Append('[');
        string separator = "";
        foreach (JsonElement item in value.EnumerateArray())
        {
            Write(output.Append(separator), item, asJson);
            separator = ", ";
        }
        return output.Append(']');
    }

    private static StringBuilder WriteJsonString(StringBuilder output, string text)
    {
        output.Append('"');
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => output.Append("\\\""),
                '\\' => output.Append("\\\\"),
                '\b' => output.Append("\\b"),
                '\f' => output.Append("\\f"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                < ' ' => AppendHex(output, 'u', c, 4),
                _ => output.Append(c),
            };
        }
        return output.Append('"');
    }

    private static StringBuilder WriteReprString(StringBuilder output, string text)
    {
        char quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        output.Append(quote);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\\' => output.Append("\\\\"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                int c when c == quote => output.Append('\\').Append(quote),
                int when IsPrintable(rune) => output.Append(rune.ToString()),
                <= 0xFF => AppendHex(output, 'x', rune.Value, 2),
                <= 0xFFFF => AppendHex(output, 'u', rune.Value, 4),
                _ => AppendHex(output, 'U', rune.Value, 8),
            };
        }
        return output.Append(quote);
    }

    private static StringBuilder AppendHex(StringBuilder output, char letter, int value, int digits) =>
        output.Append('\\').Append(letter).Append(value.ToString("x" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator);

    /// <summary>A number written without point or exponent is a Python int and keeps its digits; any other is a float.</summary>
    private static string NumberText(JsonElement number)
    {
        string raw = number.GetRawText();
        if (raw.AsSpan().ContainsAny(".eE")) return PythonFloat.Repr(number.GetDouble());
        return raw == "-0" ? "0" : raw;
    }
}
