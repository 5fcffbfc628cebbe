namespace SpaceNews.Extract;

/// <summary>
/// Shares the sentences of a story out among its events. By the rules each goes to the events that it has triggers of, else to the
/// one event of its paragraph or item, else to that of the story; learned weights add those that tell of an event as well.
/// </summary>
internal sealed class SentenceSharing
{
    /// <summary>So many sentences around the words of an event may tell of it.</summary>
    private const int Reach = 14;

    /// <summary>“Either” speaks of what was told within so many sentences.</summary>
    private const int LastReach = 5;

    /// <summary>A sentence tells of a second event where it is nearly as sure as of the first.</summary>
    private const double Near = 1;

    private readonly ArticleContext _article;
    private readonly List<SentenceFacts> _sentences;
    private readonly List<Mention> _mentions;
    private readonly List<EventDraft> _drafts;
    private readonly EventDraft? _owner;
    private readonly string? _frame;

    /// <summary>The events that each sentence has words of.</summary>
    private readonly Dictionary<SentenceFacts, List<EventDraft>> _worded = [];
    private readonly Dictionary<int, HashSet<EventDraft>> _inBlock = [], _inItem = [];

    /// <summary>The best score of each sentence, by its index.</summary>
    private readonly Dictionary<int, double> _most = [];

    /// <summary>Takes what was weighed and the values it was weighed by.</summary>
    public delegate void Listener(EventDraft draft, SentenceFacts sentence, ReadOnlySpan<int> values);

    public SentenceSharing(ArticleContext article, List<Mention> mentions, List<SentenceFacts> sentences, StoryFrame frame, List<EventDraft> drafts, EventDraft? owner)
    {
        (_article, _mentions, _sentences, _drafts, _owner, _frame) = (article, mentions, sentences, drafts, owner, frame.Vehicle?.Id);
        foreach (EventDraft draft in drafts)
        {
            foreach (EventUnit unit in draft.Cluster!.Units)
            {
                Of(_inBlock, unit.Sentence.Sentence.Block).Add(draft);
                Of(_inItem, unit.Item).Add(draft);
                if (!_worded.TryGetValue(unit.Sentence, out List<EventDraft>? own)) _worded.Add(unit.Sentence, own = []);
                if (!own.Contains(draft)) own.Add(draft);
            }
        }
    }

    public void Run(IncidentModel model, Listener? listener)
    {
        ByRules();
        var ruled = new List<HashSet<SentenceFacts>>(_drafts.Count);
        foreach (EventDraft draft in _drafts) ruled.Add([.. draft.Sentences]);
        for (int d = 0; d < _drafts.Count; d++) Weigh(_drafts[d], ruled[d], model, listener);
        foreach (EventDraft draft in _drafts)
            foreach ((int index, double score) in draft.Bonds)
                if (score > 0 && score > _most[index] - Near) draft.Add(_sentences[index - _sentences[0].Index]);
        foreach (SentenceFacts sentence in _sentences)
            if (sentence.IsStory && SpeaksOfBoth(sentence)) ShareAmongLast(sentence);
    }

    /// <summary>“No one was hurt in either”, “on either occasion”: what is told of people in the events told last.</summary>
    private bool SpeaksOfBoth(SentenceFacts sentence)
    {
        if (!sentence.Cues.Exists(c => c.Cue.Aspect == CueAspect.Casualty)) return false;
        for (int i = sentence.Sentence.FirstToken; i < sentence.Sentence.EndToken; i++)
            if (_article.Is(i, "either") || (_article.Is(i, "both") && _article.Is(i - 1, "in")) || (_article.Is(i, "any") && _article.Is(i + 1, "of") && _article.Is(i + 2, "them"))) return true;
        return false;
    }

    private void ShareAmongLast(SentenceFacts sentence)
    {
        var given = new HashSet<EventDraft>();
        for (int i = sentence.Index - _sentences[0].Index; i >= 0 && given.Count < 2 && sentence.Index - _sentences[i].Index <= LastReach; i--)
        {
            if (!_worded.TryGetValue(_sentences[i], out List<EventDraft>? told)) continue;
            foreach (EventDraft draft in told)
            {
                if (!given.Add(draft)) continue;
                draft.Add(sentence);
                draft.Bonds[sentence.Index] = Math.Max(0, draft.BondOf(sentence));
            }
        }
    }

    // ---- by the rules ----

