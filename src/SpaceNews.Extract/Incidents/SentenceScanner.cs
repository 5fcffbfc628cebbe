namespace SpaceNews.Extract;

/// <summary>Collects triggers, cues and mentions sentence by sentence, and weighs the triggers.</summary>
internal static class SentenceScanner
{
    private const double Hypothetical = 0.2;

    /// <summary>More triggers or cues than any real sentence has; keeps their pairs few in hostile text.</summary>
    private const int MostTriggers = 24, MostCues = 96;

    public static List<SentenceFacts> Scan(ArticleContext article, List<Mention> mentions)
    {
        var result = new List<SentenceFacts>(article.Tree.SentenceArray.Length);
        int mention = 0, story = 0;
        for (int i = 0; i < article.Tree.SentenceArray.Length; i++)
        {
            Sentence sentence = article.Tree.SentenceArray[i];
            var facts = new SentenceFacts { Index = i, Sentence = sentence, Block = article.Tree.BlockArray[sentence.Block].Kind };
            int end = article.Tree.GetSpan(sentence).End;
            facts.FirstMention = mention;
            while (mention < mentions.Count && mentions[mention].Span.Start < end) mention++;
            facts.EndMention = mention;
            if (facts.IsStory)
            {
                facts.Place = facts.Block == BlockKind.Headline && story == 0 ? 2.5 : story < 3 ? 2 : story < 8 ? 1.2 : 1;
                if (facts.Block != BlockKind.Headline || story == 0) story++;
            }
            result.Add(facts);
        }
        foreach (KnowledgeMatch match in article.Matches)
        {
            if (match.Phrase.Kind is not (PhraseKind.Trigger or PhraseKind.Cue)) continue;
            SentenceFacts facts = result[article.Tree.FindSentence(match.FirstToken)];
            if (!facts.IsStory || match.EndToken > facts.Sentence.EndToken) continue;
            if (match.Phrase.Kind == PhraseKind.Cue)
            {
                if (facts.Cues.Count >= MostCues) continue;
                facts.Cues.Add(new CueHit(match.FirstToken, match.EndToken, article.Knowledge.Tables.Cues[match.Phrase.Entry]));
                continue;
            }
            TriggerEntry trigger = article.Knowledge.Tables.Triggers[match.Phrase.Entry];
            if (facts.Triggers.Count >= MostTriggers) continue;
            if (facts.Triggers.Count > 0 && facts.Triggers[^1].End > match.FirstToken) continue;
            double weight = Weigh(article, facts, match, trigger);
            if (weight > 0) facts.Triggers.Add(new TriggerHit(match.FirstToken, match.EndToken, trigger.Sort, weight));
        }
        foreach (SentenceFacts facts in result) UnnamedEvent.Add(article, mentions, facts);
        return result;
    }

    private static double Weigh(ArticleContext article, SentenceFacts facts, KnowledgeMatch match, TriggerEntry trigger)
    {
        if (match.EndToken < facts.Sentence.EndToken && article.Has(match.EndToken, WordClass.TriggerBlocker)) return 0;
        // Part of a name: “Challenger Disaster Museum”, “Crash Bandicoot”.
        if ((article.Cover(match.FirstToken) & MentionSet.Names) != 0) return 0;
        double weight = trigger.Weight;
        for (int i = match.FirstToken - 1; i >= facts.Sentence.FirstToken && i >= match.FirstToken - 6; i--)
        {
            if (article.FirstChar(i) is ',' or ';' or ':' or '—' or '–' && article.Tree.TokenArray[i].Kind == TokenKind.Punctuation) break;
            WordClass classes = article.Classes(i);
            if ((classes & WordClass.Negation) != 0 && i >= match.FirstToken - 4 && trigger.Sort is not (TriggerSort.NearMiss or TriggerSort.Anomaly)) return 0;
            if ((classes & WordClass.Modal) != 0 || article.Is(i, "prevent") || article.Is(i, "avoid") || article.Is(i, "preventing") || article.Is(i, "similar") || article.Is(i, "future") || article.Is(i, "risk") || article.Is(i, "potential")) weight *= Hypothetical;
        }
        return weight;
    }
}
