namespace SpaceNews.Extract;

/// <summary>Decides by the words around a number with a unit what it measures: thrust or mass, money or mass, an idiom, nothing.</summary>
internal sealed class QuantityMeaning(ArticleContext article)
{
    /// <summary>Standard gravity, m/s²; exact.</summary>
    private const double Gravity = 9.80665;

    /// <summary>Energy of a kilogram of TNT by convention, in joules.</summary>
    private const double TntPerKilogram = 4.184e6;

    private readonly ArticleContext _article = article;
    private readonly QuantityContexts _contexts = article.Knowledge.Contexts;

    public bool TryRead(in ParsedQuantity parsed, int first, int end, int sentenceNumber, List<QuantityReading> before, out QuantityReading reading)
    {
        reading = default;
        Sentence sentence = _article.Tree.SentenceArray[sentenceNumber];
        UnitReading unit = parsed.Unit;
        if (!unit.IsCompound && (unit.NeedsSupport || IsBareCapital(parsed, first, sentence)) && !TrySupport(parsed, first, end, sentence, before, ref unit)) return false;
        if (unit.Dimension == QuantityDimension.Length && IsClock(parsed, first, end, sentence)) return false;
        reading = new QuantityReading
        {
            Parsed = parsed with { Unit = unit },
            First = first,
            EndToken = end,
            Sentence = sentenceNumber,
            Dimension = unit.Dimension,
            Factor = unit.Factor,
            Offset = unit.Offset,
            Minimum = unit.Minimum,
            Maximum = unit.Maximum,
        };
        QuantityBound bound = parsed.Upper is not null ? QuantityBound.Between : BoundReader.Before(_article, first, sentence.FirstToken);
        if (bound == QuantityBound.Exact) bound = BoundReader.After(_article, end, sentence.EndToken);
        bool hasBound = bound != QuantityBound.Exact;
        if (!hasBound && parsed.IsVague) bound = QuantityBound.AtLeast;
        else if (!hasBound && (parsed.IsArticle || parsed.Tolerance is not null)) bound = QuantityBound.About;
        reading = reading with { Bound = bound };
        return unit.Dimension switch
        {
            QuantityDimension.Mass => TryMass(ref reading, sentence, hasBound, before),
            QuantityDimension.Angle when unit.Unit.Name == "degree" && !unit.IsCompound => TryDegrees(ref reading, sentence),
            // “On a second thought”
            QuantityDimension.Time => !parsed.IsArticle || unit.Unit.Name != "second" || hasBound,
            _ => true,
        };
    }

    private bool TryMass(ref QuantityReading reading, Sentence sentence, bool hasBound, List<QuantityReading> before)
    {
        ParsedQuantity parsed = reading.Parsed;
        string name = parsed.Unit.Unit.Name;
        int end = reading.EndToken, limit = sentence.EndToken;
        if (reading.ToSI(parsed.Number) is not (>= 0 and < 1e40)) return false;
        ulong of = Behind(end, limit);
        if ((of & QuantityContexts.Bit(QuantityDimension.Force)) != 0) return ToForce(ref reading);
        if ((of & QuantityContexts.Bit(QuantityDimension.Energy)) != 0) return ToYield(ref reading);
        if ((of & (QuantityContexts.Bit(QuantityDimension.Pressure) | QuantityContexts.Bit(QuantityDimension.Acceleration))) != 0) return false;
        // “gave 11,240 pounds of thrust and drank 9.3 tonnes of fuel”: what stands behind goes before what stands ahead.
        ulong ahead = end < limit && _article.Is(end, "of") ? 0 : Ahead(reading.First, sentence) | Drive(reading.First, end, sentence);
        if (IsSecondThrust(reading, before)) return ToForce(ref reading);
        if ((ahead & QuantityContexts.Bit(QuantityDimension.Force)) != 0) return ToForce(ref reading);
        bool large = name is "kiloton" or "megaton" or "kilotonne" or "megatonne";
        if (large && ((ahead | _contexts.Near(_article, reading.First, end, sentence)) & QuantityContexts.Bit(QuantityDimension.Energy)) != 0) return ToYield(ref reading);
        bool heavy = WeighsNear(reading.First, end, sentence);
        // “$2,700 a kilogram” is a rate.
        if (parsed.IsArticle && before.Count > 0 && before[^1].EndToken == reading.First) return false;
        if (parsed.IsArticle && name is "ton" or "stone" or "pound" or "ounce" or "grain")
        {
            // “a ton of problems” and “a pound of flesh” are idioms, “more than a ton” is a mass.
            if ((of & QuantityContexts.Bit(null)) != 0 || !(hasBound || heavy)) return false;
        }
        if (parsed.IsVague && (of & QuantityContexts.Bit(null)) != 0) return false;
        // “12 stone walls”
        if (name == "stone" && !parsed.IsAttributive && end < limit && _article.Has(end, WordClass.CommonNoun) && _article.Tree.TokenArray[end].Is(TokenShape.AllLower)) return false;
        if (name == "pound" && ((of & QuantityContexts.Bit(QuantityDimension.Money)) != 0 || IsMoney(reading, sentence, heavy))) return ToMoney(ref reading);
        if (end < limit && (_article.Is(end, "per") || _article.Is(end, "sterling") || (_article.FirstChar(end) == '/' && end + 1 < limit && _article.Tree.TokenArray[end + 1].Kind == TokenKind.Word))) return false;
        // “burns 3 tonnes a second” is a flow.
        if (end + 1 < limit && (_article.Is(end, "a") || _article.Is(end, "every") || _article.Is(end, "each") || _article.Is(end, "an")) && (_article.Is(end + 1, "second") || _article.Is(end + 1, "minute") || _article.Is(end + 1, "hour"))) return false;
        // “20 pound-feet”
        return !(end + 1 < limit && _article.FirstChar(end) == '-' && (_article.Is(end + 1, "foot") || _article.Is(end + 1, "feet") || _article.Is(end + 1, "force")));
    }

