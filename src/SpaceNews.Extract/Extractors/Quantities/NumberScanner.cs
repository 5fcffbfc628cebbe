namespace SpaceNews.Extract;

/// <summary>
/// Reads one number at a place of a text, in figures or words, forwards and without allocation. The number of words it
/// looks at is bounded, so that a text of number words costs no more than its length.
/// </summary>
internal readonly ref struct NumberScanner(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly NumberWordCursor _words = new(text, lexicon);

    /// <summary>Reads the number that begins at an index.</summary>
    /// <param name="at">Its first character or sign.</param>
    /// <param name="spaceGroups">Whether “40 000” is one number.</param>
    /// <param name="fractions">Whether words such as “two thirds” are read.</param>
    /// <param name="number">What was read.</param>
    public bool TryRead(int at, bool spaceGroups, bool fractions, out Number number)
    {
        number = default;
        int i = at;
        bool negative = Chars.IsMinus(Chars.At(_text, i));
        if (negative || Chars.At(_text, i) == '+') i++;
        else if (Chars.IsWord(_text, i, "minus") || Chars.IsWord(_text, i, "negative"))
        {
            negative = true;
            i = Chars.SkipSpace(_text, i + (Chars.IsWord(_text, i, "minus") ? 5 : 8));
        }
        double value;
        int end;
        char c = Chars.At(_text, i);
        if (char.IsAsciiDigit(c) || c == '.' || Chars.VulgarFraction(c) > 0)
        {
            if (!FigureReader.TryRead(_text, i, spaceGroups, out value, out end)) return false;
            if (Chars.At(_text, end) == 'k' && !Chars.IsLetterOrDigit(_text, end + 1))
            {
                value *= 1000;
                end++;
            }
            // “39A”, “27th” are names; a unit may follow and is the caller’s to judge.
            _words.ReadScale(ref value, ref end, inFigures: true);
            number = new Number(negative ? -value : value, end - at) { IsInFigures = true, IsFraction = value < 1, Scale = LastScaleWord(end) };
        }
        else
        {
            if (!char.IsLetter(c) || !new WordNumberReader(_words).TryRead(i, fractions, out value, out end, out bool vague, out bool fraction)) return false;
            number = new Number(negative ? -value : value, end - at) { IsVague = vague, IsFraction = fraction, Scale = LastScaleWord(end) };
        }
        return double.IsFinite(number.Value);
    }

    private double LastScaleWord(int end)
    {
        int start = end;
        while (start > 0 && start > end - 12 && char.IsLetter(_text[start - 1])) start--;
        NumberWord word = start < end ? _words.WordAt(start) : default;
        return word.Has(WordClass.Scale) && _words.ScaleOf(word) is var scale && scale >= 1000 ? scale : 1;
    }

    /// <summary>What joins two numbers at an index: a hyphen or dash, “to”, “or”, “and”, “±”.</summary>
    /// <param name="at">One past the first number.</param>
    /// <param name="afterBetween">Whether “between” went before, so that “and” joins.</param>
    /// <param name="next">Where the second number should begin.</param>
    public NumberJoin Join(int at, bool afterBetween, out int next)
    {
        next = Chars.SkipSpace(_text, at);
        char c = Chars.At(_text, next);
        // “15- to 20-ton”
        if (Chars.IsHyphen(c) && next == at && Chars.At(_text, next + 1) is ' ')
        {
            int word = Chars.SkipSpace(_text, next + 1);
            if (Chars.IsWord(_text, word, "to") || Chars.IsWord(_text, word, "or"))
            {
                next = Chars.SkipSpace(_text, word + 2);
                return NumberJoin.To;
            }
        }
        if (c == '±') return Skip(1, ref next, NumberJoin.PlusMinus);
        if (c == '+' && Chars.At(_text, next + 1) == '/' && Chars.IsMinus(Chars.At(_text, next + 2))) return Skip(3, ref next, NumberJoin.PlusMinus);
        if (Chars.IsHyphen(c) || c is '—' or '~') return Skip(1, ref next, NumberJoin.Dash);
        if (Chars.IsWord(_text, next, "to")) return Skip(2, ref next, NumberJoin.To);
        if (Chars.IsWord(_text, next, "through")) return Skip(7, ref next, NumberJoin.To);
        if (Chars.IsWord(_text, next, "and")) return Skip(3, ref next, afterBetween ? NumberJoin.To : NumberJoin.And);
        if (Chars.IsWord(_text, next, "or")) return Skip(2, ref next, NumberJoin.Or);
        if (Chars.IsWord(_text, next, "plus or minus")) return Skip(13, ref next, NumberJoin.PlusMinus);
        return NumberJoin.None;
    }

    private NumberJoin Skip(int length, ref int next, NumberJoin join)
    {
        next = Chars.SkipSpace(_text, next + length);
        return join;
    }
}