    private void ByRules()
    {
        EventDraft? carried = null;
        int block = -1;
        foreach (SentenceFacts sentence in _sentences)
        {
            if (!sentence.IsStory) continue;
            if (sentence.Sentence.Block != block) carried = null;
            block = sentence.Sentence.Block;
            if (_worded.TryGetValue(sentence, out List<EventDraft>? own))
            {
                foreach (EventDraft draft in own) draft.Sentences.Add(sentence);
                carried = own[^1];
                continue;
            }
            EventDraft? taker = _owner;
            if (_inBlock.TryGetValue(block, out HashSet<EventDraft>? drafts))
            {
                EventDraft? other = carried ?? (drafts.Count == 1 ? drafts.First() : null);
                if (other is not null && other != _owner && GoesWith(sentence, other, carried is not null)) taker = other;
            }
            else if (_inItem.Count > 1 && _inItem.TryGetValue(sentence.Item, out drafts) && drafts.Count == 1) taker = drafts.First();
            taker?.Sentences.Add(sentence);
        }
    }

    private static HashSet<EventDraft> Of(Dictionary<int, HashSet<EventDraft>> map, int key)
    {
        if (!map.TryGetValue(key, out HashSet<EventDraft>? set)) map.Add(key, set = []);
        return set;
    }