    public static bool ToForce(ref QuantityReading reading)
    {
        UnitReading unit = reading.Parsed.Unit;
        reading = reading with { Dimension = QuantityDimension.Force, Factor = unit.Factor * Gravity, UnitName = unit.Unit.Name + "-force", Minimum = reading.Minimum * Gravity, Maximum = reading.Maximum * Gravity };
        return true;
    }

    public static bool ToYield(ref QuantityReading reading)
    {
        UnitReading unit = reading.Parsed.Unit;
        reading = reading with { Dimension = QuantityDimension.Energy, Factor = unit.Factor * TntPerKilogram, UnitName = unit.Unit.Name + " of TNT", Minimum = null, Maximum = null };
        return true;
    }

    public static bool ToMoney(ref QuantityReading reading)
    {
        reading = reading with { Dimension = QuantityDimension.Money, Factor = 1, UnitName = "pound sterling", Minimum = null, Maximum = null };
        return true;
    }

    /// <summary>“the temperature is 24 degrees”</summary>
    private bool TryDegrees(ref QuantityReading reading, Sentence sentence)
    {
        if ((_contexts.Near(_article, reading.First, reading.EndToken, sentence) & QuantityContexts.Bit(QuantityDimension.Temperature)) == 0) return true;
        // Celsius unless the text says otherwise; Fahrenheit is possible.
        reading = reading with { Dimension = QuantityDimension.Temperature, Factor = 1, Offset = 273.15, Minimum = 5.0 / 9, Maximum = 1 };
        return true;
    }

    /// <summary>What stands behind a unit: “of (solid) thrust”, “-thrust”, “thrust”; a parenthesis between them does not matter.</summary>
    private ulong Behind(int end, int limit)
    {
        int i = end;
        if (i < limit && _article.FirstChar(i) == ')') i++;
        else if (i < limit && _article.FirstChar(i) == '(')
        {
            for (int close = i + 1; close < limit && close < i + 9; close++)
            {
                if (_article.FirstChar(close) != ')') continue;
                i = close + 1;
                break;
            }
        }
        if (i >= limit) return 0;
        if (_article.Is(i, "of"))
        {
            i++;
            for (int n = 0; n < 3 && i < limit && _article.Has(i, WordClass.CommonAdjective | WordClass.Article | WordClass.Possessive); n++)
            {
                ulong here = _contexts.At(_article, i, ContextPlace.Of);
                if (here != 0) return here;
                i++;
            }
            // “of sea-level thrust”, “of rocket thrust”
            for (int n = 0; n < 4 && i < limit && _article.Tree.TokenArray[i].Kind == TokenKind.Word && !_article.Has(i, WordClass.Function); n++, i++)
            {
                ulong here = _contexts.At(_article, i, ContextPlace.Of);
                if (here != 0) return n == 0 ? here : here & (QuantityContexts.Bit(QuantityDimension.Force) | QuantityContexts.Bit(QuantityDimension.Pressure) | QuantityContexts.Bit(QuantityDimension.Acceleration));
                if (i + 1 < limit && _article.FirstChar(i + 1) == '-') i++;
            }
            return 0;
        }
        if (_article.FirstChar(i) == '-' && i + 1 < limit) i++;
        return i < limit ? _contexts.At(_article, i, ContextPlace.Of) & (QuantityContexts.Bit(QuantityDimension.Force) | QuantityContexts.Bit(QuantityDimension.Energy)) : 0;
    }

