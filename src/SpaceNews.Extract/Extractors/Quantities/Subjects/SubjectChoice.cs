using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>A mass with all that it may be of: what its sentence and the two before it name, and what the rules say.</summary>
internal sealed class SubjectChoice
{
    private const int SentencesBefore = 2;

    /// <summary>How many tokens before and behind a mass are looked at: hardly a sentence is longer.</summary>
    private const int Reach = 60;

    private readonly List<string> _told;
    private readonly List<SubjectCandidate> _candidates = [];

    /// <param name="article">The article.</param>
    /// <param name="rules">The rules of the mass.</param>
    /// <param name="kilograms">How much it is.</param>
    /// <param name="ruled">What the rules say.</param>
    /// <param name="rule">Which of them.</param>
    /// <param name="told">What the masses before are of, the last one last.</param>
    public SubjectChoice(ArticleContext article, in SubjectRules rules, double kilograms, Subject? ruled, SubjectRule rule, List<string> told)
    {
        Article = article;
        Sentence = rules.Phrases.Sentence;
        Crafts = rules.Phrases.Crafts;
        Number = rules.Number;
        End = rules.End;
        Kilograms = kilograms;
        Ruled = ruled;
        Rule = ruled is null ? SubjectRule.None : rule;
        _told = told;
        ReadOwn(rules.Phrases);
        // Where the rules find it in the sentence of the mass, it does not stand in one before.
        if (!IsRuledThere || Rule is SubjectRule.Same or SubjectRule.Craft) ReadBefore();
        if (ruled is not null && !IsRuledThere) Add(ruled, default, SubjectPlace.Nowhere, 0, false);
    }

    public ArticleContext Article { get; }

    /// <summary>The sentence of the mass.</summary>
    public Sentence Sentence { get; }

    /// <summary>The craft of the article.</summary>
    public CraftNames Crafts { get; }

    /// <summary>First token of the number, its bound included.</summary>
    public int Number { get; }

    /// <summary>One past the mass and its conversion.</summary>
    public int End { get; }

    public double Kilograms { get; }

    /// <summary>The rule that says so.</summary>
    public SubjectRule Rule { get; }

    /// <summary>What the rules say, or null.</summary>
    public Subject? Ruled { get; }

    /// <summary>Nothing is there twice.</summary>
    public IReadOnlyList<SubjectCandidate> Candidates => _candidates;

    private bool IsRuledThere => _candidates.Exists(c => c.Rule != SubjectRule.None);

    private void ReadOwn(NounPhrases phrases)
    {
        // What follows the next quantity is of that one.
        int next = QuantitiesBefore(End), limit = next < Article.Quantities.Count ? Math.Min(Article.Quantities[next].First, Sentence.EndToken) : Sentence.EndToken;
        List<NounPhrase> found = Collect(phrases, Math.Max(Sentence.FirstToken, Number - Reach), Math.Min(limit, End + Reach));
        int before = found.Count(p => p.End <= Number);
        for (int i = before - 1; i >= 0; i--) Add(phrases, found[i], SubjectPlace.Before, before - 1 - i, i == 0);
        for (int i = before; i < found.Count; i++) Add(phrases, found[i], SubjectPlace.After, i - before, i == 0);
    }

    private void ReadBefore()
    {
        int own = Article.Tree.FindSentence(Sentence.FirstToken);
        for (int back = 1; back <= SentencesBefore && back <= own; back++)
        {
            Sentence other = Article.Tree.SentenceArray[own - back];
            if (other.Block < Sentence.Block - 1) break;
            var phrases = new NounPhrases(Article, other, default, default, Crafts);
            List<NounPhrase> found = Collect(phrases, Math.Max(other.FirstToken, other.EndToken - Reach), other.EndToken);
            for (int i = found.Count - 1; i >= 0; i--) Add(phrases, found[i], back == 1 ? SubjectPlace.SentenceBefore : SubjectPlace.SecondBefore, found.Count - 1 - i, i == 0);
        }
    }

