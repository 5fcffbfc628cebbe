using System.Globalization;

namespace SpaceNews.Extract.Testing;

/// <summary>Values of mentions as markup writes them.</summary>
internal static class ValueText
{
    public static string Of(object value) => value switch
    {
        CalendarDate date => date.Value ?? "?",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Whether markup that says <paramref name="expected"/> means a value; the class of a vehicle may be left out.</summary>
    public static bool Means(string expected, object value) =>
        expected == Of(value) || (value is VehicleName vehicle && expected == vehicle.Name);
}
