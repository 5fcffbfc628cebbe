using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>One article on its way through the pipeline: its tree, what was found so far, and where to report.</summary>
/// <remarks>Used by one thread; valid only while the article is extracted.</remarks>
public sealed class ArticleContext
{
    private readonly List<Mention> _mentions = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly MentionSet[] _cover;
    private readonly Taggers _taggers;
    private List<QuantityReading>? _quantities;
    private List<KnowledgeMatch>? _spaceNames;
    private Extractor? _current;
    private ArticleTags? _tags;
    private NameMap? _names;
    private double[]? _shares;
    private SentenceJudgement?[]? _judgements;
    private bool? _isAboutSpaceflight;
    private ushort[]? _phraseKinds;

    internal ArticleContext(Article article, ArticleTree tree, KnowledgeBase knowledge, Taggers taggers, CancellationToken cancellationToken)
    {
        Article = article;
        Tree = tree;
        Knowledge = knowledge;
        CancellationToken = cancellationToken;
        _taggers = taggers;
        _cover = Scratch.Cover(tree.TokenCount);
        knowledge.FindAll(tree.Text.Value, tree.TokenArray, Matches);
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Its tree.</summary>
    public ArticleTree Tree { get; }

    /// <summary>The knowledge base of the pipeline.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Set when the caller gives up; long actions should look at it.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>What the extractors before this one reported, in the order of reporting; overlaps are not resolved yet.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions;

    /// <summary><see cref="Mentions"/>, for loops that must be fast.</summary>
    internal List<Mention> MentionList => _mentions;

    /// <summary>Whether expressions of time follow TimeML.</summary>
    internal bool WritesTimex { get; init; }

    internal ArticleScratch Scratch { get; } = ArticleScratch.Take();

    internal List<KnowledgeMatch> Matches => Scratch.Matches;

    /// <summary>Part of speech of a token; its sentence is tagged when one is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public PartOfSpeech GetPartOfSpeech(int token)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(token);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token, Tree.TokenCount);
        return Tags[token];
    }

    /// <summary>What the recogniser of names found: evidence, to be weighed; the article is searched when it is first asked for.</summary>
    public IReadOnlyList<RecognizedName> RecognizedNames => Names.All;

    /// <summary>The weights by which the thing is chosen that a mass is of.</summary>
    internal SubjectModel SubjectModel => _taggers.Subjects;

    /// <summary>The weights by which names are taken for those of craft.</summary>
    internal VehicleModel VehicleModel => _taggers.Vehicles;

    /// <summary>The vehicles that rules have found and what they were judged by, for those who learn from it.</summary>
    internal List<VehicleClaim> VehicleClaims { get; set; } = [];

    /// <summary>The weights of the types of incidents.</summary>
    internal IncidentModel IncidentModel => _taggers.Incidents;

    /// <summary>The weights of roles in incidents.</summary>
    internal RoleModel RoleModel => _taggers.Roles;

