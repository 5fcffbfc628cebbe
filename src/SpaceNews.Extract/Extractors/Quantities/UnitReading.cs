namespace SpaceNews.Extract;

/// <summary>A unit as read from a text, perhaps put together from several: “km”, “m/s²”, “J/m² per year”.</summary>
/// <remarks>A value; its name is put together only when it is asked for.</remarks>
internal readonly record struct UnitReading
{
    public required UnitEntry Unit { get; init; }
    public int Power { get; init; }
    public UnitEntry? Second { get; init; }
    public int SecondPower { get; init; }
    public UnitEntry? Third { get; init; }
    public int ThirdPower { get; init; }

    /// <summary>One past its last character.</summary>
    public required int End { get; init; }

    public required QuantityDimension Dimension { get; init; }

    /// <summary>What one of it is in SI.</summary>
    public required double Factor { get; init; }

    /// <summary>First of the forms it can be, for what needs support; -1 when it is sure.</summary>
    public int Form { get; init; }

    public bool NeedsSupport { get; init; }

    public bool IsSymbol { get; init; }

    public bool IsCompound => Power != 1 || Second is not null;

    public double Offset => IsCompound ? 0 : Unit.Offset;

    public double? Minimum => IsCompound ? null : Unit.MinimumFactor;

    public double? Maximum => IsCompound ? null : Unit.MaximumFactor;

    public bool IsSameAs(in UnitReading other) =>
        ReferenceEquals(Unit, other.Unit) && Power == other.Power && ReferenceEquals(Second, other.Second) && SecondPower == other.SecondPower && ReferenceEquals(Third, other.Third);

    /// <summary>“kilometre”, “square kilometre”, “metre per square second”.</summary>
    public string Name => !IsCompound ? Unit.Name : Part(Unit, Power, true) + Part(Second, SecondPower, false) + Part(Third, ThirdPower, false);

    private static string Part(UnitEntry? unit, int power, bool first)
    {
        if (unit is null) return "";
        string name = Math.Abs(power) switch
        {
            1 => unit.Name,
            2 => "square " + unit.Name,
            3 => "cubic " + unit.Name,
            var n => unit.Name + "^" + n.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return power < 0 ? (first ? "per " : " per ") + name : first ? name : " " + name;
    }
}
