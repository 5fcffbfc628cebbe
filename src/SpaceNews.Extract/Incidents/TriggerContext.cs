namespace SpaceNews.Extract;

/// <summary>Weighs triggers by what stands around them: negated, possible, rehearsed, told in a film, caused by weather, meant of money.</summary>
internal sealed class TriggerContext(ArticleContext article, List<Mention> mentions, List<SentenceFacts> sentences)
{
    private TriggerDoubt _doubt;

    /// <summary>Where the triggers go that count nothing, for those who want to know.</summary>
    public List<TriggerHit>? Rejected { get; init; }

    private const double Hypothetical = 0.2, Unreal = 0.1, Fiction = 0.2, Unrelated = 0.3, General = 0.3;

    /// <summary>“lost” may be said of much; of a craft it says what happened.</summary>
    private const double LostCraft = 0.8;

    /// <summary>How many tokens before a trigger a negation and a modal reach it, and how near a word such as “simulated” must stand.</summary>
    private const int NegationReach = 4, ModalReach = 6, UnrealReach = 7, PlanReach = 5;

    public void Weigh()
    {
        double all = IsFiction() ? Fiction : 1;
        for (int s = 0; s < sentences.Count; s++)
        {
            SentenceFacts facts = sentences[s];
            int kept = 0;
            for (int i = 0; i < facts.Triggers.Count; i++)
            {
                TriggerHit hit = facts.Triggers[i];
                if (hit.Sort == TriggerSort.Injury && IsOfCraft(facts, hit)) hit = hit with { Sort = TriggerSort.Loss };
                else if (hit is { Sort: TriggerSort.Loss, Weight: < LostCraft } && IsLost(hit) && IsOfCraft(facts, hit)) hit = hit with { Weight = LostCraft };
                _doubt = all < 1 ? TriggerDoubt.Fiction : TriggerDoubt.None;
                double weight = Weight(s, hit) * all;
                if (weight > 0) facts.Triggers[kept++] = hit with { Weight = weight, Doubt = _doubt };
                else if (hit.Weight > 0) Rejected?.Add(hit with { Weight = 0, Doubt = _doubt });
            }
            facts.Triggers.RemoveRange(kept, facts.Triggers.Count - kept);
            // Death alone is no matter of space.
            if (facts.Triggers.TrueForAll(t => t.Sort == TriggerSort.Injury) && !facts.TellsOfSpace(mentions))
                for (int i = 0; i < facts.Triggers.Count; i++) facts.Triggers[i] = facts.Triggers[i] with { Weight = facts.Triggers[i].Weight * Unrelated, Doubt = TriggerDoubt.Unrelated };
        }
    }

    private double Weight(int index, TriggerHit hit)
    {
        SentenceFacts facts = sentences[index];
        if (hit.Weight <= 0) return 0;
        if (hit.End < facts.Sentence.EndToken && article.Has(hit.End, WordClass.TriggerBlocker)) return Because(TriggerDoubt.Term);
        // Part of a name: “Challenger Disaster Museum”, “Crash Bandicoot”.
        if ((article.Cover(hit.First) & MentionSet.Names) != 0) return Because(TriggerDoubt.Name);
        if (hit.Sort == TriggerSort.Loss && IsOfMoney(hit)) return Because(TriggerDoubt.Money);
        if (hit.Sort == TriggerSort.Injury && IsNaturalDeath(facts, hit)) return Because(TriggerDoubt.NaturalDeath);
        double weight = hit.Weight;
        for (int i = hit.First - 1; i >= facts.Sentence.FirstToken && i >= hit.First - ModalReach; i--)
        {
            if (article.FirstChar(i) is ',' or ';' or ':' or '—' or '–' && article.Tree.TokenArray[i].Kind == TokenKind.Punctuation) break;
            WordClass classes = article.Classes(i);
            // “no anomalies”, but “not one signal, and then it fell silent”.
            if ((classes & WordClass.Negation) != 0 && i >= hit.First - NegationReach && (hit.Sort is not (TriggerSort.NearMiss or TriggerSort.Anomaly) || article.Is(i, "no") || article.Is(i, "without"))) return Because(TriggerDoubt.Negated);
            if (((classes & WordClass.Modal) != 0 && IsWord(i)) || article.Is(i, "prevent") || article.Is(i, "avoid") || article.Is(i, "preventing") || article.Is(i, "similar") || article.Is(i, "future") || article.Is(i, "risk") || article.Is(i, "potential")) weight *= Because(TriggerDoubt.Hypothetical, Hypothetical);
        }
        if (IsBarePlural(hit)) weight *= HasModal(facts) ? Because(TriggerDoubt.Hypothetical, Hypothetical) : IsPinnedDown(facts) ? 1 : Because(TriggerDoubt.General, General);
        if (IsSubjectOfModal(facts, hit)) weight *= Because(TriggerDoubt.Hypothetical, Hypothetical);
        foreach (CueHit cue in facts.Cues)
            if (cue.Cue.Aspect == CueAspect.Unreal && Reaches(cue, hit)) return weight * Because(TriggerDoubt.Unreal, Unreal);
        if (hit.Sort == TriggerSort.Abort && IsForWeather(index)) weight *= Because(TriggerDoubt.Weather, Unreal);
        return weight;
    }

    /// <summary>Notes the reason and gives the factor that goes with it.</summary>
    private double Because(TriggerDoubt doubt, double factor = 0)
    {
        _doubt = doubt;
        return factor;
    }

