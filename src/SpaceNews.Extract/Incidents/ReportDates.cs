namespace SpaceNews.Extract;

/// <summary>Tells the day something was said from the day it happened.</summary>
internal static class ReportDates
{
    /// <summary>A verb of speech this near before a date that follows the event dates the saying.</summary>
    private const int Reach = 3;

    /// <summary>“told the Cairo exchange on Monday”: who is told stands between.</summary>
    private const int Listeners = 3;

    /// <summary>
    /// “On January 2 the company said that a tank had failed”, “revealed, on 18 August, that it had lost control”: true where a
    /// verb of speech stands between date and trigger, or right before the date.
    /// </summary>
    public static bool IsReportDate(ArticleContext article, SentenceFacts sentence, TriggerHit trigger, Mention<CalendarDate> date)
    {
        int first = article.Tree.FindToken(date.Span.Start), end = article.Tree.FindToken(date.Span.End - 1) + 1;
        bool behind = first >= trigger.End;
        int from = behind ? trigger.End : end, to = behind ? first : trigger.First;
        for (int i = from; i < to; i++)
        {
            // “exploded, Roscosmos said on Tuesday” dates the saying; “said it exploded on Tuesday” has its verb outside.
            if (IsSpeech(article, i) && (!behind || first - i <= Reach)) return true;
        }
        return !behind && FollowsSpeech(article, sentence, first) || IsOfStatement(article, end);
    }

    /// <summary>In a sentence that tells nothing of the event: “said Monday”, “a spokesman said on Tuesday”, “on Tuesday said”.</summary>
    public static bool IsBesideSpeech(ArticleContext article, SentenceFacts sentence, Mention<CalendarDate> date) =>
        FollowsSpeech(article, sentence, article.Tree.FindToken(date.Span.Start)) || LeadsToSpeech(article, sentence, article.Tree.FindToken(date.Span.End - 1) + 1) || IsOfStatement(article, article.Tree.FindToken(date.Span.End - 1) + 1);

    /// <summary>“On Tuesday the company said”.</summary>
    private static bool LeadsToSpeech(ArticleContext article, SentenceFacts sentence, int end)
    {
        for (int i = end; i < sentence.Sentence.EndToken && i <= end + Listeners + 1; i++)
        {
            if (IsSpeech(article, i)) return true;
            if (article.Tree.TokenArray[i].Kind == TokenKind.Punctuation) return false;
        }
        return false;
    }

    /// <summary>“yesterday’s press call”, “Monday’s statement”.</summary>
    private static bool IsOfStatement(ArticleContext article, int token)
    {
        if (token + 1 < article.Tree.TokenCount && article.FirstChar(token) is '\'' or '’') token++;
        if (article.Is(token, "s")) token++;
        return article.Is(token, "press") || article.Is(token, "briefing") || article.Is(token, "statement") || article.Is(token, "announcement") || article.Is(token, "conference") || article.Is(token, "hearing") || article.Is(token, "report");
    }

    /// <summary>“said Monday”, “said, on 18 August,”, “told the exchange on Monday”.</summary>
    private static bool FollowsSpeech(ArticleContext article, SentenceFacts sentence, int first)
    {
        int i = first - 1, steps = 0;
        bool adverb = false;
        for (; i >= sentence.Sentence.FirstToken && (article.Is(i, "on") || article.Is(i, "late") || article.Is(i, "early")); i--) adverb = true;
        // “reported that, on 9 April, …” dates what is reported.
        if (i >= sentence.Sentence.FirstToken && article.FirstChar(i) == ',') i--;
        for (; i >= sentence.Sentence.FirstToken && steps <= (adverb ? Listeners : 0); i--, steps++)
        {
            if (IsSpeech(article, i)) return true;
            if (article.Tree.TokenArray[i].Kind == TokenKind.Punctuation || article.Is(i, "that")) return false;
        }
        return false;
    }

    private static bool IsSpeech(ArticleContext article, int token) =>
        token < article.Tree.TokenCount && article.Has(token, WordClass.SpeechVerb) && article.Tree.TokenArray[token].Is(TokenShape.AllLower);
}
