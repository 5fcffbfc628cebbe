using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Collects causes and consequences as claims: a clause of the article, how sure it is put, and who says so.</summary>
internal sealed class ClaimCollector(ArticleContext article, List<Mention> mentions, EventDraft draft)
{
    private const int MostClaims = 12;

    public ImmutableArray<IncidentClaim> Causes() => Collect(
        s => s.Cues.Any(c => c.Cue is { Aspect: CueAspect.Cause, Value: not "stated" }) && (s.TriggerWeight > 0.2 || s.Has(CueAspect.DamagedObject) || s.Has(CueAspect.Mechanism) || s.Cues.Any(c => c.Cue is { Aspect: CueAspect.Cause, Value: "stated" } or { Aspect: CueAspect.Investigation }) || s.Cues.Any(c => c.Cue is { Aspect: CueAspect.Cause, Value: "human error" }))
            || (s.Cues.Any(c => c.Cue is { Aspect: CueAspect.Cause, Value: "stated" }) && s.TriggerWeight > 0.5),
        CueAspect.Cause);

    public ImmutableArray<IncidentClaim> Consequences() => Collect(
        s => s.Has(CueAspect.Consequence) && (s.TriggerWeight > 0.4 || s.Has(CueAspect.Status) || s.Has(CueAspect.RepairTime) || s.Has(CueAspect.Severity) || HasDuration(s)),
        CueAspect.Consequence);

    private bool HasDuration(SentenceFacts sentence)
    {
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (mentions[i] is Mention<StatedDuration>) return true;
        return false;
    }

    private ImmutableArray<IncidentClaim> Collect(Func<SentenceFacts, bool> wanted, CueAspect aspect)
    {
        var result = ImmutableArray.CreateBuilder<IncidentClaim>();
        foreach (SentenceFacts sentence in draft.Sentences)
        {
            if (result.Count == MostClaims) break;
            if (sentence.Block == BlockKind.Headline || !wanted(sentence)) continue;
            (int first, int end) = Clause(sentence, aspect);
            Evidence evidence = article.EvidenceOf(first, end);
            result.Add(new IncidentClaim(evidence.Text, CertaintyOf(sentence, first, end), Speaker(sentence), [evidence])
            {
                Duration = InRange<StatedDuration>(sentence, evidence.Span)?.Value,
                Date = InRange<CalendarDate>(sentence, evidence.Span)?.Value,
            });
        }
        return result.ToImmutable();
    }

    /// <summary>The part of a long sentence around its cue, cut at semicolons and dashes; the final point left out.</summary>
    private (int First, int End) Clause(SentenceFacts sentence, CueAspect aspect)
    {
        int cue = sentence.Cues.First(c => c.Cue.Aspect == aspect).First;
        int first = sentence.Sentence.FirstToken, end = sentence.Sentence.EndToken;
        if (end - first > 24)
        {
            for (int i = cue; i > first; i--)
            {
                if (article.FirstChar(i) is not (';' or '—' or ':') || article.Tree.TokenArray[i].Kind != TokenKind.Punctuation) continue;
                first = i + 1;
                break;
            }
            for (int i = cue; i < end; i++)
            {
                if (article.FirstChar(i) is not (';' or '—') || article.Tree.TokenArray[i].Kind != TokenKind.Punctuation) continue;
                end = i;
                break;
            }
        }
        while (end > first + 1 && article.Tree.TokenArray[end - 1].Kind == TokenKind.Punctuation) end--;
        return (first, end);
    }

    private Certainty CertaintyOf(SentenceFacts sentence, int first, int end)
    {
        Certainty certainty = Certainty.Asserted;
        for (int i = sentence.Sentence.FirstToken; i < sentence.Sentence.EndToken; i++)
        {
            WordClass classes = article.Classes(i);
            if ((classes & WordClass.SpeechVerb) != 0 && article.Tree.TokenArray[i].Is(TokenShape.AllLower))
            {
                int value = article.Lexicon.Value(article.Tree.TokenArray[i].Word, WordClass.SpeechVerb);
                if (value == 4) return Certainty.Denied;
                if (value == 3) certainty = Certainty.Speculated;
                else if (certainty == Certainty.Asserted) certainty = Certainty.Reported;
            }
            if (i >= first && i < end && (classes & WordClass.Modal) != 0 && article.Tree.TokenArray[i].Is(TokenShape.AllLower) && !article.Is(i, "would") && !article.Is(i, "can")) certainty = Certainty.Speculated;
            if (article.Is(i, "reportedly") || article.Is(i, "apparently") || article.Is(i, "appears")) certainty = certainty == Certainty.Asserted ? Certainty.Reported : certainty;
        }
        return certainty;
    }

    /// <summary>The person or organization that the sentence lets speak: the one nearest to its verb of speech.</summary>
    private string? Speaker(SentenceFacts sentence)
    {
        int verb = -1;
        for (int i = sentence.Sentence.FirstToken; i < sentence.Sentence.EndToken && verb < 0; i++)
            if (article.Has(i, WordClass.SpeechVerb) && article.Tree.TokenArray[i].Is(TokenShape.AllLower) || article.Is(i, "according")) verb = i;
        if (verb < 0) return null;
        string? best = null;
        int distance = 12;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            string? name = mentions[i] switch
            {
                Mention<PersonName> p => p.Value.FullName,
                Mention<OrganizationName> o => o.Value.Name,
                _ => null,
            };
            int d = Math.Abs(article.Tree.FindToken(mentions[i].Span.Start) - verb);
            if (name is null || d >= distance) continue;
            distance = d;
            best = name;
        }
        return best;
    }

    private Mention<T>? InRange<T>(SentenceFacts sentence, TextSpan span) where T : notnull
    {
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            if (mentions[i] is Mention<T> mention && span.Contains(mention.Span)) return mention;
        return null;
    }
}