    /// <summary>What the classifier of sentences says of a sentence: evidence, to be weighed; it is judged when it is first asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sentence.</exception>
    public SentenceJudgement GetSentenceKind(int sentence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sentence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sentence, Tree.SentenceArray.Length);
        _ = Shares(sentence);
        return _judgements![sentence]!.Value;
    }

    /// <summary>How likely each <see cref="SentenceKind"/> of a sentence is by its own words.</summary>
    internal ReadOnlySpan<double> GetKindShares(int sentence) => Shares(sentence)[..SentenceClassifier.Kinds.Length];

    /// <summary>How likely each <see cref="IncidentType"/> is, if a sentence tells of one.</summary>
    internal ReadOnlySpan<double> GetTypeShares(int sentence) => Shares(sentence)[SentenceClassifier.Kinds.Length..];

    /// <summary>The likeliest type of incident, if a sentence tells of one.</summary>
    internal (IncidentType Type, double Share) GetLikeliestType(int sentence)
    {
        ReadOnlySpan<double> shares = GetTypeShares(sentence);
        int best = SentenceClassifier.Best(shares);
        return (SentenceClassifier.Types[best], shares[best]);
    }

    /// <summary>The shares of a sentence, which is judged when it is first asked for.</summary>
    private Span<double> Shares(int sentence)
    {
        int count = SentenceClassifier.Labels.Length;
        _shares ??= Scratch.Shares(Tree.SentenceArray.Length * count);
        _judgements ??= Scratch.Judgements(Tree.SentenceArray.Length);
        Span<double> shares = _shares.AsSpan(sentence * count, count);
        _judgements[sentence] ??= _taggers.Weigh(Tree, sentence, Tags, Matches, shares);
        return shares;
    }

    internal ArticleTags Tags => _tags ??= _taggers.Tag(Tree);

    internal NameMap Names => _names ??= new NameMap(Tree, _taggers.Recognize(Tree, Tags, Matches));

    /// <summary>Vehicles and sites that the knowledge base knows without doubt, in the order of the text.</summary>
    internal List<KnowledgeMatch> SpaceNames => _spaceNames ??= Matches.FindAll(m => m.Phrase.Kind is PhraseKind.Vehicle or PhraseKind.Site && !m.Phrase.IsAmbiguous);

    /// <summary>Whether the article is about spaceflight at all; asked where a name is guessed at.</summary>
    internal bool IsAboutSpaceflight => _isAboutSpaceflight ??= SpaceflightTopic.IsTopicOf(this);

    /// <summary>The numbers with units, read once for the extractors that want them.</summary>
    internal List<QuantityReading> Quantities => _quantities ??= ReadQuantities();

    internal string Text => Tree.Text.Value;

    internal ReadOnlySpan<TokenData> Tokens => Tree.TokenArray;

    internal Lexicon Lexicon => Knowledge.Lexicon;

    /// <summary>Reports a mention.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="kind">What it names; one of the extractor’s <see cref="Extractor.Produces"/>.</param>
    /// <param name="span">Where it stands. An empty span, or one outside the text, is dropped with diagnostic SNX0003.</param>
    /// <param name="value">What it means.</param>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="confidence">How sure it is, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public void Report<T>(MentionKind kind, TextSpan span, T value, string rule, double confidence = 1) where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrEmpty(rule);
        if (!(confidence is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        if (span.IsEmpty || span.End > Tree.Text.Length)
        {
            ReportDiagnostic(DiagnosticDescriptors.SpanOutsideText, default, _current?.Name ?? "?", span.ToString(), Tree.Text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return;
        }
        _mentions.Add(new Mention<T>(kind, span, value, rule, confidence));
        MentionSet set = MentionSets.Of(kind);
        for (int i = Tree.FindToken(span.Start); i < Tree.TokenCount && Tree.TokenArray[i].Start < span.End; i++) _cover[i] |= set;
    }

    /// <summary>Gives mentions another value, once all names of the article are known; <paramref name="revise"/> returns the old value where it stays.</summary>
    internal void Revise<T>(Func<Mention<T>, T> revise) where T : class
    {
        for (int i = 0; i < _mentions.Count; i++)
            if (_mentions[i] is Mention<T> mention && revise(mention) is { } value && !ReferenceEquals(value, mention.Value))
                _mentions[i] = new Mention<T>(mention.Kind, mention.Span, value, mention.Rule, mention.Confidence);
    }

    /// <summary>Takes mentions back, with what their finder said about them; their tokens are free again.</summary>
    /// <param name="mentions">What is taken back.</param>
    /// <param name="remarks">What their finder may have said; others may have spoken about the same words.</param>
    internal void Withdraw(HashSet<Mention> mentions, params DiagnosticDescriptor[] remarks)
    {
        if (mentions.Count == 0) return;
        _mentions.RemoveAll(mentions.Contains);
        HashSet<TextSpan> spans = [.. mentions.Select(m => m.Span)];
        _diagnostics.RemoveAll(d => spans.Contains(d.Span) && remarks.Contains(d.Descriptor));
        foreach (Mention mention in mentions)
            for (int i = Tree.FindToken(mention.Span.Start); i < Tree.TokenCount && Tree.TokenArray[i].Start < mention.Span.End; i++) _cover[i] &= ~MentionSets.Of(mention.Kind);
    }

    /// <summary>Reports a diagnostic.</summary>
    /// <param name="descriptor">Which kind.</param>
    /// <param name="span">Where in the text.</param>
    /// <param name="arguments">What fills its message.</param>
    /// <exception cref="ArgumentException">The message takes more arguments.</exception>
    public void ReportDiagnostic(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(arguments);
        descriptor.CheckArguments(arguments.Length);
        _diagnostics.Add(new Diagnostic(descriptor, Article.Id, span, [.. arguments]));
    }

    internal List<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Masses are named after the vehicles, but no name takes their figures: they count as covered from the first reading on.</summary>
    private List<QuantityReading> ReadQuantities()
    {
        List<QuantityReading> readings = QuantityScanner.Scan(this);
        foreach (QuantityReading reading in readings)
            for (int i = reading.First; i < reading.EndToken && reading is { Dimension: QuantityDimension.Mass, IsListed: false }; i++) _cover[i] |= MentionSet.Mass;
        return readings;
    }

    /// <summary>What kinds of mention cover a token so far.</summary>
    internal MentionSet Cover(int token) => _cover[token];

    internal void Report<T>(MentionKind kind, int firstToken, int endToken, T value, string rule, double confidence) where T : notnull =>
        Report(kind, Tree.GetSpan(firstToken, endToken), value, rule, confidence);

    internal WordClass Classes(int token) => (uint)token < (uint)Tree.TokenArray.Length ? Knowledge.Lexicon[Tree.TokenArray[token].Word] : WordClass.None;

    /// <summary>The longest phrase of a kind at a token, where a phrase may start: its length in tokens, 0 for none.</summary>
    internal int FindPhrase(int token, PhraseKind kind, out Phrase phrase)
    {
        phrase = default;
        // All phrases have been looked up once, and most tokens have none of the kind. Plurals of vehicles are no phrases.
        bool starts = (uint)token < (uint)Tree.TokenCount && (PhraseKinds[token] & (1 << (int)kind)) != 0;
        return starts ? Knowledge.FindLongest(Text, Tokens, token, kind, out phrase) : 0;
    }

    /// <summary>A bit for every kind of phrase that starts at a token.</summary>
    private ushort[] PhraseKinds
    {
        get
        {
            if (_phraseKinds is not null) return _phraseKinds;
            _phraseKinds = Scratch.PhraseKinds(Tree.TokenCount);
            foreach (KnowledgeMatch match in Matches) _phraseKinds[match.FirstToken] |= (ushort)(1 << (int)match.Phrase.Kind);
            return _phraseKinds;
        }
    }

    internal bool Has(int token, WordClass classes) => (Classes(token) & classes) != 0;

    internal ReadOnlySpan<char> TextOf(int token) => Text.AsSpan(Tree.TokenArray[token].Start, Tree.TokenArray[token].Length);

    internal string TextOf(int first, int end) => Tree.Text.ToString(Tree.GetSpan(first, end));

    /// <summary>The folded hash of some tokens as one phrase.</summary>
    internal ulong HashOf(int first, int end)
    {
        ulong hash = Tree.TokenArray[first].Hash;
        for (int i = first + 1; i < end; i++) hash = Internals.Folding.Append(hash, TextOf(i));
        return hash;
    }

    internal char FirstChar(int token) => (uint)token < (uint)Tree.TokenArray.Length ? Text[Tree.TokenArray[token].Start] : '\0';

    internal bool Is(int token, string word) => (uint)token < (uint)Tree.TokenArray.Length && TextOf(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    internal BlockKind BlockOf(int token) => Tree.BlockArray[Tree.SentenceArray[Tree.FindSentence(token)].Block].Kind;

    /// <summary>Runs an extractor; what it throws costs its own mentions and is reported.</summary>
    internal void Run(Extractor extractor, IReadOnlyList<Action<ArticleContext>> actions)
    {
        _current = extractor;
        int mentions = _mentions.Count, diagnostics = _diagnostics.Count;
        try
        {
            foreach (Action<ArticleContext> action in actions)
            {
                CancellationToken.ThrowIfCancellationRequested();
                action(this);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException || !CancellationToken.IsCancellationRequested)
        {
            _mentions.RemoveRange(mentions, _mentions.Count - mentions);
            _diagnostics.RemoveRange(diagnostics, _diagnostics.Count - diagnostics);
            Array.Clear(_cover);
            foreach (Mention mention in _mentions)
                for (int i = Tree.FindToken(mention.Span.Start); i < Tree.TokenCount && Tree.TokenArray[i].Start < mention.Span.End; i++) _cover[i] |= MentionSets.Of(mention.Kind);
            ReportDiagnostic(DiagnosticDescriptors.ExtractorFailed, default, extractor.Name, $"{e.GetType().Name}: {e.Message}");
        }
        finally
        {
            _current = null;
        }
    }
}
