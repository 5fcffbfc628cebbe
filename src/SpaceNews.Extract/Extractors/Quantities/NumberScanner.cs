namespace SpaceNews.Extract;

/// <summary>
/// Reads one number at a place of a text, in figures or words, forwards and without allocation. The number of words it
/// looks at is bounded, so that a text of number words costs no more than its length.
/// </summary>
internal readonly ref struct NumberScanner(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private const int LongestNumber = 16;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>How a word takes part in a number.</summary>
    private readonly record struct WordHere(WordClass Classes, int Index, int Start, int End)
    {
        public bool Has(WordClass classes) => (Classes & classes) != 0;
    }

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
            ReadScale(ref value, ref end, inFigures: true);
            number = new Number(negative ? -value : value, end - at) { IsInFigures = true, IsFraction = value < 1, Scale = LastScaleWord(end) };
        }
        else
        {
            if (!char.IsLetter(c) || !TryWords(i, fractions, out value, out end, out bool vague, out bool fraction)) return false;
            number = new Number(negative ? -value : value, end - at) { IsVague = vague, IsFraction = fraction, Scale = LastScaleWord(end) };
        }
        return double.IsFinite(number.Value);
    }

    private double LastScaleWord(int end)
    {
        int start = end;
        while (start > 0 && start > end - 12 && char.IsLetter(_text[start - 1])) start--;
        WordHere word = start < end ? WordAt(start) : default;
        return word.Has(WordClass.Scale) && ScaleOf(word) is var scale && scale >= 1000 ? scale : 1;
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

    private WordHere WordAt(int i)
    {
        int end = Chars.EndOfLetters(_text, i);
        if (end == i || Chars.IsDigit(_text, end)) return default;
        int index = _lexicon.Find(_text[i..end]);
        return new WordHere(_lexicon[index], index, i, end);
    }

    /// <summary>The word behind a space or hyphen; nothing where anything else stands between.</summary>
    private WordHere WordAfter(int end)
    {
        int i = Chars.SkipSpace(_text, end);
        if (Chars.IsHyphen(Chars.At(_text, i))) i = Chars.SkipSpace(_text, i + 1);
        return i == end ? default : WordAt(i);
    }

    private static bool IsArticle(ReadOnlySpan<char> word) => word is "a" or "an" or "A" or "An";

    private ReadOnlySpan<char> TextOf(WordHere word) => _text[word.Start..word.End];

    private bool TryWords(int at, bool fractions, out double value, out int end, out bool vague, out bool fraction)
    {
        value = 0;
        end = at;
        vague = fraction = false;
        WordHere word = WordAt(at);
        if (word.End == 0) return false;
        ReadOnlySpan<char> text = TextOf(word);
        WordHere next = WordAfter(word.End);
        if (IsArticle(text) && next.Has(WordClass.Scale | WordClass.Half | WordClass.Quarter) is var counted && (counted || Chars.IsWord(_text, next.Start, "few")))
        {
            if (next.Has(WordClass.Scale)) return TryScaleFrom(next.Start, 1, out value, out end);
            if (!counted)
            {
                vague = true;
                return WordAfter(next.End).Has(WordClass.Scale) && TryScaleFrom(WordAfter(next.End).Start, 1, out value, out end);
            }
            if (!fractions) return false;
            value = next.Has(WordClass.Half) ? 0.5 : 0.25;
            end = next.End;
            fraction = true;
            ReadScale(ref value, ref end, inFigures: false);
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
            ReadScale(ref value, ref end, inFigures: false);
            return true;
        }
        if (word.Has(WordClass.Scale) && !word.Has(WordClass.NumberWord))
            return _lexicon.Value(word.Index, WordClass.Scale) >= 2 && text[^1] is not ('s' or 'S') && TryScaleFrom(at, 1, out value, out end);
        if (!word.Has(WordClass.NumberWord) || !TryCardinal(at, out value, out end)) return false;
        ReadPoint(ref value, ref end);
        if (fractions && TryDenominator(value, end, out double part, out int partEnd))
        {
            value = part;
            end = partEnd;
            fraction = true;
        }
        else ReadAndPart(ref value, ref end, fractions);
        ReadScale(ref value, ref end, inFigures: false);
        return true;
    }

    /// <summary>“half a ton”, “half-ton”, “half a million”, “half million”; “half the” is no number.</summary>
    private bool TryHalf(WordHere half, WordHere next, out double value, out int end, out bool fraction)
    {
        value = 0.5;
        end = half.End;
        fraction = true;
        if (next.End > 0 && IsArticle(TextOf(next)))
        {
            end = next.End;
            ReadScale(ref value, ref end, inFigures: false);
            return true;
        }
        if (next.Has(WordClass.Scale))
        {
            ReadScale(ref value, ref end, inFigures: false);
            return true;
        }
        return Chars.IsHyphen(Chars.At(_text, half.End));
    }

    private bool TryScaleFrom(int at, double value, out double result, out int end)
    {
        result = value;
        end = at;
        // The scale word itself stands at “at”, not behind a space.
        WordHere scale = WordAt(at);
        result *= ScaleOf(scale);
        end = scale.End;
        ReadScale(ref result, ref end, inFigures: false);
        WordHere and = WordAfter(end);
        // “a hundred and two”
        WordHere rest = and.End > 0 && Chars.IsWord(_text, and.Start, "and") ? WordAfter(and.End) : and;
        if (rest.Has(WordClass.NumberWord) && TryCardinal(rest.Start, out double more, out int moreEnd) && more < ScaleOf(scale))
        {
            result += more;
            end = moreEnd;
        }
        return true;
    }

    private double ScaleOf(WordHere scale) => _lexicon.Value(scale.Index, WordClass.Scale) is var power && power == 1 ? 12 : Math.Pow(10, power);

    /// <summary>Scale words behind a number, and “and a half” behind those.</summary>
    private void ReadScale(ref double value, ref int end, bool inFigures)
    {
        bool scaled = false;
        for (int n = 0; n < 4; n++)
        {
            WordHere scale = WordAfter(end);
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
        WordHere joint = WordAfter(end);
        if (joint.End == 0 || !Chars.IsWord(_text, joint.Start, "and")) return;
        WordHere one = WordAfter(joint.End);
        if (one.End == 0 || !(IsArticle(TextOf(one)) || Chars.IsWord(_text, one.Start, "one"))) return;
        WordHere half = WordAfter(one.End);
        if (!half.Has(WordClass.Half) && !(scaled && half.Has(WordClass.Quarter))) return;
        // “one billion and a quarter million”
        double part = half.Has(WordClass.Half) ? 0.5 : 0.25, unit = scaled ? LastScale(value) : 1;
        int partEnd = half.End;
        WordHere partScale = WordAfter(half.End);
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

    /// <summary>Number words that add up: “one hundred and twenty-five thousand”.</summary>
    private bool TryCardinal(int at, out double value, out int end)
    {
        double total = 0, group = 0;
        int last = 1000, words = 0;
        end = at;
        for (WordHere word = WordAt(at); words < LongestNumber; words++)
        {
            if (word.Has(WordClass.NumberWord))
            {
                int number = _lexicon.Value(word.Index, WordClass.NumberWord);
                // “twenty five” adds up, “five twenty” does not.
                if (last < 20 || (last < 100 && number >= 10)) break;
                group += number;
                last = number;
            }
            else if (word.Has(WordClass.Scale) && words > 0)
            {
                int power = _lexicon.Value(word.Index, WordClass.Scale);
                if (power == 1) group *= 12;
                else if (power == 2) group = (group == 0 ? 1 : group) * 100;
                else
                {
                    total += (group == 0 ? 1 : group) * Math.Pow(10, power);
                    group = 0;
                }
                last = 1000;
            }
            else break;
            end = word.End;
            int gap = Chars.SkipSpace(_text, end);
            // “three million, two hundred & forty”
            if (last == 1000 && Chars.At(_text, gap) == ',' && WordAt(Chars.SkipSpace(_text, gap + 1)) is var listed && listed.Has(WordClass.NumberWord) && WordAfter(listed.End).Has(WordClass.Scale)) word = listed;
            else if (last == 1000 && Chars.At(_text, gap) == '&' && WordAt(Chars.SkipSpace(_text, gap + 1)) is var joined && joined.Has(WordClass.NumberWord)) word = joined;
            else word = WordAfter(end);
            if (last == 1000 && word.End > 0 && Chars.IsWord(_text, word.Start, "and"))
            {
                WordHere after = WordAfter(word.End);
                if (!after.Has(WordClass.NumberWord) || Denominator(WordAfter(after.End), false) > 0) break;
                word = after;
            }
        }
        value = total + group;
        return end > at;
    }

    /// <summary>“five point five”, “nought point nought three”.</summary>
    private void ReadPoint(ref double value, ref int end)
    {
        WordHere point = WordAfter(end);
        if (point.End == 0 || !Chars.IsWord(_text, point.Start, "point")) return;
        double place = 0.1;
        int at = point.End;
        for (int n = 0; n < LongestNumber; n++)
        {
            WordHere digit = WordAfter(at);
            if (!digit.Has(WordClass.NumberWord)) break;
            int number = _lexicon.Value(digit.Index, WordClass.NumberWord);
            // “point eleven” is .11
            if (number >= 10) place /= 10;
            value += number * place;
            place /= 10;
            at = end = digit.End;
        }
    }

    /// <summary>“and a half”, “and a quarter”, “and three fifths” behind a whole number.</summary>
    private void ReadAndPart(ref double value, ref int end, bool fractions)
    {
        WordHere and = WordAfter(end);
        if (and.End == 0 || !Chars.IsWord(_text, and.Start, "and")) return;
        WordHere first = WordAfter(and.End);
        if (first.End == 0) return;
        if (IsArticle(TextOf(first)))
        {
            WordHere part = WordAfter(first.End);
            double under = part.Has(WordClass.Half) ? 2 : fractions ? Denominator(part, plural: false) : 0;
            if (under == 0) return;
            value += 1 / under;
            end = part.End;
        }
        else if (fractions && first.Has(WordClass.NumberWord) && TryCardinal(first.Start, out double over, out int overEnd) && TryDenominator(over, overEnd, out double part, out int partEnd))
        {
            value += part;
            end = partEnd;
        }
    }

    /// <summary>“two thirds”, “one-eighth”, “three halves”.</summary>
    private bool TryDenominator(double over, int at, out double value, out int end)
    {
        WordHere word = WordAfter(at);
        double under = Denominator(word, over != 1);
        value = under > 0 ? over / under : 0;
        end = word.End;
        return under > 0;
    }

    /// <summary>What a word divides by: “half” 2, “thirds” 3, “hundredths” 100; 0 for any other. Seconds are no halves.</summary>
    private double Denominator(WordHere word, bool plural)
    {
        if (word.End == 0) return 0;
        ReadOnlySpan<char> text = TextOf(word);
        bool ends = text[^1] is 's' or 'S';
        if (text.Equals("halves", StringComparison.OrdinalIgnoreCase)) return plural ? 2 : 0;
        if (ends != plural) return 0;
        ReadOnlySpan<char> stem = ends ? text[..^1] : text;
        WordClass classes = _lexicon[_lexicon.Find(stem)];
        if ((classes & WordClass.Half) != 0) return 2;
        if ((classes & WordClass.Quarter) != 0) return 4;
        if ((classes & WordClass.OrdinalWord) != 0) return _lexicon.Value(_lexicon.Find(stem), WordClass.OrdinalWord) is var n && n >= 3 ? n : 0;
        if (stem.Length > 4 && stem.EndsWith("th", StringComparison.OrdinalIgnoreCase) && _lexicon.Find(stem[..^2]) is var scale && (_lexicon[scale] & WordClass.Scale) != 0)
            return _lexicon.Value(scale, WordClass.Scale) is var power && power > 1 ? Math.Pow(10, power) : 0;
        return 0;
    }
}
