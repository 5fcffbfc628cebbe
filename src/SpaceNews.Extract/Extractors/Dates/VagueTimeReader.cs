namespace SpaceNews.Extract;

/// <summary>Reads what TIMEX3 wants beside dates, times and durations: “now”, “recently”, “several years”, “the past decade”, “every two weeks”, “daily”.</summary>
internal static class VagueTimeReader
{
    private const MentionSet Times = MentionSet.Date | MentionSet.Time | MentionSet.Duration;

    public static void Report(ArticleContext article)
    {
        foreach (Sentence sentence in article.Tree.SentenceArray)
        {
            var text = new DateText(article, sentence);
            for (int i = text.Start; i < text.Limit; i++)
            {
                if ((article.Cover(i) & Times) != 0 || text[i].Kind != TokenKind.Word) continue;
                int first = i;
                if (!TryRead(text, ref first, out int end, out TimeExpression? value) || (article.Cover(end - 1) & Times) != 0) continue;
                article.Report(value!.Type is "DURATION" or "SET" ? MentionKind.Duration : MentionKind.Date, first, end, value, "VagueTime", 0.8);
                i = end - 1;
            }
        }
    }

    private static bool TryRead(in DateText text, ref int first, out int end, out TimeExpression? value)
    {
        value = null;
        int i = first;
        end = i + 1;
        if (text.Has(i, DateWord.SetWord)) return TrySet(text, i, out end, out value);
        if (text.Has(i, DateWord.SetAdverb))
        {
            // “Daily Telegraph”, “Weekly” are names.
            value = new TimeExpression("SET", DurationWriter.WriteTimex("1", text.Value(i, DateWord.SetAdverb)), "EVERY");
            return !text.Is(i, TokenShape.InitialUpper) || text.Is(i, TokenShape.SentenceStart);
        }
        if (text.Is(i, "twice") || text.Is(i, "once") || text.Is(i, "times"))
        {
            if (text.Has(i + 1, WordClass.Article) && !text.Is(i + 1, "the") && IsUnit(text, i + 2, out int rate, out _))
            {
                if (text.Is(i, "times") && text.IsKind(i - 1, TokenKind.Word) && text.Has(i - 1, WordClass.NumberWord)) first--;
                end = i + 3;
                value = new TimeExpression("SET", DurationWriter.WriteTimex("1", rate));
                return true;
            }
        }
        if (TryUnits(text, i, out end, out value)) return true;
        int length = text.FindPhrase(i, PhraseKind.VagueTime, out Phrase phrase);
        if (length == 0 || (text.Is(i, TokenShape.InitialUpper) && !text.Is(i, TokenShape.SentenceStart))) return false;
        VagueTimeEntry entry = text.Article.Knowledge.Tables.VagueTimes[phrase.Entry];
        end = i + length;
        value = new TimeExpression(entry.Type, entry.Value);
        // “the past” is a time where no noun goes on: “the past champion” is a man.
        return !(text.Is(i, "the") && text.IsNounBehind(end));
    }

    /// <summary>“every day”, “every two weeks”, “each Monday”, “every other year”.</summary>
    private static bool TrySet(in DateText text, int i, out int end, out TimeExpression? value)
    {
        value = null;
        int next = i + 1;
        end = next + 1;
        string amount = "1";
        if (text.Is(next, "other"))
        {
            amount = "2";
            next++;
        }
        else if (text.Holds(next) && NumberReader.TryRead(text.Article, next, text.Limit, out NumberReading number) && number.Value is > 0 and < 10_000)
        {
            amount = number.Value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
            next = number.EndToken;
        }
        end = next + 1;
        if (IsUnit(text, next, out int unit, out _)) value = new TimeExpression("SET", DurationWriter.WriteTimex(amount, unit), "EVERY");
        else if (text.Has(next, WordClass.Weekday)) value = new TimeExpression("SET", "XXXX-WXX-" + text.Value(next, WordClass.Weekday).ToString(System.Globalization.CultureInfo.InvariantCulture), "EVERY");
        else if (DeicticReader.PartOfDay(text, next) is { } part) value = new TimeExpression("SET", "XXXX-XX-XXT" + part, "EVERY");
        else if (text.Has(next, WordClass.Season)) value = new TimeExpression("SET", "XXXX-" + text.Value(next, WordClass.Season) switch { 21 => "SP", 22 => "SU", 23 => "FA", _ => "WI" }, "EVERY");
        else if (text.Has(next, WordClass.Month) && text.Is(next, TokenShape.InitialUpper)) value = new TimeExpression("SET", "XXXX-" + text.Value(next, WordClass.Month).ToString("00", System.Globalization.CultureInfo.InvariantCulture), "EVERY");
        return value is not null;
    }

    /// <summary>“several years”, “a few days”, “the past week”, “recent months”, “for decades”.</summary>
    private static bool TryUnits(in DateText text, int i, out int end, out TimeExpression? value)
    {
        value = null;
        end = i + 1;
        int at = i;
        bool article = text.Has(at, WordClass.Article) || text.Is(at, "this") || text.Is(at, "these");
        if (article) at++;
        bool window = text.Has(at, DateWord.Window);
        if (window) at++;
        int counted = at;
        string amount = "X";
        if (text.Has(at, DateWord.VagueCount))
        {
            if (text.Value(at, DateWord.VagueCount) == 2) amount = "2";
            at++;
            if (text.Is(at, "of")) at++;
        }
        bool count = at > counted;
        if (!IsUnit(text, at, out int unit, out bool plural)) return false;
        end = at + 1;
        if ((unit == TimeUnits.Second && !plural) || text.Is(end, "old")) return false;
        if (text.Has(end, WordClass.OffsetWord)) return TryOffset(text, ref end, count || (plural && !article), out value);
        if (plural && count && text.Is(counted, "recent")) value = new TimeExpression("DATE", "PAST_REF");
        else if (plural && (count || (window && article))) value = new TimeExpression("DURATION", DurationWriter.WriteTimex(amount, unit));
        else if (!plural && window && !count && article && !text.Is(i, "a") && !text.Is(i, "an") && unit != TimeUnits.Second && !text.IsNounBehind(end) && text.Value(counted - 1, DateWord.Window) != 0)
            value = new TimeExpression("DURATION", DurationWriter.WriteTimex("1", unit));
        else if (plural && !article && !window && IsLed(text, i)) value = new TimeExpression("DURATION", DurationWriter.WriteTimex("X", unit));
        return value is not null;
    }

    /// <summary>“several years ago”, “months later”.</summary>
    private static bool TryOffset(in DateText text, ref int end, bool counted, out TimeExpression? value)
    {
        bool past = text.Value(end, WordClass.OffsetWord) < 0;
        value = counted ? new TimeExpression("DATE", past ? "PAST_REF" : "FUTURE_REF") : null;
        end++;
        return counted;
    }

    /// <summary>A bare “years” lasts behind a word of lasting: “for years”, “in months”, “took decades”.</summary>
    private static bool IsLed(in DateText text, int i) => text.Is(i - 1, "for") || text.Is(i - 1, "in") || text.Is(i - 1, "within") || text.Is(i - 1, "after") || text.Is(i - 1, "over") || text.Is(i - 1, "of") && text.Is(i - 2, "couple");

    private static bool IsUnit(in DateText text, int i, out int unit, out bool plural)
    {
        unit = text.Has(i, WordClass.TimeUnit) ? text.Value(i, WordClass.TimeUnit) : 0;
        plural = unit != 0 && text.Of(i)[^1] == 's';
        return unit != 0 && text.Is(i, TokenShape.AllLower) && !text.IsHyphen(i + 1);
    }
}
