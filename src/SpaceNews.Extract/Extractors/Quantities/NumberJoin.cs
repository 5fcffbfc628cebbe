namespace SpaceNews.Extract;

/// <summary>What stands between two numbers.</summary>
internal enum NumberJoin : byte
{
    None,

    /// <summary>“to”, “through”, “and” behind “between”.</summary>
    To,

    /// <summary>A hyphen, a dash, a tilde.</summary>
    Dash,

    /// <summary>“±”, “+/-”, “plus or minus”.</summary>
    PlusMinus,

    /// <summary>“or”: two or three.</summary>
    Or,

    /// <summary>“and” without “between”: two numbers of a list.</summary>
    And,
}
