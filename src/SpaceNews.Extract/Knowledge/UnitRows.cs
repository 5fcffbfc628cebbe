using System.Collections.Immutable;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Reads the tables of units, dimensions and contexts; a mistake names table, line and what was expected.</summary>
internal static class UnitRows
{
    public static readonly string[] UnitColumns = ["name", "dimension", "factor", "offset", "minimum", "maximum", "prefixes", "symbols", "words"];

    public static ImmutableArray<UnitEntry> ReadUnits(TsvTable table)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return [.. table.ReadRows(row => ReadUnit(row, names)).Select(r => r.Entry)];
    }

    private static UnitEntry ReadUnit(TsvTable.Row row, HashSet<string> names)
    {
        var unit = new UnitEntry(row.Required("name"), row.Enum<QuantityDimension>("dimension"), row.Number("factor") ?? throw row.Error("the column “factor” is empty"))
        {
            Offset = row.Number("offset") ?? 0,
            MinimumFactor = row.Number("minimum"),
            MaximumFactor = row.Number("maximum"),
            Prefixes = [.. row.List("prefixes", ' ')],
            Symbols = [.. row.List("symbols", ' ')],
            Words = [.. row.List("words")],
        };
        if (!names.Add(unit.Name)) throw row.Error($"the unit “{unit.Name}” stands in the table twice");
        return Fault(unit) is { } fault ? throw row.Error(fault) : unit;
    }

    /// <summary>What is wrong with a unit, or null.</summary>
    public static string? Fault(UnitEntry unit)
    {
        if (!(unit.Factor > 0) || !double.IsFinite(unit.Factor)) return $"the factor of “{unit.Name}” must be a finite number greater than zero";
        if ((unit.MinimumFactor is null) != (unit.MaximumFactor is null)) return $"“{unit.Name}” has one of minimum and maximum; expected both or none";
        if (unit.MinimumFactor > unit.Factor || unit.MaximumFactor < unit.Factor) return $"the factor of “{unit.Name}” does not lie between minimum and maximum";
        return unit.Symbols.IsDefaultOrEmpty && unit.Words.IsDefaultOrEmpty ? $"“{unit.Name}” has neither symbols nor words" : null;
    }

    public static ImmutableArray<DimensionEntry> ReadDimensions(TsvTable table)
    {
        var result = ImmutableArray.CreateBuilder<DimensionEntry>(table.Rows.Count);
        foreach (TsvTable.Row row in table.Rows)
        {
            try
            {
                result.Add(new DimensionEntry(row.Enum<QuantityDimension>("dimension"), row.Required("si"), row["symbol"], DimensionEntry.ParsePowers(row["powers"])));
            }
            catch (FormatException e) when (e.Message.StartsWith('“'))
            {
                throw row.Error(e.Message);
            }
        }
        return result.ToImmutable();
    }

    public static ImmutableArray<QuantityContextEntry> ReadContexts(TsvTable table)
    {
        var result = ImmutableArray.CreateBuilder<QuantityContextEntry>(table.Rows.Count);
        foreach (TsvTable.Row row in table.Rows)
        {
            ContextPlace place = row["place"] switch
            {
                "near" => ContextPlace.Near,
                "of" => ContextPlace.Of,
                "before" => ContextPlace.Before,
                "verb" => ContextPlace.Verb,
                var other => throw row.Error($"“{other}” is no place; expected near, of, before or verb"),
            };
            result.Add(new QuantityContextEntry(row["reading"] == "Nothing" ? null : row.Enum<QuantityDimension>("reading"), place, [.. row.List("words")]));
        }
        return result.ToImmutable();
    }
}
