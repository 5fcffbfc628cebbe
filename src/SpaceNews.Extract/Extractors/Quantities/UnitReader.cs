namespace SpaceNews.Extract;

/// <summary>
/// Reads the unit at a place of a text: the longest form of the table, with powers (“m²”, “square miles”, “s-1”) and
/// joined to others by “per”, “/”, “·” or, for speeds, “an hour”. Looks at a bounded number of characters, does not allocate.
/// </summary>
internal readonly ref struct UnitReader(ReadOnlySpan<char> text, UnitTable table)
{
    private const int MaxWords = 6;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly UnitTable _table = table;

    /// <summary>Reads the unit that begins at an index.</summary>
    public bool TryRead(int at, out UnitReading reading)
    {
        reading = default;
        if (!TryFactor(at, out int form, out int power, out int end)) return false;
        UnitTable.Form found = _table[form];
        reading = Make(found, form, power, end);
        Join(ref reading);
        return true;
    }

    /// <summary>The unit that a form stands for, chosen among those that share it.</summary>
    public static UnitReading With(in UnitReading reading, UnitTable table, int form) =>
        Make(table, table[form], form, reading.Power, reading.End);

    /// <summary>Goes on behind a unit that is known already: “$15.4” and “/hour”.</summary>
    public UnitReading Continue(UnitTable.Form form, int index, int end)
    {
        UnitReading reading = Make(form, index, 1, end);
        Join(ref reading);
        return reading;
    }

    private UnitReading Make(UnitTable.Form found, int form, int power, int end) => Make(_table, found, form, power, end);

    private static UnitReading Make(UnitTable table, UnitTable.Form found, int form, int power, int end) => new()
    {
        Unit = found.Unit,
        Power = power,
        End = end,
        Form = form,
        NeedsSupport = found.NeedsSupport,
        IsSymbol = found.IsSymbol,
        Factor = power == 1 ? found.Unit.Factor : Math.Pow(found.Unit.Factor, power),
        Dimension = power == 1 ? found.Unit.Dimension : table.DimensionOf(table.PowersOf(found.Unit.Dimension) * power),
    };

    private void Join(ref UnitReading reading)
    {
        for (int n = 0; n < 2; n++)
        {
            int next = Operator(reading, out int sign);
            if (next < 0 || !TryFactor(next, out int form, out int power, out int end)) return;
            UnitEntry unit = _table[form].Unit;
            // “500 kg/1,100 lb” has no unit behind the stroke; “kg/lb” is no unit anyone writes.
            if (sign < 0 && unit.Dimension == reading.Unit.Dimension && reading.Dimension == reading.Unit.Dimension && !reading.IsSymbol) return;
            if (sign == 0 && !MayStandBehind(reading, unit)) return;
            power *= sign == 0 ? 1 : sign;
            long powers = (_table.PowersOf(reading.Unit.Dimension) * reading.Power) + (reading.Second is { } s ? _table.PowersOf(s.Dimension) * reading.SecondPower : 0) + (_table.PowersOf(unit.Dimension) * power);
            bool second = reading.Second is null;
            reading = reading with
            {
                Second = second ? unit : reading.Second,
                SecondPower = second ? power : reading.SecondPower,
                Third = second ? null : unit,
                ThirdPower = second ? 0 : power,
                End = end,
                NeedsSupport = false,
                Factor = reading.Factor * Math.Pow(unit.Factor, power),
                Dimension = _table.DimensionOf(powers),
            };
        }
    }

    /// <summary>Where the next factor begins and whether it multiplies (1), divides (-1) or merely follows (0); -1 for no operator.</summary>
    private int Operator(in UnitReading reading, out int sign)
    {
        sign = -1;
        int i = reading.End;
        char c = Chars.At(_text, i);
        if (c == '/') return Chars.At(_text, i + 1) == ' ' ? i + 2 : i + 1;
        int gap = Chars.SkipSpace(_text, i);
        if (Chars.IsHyphen(Chars.At(_text, gap)) && gap == i)
        {
            if (Chars.IsWord(_text, gap + 1, "per")) return Chars.SkipSpace(_text, gap + 4) is var hyphened && Chars.IsHyphen(Chars.At(_text, hyphened)) ? hyphened + 1 : hyphened;
            sign = 0;
            return gap + 1;
        }
        if (Chars.IsWord(_text, gap, "per")) return Chars.SkipSpace(_text, gap + 3);
        if (Chars.At(_text, gap) == '/' && Chars.At(_text, gap + 1) == ' ') return gap + 2;
        bool speed = reading.Dimension == QuantityDimension.Length && reading.Power == 1;
        if (speed && Chars.IsWord(_text, gap, "an")) return TimeAt(Chars.SkipSpace(_text, gap + 2));
        if (speed && Chars.IsWord(_text, gap, "a")) return TimeAt(Chars.SkipSpace(_text, gap + 1));
        if (speed && Chars.IsWord(_text, gap, "each")) return TimeAt(Chars.SkipSpace(_text, gap + 4));
        sign = 1;
        if (Chars.At(_text, gap) is '·' or '⋅' or '*') return Chars.SkipSpace(_text, gap + 1);
        sign = 0;
        return gap > i ? gap : -1;
    }

    private int TimeAt(int at) => TryFactor(at, out int form, out _, out _) && _table[form].Unit.Dimension == QuantityDimension.Time ? at : -1;

    /// <summary>“kilowatt-hours”, “newton metres”, “m s-1”: the pairs that stand side by side without a sign.</summary>
    private bool MayStandBehind(in UnitReading reading, UnitEntry unit) => (reading.Dimension, unit.Dimension) switch
    {
        (QuantityDimension.Power, QuantityDimension.Time) => !reading.IsSymbol || unit.Name == "hour",
        (QuantityDimension.Force, QuantityDimension.Length or QuantityDimension.Time) => true,
        (QuantityDimension.Energy, QuantityDimension.Time) => !reading.IsSymbol,
        _ => false,
    };

    /// <summary>One unit of the table with its power.</summary>
    private bool TryFactor(int at, out int form, out int power, out int end)
    {
        power = 1;
        int lead = 0;
        if (Chars.IsWord(_text, at, "square") || Chars.IsWord(_text, at, "cubic")) lead = Chars.IsWord(_text, at, "square") ? 6 : 5;
        else if (Chars.IsWord(_text, at, "sq") || Chars.IsWord(_text, at, "cu")) lead = 2;
        if (TryForm(at, out form, out end))
        {
            ReadPower(form, ref power, ref end);
            return true;
        }
        if (lead == 0) return false;
        int next = at + lead;
        if (Chars.At(_text, next) is '.' or '-') next++;
        next = Chars.SkipSpace(_text, next);
        power = lead is 6 || (lead == 2 && _text[at] is 's' or 'S') ? 2 : 3;
        return TryForm(next, out form, out end) && _table[form].Unit.Dimension is QuantityDimension.Length or QuantityDimension.Time;
    }

    /// <summary>The longest form at an index; a symbol goes before a word of its length.</summary>
    private bool TryForm(int at, out int form, out int end)
    {
        form = -1;
        end = at;
        int symbolEnd = at;
        int limit = Math.Min(_text.Length, at + 12);
        while (symbolEnd < limit && IsSymbolPart(_text[symbolEnd])) symbolEnd++;
        if (symbolEnd > at)
        {
            form = symbolEnd < limit || symbolEnd == _text.Length ? SymbolAt(at, symbolEnd) : -1;
            end = symbolEnd;
            if (form < 0 && !char.IsLetter(_text[at]))
            {
                // “9"”, “15€)”: the first sign alone.
                form = SymbolAt(at, at + 1);
                end = at + 1;
            }
            else if (form < 0 && TrimmedSymbol(at, ref symbolEnd))
            {
                form = SymbolAt(at, symbolEnd);
                end = symbolEnd;
            }
        }
        if (form < 0) end = at;
        ulong hash = UnitTable.Seed;
        int i = at;
        for (int n = 0; n < MaxWords; n++)
        {
            int wordEnd = EndOfAtom(i, ref hash);
            if (wordEnd == i) break;
            int found = _table.FindWord(hash);
            if (found >= 0 && wordEnd > end)
            {
                form = found;
                end = wordEnd;
            }
            int gap = Chars.At(_text, wordEnd) == '.' && Chars.IsSpace(Chars.At(_text, wordEnd + 1)) ? wordEnd + 1 : wordEnd;
            int next = Chars.IsHyphen(Chars.At(_text, gap)) ? gap + 1 : Chars.SkipSpace(_text, gap);
            if (next == gap && !(Chars.At(_text, i) == '°') || !_table.Continues(hash)) break;
            hash = UnitTable.Hash(hash, " ", true);
            i = next;
        }
        return form >= 0;
    }

    /// <summary>“lb's”, “m'”: letters with a quote behind them that is none of the unit.</summary>
    private bool TrimmedSymbol(int at, ref int end)
    {
        int letters = at;
        while (letters < end && char.IsLetter(_text[letters])) letters++;
        if (letters == at || letters == end) return false;
        end = letters;
        return true;
    }

    private int SymbolAt(int at, int end)
    {
        if (Chars.IsLetter(_text, end - 1) && Chars.IsLetter(_text, end)) return -1;
        // A digit behind a symbol is its power or no part of a unit: “m2”, not “m8”.
        if (Chars.IsLetter(_text, end - 1) && Chars.IsDigit(_text, end) && !(_text[end] is '2' or '3' && !Chars.IsLetterOrDigit(_text, end + 1))) return -1;
        return _table.FindSymbol(_text[at..end]);
    }

    private static bool IsSymbolPart(char c) => char.IsLetter(c) || c is '°' or '⊕' or '⊙' or '☉' or '%' or '％' or '‰' or '$' or '€' or '£' or '¥' or '₹' or '₽' or '₩' or '₸' or '₴' or '₪' or '¢' or 'µ' or '″' or '′' or '"' or '\'' or '℃' or '℉' or '℔' or 'º';

    /// <summary>One word of a unit’s name, or one sign, added to the hash; initials lose their points.</summary>
    private int EndOfAtom(int at, ref ulong hash)
    {
        int i = at;
        int limit = Math.Min(_text.Length, at + 24);
        while (i < limit && (char.IsLetter(_text[i]) || (_text[i] is '\'' or '’' && i > at)))
        {
            hash = UnitTable.Hash(hash, _text.Slice(i, 1), true);
            i++;
            if (i < limit && _text[i] == '.' && Chars.IsLetter(_text, i + 1) && (i == at + 1 || _text[i - 2] == '.')) i++;
        }
        if (i > at) return Chars.IsLetterOrDigit(_text, i) ? at : i;
        if (i < limit && _text[i] is '°' or '⊕' or '⊙' or '☉')
        {
            hash = UnitTable.Hash(hash, _text.Slice(i, 1), true);
            return i + 1;
        }
        return at;
    }

    /// <summary>“²”, “^2”, “2”, “-1”, “ squared” behind a unit.</summary>
    private void ReadPower(int form, ref int power, ref int end)
    {
        char c = Chars.At(_text, end);
        int sign = c is '⁻' ? -1 : 1, i = sign < 0 ? end + 1 : end;
        if (Chars.Superscript(Chars.At(_text, i)) is >= 1 and <= 4 and var raised)
        {
            power = sign * raised;
            end = i + 1;
            return;
        }
        bool caret = c == '^';
        i = caret ? end + 1 : end;
        sign = Chars.IsMinus(Chars.At(_text, i)) ? -1 : 1;
        if (sign < 0) i++;
        bool symbol = _table[form].IsSymbol;
        if (Chars.At(_text, i) is >= '1' and <= '4' and var digit && !Chars.IsLetterOrDigit(_text, i + 1) && (caret || (symbol && Chars.At(_text, i + 1) is not ('.' or '-' or '–') && (sign < 0 || digit is '2' or '3'))))
        {
            power = sign * (digit - '0');
            end = i + 1;
            return;
        }
        int word = Chars.SkipSpace(_text, end);
        if (word == end || _table[form].Unit.Dimension is not (QuantityDimension.Length or QuantityDimension.Time)) return;
        if (Chars.IsWord(_text, word, "squared")) power = 2;
        else if (Chars.IsWord(_text, word, "cubed")) power = 3;
        else return;
        end = word + (power == 2 ? 7 : 5);
    }
}