    /// <summary>The things that some tokens of a sentence name, without those of the mass itself.</summary>
    private List<NounPhrase> Collect(NounPhrases phrases, int first, int end)
    {
        var found = new List<NounPhrase>();
        for (int i = first; i < end;)
        {
            NounPhrase phrase = phrases.From(i);
            if (phrase.IsNone) i++;
            else if (phrase.First < End && phrase.End > Number) i = End;
            else
            {
                if (phrase.First < end && IsThing(phrase)) found.Add(phrase);
                i = phrase.End;
            }
        }
        return found;
    }

    /// <summary>Whether a phrase names something that can weigh.</summary>
    private bool IsThing(NounPhrase phrase)
    {
        int head = phrase.End - 1;
        if (!Article.CanWeigh(phrase) || IsMeasured(head) || MassWords.IsMassNoun(Article, head) || MassWords.Weighing(Article, head + 1, head) == head) return false;
        if ((Article.Cover(head) & MentionSet.Vehicle) != 0) return true;
        // “I go sixteen stone”
        int before = phrase.First - 1;
        bool isVerb = phrase.End - phrase.First == 1 && before >= 0 && Article.GetPartOfSpeech(before) == PartOfSpeech.Pron && !Article.Has(before, WordClass.Possessive);
        return !isVerb && IsNoun(head);
    }

    /// <summary>“empty”, “aloft” and “fuelled” are no nouns, nor is “go” where it is a verb.</summary>
    private bool IsNoun(int head)
    {
        if (!Article.Tree.TokenArray[head].Is(TokenShape.AllLower)) return !Article.Has(head, WordClass.Common) || Article.Has(head, WordClass.CommonNoun) || Article.GetPartOfSpeech(head) == PartOfSpeech.Propn;
        PartOfSpeech part = Article.GetPartOfSpeech(head);
        if (Article.Has(head, WordClass.Common)) return part == PartOfSpeech.Noun || (part != PartOfSpeech.Verb && Article.Has(head, WordClass.CommonNoun));
        return !(Article.TextOf(head).EndsWith("ed") || Article.TextOf(head).EndsWith("ing"));
    }

    /// <summary>Whether a token belongs to a quantity: “kg”, “metres”.</summary>
    private bool IsMeasured(int token) => QuantitiesBefore(token + 1) is > 0 and var n && token < Article.Quantities[n - 1].EndToken;

    /// <summary>How many quantities begin before a token.</summary>
    public int QuantitiesBefore(int token) => Article.Quantities.CountBefore(token, static (in QuantityReading q, int t) => q.First < t);

    private void Add(NounPhrases phrases, NounPhrase phrase, SubjectPlace place, int between, bool isFirst)
    {
        if (new SubjectFinder(Article, phrases).Named(phrase) is { } subject) Add(subject, phrase, place, between, isFirst);
    }

    private void Add(Subject subject, NounPhrase phrase, SubjectPlace place, int between, bool isFirst)
    {
        bool isRuled = Ruled is not null && (EndsAlike(subject.Text, Ruled.Text) || EndsAlike(Ruled.Text, subject.Text));
        if (isRuled) subject = Ruled!;
        if (_candidates.Exists(c => c.Subject.Text == subject.Text)) return;
        SubjectTold told = _told.Count == 0 ? SubjectTold.No : _told[^1] == subject.Text ? SubjectTold.Last : _told.Contains(subject.Text) ? SubjectTold.Earlier : SubjectTold.No;
        _candidates.Add(new SubjectCandidate(subject, phrase, place, between, isFirst, isRuled ? Rule : SubjectRule.None, told));
    }

    /// <summary>“second stage” and “spent second stage”: the same thing, told in more words.</summary>
    private static bool EndsAlike(string text, string end) => text.EndsWith(end, StringComparison.Ordinal) && (text.Length == end.Length || text[^(end.Length + 1)] is ' ' or '-');
}
