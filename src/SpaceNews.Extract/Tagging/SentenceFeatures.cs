using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The features of a sentence for its classifier.</summary>
/// <param name="words">The words of the dictionary.</param>
/// <param name="known">Takes what is known of single words, which then are no features; null where all features are wanted.</param>
/// <remarks>For one thread; <see cref="Read"/> takes the next sentence into the same arrays.</remarks>
internal sealed class SentenceFeatures(WordTable words, WordScores? known = null)
{
    /// <summary>Changes whenever the features do; a model of another version is of no use.</summary>
    public const string Version = "# sentence features 2";

    private const int LongestStem = 24;

    private enum Template
    {
        Bias, Word, Stem, Prefix, Suffix, Bigram, Noun, Verb, Class2, Class3, Negated, Possible, Trigger,
        TriggerWeight, Cue, Head, Role, Name, Pair, First, First2, Length, MainVerb, Last, StemTag, VerbNegated, Sign, TriggerTense,
    }

    private readonly SentenceSigns _signs = new();
    private readonly List<KnowledgeMatch> _matches = [];
    private uint[] _features = new uint[256];
    private ulong[] _stems = [];
    private ulong[] _classes = [];
    private PartOfSpeech[] _tags = [];
    private int _count;

    /// <summary>The features of a sentence; the span is good until the next call.</summary>
    public Span<uint> Read(ArticleTree tree, Sentence sentence, List<KnowledgeMatch>? matches = null)
    {
        _count = 0;
        ReadOnlySpan<TokenData> tokens = tree.TokenArray.AsSpan(sentence.FirstToken, sentence.TokenCount);
        _matches.Clear();
        if (matches is null || !TryTakeMatches(sentence, matches))
        {
            _matches.Clear();
            tree.Knowledge.FindAll(tree.Text.Value, tokens, _matches);
        }
        if (_stems.Length < tokens.Length)
        {
            int size = Math.Max(tokens.Length, 64);
            (_stems, _classes, _tags) = (new ulong[size], new ulong[size], new PartOfSpeech[size]);
        }
        _signs.Clear();
        known?.Clear();
        Add(Template.Bias, 0);
        int n = ReadWords(tree, tokens);
        AddRuns(n);
        AddMatches(tree.Knowledge.Tables);
        AddWhole(n);
        return _features.AsSpan(0, _count);
    }

