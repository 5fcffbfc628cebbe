namespace SpaceNews.Extract;

/// <summary>A number with its unit as the characters alone give it, before the words around it are asked.</summary>
internal readonly record struct ParsedQuantity
{
    /// <summary>First character, that of a sign or currency symbol included.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last character.</summary>
    public required int End { get; init; }

    /// <summary>One past the last number.</summary>
    public required int NumberEnd { get; init; }

    public required double Number { get; init; }
    public double? Upper { get; init; }
    public double? Tolerance { get; init; }
    public bool IsVague { get; init; }

    /// <summary>Whether “a” or “an” stands for the number.</summary>
    public bool IsArticle { get; init; }

    /// <summary>Whether a hyphen joins number and unit: “20-ton”.</summary>
    public bool IsAttributive { get; init; }

    /// <summary>Whether the unit touches the number: “20kg”.</summary>
    public bool IsGlued { get; init; }

    public UnitReading Unit { get; init; }

    public bool HasUnit => Unit.Unit is not null;
}
