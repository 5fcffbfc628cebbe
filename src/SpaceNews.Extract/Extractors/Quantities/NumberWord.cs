namespace SpaceNews.Extract;

/// <summary>How a word takes part in a number.</summary>
/// <param name="Classes">Its classes.</param>
/// <param name="Index">Its number in the lexicon.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index one past its last; 0 for no word.</param>
internal readonly record struct NumberWord(WordClass Classes, int Index, int Start, int End)
{
    public bool Has(WordClass classes) => (Classes & classes) != 0;
}
