namespace SpaceNews.Extract;

/// <summary>Reads number, unit, range and tolerance at a place of a text; forwards, without allocation, over a bounded stretch.</summary>
internal readonly ref struct QuantityParser(ReadOnlySpan<char> text, Lexicon lexicon, UnitTable units)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly NumberScanner _numbers = new(text, lexicon);
    private readonly UnitReader _units = new(text, units);
    private readonly UnitTable _table = units;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads what begins at an index; a bare number counts, then without unit.</summary>
    public bool TryRead(int at, bool between, bool spaceGroups, out ParsedQuantity quantity)
    {
        quantity = default;
        if ((IsCurrency(Chars.At(_text, at)) || char.IsAsciiLetterUpper(Chars.At(_text, at))) && TryMoney(at, between, out quantity)) return true;
        if (!_numbers.TryRead(at, spaceGroups, true, out Number number)) return TryArticle(at, out quantity);
        int end = at + number.Length;
        quantity = new ParsedQuantity { Start = at, End = end, NumberEnd = end, Number = number.Value, IsVague = number.IsVague };
        bool unit = TryUnit(end, number.IsFraction, ref quantity);
        NumberJoin join = _numbers.Join(quantity.End, between, out int next);
        if (join is not (NumberJoin.None or NumberJoin.And) && _numbers.TryRead(next, spaceGroups, true, out Number second)) Extend(ref quantity, number, unit, join, next, second);
        else if (unit) AddSmaller(ref quantity);
        if (unit) AddHalf(ref quantity);
        return true;
    }

    /// <summary>“a tonne and a half”, “two kilos and a half”</summary>
    private void AddHalf(ref ParsedQuantity quantity)
    {
        if (quantity.Upper is not null || quantity.Unit.IsCompound || quantity.Number % 1 != 0) return;
        int i = Chars.SkipSpace(_text, quantity.End);
        if (!Chars.IsWord(_text, i, "and a half") && !Chars.IsWord(_text, i, "and a quarter")) return;
        bool half = Chars.IsWord(_text, i, "and a half");
        quantity = quantity with { Number = quantity.Number + (half ? 0.5 : 0.25), End = i + (half ? 10 : 13), IsArticle = false };
    }

    public static bool IsCurrency(char c) => c is '$' or '€' or '£' or '¥' or '₹' or '₽' or '₩' or '₸' or '₴' or '₪';

    private void Extend(ref ParsedQuantity quantity, in Number number, bool unit, NumberJoin join, int next, in Number second)
    {
        ParsedQuantity tail = new() { Start = next, End = next + second.Length, NumberEnd = next + second.Length, Number = second.Value };
        bool tailUnit = TryUnit(tail.End, second.IsFraction, ref tail);
        if (!tailUnit && (unit || join == NumberJoin.Or)) return;
        if (tailUnit && unit && !quantity.Unit.IsSameAs(tail.Unit)) return;
        double low = quantity.Number;
        // “5 to 10 million”
        if (!unit && number.Scale == 1 && second.Scale > 1 && low < second.Value / second.Scale) low *= second.Scale;
        if (join == NumberJoin.PlusMinus) quantity = tail with { Start = quantity.Start, Number = low, Tolerance = second.Value };
        else if (second.Value > low || (low < 0 && tailUnit)) quantity = tail with { Start = quantity.Start, Number = Math.Min(low, second.Value), Upper = Math.Max(low, second.Value) };
    }

    /// <summary>“12 ft 2 in”, “8 lb 3 oz”: the same quantity in two units of one old system.</summary>
    private void AddSmaller(ref ParsedQuantity quantity)
    {
        string? smaller = quantity.Unit.IsCompound ? null : quantity.Unit.Unit.Name switch
        {
            "foot" => "inch",
            "pound" => "ounce",
            "stone" => "pound",
            _ => null,
        };
        if (smaller is null) return;
        int next = Chars.SkipSpace(_text, quantity.End);
        if (Chars.At(_text, next) is ',' or '-') next = Chars.SkipSpace(_text, next + 1);
        if (Chars.IsWord(_text, next, "and")) next = Chars.SkipSpace(_text, next + 3);
        if (next == quantity.End || !_numbers.TryRead(next, false, false, out Number number)) return;
        ParsedQuantity tail = new() { Start = next, End = next + number.Length, NumberEnd = next + number.Length, Number = number.Value };
        if (!TryUnit(tail.End, false, ref tail) || tail.Unit.IsCompound || tail.Unit.Unit.Name != smaller) return;
        double ratio = tail.Unit.Factor / quantity.Unit.Factor;
        if (number.Value < 0 || number.Value * ratio >= 1) return;
        quantity = quantity with { Number = quantity.Number + (number.Value * ratio), End = tail.End, NumberEnd = tail.NumberEnd };
    }

    /// <summary>The unit behind a number: glued, behind a space or hyphen, in brackets, behind “of a”.</summary>
    private bool TryUnit(int at, bool isFraction, ref ParsedQuantity quantity)
    {
        // “20-plus tons”, “20+ tons”, “20-odd tons”
        int plus = Chars.At(_text, at) == '+' ? 1 : Chars.IsHyphen(Chars.At(_text, at)) && Chars.IsWord(_text, at + 1, "plus") ? 5 : Chars.IsHyphen(Chars.At(_text, at)) && Chars.IsWord(_text, at + 1, "odd") ? 4 : 0;
        if (plus > 0)
        {
            ParsedQuantity open = quantity with { IsVague = true };
            if (Chars.IsDigit(_text, at + plus) || Chars.At(_text, at + plus) is '/' or '+' || !TryUnit(at + plus, isFraction, ref open)) return false;
            quantity = open;
            return true;
        }
        int next = Chars.SkipSpace(_text, at);
        char c = Chars.At(_text, next);
        bool hyphen = Chars.IsHyphen(c);
        if (hyphen)
        {
            int behind = Chars.SkipSpace(_text, next + 1);
            if ((behind > next + 1) != (next > at)) return false;
            next = behind;
        }
        else if (c is '[' or '{' or '<')
        {
            char close = c == '[' ? ']' : c == '{' ? '}' : '>';
            int inside = Chars.SkipSpace(_text, next + 1);
            if (!_units.TryRead(inside, out UnitReading bracketed) || Chars.SkipSpace(_text, bracketed.End) is var last && Chars.At(_text, last) != close) return false;
            quantity = quantity with { Unit = bracketed, End = last + 1 };
            return true;
        }
        else if (isFraction && Chars.IsWord(_text, next, "of") && Chars.SkipSpace(_text, next + 2) is var article && (Chars.IsWord(_text, article, "a") || Chars.IsWord(_text, article, "an")))
            next = Chars.SkipSpace(_text, article + (Chars.IsWord(_text, article, "an") ? 2 : 1));
        if (!_units.TryRead(next, out UnitReading unit) && !TryGlued(next, out unit)) return false;
        // “1960s”
        if (next == at && unit.End == at + 1 && _text[at] == 's' && quantity.Number % 10 == 0) return false;
        quantity = quantity with { Unit = unit, End = unit.End, IsAttributive = hyphen, IsGlued = next == at };
        return true;
    }

    /// <summary>“45 tonsit”: a unit that a broken page has run into a function word.</summary>
    private bool TryGlued(int at, out UnitReading unit)
    {
        unit = default;
        int end = Chars.EndOfLetters(_text, at);
        if (end < at + 6 || Chars.IsDigit(_text, end) || _lexicon.Find(_text[at..end]) != 0) return false;
        for (int tail = 2; tail <= 5 && end - tail >= at + 4; tail++)
            if ((_lexicon[_lexicon.Find(_text[(end - tail)..end])] & WordClass.Glue) != 0 && new UnitReader(_text[..(end - tail)], _table).TryRead(at, out unit) && unit.End == end - tail && !unit.IsSymbol && !unit.NeedsSupport) return true;
        return false;
    }

    /// <summary>“a kilogram”, “an hour”.</summary>
    private bool TryArticle(int at, out ParsedQuantity quantity)
    {
        quantity = default;
        int length = Chars.IsWord(_text, at, "a") ? 1 : Chars.IsWord(_text, at, "an") ? 2 : 0;
        if (length == 0) return false;
        int next = Chars.SkipSpace(_text, at + length);
        if (next == at + length || !_units.TryRead(next, out UnitReading unit) || unit.End < next + 3 || unit.NeedsSupport) return false;
        quantity = new ParsedQuantity { Start = at, End = unit.End, NumberEnd = at + length, Number = 1, IsArticle = true, Unit = unit };
        AddHalf(ref quantity);
        return true;
    }

    /// <summary>“$700 million”, “US$ 5bn”, “€10M”, “$350 to $680”, “$15.4/hour”.</summary>
    private bool TryMoney(int at, bool between, out ParsedQuantity quantity)
    {
        quantity = default;
        if (!TryAmount(at, out int form, out double number, out double scale, out int end)) return false;
        UnitReading unit = _units.Continue(_table[form], form, end);
        quantity = new ParsedQuantity { Start = at, End = unit.End, NumberEnd = end, Number = number, Unit = unit };
        NumberJoin join = _numbers.Join(unit.End, between, out int next);
        if (join is not (NumberJoin.To or NumberJoin.Dash)) return true;
        double upper;
        if (TryAmount(next, out int second, out upper, out double upperScale, out int upperEnd))
        {
            if (second != form) return true;
        }
        else if (!unit.IsCompound && _numbers.TryRead(next, false, false, out Number bare) && bare.IsInFigures)
        {
            upper = bare.Value;
            upperScale = bare.Scale;
            upperEnd = next + bare.Length;
            ReadLetter(ref upper, ref upperScale, ref upperEnd);
        }
        else return true;
        if (scale == 1 && upperScale > 1 && number < upper / upperScale) number *= upperScale;
        UnitReading last = _units.Continue(_table[form], form, upperEnd);
        if (upper > number && (last.IsSameAs(unit) || !unit.IsCompound)) quantity = quantity with { Number = number, Upper = upper, Unit = last, End = last.End, NumberEnd = upperEnd };
        return true;
    }

    private bool TryAmount(int at, out int form, out double number, out double scale, out int end)
    {
        form = -1;
        number = scale = 0;
        end = at;
        while (end < at + 4 && (char.IsAsciiLetter(Chars.At(_text, end)) || Chars.At(_text, end) == '.')) end++;
        while (end < at + 5 && IsCurrency(Chars.At(_text, end))) end++;
        if (end == at || (form = _table.FindSymbol(_text[at..end])) < 0 || _table[form].Unit.Dimension != QuantityDimension.Money) return false;
        int next = Chars.SkipSpace(_text, end);
        if (!(Chars.IsDigit(_text, next) || (Chars.At(_text, next) is '-' or '−' or '.' && Chars.IsDigit(_text, next + 1))) || !_numbers.TryRead(next, true, false, out Number read)) return false;
        number = read.Value;
        scale = read.Scale;
        end = next + read.Length;
        ReadLetter(ref number, ref scale, ref end);
        return true;
    }

    /// <summary>“$2.174T”, “€10M”, “$50m”.</summary>
    private void ReadLetter(ref double number, ref double scale, ref int end)
    {
        if (scale != 1) return;
        int i = Chars.IsHyphen(Chars.At(_text, end)) ? end + 1 : end;
        int length = Chars.EndOfLetters(_text, i) - i;
        double factor = length switch
        {
            1 => _text[i] switch
            {
                'K' => 1e3,
                'M' or 'm' => 1e6,
                'B' or 'b' => 1e9,
                'T' => 1e12,
                _ => 0,
            },
            2 => _text[i..(i + 2)] is "MM" or "mm" ? 1e6 : 0,
            _ => 0,
        };
        if (factor == 0 || Chars.IsDigit(_text, i + length)) return;
        number *= factor;
        scale = factor;
        end = i + length;
    }
}