    /// <summary>“a thrust of 40 tons”, “Thrust at liftoff: 40 tons”: words of the clause ahead of the number.</summary>
    private ulong Ahead(int first, Sentence sentence)
    {
        for (int i = first - 1; i >= sentence.FirstToken && i >= first - 7; i--)
        {
            if (_article.FirstChar(i) is ',' && i == first - 1 && i > sentence.FirstToken) continue;
            if (_article.FirstChar(i) is ',' or ';' or '(' or '—' || _article.Has(i, WordClass.WeighWord)) return 0;
            ulong here = _contexts.At(_article, i, ContextPlace.Before);
            if (here != 0) return here;
        }
        return 0;
    }

    /// <summary>“the engine produces 390 tons”: a verb of driving right ahead and an engine near by.</summary>
    private ulong Drive(int first, int end, Sentence sentence)
    {
        for (int i = first - 1; i >= sentence.FirstToken && i >= first - 4; i--)
            if ((_contexts.At(_article, i, ContextPlace.Verb) & QuantityContexts.Bit(QuantityDimension.Force)) != 0)
                return _contexts.Near(_article, first, end, sentence) & QuantityContexts.Bit(QuantityDimension.Force);
        return 0;
    }

    /// <summary>“a thrust of 40 tons on the ground and 45 tons in vacuum”</summary>
    private bool IsSecondThrust(in QuantityReading reading, List<QuantityReading> before)
    {
        if (before.Count == 0 || before[^1] is not { Dimension: QuantityDimension.Force, UnitName: not null } thrust || thrust.Sentence != reading.Sentence || reading.First - thrust.EndToken > 8 || _article.Is(reading.EndToken, "of")) return false;
        bool and = false;
        for (int i = thrust.EndToken; i < reading.First; i++)
        {
            if (_article.Has(i, WordClass.WeighWord)) return false;
            and |= _article.Is(i, "and") || _article.Is(i, "or") || _article.Is(i, "to");
        }
        return and;
    }

    private bool WeighsNear(int first, int end, Sentence sentence)
    {
        for (int i = Math.Max(sentence.FirstToken, first - 8); i < Math.Min(sentence.EndToken, end + 3); i++)
            if (_article.Has(i, WordClass.WeighWord)) return true;
        return false;
    }

    private bool IsMoney(in QuantityReading reading, Sentence sentence, bool heavy)
    {
        int first = reading.First, end = reading.EndToken;
        // A number joined to its unit by a hyphen describes a thing: “a 20-pound bag of rice for $10”.
        if ((reading.Parsed.IsAttributive && reading.Parsed.Number < 10_000) || heavy) return false;
        if (first > sentence.FirstToken && QuantityParser.IsCurrency(_article.FirstChar(first - 1))) return true;
        for (int i = Math.Max(sentence.FirstToken, first - 8); i < first; i++)
            if (_article.Has(i, WordClass.MoneyWord)) return true;
        if (reading.Parsed.Number >= 10_000 && !_article.Is(end, "of") && _contexts.Near(_article, first, end, sentence) is var near
            && (near & QuantityContexts.Bit(QuantityDimension.Money)) != 0 && (near & QuantityContexts.Bit(QuantityDimension.Mass)) == 0) return true;
        if (end + 1 < sentence.EndToken && _article.Is(end, "in"))
            return (_contexts.At(_article, end + 1, ContextPlace.Near) & QuantityContexts.Bit(QuantityDimension.Money)) != 0;
        // “a 5 million pound contract”
        return end < sentence.EndToken && reading.Parsed.Number >= 1000 && (_contexts.At(_article, end, ContextPlace.Near) & QuantityContexts.Bit(QuantityDimension.Money)) != 0;
    }

