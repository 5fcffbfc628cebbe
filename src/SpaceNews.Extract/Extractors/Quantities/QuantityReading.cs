namespace SpaceNews.Extract;

/// <summary>A quantity of an article: what was parsed, and what the words around it say of it.</summary>
internal readonly record struct QuantityReading
{
    public required ParsedQuantity Parsed { get; init; }
    public required int First { get; init; }
    public required int EndToken { get; init; }
    public required int Sentence { get; init; }
    public required QuantityDimension Dimension { get; init; }

    /// <summary>What one of the unit is in SI; differs from that of the written unit for “tons of thrust”.</summary>
    public required double Factor { get; init; }

    /// <summary>Name of the unit where the words change it (“pound-force”), else null.</summary>
    public string? UnitName { get; init; }

    public double Offset { get; init; }
    public double? Minimum { get; init; }
    public double? Maximum { get; init; }
    public QuantityBound Bound { get; init; }

    /// <summary>Whether it is a number of a list whose unit stands behind the last one: “45 and 50 mg”.</summary>
    public bool IsListed { get; init; }

    public int Start => Parsed.Start;

    public int End => Parsed.End;

    public TextSpan Span => TextSpan.FromBounds(Start, End);

    public bool IsAmbiguous => Minimum is not null;

    public double ToSI(double number) => (number * Factor) + Offset;
}
