namespace SpaceNews.Extract.Tests;

/// <summary>Writes whole numbers in words, for reading them back.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static string Of(int value) => value switch
    {
        < 20 => Small[value],
        < 100 => Tens[value / 10] + (value % 10 == 0 ? "" : "-" + Small[value % 10]),
        < 1000 => $"{Small[value / 100]} hundred{(value % 100 == 0 ? "" : " and " + Of(value % 100))}",
        _ => $"{Of(value / 1000)} thousand{(value % 1000 == 0 ? "" : value % 1000 < 100 ? " and " + Of(value % 1000) : " " + Of(value % 1000))}",
    };
}
