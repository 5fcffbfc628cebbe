namespace SpaceNews.Extract;

/// <summary>Reads a number that begins with a word: “twenty”, “a dozen”, “half a million”, “several hundred”.</summary>
internal readonly ref struct WordNumberReader(NumberWordCursor words)
{
    private readonly NumberWordCursor _words = words;
    private readonly CardinalReader _cardinals = new(words);

    /// <summary>Reads the number that begins at an index.</summary>
    /// <param name="at">First character of its first word.</param>
    /// <param name="fractions">Whether words such as “two thirds” are read.</param>
    /// <param name="value">Its value.</param>
    /// <param name="end">One past its last character.</param>
    /// <param name="vague">Whether it only says “at least”.</param>
    /// <param name="fraction">Whether it is a part of one.</param>
    public bool TryRead(int at, bool fractions, out double value, out int end, out bool vague, out bool fraction)
    {
        value = 0;
        end = at;
        vague = fraction = false;
        NumberWord word = _words.WordAt(at);
        if (word.End == 0) return false;
        ReadOnlySpan<char> text = _words.TextOf(word);
        NumberWord next = _words.WordAfter(word.End);
        if (NumberWordCursor.IsArticle(text) && next.Has(WordClass.Scale | WordClass.Half | WordClass.Quarter) is var counted && (counted || Chars.IsWord(_words.Text, next.Start, "few")))
        {
            if (next.Has(WordClass.Scale)) return TryScaleFrom(next.Start, 1, out value, out end);
            if (!counted)
            {
                vague = true;
                return _words.WordAfter(next.End).Has(WordClass.Scale) && TryScaleFrom(_words.WordAfter(next.End).Start, 1, out value, out end);
            }
            if (!fractions) return false;
            value = next.Has(WordClass.Half) ? 0.5 : 0.25;
            end = next.End;
            fraction = true;
            _words.ReadScale(ref value, ref end, inFigures: false);
            return true;
        }
        if (text.Equals("several", StringComparison.OrdinalIgnoreCase) || text.Equals("few", StringComparison.OrdinalIgnoreCase))
        {
            vague = true;
            return next.Has(WordClass.Scale) && TryScaleFrom(next.Start, 1, out value, out end);
        }
        if (word.Has(WordClass.Half)) return TryHalf(word, next, out value, out end, out fraction);
        if (fractions && word.Has(WordClass.Quarter) && next.Has(WordClass.Scale))
        {
            value = 0.25;
            end = word.End;
            _words.ReadScale(ref value, ref end, inFigures: false);
            return true;
        }
        if (word.Has(WordClass.Scale) && !word.Has(WordClass.NumberWord))
            return _words.Lexicon.Value(word.Index, WordClass.Scale) >= 2 && text[^1] is not ('s' or 'S') && TryScaleFrom(at, 1, out value, out end);
        if (!word.Has(WordClass.NumberWord) || !_cardinals.TryCardinal(at, out value, out end)) return false;
        _cardinals.ReadPoint(ref value, ref end);
        if (fractions && _cardinals.TryDenominator(value, end, out double part, out int partEnd))
        {
            value = part;
            end = partEnd;
            fraction = true;
        }
        else _cardinals.ReadAndPart(ref value, ref end, fractions);
        _words.ReadScale(ref value, ref end, inFigures: false);
        return true;
    }

    /// <summary>“half a ton”, “half-ton”, “half a million”, “half million”; “half the” is no number.</summary>
    private bool TryHalf(NumberWord half, NumberWord next, out double value, out int end, out bool fraction)
    {
        value = 0.5;
        end = half.End;
        fraction = true;
        if (next.End > 0 && NumberWordCursor.IsArticle(_words.TextOf(next)))
        {
            end = next.End;
            _words.ReadScale(ref value, ref end, inFigures: false);
            return true;
        }
        if (next.Has(WordClass.Scale))
        {
            _words.ReadScale(ref value, ref end, inFigures: false);
            return true;
        }
        return Chars.IsHyphen(Chars.At(_words.Text, half.End));
    }

    private bool TryScaleFrom(int at, double value, out double result, out int end)
    {
        result = value;
        end = at;
        // The scale word itself stands at “at”, not behind a space.
        NumberWord scale = _words.WordAt(at);
        result *= _words.ScaleOf(scale);
        end = scale.End;
        _words.ReadScale(ref result, ref end, inFigures: false);
        NumberWord and = _words.WordAfter(end);
        // “a hundred and two”
        NumberWord rest = and.End > 0 && Chars.IsWord(_words.Text, and.Start, "and") ? _words.WordAfter(and.End) : and;
        if (rest.Has(WordClass.NumberWord) && _cardinals.TryCardinal(rest.Start, out double more, out int moreEnd) && more < _words.ScaleOf(scale))
        {
            result += more;
            end = moreEnd;
        }
        return true;
    }
}
