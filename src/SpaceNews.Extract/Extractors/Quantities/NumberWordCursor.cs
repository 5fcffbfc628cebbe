namespace SpaceNews.Extract;

/// <summary>The words of a text as parts of numbers: the one at an index, the one behind another, what a scale word multiplies by.</summary>
internal readonly ref struct NumberWordCursor(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;

    public ReadOnlySpan<char> Text => _text;

    public Lexicon Lexicon => _lexicon;

    public NumberWord WordAt(int i)
    {
        int end = Chars.EndOfLetters(_text, i);
        if (end == i || Chars.IsDigit(_text, end)) return default;
        int index = _lexicon.Find(_text[i..end]);
        return new NumberWord(_lexicon[index], index, i, end);
    }

    /// <summary>The word behind a space or hyphen; nothing where anything else stands between.</summary>
    public NumberWord WordAfter(int end)
    {
        int i = Chars.SkipSpace(_text, end);
        if (Chars.IsHyphen(Chars.At(_text, i))) i = Chars.SkipSpace(_text, i + 1);
        return i == end ? default : WordAt(i);
    }

    public ReadOnlySpan<char> TextOf(NumberWord word) => _text[word.Start..word.End];

    public static bool IsArticle(ReadOnlySpan<char> word) => word is "a" or "an" or "A" or "An";

    public double ScaleOf(NumberWord scale) => _lexicon.Value(scale.Index, WordClass.Scale) is var power && power == 1 ? 12 : Math.Pow(10, power);

    /// <summary>Scale words behind a number, and “and a half” behind those.</summary>
    public void ReadScale(ref double value, ref int end, bool inFigures)
    {
        bool scaled = false;
        for (int n = 0; n < 4; n++)
        {
            NumberWord scale = WordAfter(end);
            if (scale.Start > end + 3 || !scale.Has(WordClass.Scale)) break;
            double factor = ScaleOf(scale);
            value *= factor;
            end = scale.End;
            scaled = true;
            // “3 hundred and 21”
            if (factor == 100 && inFigures && WordAfter(end) is { End: > 0 } and && Chars.IsWord(_text, and.Start, "and")
                && FigureReader.TryRead(_text, Chars.SkipSpace(_text, and.End), false, out double rest, out int restEnd) && rest < 100)
            {
                value += rest;
                end = restEnd;
            }
        }
        if (!scaled && !inFigures) return;
        NumberWord joint = WordAfter(end);
        if (joint.End == 0 || !Chars.IsWord(_text, joint.Start, "and")) return;
        NumberWord one = WordAfter(joint.End);
        if (one.End == 0 || !(IsArticle(TextOf(one)) || Chars.IsWord(_text, one.Start, "one"))) return;
        NumberWord half = WordAfter(one.End);
        if (!half.Has(WordClass.Half) && !(scaled && half.Has(WordClass.Quarter))) return;
        // “one billion and a quarter million”
        double part = half.Has(WordClass.Half) ? 0.5 : 0.25, unit = scaled ? LastScale(value) : 1;
        int partEnd = half.End;
        NumberWord partScale = WordAfter(half.End);
        if (partScale.Has(WordClass.Scale))
        {
            unit = ScaleOf(partScale);
            partEnd = partScale.End;
        }
        value += part * unit;
        end = partEnd;
    }

    /// <summary>“3 million and a half” is half a million more.</summary>
    private static double LastScale(double value) => Math.Abs(value) >= 1e12 ? 1e12 : Math.Abs(value) >= 1e9 ? 1e9 : Math.Abs(value) >= 1e6 ? 1e6 : Math.Abs(value) >= 1e3 ? 1e3 : 1;
}
