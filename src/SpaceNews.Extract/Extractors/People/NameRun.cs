namespace SpaceNews.Extract;

/// <summary>A run of capital words that may be the name of a person, with the title in front of it.</summary>
internal struct NameRun
{
    public int First;
    public int End;

    /// <summary>First token of the title or role words before the name; -1 without.</summary>
    public int TitleFirst;
    public int TitleEnd;
    public PersonRole Role;
    public double Score;

    /// <summary>Family name first: “Marchetti, Anna-Rosa”.</summary>
    public bool IsInverted;

    /// <summary>Last word of the family name of an inverted name, which a comma and the given name follow.</summary>
    public readonly int InvertedFamily => End - 3;

    /// <summary>Whether initials stand before the one word: “K. Sivan”.</summary>
    public bool HasInitials;

    /// <summary>More than a bare family or given name.</summary>
    public readonly bool IsFull => Words >= 2 || HasInitials;

    /// <summary>Named words: initials and particles do not count.</summary>
    public int Words;
}
