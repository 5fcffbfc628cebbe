using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Reads who was hurt: numbers beside words for death and injury, or an explicit none; silence says nothing.</summary>
internal static class CasualtyReader
{
    public static Casualties? Read(ArticleContext article, EventDraft draft)
    {
        int? killed = null, injured = null;
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        bool none = false;
        foreach (SentenceFacts sentence in draft.Sentences)
        {
            foreach (CueHit cue in sentence.Cues)
            {
                if (cue.Cue.Aspect != CueAspect.Casualty) continue;
                if (cue.Cue.Value == "none")
                {
                    if (IsAboutPeople(article, sentence, cue))
                    {
                        none = true;
                        if (evidence.Count < 3) evidence.Add(article.EvidenceOf(cue.First, cue.End));
                    }
                    continue;
                }
                if (IsNegated(article, sentence, cue.First))
                {
                    none = true;
                    if (evidence.Count < 3) evidence.Add(article.EvidenceOf(Math.Max(sentence.Sentence.FirstToken, cue.First - 2), cue.End));
                    continue;
                }
                if (NumberBeside(article, sentence, cue) is not { } number) continue;
                if (cue.Cue.Value == "killed" ? killed is not null : injured is not null) continue;
                if (cue.Cue.Value == "killed") killed = number;
                else injured = number;
                evidence.Add(article.EvidenceOf(cue.First, cue.End));
            }
        }
        if (killed is null && injured is null)
            return none && evidence.Count > 0 ? new Casualties(0, 0, evidence.ToImmutable()) : null;
        return new Casualties(killed, injured, evidence.ToImmutable());
    }

    /// <summary>“safely” counts only of people: a crew, astronauts, those on board.</summary>
    private static bool IsAboutPeople(ArticleContext article, SentenceFacts sentence, CueHit cue)
    {
        if (!article.Is(cue.First, "safely") && !article.Is(cue.First, "safe")) return IsNotConditional(article, sentence, cue.First);
        for (int i = cue.First - 1; i >= sentence.Sentence.FirstToken; i--)
            if (article.Is(i, "if") || article.Is(i, "retract") || article.Is(i, "retracted") || article.Is(i, "should") || article.Is(i, "would") || article.Is(i, "could")) return false;
        for (int i = sentence.Sentence.FirstToken; i < sentence.Sentence.EndToken; i++)
            if (article.Is(i, "crew") || article.Is(i, "crews") || article.Is(i, "astronauts") || article.Is(i, "cosmonauts") || article.Is(i, "crewmates") || article.Is(i, "astronaut") || article.Is(i, "personnel") || article.Is(i, "people") || article.Is(i, "taikonauts")) return true;
        return false;
    }

    private static bool IsNotConditional(ArticleContext article, SentenceFacts sentence, int token)
    {
        for (int i = token - 1; i >= sentence.Sentence.FirstToken && i >= token - 6; i--)
            if (article.Is(i, "if") || article.Is(i, "would") || article.Is(i, "could")) return false;
        return true;
    }

    private static bool IsNegated(ArticleContext article, SentenceFacts sentence, int token)
    {
        for (int i = token - 1; i >= sentence.Sentence.FirstToken && i >= token - 4; i--)
            if (article.Has(i, WordClass.Negation) || article.Is(i, "zero")) return true;
        return false;
    }

    /// <summary>“killed seven astronauts”, “all seven crew members died”, “left 21 dead”, “injuring two workers”.</summary>
    private static int? NumberBeside(ArticleContext article, SentenceFacts sentence, CueHit cue)
    {
        for (int i = cue.End; i < sentence.Sentence.EndToken && i < cue.End + 6; i++)
        {
            if (article.FirstChar(i) is ',' or ';' && article.Tree.TokenArray[i].Kind == TokenKind.Punctuation) break;
            if (Number(article, i, sentence) is { } number) return number;
        }
        for (int i = cue.First - 1; i >= sentence.Sentence.FirstToken && i >= cue.First - 9; i--)
        {
            if (article.FirstChar(i) is ';' && article.Tree.TokenArray[i].Kind == TokenKind.Punctuation) break;
            if (Number(article, i, sentence) is { } number) return number;
        }
        return null;
    }

    private static int? Number(ArticleContext article, int i, SentenceFacts sentence)
    {
        if ((article.Cover(i) & MentionSet.Numbers) != 0 || (article.Cover(i) & MentionSet.Names) != 0) return null;
        if (!NumberReader.TryRead(article, i, sentence.Sentence.EndToken, out NumberReading number) || number.Value is < 1 or > 5000 || number.Value % 1 != 0) return null;
        if (article.Has(number.EndToken, WordClass.TimeUnit) || article.FirstChar(number.EndToken) == '%') return null;
        return (int)number.Value;
    }
}