    /// <summary>Takes the matches of a sentence from those of its article; false when one reaches out of the sentence and may hide a shorter one.</summary>
    private bool TryTakeMatches(Sentence sentence, List<KnowledgeMatch> matches)
    {
        int low = 0, high = matches.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (matches[middle].FirstToken < sentence.FirstToken) low = middle + 1;
            else high = middle;
        }
        for (; low < matches.Count && matches[low].FirstToken < sentence.EndToken; low++)
        {
            KnowledgeMatch match = matches[low];
            if (match.EndToken > sentence.EndToken) return false;
            _matches.Add(match with { FirstToken = match.FirstToken - sentence.FirstToken, EndToken = match.EndToken - sentence.FirstToken });
        }
        return true;
    }

    /// <summary>Features of single words; leaves stems, classes and tags of all but punctuation behind, and returns their number.</summary>
    private int ReadWords(ArticleTree tree, ReadOnlySpan<TokenData> tokens)
    {
        int n = 0;
        PartOfSpeech tag = PartOfSpeech.Punct;
        Span<char> buffer = stackalloc char[LongestStem];
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly TokenData token = ref tokens[i];
            ReadOnlySpan<char> text = tree.Text.Value.AsSpan(token.Start, token.Length);
            WordClass classes = tree.Knowledge.Lexicon[token.Word];
            uint entry = token.Kind == TokenKind.Word ? words[token.Hash] : 0;
            tag = RoughTags.Of(token, text, words.Seen(entry), WordTable.Dictionary(entry), tag);
            _signs.Read(token, text, classes, tag);
            if (token.Kind == TokenKind.Punctuation) continue;
            _tags[n] = tag;
            ulong scope = _signs.ScopeOf(i);
            if (token.Kind != TokenKind.Word) _stems[n] = _classes[n] = NumberClass(text);
            else if (IsName(token, classes, tag)) _stems[n] = _classes[n] = 2;
            else ReadWord(token, text, entry, scope, n, buffer);
            n++;
        }
        return n;
    }

    private void ReadWord(in TokenData token, ReadOnlySpan<char> text, uint entry, ulong scope, int n, Span<char> buffer)
    {
        if (known is null) AddForm(token, text, entry, n, buffer);
        else
        {
            ulong key = FeatureHash.Join(token.Hash, (ulong)_tags[n]);
            foreach (char c in text) key = (key ^ c) * FeatureHash.Prime;
            if (!known.TryAdd(key, out _stems[n], out _classes[n]))
            {
                int first = _count;
                AddForm(token, text, entry, n, buffer);
                known.Add(key, _stems[n], _classes[n], _features.AsSpan(first, _count - first));
                _count = first;
            }
        }
        ulong stem = _stems[n], kind = _classes[n];
        if ((scope & 1) != 0) Add(Template.Negated, stem);
        if ((scope & 2) != 0) Add(Template.Possible, stem);
        if (kind is > 0x200 and < 0x300)
        {
            if ((scope & 1) != 0) Add(Template.VerbNegated, kind);
            if (_signs.TakeMainVerb()) Add(Template.MainVerb, stem, Tense(text));
        }
    }

    /// <summary>Stem, class and features of a word with its part of speech, whatever stands around it.</summary>
    private void AddForm(in TokenData token, ReadOnlySpan<char> text, uint entry, int n, Span<char> buffer)
    {
        uint noun = WordTable.NounClass(entry), verb = WordTable.VerbClass(entry);
        PartOfSpeech tag = _tags[n];
        int length = Stemmer.Stem(text, buffer);
        ulong stem = Folding.Hash(buffer[..length]);
        _stems[n] = stem;
        _classes[n] = tag switch
        {
            PartOfSpeech.Noun when noun != 0 => 0x100 | noun,
            PartOfSpeech.Verb when verb != 0 => 0x200 | verb,
            PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Adv => 0x300 | (ulong)tag,
            _ => stem,
        };
        Add(Template.Word, token.Hash);
        Add(Template.Stem, stem);
        if (length >= 6) Add(Template.Prefix, Folding.Hash(buffer[..5]));
        if (token.Length >= 5) Add(Template.Suffix, Folding.Hash(text[^3..]), (ulong)tag);
        if (noun != 0 && tag is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj) Add(Template.Noun, 0x100 | noun);
        if (verb != 0 && tag is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj) Add(Template.Verb, 0x200 | verb, Tense(text));
    }

    private void AddRuns(int n)
    {
        for (int i = 0; i + 1 < n; i++)
        {
            Add(Template.Bigram, _stems[i], _stems[i + 1]);
            Add(Template.Class2, _classes[i], _classes[i + 1]);
            if (i + 2 < n) Add(Template.Class3, FeatureHash.Join(_classes[i], _classes[i + 1]), _classes[i + 2]);
            Add(Template.StemTag, _stems[i], (ulong)_tags[i + 1]);
        }
    }

    private void AddMatches(KnowledgeTables tables)
    {
        foreach (KnowledgeMatch match in _matches)
        {
            Phrase phrase = match.Phrase;
            switch (phrase.Kind)
            {
                case PhraseKind.Trigger:
                    TriggerEntry trigger = tables.Triggers[phrase.Entry];
                    ulong scope = _signs.ScopeOf(match.FirstToken);
                    Add(Template.Trigger, (ulong)trigger.Sort, scope);
                    Add(Template.TriggerWeight, (ulong)(trigger.Weight * 5), scope);
                    Add(Template.TriggerTense, (ulong)trigger.Sort, _signs.Tense);
                    _signs.Set(scope != 0 ? Sign.DeniedTrigger : trigger.Weight >= 0.75 ? Sign.StrongTrigger : trigger.Weight >= 0.45 ? Sign.Trigger : Sign.WeakTrigger);
                    if (trigger.Sort == TriggerSort.Injury) _signs.Set(Sign.Injury);
                    break;
                case PhraseKind.Cue:
                    CueEntry cue = tables.Cues[phrase.Entry];
                    if (cue.Aspect is CueAspect.Bound or CueAspect.BoundAfter or >= CueAspect.Subject) break;
                    Add(Template.Cue, (ulong)cue.Aspect, Folding.Hash(cue.Value));
                    _signs.Read(cue.Aspect);
                    break;
                case PhraseKind.HeadWord:
                    HeadKind head = tables.Heads[phrase.Entry].Kind;
                    Add(Template.Head, (ulong)head);
                    _signs.Set(head.IsVehicle() ? Sign.Vehicle : head == HeadKind.Organization ? Sign.Organization : Sign.Site);
                    break;
                case PhraseKind.Role:
                    Add(Template.Role, (ulong)tables.Roles[phrase.Entry].Role);
                    if (tables.Roles[phrase.Entry].Role == PersonRole.Crew) _signs.Set(Sign.Crew);
                    break;
                case PhraseKind.Vehicle or PhraseKind.Site or PhraseKind.Organization when !phrase.IsAmbiguous:
                    Add(Template.Name, (ulong)phrase.Kind);
                    _signs.Set(phrase.Kind == PhraseKind.Vehicle ? Sign.Vehicle : phrase.Kind == PhraseKind.Site ? Sign.Site : Sign.Organization);
                    break;
            }
        }
    }

    /// <summary>Features of the sentence as a whole, and of its signs two by two.</summary>
    private void AddWhole(int n)
    {
        int size = n < 7 ? 0 : n < 12 ? 1 : n < 20 ? 2 : n < 32 ? 3 : 4;
        Add(Template.Length, (ulong)size);
        if (n == 0) return;
        Add(Template.First, _stems[0], (ulong)_tags[0]);
        if (n > 1) Add(Template.First2, _classes[0], _classes[1]);
        Add(Template.Last, _stems[n - 1]);
        uint signs = _signs.All;
        for (uint a = signs; a != 0; a &= a - 1)
        {
            int first = System.Numerics.BitOperations.TrailingZeroCount(a);
            Add(Template.Sign, (ulong)first);
            for (uint b = a & (a - 1); b != 0; b &= b - 1) Add(Template.Pair, (ulong)first, (ulong)System.Numerics.BitOperations.TrailingZeroCount(b));
        }
    }

    private static bool IsName(in TokenData token, WordClass classes, PartOfSpeech tag) =>
        tag == PartOfSpeech.Propn && token.Is(TokenShape.InitialUpper) && (classes & (WordClass.Month | WordClass.Weekday | WordClass.Demonym)) == 0;

    private static ulong NumberClass(ReadOnlySpan<char> text) =>
        !char.IsAsciiDigit(text[0]) ? 8UL + text[0]
        : text.Length == 4 && text[0] is '1' or '2' && text[1] is '9' or '0' ? 3UL
        : text.Contains(':') ? 4UL
        : text.Length == 1 ? 5UL
        : text.Length < 4 ? 6UL : 7UL;

    private static ulong Tense(ReadOnlySpan<char> text) =>
        text.EndsWith("ed", StringComparison.Ordinal) ? 1UL
        : text.EndsWith("ing", StringComparison.Ordinal) ? 2UL
        : text[^1] == 's' ? 3UL : 0UL;

    private void Add(Template template, ulong first, ulong second) => Add(template, FeatureHash.Join(first, second));

    private void Add(Template template, ulong value)
    {
        if (_count == _features.Length) Array.Resize(ref _features, _count * 2);
        _features[_count++] = FeatureHash.Of((int)template, value);
    }
}
