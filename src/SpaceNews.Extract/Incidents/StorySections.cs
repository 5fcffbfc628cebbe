using NodaTime;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// Tells a round-up, whose items have nothing to do with each other, from one story under several headings: in a round-up the
/// items that tell of something going wrong name craft that no other item names. A chronicle’s items begin each with a date of its own.
/// </summary>
internal static class StorySections
{
    private const int FewestItems = 3;
    private const double LeastTrigger = 0.4;
    private const int DaysApart = 20;

    /// <summary>“2. Consequences.” reads as two sentences of a few tokens.</summary>
    private const int HeadingReach = 2, LongestHeading = 5;

    /// <summary>The sentences of each story of an article; one list where the article is one story.</summary>
    public static List<List<SentenceFacts>> Of(ArticleContext article, List<Mention> mentions, List<SentenceFacts> sentences)
    {
        List<List<SentenceFacts>> items = Cut(article, mentions, sentences);
        for (int i = 0; i < items.Count; i++)
            foreach (SentenceFacts sentence in items[i]) sentence.Item = i;
        if (items.Count < FewestItems || IsReport(items) || !(IsRoundUp(article, mentions, items) || IsChronicle(mentions, items))) return [sentences];
        foreach (List<SentenceFacts> item in items) Place(item);
        return items;
    }

    /// <summary>Cuts before headings and list items, and before paragraphs that begin with a number or a date.</summary>
    private static List<List<SentenceFacts>> Cut(ArticleContext article, List<Mention> mentions, List<SentenceFacts> sentences)
    {
        var items = new List<List<SentenceFacts>>();
        int block = -1;
        bool afterHeading = false;
        foreach (SentenceFacts sentence in sentences)
        {
            bool starts = items.Count == 0;
            if (sentence.Sentence.Block != block)
            {
                block = sentence.Sentence.Block;
                bool heading = sentence.Block == BlockKind.Headline && article.FirstChar(sentence.Sentence.FirstToken) != '(';
                starts |= heading ? !afterHeading : !afterHeading && (sentence.Block == BlockKind.ListItem || IsNumbered(article, article.Tree.BlockArray[block].FirstToken) || BeginsWithDate(article, mentions, sentence));
                afterHeading = heading;
            }
            if (starts) items.Add([]);
            items[^1].Add(sentence);
        }
        return items;
    }

    private static bool BeginsWithDate(ArticleContext article, List<Mention> mentions, SentenceFacts sentence) =>
        sentence.FirstMention < sentence.EndMention && mentions[sentence.FirstMention] is Mention<CalendarDate> { Value.Earliest: not null } date
        && article.Tree.FindToken(date.Span.Start) - sentence.Sentence.FirstToken <= 1;

    /// <summary>“1)”, “2.”, “[3]”, “#4” at the start of a paragraph.</summary>
    private static bool IsNumbered(ArticleContext article, int token)
    {
        if (article.FirstChar(token) is '[' or '(' or '#') token++;
        if (!char.IsAsciiDigit(article.FirstChar(token)) || article.Tree.TokenArray[token].Length > 2) return false;
        return article.FirstChar(token + 1) is ')' or ']' or '.' or ':' or '|';
    }

    /// <summary>“1. Event. 2. Consequences. 3. Cause.”: the parts of one report.</summary>
    private static bool IsReport(List<List<SentenceFacts>> items)
    {
        int parts = 0;
        foreach (List<SentenceFacts> item in items)
            if (item.Take(HeadingReach).Any(s => s.Sentence.EndToken - s.Sentence.FirstToken <= LongestHeading && s.Has(CueAspect.ReportPart))) parts++;
        return parts >= 2;
    }

    private static bool IsRoundUp(ArticleContext article, List<Mention> mentions, List<List<SentenceFacts>> items)
    {
        // How many items name a craft.
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var own = new List<HashSet<string>>(items.Count);
        foreach (List<SentenceFacts> item in items)
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (SentenceFacts sentence in item)
                for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
                    if (mentions[i] is Mention<VehicleName> { Value: var v } && !StoryFrame.IsCurrentStation(v)) ids.Add(v.Id);
            foreach (string id in ids) counts[id] = counts.GetValueOrDefault(id) + 1;
            own.Add(ids);
        }
        int told = 0, apart = 0;
        for (int i = 0; i < items.Count; i++)
        {
            if (own[i].Count == 0 || !items[i].Exists(s => s.IsStory && s.Triggers.Exists(t => t.Weight >= LeastTrigger))) continue;
            told++;
            if (own[i].All(id => counts[id] == 1)) apart++;
        }
        // Two items that tell of trouble are a round-up only where the text counts its items.
        return apart * 4 >= told * 3 && (told > 2 || told == 2 && items.Count(i => i[0].Block is BlockKind.ListItem or BlockKind.Headline || IsNumbered(article, i[0].Sentence.FirstToken)) >= 2);
    }

    /// <summary>Most items begin with a day, month or year, and no two with one near another.</summary>
    private static bool IsChronicle(List<Mention> mentions, List<List<SentenceFacts>> items)
    {
        var days = new List<LocalDate>();
        foreach (List<SentenceFacts> item in items)
            if (item.Find(s => s.IsStory) is { } first && FirstDate(mentions, first) is { } day) days.Add(day);
        if (days.Count < FewestItems || days.Count * 3 < items.Count * 2) return false;
        days.Sort();
        for (int i = 1; i < days.Count; i++)
            if (days[i] < days[i - 1].PlusDaysClamped(DaysApart)) return false;
        return true;
    }

    private static LocalDate? FirstDate(List<Mention> mentions, SentenceFacts sentence)
    {
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (mentions[i] is Mention<CalendarDate> { Value.Earliest: { } day }) return day;
        return null;
    }

    /// <summary>Each item has a headline and a lead of its own.</summary>
    private static void Place(List<SentenceFacts> item)
    {
        int story = 0;
        foreach (SentenceFacts sentence in item)
        {
            if (!sentence.IsStory) continue;
            sentence.Place = story < 3 ? 2 : 1.2;
            if (sentence.Block != BlockKind.Headline) story++;
        }
    }
}