    /// <summary>A sentence without a word for what went wrong goes with the event of its paragraph until the story’s own craft or another day comes up.</summary>
    private bool GoesWith(SentenceFacts sentence, EventDraft draft, bool follows)
    {
        bool names = false;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (_mentions[i] is Mention<VehicleName> { Value: var v } && !StoryFrame.IsCurrentStation(v))
            {
                if (v.Id == draft.ArticleVehicle) return false;
                names = true;
            }
            if (_mentions[i] is Mention<CalendarDate> { Value.Earliest: not null } date)
            {
                if (follows) return false;
                // “Her first case: Xichang, 15 February 1996.”
                names |= draft.Cluster!.Dates.Exists(d => d.Value == date.Value.Value);
            }
        }
        return follows || names;
    }

    // ---- by learned weights ----

    /// <summary>Weighs the sentences around the words of an event; for the event that the article is about, all.</summary>
    private void Weigh(EventDraft draft, HashSet<SentenceFacts> ruled, IncidentModel model, Listener? listener)
    {
        Span<int> values = stackalloc int[ShareFeatures.Space.Attributes];
        var names = new DraftNames(draft, _mentions);
        // The positions of the sentences with its words, in order.
        int[] words = [.. draft.Cluster!.Units.Select(u => u.Sentence.Index - _sentences[0].Index).Distinct().Order()];
        int next = 0;
        for (int i = Math.Max(0, draft.OwnsArticle ? 0 : words[0] - Reach); i < _sentences.Count; i++)
        {
            while (next < words.Length && words[next] < i) next++;
            SentenceFacts sentence = _sentences[i];
            if (!sentence.IsStory || (next < words.Length && words[next] == i)) continue;
            int behind = next > 0 && i - words[next - 1] <= Reach ? i - words[next - 1] : -1, ahead = next < words.Length && words[next] - i <= Reach ? words[next] - i : -1;
            if (behind < 0 && ahead < 0 && !draft.OwnsArticle)
            {
                if (next >= words.Length) break;
                i = Math.Max(i, words[next] - Reach - 1);
                continue;
            }
            ShareFeatures.Fill(values, sentence, draft, _drafts.Count, PositionOf(i, behind, ahead, names, ruled));
            listener?.Invoke(draft, sentence, values);
            double score = model.Score(Decision.Share, values, sentence, (int)ShareFeatures.OfEvent(draft));
            draft.Bonds[sentence.Index] = score;
            _most[sentence.Index] = Math.Max(_most.GetValueOrDefault(sentence.Index, double.NegativeInfinity), score);
        }
    }

    private SharePosition PositionOf(int i, int behind, int ahead, DraftNames names, HashSet<SentenceFacts> ruled)
    {
        SentenceFacts sentence = _sentences[i];
        int near = behind > 0 && (ahead < 0 || behind <= ahead) ? i - behind : ahead > 0 ? i + ahead : -1;
        bool parted = false;
        for (int k = Math.Min(i, near < 0 ? i : near) + 1; k < Math.Max(i, near); k++) parted |= _worded.ContainsKey(_sentences[k]);
        return new SharePosition
        {
            Behind = behind,
            Ahead = ahead,
            BlockGap = near < 0 ? 9 : Math.Abs(_sentences[near].Sentence.Block - sentence.Sentence.Block),
            IsSameItem = near >= 0 && _sentences[near].Item == sentence.Item,
            IsParted = parted,
            HasOthers = _worded.ContainsKey(sentence),
            Craft = names.CraftOf(sentence, _frame),
            Date = names.DateOf(sentence),
            Site = names.SiteOf(sentence),
            Person = names.PersonOf(sentence),
            Opening = OpeningOf(sentence),
            IsRuled = ruled.Contains(sentence),
            Before = behind == 1 ? 2 : i > 0 && ruled.Contains(_sentences[i - 1]) ? 1 : 0,
        };
    }

    private ShareFeatures.Opening OpeningOf(SentenceFacts sentence)
    {
        int first = sentence.Sentence.FirstToken;
        if (_article.FirstChar(first) is '“' or '"' or '«' or '‘') return ShareFeatures.Opening.Quote;
        if (_article.Is(first, "it") || _article.Is(first, "its") || _article.Is(first, "they") || _article.Is(first, "their") || _article.Is(first, "he") || _article.Is(first, "she") || _article.Is(first, "that") || _article.Is(first, "this")) return ShareFeatures.Opening.Pronoun;
        return _article.Is(first, "the") || _article.Is(first, "both") || _article.Is(first, "none") || _article.Is(first, "all") ? ShareFeatures.Opening.Definite : ShareFeatures.Opening.Other;
    }

    /// <summary>What an event is known by: what stands in the sentences with its words.</summary>
    private sealed class DraftNames
    {
        private readonly EventCluster _cluster;
        private readonly List<Mention> _mentions;
        private readonly HashSet<string> _people = new(StringComparer.Ordinal);

        public DraftNames(EventDraft draft, List<Mention> mentions)
        {
            _cluster = draft.Cluster!;
            _mentions = mentions;
            foreach (EventUnit unit in _cluster.Units)
                for (int i = unit.Sentence.FirstMention; i < unit.Sentence.EndMention; i++)
                    if (mentions[i] is Mention<PersonName> person) _people.Add(person.Value.FullName);
        }

        public ShareFeatures.Match CraftOf(SentenceFacts sentence, string? frame)
        {
            ShareFeatures.Match best = ShareFeatures.Match.None;
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            {
                if (_mentions[i] is not Mention<VehicleName> { Value: var vehicle }) continue;
                if (_cluster.HasVehicle(vehicle.Id)) return ShareFeatures.Match.Own;
                best = _cluster.Names(vehicle.Id) ? ShareFeatures.Match.Others : best == ShareFeatures.Match.Others ? best : vehicle.Id == frame ? ShareFeatures.Match.Story : ShareFeatures.Match.New;
            }
            return best;
        }

        public ShareFeatures.Match DateOf(SentenceFacts sentence)
        {
            ShareFeatures.Match best = ShareFeatures.Match.None;
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            {
                if (_mentions[i] is not Mention<CalendarDate> { Value: { Value: not null, Earliest: not null } date }) continue;
                if (_cluster.Dates.Count == 0) best = ShareFeatures.Match.New;
                else if (_cluster.Dates.Exists(d => Relations.Gap(d, date) <= 0)) return ShareFeatures.Match.Own;
                else best = ShareFeatures.Match.Others;
            }
            return best;
        }

        public ShareFeatures.Match SiteOf(SentenceFacts sentence)
        {
            ShareFeatures.Match best = ShareFeatures.Match.None;
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            {
                if (_mentions[i] is not Mention<SiteName> { Value: var site }) continue;
                if (_cluster.Sites.Exists(s => s.Complex == site.Complex)) return ShareFeatures.Match.Own;
                best = _cluster.Sites.Count == 0 ? ShareFeatures.Match.New : ShareFeatures.Match.Others;
            }
            return best;
        }

        public ShareFeatures.Match PersonOf(SentenceFacts sentence)
        {
            ShareFeatures.Match best = ShareFeatures.Match.None;
            for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
            {
                if (_mentions[i] is not Mention<PersonName> person) continue;
                if (_people.Contains(person.Value.FullName)) return ShareFeatures.Match.Own;
                best = ShareFeatures.Match.New;
            }
            return best;
        }
    }
}
