namespace SpaceNews.Extract;

/// <summary>Reads number words that add up, and the fractions that follow them: “one hundred and twenty-five”, “five point five”, “two thirds”.</summary>
internal readonly ref struct CardinalReader(NumberWordCursor words)
{
    private const int LongestNumber = 16;

    private readonly NumberWordCursor _words = words;

    /// <summary>Number words that add up: “one hundred and twenty-five thousand”.</summary>
    public bool TryCardinal(int at, out double value, out int end)
    {
        double total = 0, group = 0;
        int last = 1000, words = 0;
        end = at;
        for (NumberWord word = _words.WordAt(at); words < LongestNumber; words++)
        {
            if (word.Has(WordClass.NumberWord))
            {
                int number = _words.Lexicon.Value(word.Index, WordClass.NumberWord);
                // “twenty five” adds up, “five twenty” does not.
                if (last < 20 || (last < 100 && number >= 10)) break;
                group += number;
                last = number;
            }
            else if (word.Has(WordClass.Scale) && words > 0)
            {
                int power = _words.Lexicon.Value(word.Index, WordClass.Scale);
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
            int gap = Chars.SkipSpace(_words.Text, end);
            // “three million, two hundred & forty”
            if (last == 1000 && Chars.At(_words.Text, gap) == ',' && _words.WordAt(Chars.SkipSpace(_words.Text, gap + 1)) is var listed && listed.Has(WordClass.NumberWord) && _words.WordAfter(listed.End).Has(WordClass.Scale)) word = listed;
            else if (last == 1000 && Chars.At(_words.Text, gap) == '&' && _words.WordAt(Chars.SkipSpace(_words.Text, gap + 1)) is var joined && joined.Has(WordClass.NumberWord)) word = joined;
            else word = _words.WordAfter(end);
            if (last == 1000 && word.End > 0 && Chars.IsWord(_words.Text, word.Start, "and"))
            {
                NumberWord after = _words.WordAfter(word.End);
                if (!after.Has(WordClass.NumberWord) || Denominator(_words.WordAfter(after.End), false) > 0) break;
                word = after;
            }
        }
        value = total + group;
        return end > at;
    }

    /// <summary>“five point five”, “nought point nought three”.</summary>
    public void ReadPoint(ref double value, ref int end)
    {
        NumberWord point = _words.WordAfter(end);
        if (point.End == 0 || !Chars.IsWord(_words.Text, point.Start, "point")) return;
        double place = 0.1;
        int at = point.End;
        for (int n = 0; n < LongestNumber; n++)
        {
            NumberWord digit = _words.WordAfter(at);
            if (!digit.Has(WordClass.NumberWord)) break;
            int number = _words.Lexicon.Value(digit.Index, WordClass.NumberWord);
            // “point eleven” is .11
            if (number >= 10) place /= 10;
            value += number * place;
            place /= 10;
            at = end = digit.End;
        }
    }

    /// <summary>“and a half”, “and a quarter”, “and three fifths” behind a whole number.</summary>
    public void ReadAndPart(ref double value, ref int end, bool fractions)
    {
        NumberWord and = _words.WordAfter(end);
        if (and.End == 0 || !Chars.IsWord(_words.Text, and.Start, "and")) return;
        NumberWord first = _words.WordAfter(and.End);
        if (first.End == 0) return;
        if (NumberWordCursor.IsArticle(_words.TextOf(first)))
        {
            NumberWord part = _words.WordAfter(first.End);
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
    public bool TryDenominator(double over, int at, out double value, out int end)
    {
        NumberWord word = _words.WordAfter(at);
        double under = Denominator(word, over != 1);
        value = under > 0 ? over / under : 0;
        end = word.End;
        return under > 0;
    }

    /// <summary>What a word divides by: “half” 2, “thirds” 3, “hundredths” 100; 0 for any other. Seconds are no halves.</summary>
    private double Denominator(NumberWord word, bool plural)
    {
        if (word.End == 0) return 0;
        ReadOnlySpan<char> text = _words.TextOf(word);
        bool ends = text[^1] is 's' or 'S';
        if (text.Equals("halves", StringComparison.OrdinalIgnoreCase)) return plural ? 2 : 0;
        if (ends != plural) return 0;
        ReadOnlySpan<char> stem = ends ? text[..^1] : text;
        WordClass classes = _words.Lexicon[_words.Lexicon.Find(stem)];
        if ((classes & WordClass.Half) != 0) return 2;
        if ((classes & WordClass.Quarter) != 0) return 4;
        if ((classes & WordClass.OrdinalWord) != 0) return _words.Lexicon.Value(_words.Lexicon.Find(stem), WordClass.OrdinalWord) is var n && n >= 3 ? n : 0;
        if (stem.Length > 4 && stem.EndsWith("th", StringComparison.OrdinalIgnoreCase) && _words.Lexicon.Find(stem[..^2]) is var scale && (_words.Lexicon[scale] & WordClass.Scale) != 0)
            return _words.Lexicon.Value(scale, WordClass.Scale) is var power && power > 1 ? Math.Pow(10, power) : 0;
        return 0;
    }
}