    /// <summary>“Pad 39A”: one capital that touches a number behind a capitalised word is a name.</summary>
    private bool IsBareCapital(in ParsedQuantity parsed, int first, Sentence sentence) =>
        parsed.IsGlued && parsed.Unit.IsSymbol && parsed.Unit.End == parsed.NumberEnd + 1 && char.IsUpper(_article.Text[parsed.NumberEnd])
        && first > sentence.FirstToken && _article.Tree.TokenArray[first - 1].Is(TokenShape.InitialUpper);

    /// <summary>“6 pm” and “2.13 am” are times; “2.1 pm” and “2.123 am” are lengths.</summary>
    private bool IsClock(in ParsedQuantity parsed, int first, int end, Sentence sentence)
    {
        if (parsed.Unit.IsCompound || parsed.Unit.Unit.Name is not ("picometre" or "attometre") || !parsed.Unit.IsSymbol) return false;
        int point = parsed.NumberEnd;
        while (point > parsed.Start && char.IsAsciiDigit(_article.Text[point - 1])) point--;
        int decimals = point > parsed.Start && _article.Text[point - 1] == '.' ? parsed.NumberEnd - point : 0;
        return decimals is 0 or 2 && (_contexts.Near(_article, first, end, sentence) & QuantityContexts.Bit(QuantityDimension.Length)) == 0;
    }

    /// <summary>Chooses among the units that share a form the first that the context supports.</summary>
    private bool TrySupport(in ParsedQuantity parsed, int first, int end, Sentence sentence, List<QuantityReading> before, ref UnitReading unit)
    {
        ulong near = _contexts.Near(_article, first, end, sentence);
        QuantityReading? previous = before.Count > 0 && before[^1].Sentence == _article.Tree.FindSentence(first) && first - before[^1].EndToken <= 4 ? before[^1] : null;
        bool acceleration = (near & QuantityContexts.Bit(QuantityDimension.Acceleration)) != 0 && (near & QuantityContexts.Bit(QuantityDimension.Mass)) == 0
            && !(end < sentence.EndToken && _article.Is(end, "of") && (Behind(end, sentence.EndToken) & QuantityContexts.Bit(QuantityDimension.Acceleration)) == 0);
        for (int form = unit.Form; form >= 0; form = _article.Knowledge.Units[form].Next)
        {
            UnitTable.Form candidate = _article.Knowledge.Units[form];
            QuantityDimension dimension = candidate.Unit.Dimension;
            bool supported = !candidate.NeedsSupport && !unit.NeedsSupport ? (near & QuantityContexts.Bit(dimension)) != 0
                : !candidate.NeedsSupport || (near & QuantityContexts.Bit(dimension)) != 0 || previous?.Dimension == dimension;
            if (candidate.Unit.Name == "gram") supported = !acceleration && (supported || IsWeighed(parsed, end, sentence));
            else if (candidate.Unit.Name == "inch" && !supported) supported = IsInch(parsed, end, sentence);
            if (!supported) continue;
            unit = UnitReader.With(unit, _article.Knowledge.Units, form);
            return true;
        }
        return false;
    }

    /// <summary>“2.43 g”, “400 g”, “12 g of soil”, “5 g (0.2 oz)”; a small round number of g alone may be an acceleration.</summary>
    private bool IsWeighed(in ParsedQuantity parsed, int end, Sentence sentence)
    {
        if (parsed.Number >= 30) return true;
        ReadOnlySpan<char> number = _article.Text.AsSpan(parsed.Start, parsed.NumberEnd - parsed.Start);
        int point = number.IndexOf('.');
        if (point >= 0 && number.Length - point > 2) return true;
        return end < sentence.EndToken && (_article.FirstChar(end) == '(' || (_article.Is(end, "of") && (Behind(end, sentence.EndToken) & QuantityContexts.Bit(QuantityDimension.Acceleration)) == 0));
    }

    /// <summary>“2 in.”, “3 in long”: not the preposition.</summary>
    private bool IsInch(in ParsedQuantity parsed, int end, Sentence sentence) =>
        parsed.Unit.End - parsed.NumberEnd <= 3 && (end >= sentence.EndToken || _article.Tree.TokenArray[end].Kind == TokenKind.Punctuation);
}
