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

    /// <summary>Named words: initials and particles do not count.</summary>
    public int Words;
}