    /// <summary>“simulated” speaks for its whole sentence, “as planned” only for what stands before it.</summary>
    private static bool Reaches(CueHit cue, TriggerHit hit) => cue.Cue.Value switch
    {
        "drill" or "cosmos" => true,
        "fiction" => false,
        "plan" => cue.First >= hit.End && cue.First - hit.End <= PlanReach,
        _ => hit.DistanceTo(cue.First, cue.End) <= UnrealReach,
    };

    /// <summary>A film, an exercise or a dying star named in the lead, and again: what goes wrong there goes wrong nowhere else.</summary>
    private bool IsFiction() => IsAbout("fiction") || IsAbout("drill") || IsAbout("cosmos");

    private bool IsAbout(string value)
    {
        int count = 0;
        bool lead = false;
        foreach (SentenceFacts facts in sentences)
        {
            if (!facts.Has(CueAspect.Unreal, value)) continue;
            count++;
            lead |= facts.Place >= 2;
        }
        return lead && count >= 2;
    }

    /// <summary>“an accident might cost more than that”.</summary>
    private bool IsSubjectOfModal(SentenceFacts facts, TriggerHit hit)
    {
        for (int i = hit.End; i < facts.Sentence.EndToken && i < hit.End + 3; i++)
        {
            if (article.Tree.TokenArray[i].Kind == TokenKind.Punctuation) return false;
            if (IsModal(i)) return true;
        }
        return false;
    }

    private bool IsPinnedDown(SentenceFacts facts)
    {
        for (int i = facts.FirstMention; i < facts.EndMention; i++)
            if (mentions[i] is Mention<VehicleName> or Mention<SiteName> or Mention<CalendarDate>) return true;
        return false;
    }

    /// <summary>“launch failures, delays, accidents” of which a sentence says that they could happen.</summary>
    private bool IsBarePlural(TriggerHit hit)
    {
        if (hit.IsVerb) return false;
        ReadOnlySpan<char> last = article.TextOf(hit.End - 1);
        if (last.Length < 5 || last[^1] is not ('s' or 'S') || (hit.First > 0 && article.Has(hit.First - 1, WordClass.Article | WordClass.Possessive | WordClass.NumberWord | WordClass.Deictic))) return false;
        return article.GetPartOfSpeech(hit.End - 1) != PartOfSpeech.Verb;
    }

    private bool HasModal(SentenceFacts facts)
    {
        for (int i = facts.Sentence.FirstToken; i < facts.Sentence.EndToken; i++)
            if (IsModal(i)) return true;
        return false;
    }

    private bool IsModal(int i) => (article.Is(i, "could") || article.Is(i, "may") || article.Is(i, "might") || article.Is(i, "would") || article.Is(i, "can")) && IsWord(i);

    /// <summary>The month and the name May are no modals.</summary>
    private bool IsWord(int i) => article.Tree.TokenArray[i].Is(TokenShape.AllLower);

    /// <summary>“a loss of 9 million”, “net loss”.</summary>
    private bool IsOfMoney(TriggerHit hit)
    {
        if (article.Is(hit.First - 1, "net") || article.Is(hit.First - 1, "operating") || article.Is(hit.First - 1, "job")) return true;
        int next = article.Is(hit.End, "of") ? hit.End + 1 : hit.End;
        if (article.FirstChar(next) is '$' or '€' or '£' or '¥') return true;
        return char.IsAsciiDigit(article.FirstChar(next)) && (article.Is(next + 1, "million") || article.Is(next + 1, "billion"));
    }

    /// <summary>“who died on Sunday aged 89”, “died of cancer”.</summary>
    private bool IsNaturalDeath(SentenceFacts facts, TriggerHit hit)
    {
        for (int i = hit.First - 3; i < facts.Sentence.EndToken && i < hit.End + 9; i++)
            if (article.Is(i, "aged") || article.Is(i, "cancer") || article.Is(i, "illness") || article.Is(i, "peacefully") || article.Is(i, "pneumonia") || article.Is(i, "stroke") || (article.Is(i, "age") && article.Is(i + 1, "of"))) return true;
        return false;
    }

    /// <summary>“Hitomi died”, “killed the satellite”: a craft beside the word, and nobody hurt.</summary>
    private bool IsOfCraft(SentenceFacts facts, TriggerHit hit)
    {
        for (int i = facts.FirstMention; i < facts.EndMention; i++)
            if (mentions[i] is Mention<VehicleName> mention && hit.DistanceTo(article.Tree.FindToken(mention.Span.Start), article.Tree.FindToken(mention.Span.End - 1) + 1) <= 1) return true;
        return false;
    }

    /// <summary>“was lost”, “lost after launch”, but not “lost its way”.</summary>
    private bool IsLost(TriggerHit hit) =>
        article.Has(hit.First, WordClass.Be) || (article.Is(hit.First, "lost") && !article.Has(hit.End, WordClass.Article | WordClass.Possessive | WordClass.CommonNoun | WordClass.NumberWord));

    /// <summary>What is called off for wind or rain is a delay; the reason may stand in the sentence before or behind.</summary>
    private bool IsForWeather(int index)
    {
        for (int i = Math.Max(0, index - 1); i <= index + 1 && i < sentences.Count; i++)
            if (sentences[i].Has(CueAspect.Weather) && !sentences[i].Triggers.Exists(t => t.Sort is TriggerSort.Anomaly or TriggerSort.Leak)) return true;
        return false;
    }
}
