namespace SpaceNews.Extract;

/// <summary>Collects triggers, cues and mentions sentence by sentence.</summary>
internal static class SentenceScanner
{
    /// <summary>More triggers or cues than any real sentence has; keeps their pairs few in hostile text.</summary>
    private const int MostTriggers = 24, MostCues = 96;

    /// <param name="article">The article.</param>
    /// <param name="mentions">Its mentions, sorted by start.</param>
    /// <param name="model">The weights of what surrounds a sentence.</param>
    /// <param name="rejected">Takes the triggers that count nothing, where the caller wants to explain.</param>
    public static List<SentenceFacts> Scan(ArticleContext article, List<Mention> mentions, IncidentModel model, List<TriggerHit>? rejected = null)
    {
        List<SentenceFacts> sentences = Collect(article, mentions, rejected);
        new StoryShares(article, sentences).Judge(mentions, model);
        bool any = false;
        foreach (SentenceFacts facts in sentences)
        {
            UnnamedEvent.Add(article, mentions, facts);
            any |= facts.Triggers.Count > 0 || facts.Faint is not null;
        }
        if (any)
            foreach (SentenceFacts facts in sentences)
                if (facts.IsStory) model.Vocabulary.Read(article, mentions, facts);
        return sentences;
    }

    /// <summary>What the sentences hold, before anything is said of what they are for.</summary>
    public static List<SentenceFacts> Collect(ArticleContext article, List<Mention> mentions, List<TriggerHit>? rejected = null)
    {
        var result = new List<SentenceFacts>(article.Tree.SentenceArray.Length);
        int mention = 0, story = 0;
        for (int i = 0; i < article.Tree.SentenceArray.Length; i++)
        {
            Sentence sentence = article.Tree.SentenceArray[i];
            var facts = article.Scratch.Facts(i, sentence, article.Tree.BlockArray[sentence.Block].Kind);
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
                if (facts.Cues.Count < MostCues) facts.Add(new CueHit(match.FirstToken, match.EndToken, article.Knowledge.Tables.Cues[match.Phrase.Entry]));
                continue;
            }
            if (facts.Triggers.Count >= MostTriggers || (facts.Triggers.Count > 0 && facts.Triggers[^1].End > match.FirstToken)) continue;
            TriggerEntry trigger = article.Knowledge.Tables.Triggers[match.Phrase.Entry];
            facts.Triggers.Add(new TriggerHit(match.FirstToken, match.EndToken, trigger.Sort, trigger.Weight));
        }
        var composer = new TriggerComposer(article, mentions);
        foreach (SentenceFacts facts in result) composer.Add(facts);
        new TriggerContext(article, mentions, result) { Rejected = rejected }.Weigh();
        MarkPrecedents(result);
        return result;
    }

    /// <summary>“It is not the first time” speaks for the rest of its paragraph, and a heading that says so for the items below it.</summary>
    private static void MarkPrecedents(List<SentenceFacts> sentences)
    {
        int block = -1;
        bool heading = false;
        foreach (SentenceFacts facts in sentences)
        {
            if (facts.Block == BlockKind.Headline) heading = false;
            if (facts.Has(CueAspect.Past, "precedent"))
            {
                block = facts.Sentence.Block;
                heading |= facts.Block == BlockKind.Headline && facts.Place < 2.5;
            }
            facts.IsPrecedent = heading || facts.Sentence.Block == block;
        }
    }
}
