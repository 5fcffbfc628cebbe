using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>Fills the properties that the name tagger goes by beyond the words: gazetteer, knowledge base, runs of capitals, the rest of the article.</summary>
internal sealed class NameProperties
{
    /// <summary>What the article shows of a word, at any of its places.</summary>
    [Flags]
    private enum Seen : byte
    {
        None = 0,
        LowerCase = 1,
        Capital = 2,
        AfterGivenName = 4,
        AfterTitle = 8,
        AfterCapital = 16,
        BeforeOrganizationWord = 32,
        BeforeSpeech = 64,

        /// <summary>With a capital that its place does not explain, more than once.</summary>
        CapitalAgain = 128,
    }

    // Bits beside the kinds of the gazetteer.
    private const uint ManyWords = 0x100, InLowerCase = 0x200;

    private const ulong RoleMatch = 1UL << (1 + (int)PhraseKind.Role);
    private const ulong OrganizationHead = 1UL << (16 + (int)HeadKind.Organization);
    private const ulong AmbiguousMatch = 1UL << 60;
    private const WordClass KinClasses = WordClass.GivenName | WordClass.Surname | WordClass.Place | WordClass.Demonym | WordClass.Common | WordClass.SpeechVerb
        | WordClass.CompanyWord | WordClass.QuoteS | WordClass.NameParticle;

    /// <summary>In an article where more than one sentence in this many begins with a small letter, small letters are no evidence against names.</summary>
    private const int CarelessShare = 3;

    private readonly HashTable64Counter _words = new();
    private Seen[] _seen = [];

    // Of each token: number of its word, 0 for what is none, and what the knowledge base knows there.
    private int[] _numbers = [];
    private ulong[] _matches = [];

    private ArticleTree? _tree;
    private WordTable? _table;
    private int _domain;
    private bool _isCareless;

    /// <summary>Takes an article.</summary>
    /// <param name="tree">The article.</param>
    /// <param name="matches">What the knowledge base knows in it.</param>
    /// <param name="words">The words and the gazetteer.</param>
    /// <param name="domain">The convention of annotation.</param>
    public void Read(ArticleTree tree, IReadOnlyList<KnowledgeMatch> matches, WordTable words, int domain)
    {
        (_tree, _table, _domain) = (tree, words, domain);
        int count = tree.TokenCount;
        if (_seen.Length <= count)
        {
            int size = Math.Max(count, Math.Min(2 * count, 1 << 14));
            (_numbers, _matches, _seen) = (new int[size], new ulong[size], new Seen[size + 1]);
        }
        Array.Clear(_matches, 0, count);
        Array.Clear(_seen, 0, count + 1);
        ReadMatches(tree.Knowledge, matches);
        ReadArticle(tree);
    }

    /// <summary>Takes a sentence of the article and fills the rows of its tokens.</summary>
    public void Fill(Sentence sentence, ReadOnlySpan<PartOfSpeech> tags, TokenProperties properties)
    {
        ArticleTree tree = _tree!;
        properties.Enter(tree, sentence, _table!);
        ulong care = (StartsSmall(tree.TokenArray, sentence) ? 1UL : 0) | (_isCareless ? 2UL : 0);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Span<ulong> row = properties.Row(i);
            row[(int)TokenProperty.Match] = _matches[i];
            row[(int)TokenProperty.Gazetteer] = 0;
            row[(int)TokenProperty.Article] = (ulong)SeenOf(i, tree.TokenArray[i]);
            row[(int)TokenProperty.Domain] = (ulong)_domain;
            row[(int)TokenProperty.Care] = care;
            if (tags.Length > 0) row[(int)TokenProperty.Tag] = (ulong)tags[i];
        }
        FillGazetteer(tree, sentence, _table!, properties);
        FillRuns(tree, sentence, properties);
    }

    private void ReadMatches(KnowledgeBase knowledge, IReadOnlyList<KnowledgeMatch> matches)
    {
        for (int m = 0; m < matches.Count; m++)
        {
            KnowledgeMatch match = matches[m];
            PhraseKind kind = match.Phrase.Kind;
            ulong bit;
            if (kind == PhraseKind.HeadWord) bit = 1UL << (16 + (int)(knowledge.Tables.Heads[match.Phrase.Entry].Kind is var head && head.IsSite() ? HeadKind.Site : head));
            else if (kind <= PhraseKind.Organization || kind is PhraseKind.Place or PhraseKind.Role) bit = 1UL << (1 + (int)kind);
            else continue;
            if (match.Phrase.IsAmbiguous && kind <= PhraseKind.Organization) bit |= AmbiguousMatch;
            for (int i = match.FirstToken; i < match.EndToken; i++) _matches[i] |= bit;
        }
    }

    private static void FillGazetteer(ArticleTree tree, Sentence sentence, WordTable words, TokenProperties properties)
    {
        string text = tree.Text.Value;
        TokenData[] tokens = tree.TokenArray;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            // Careless writers leave out the capitals of names that are no other word.
            bool lower = tokens[i].Is(TokenShape.AllLower) && tokens[i].Length > 3 && properties[i, TokenProperty.Dictionary] == 0;
            if (!tokens[i].Is(TokenShape.InitialUpper) && !lower) continue;
            ulong hash = tokens[i].Hash;
            uint found = 0;
            int foundEnd = i;
            for (int end = i + 1; ; end++)
            {
                uint kinds = words.Name(hash);
                if ((kinds & ~WordTable.NamePrefix) != 0) (found, foundEnd) = (kinds & ~WordTable.NamePrefix, end);
                if ((kinds & WordTable.NamePrefix) == 0 || end >= sentence.EndToken) break;
                hash = Folding.Append(hash, text.AsSpan(tokens[end].Start, tokens[end].Length));
            }
            for (int k = i; k < foundEnd; k++) properties[k, TokenProperty.Gazetteer] |= found | (foundEnd - i > 1 ? ManyWords : 0) | (lower ? InLowerCase : 0);
        }
    }

    private void ReadArticle(ArticleTree tree)
    {
        TokenData[] tokens = tree.TokenArray;
        Lexicon lexicon = tree.Knowledge.Lexicon;
        _words.Clear();
        int careless = 0, sentences = 0;
        foreach (Sentence sentence in tree.Sentences)
        {
            sentences++;
            if (StartsSmall(tokens, sentence)) careless++;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                ref readonly TokenData token = ref tokens[i];
                if (token.Kind != TokenKind.Word)
                {
                    _numbers[i] = 0;
                    continue;
                }
                ref Seen seen = ref _seen[_numbers[i] = _words.NumberOf(token.Hash)];
                bool byPlace = token.Is(TokenShape.SentenceStart | TokenShape.Shouted);
                if (token.Is(TokenShape.AllLower)) seen |= Seen.LowerCase;
                else if (!byPlace) seen |= (seen & Seen.Capital) != 0 ? Seen.CapitalAgain : Seen.Capital;
                if (!token.Is(TokenShape.InitialUpper)) continue;
                if (i > sentence.FirstToken)
                {
                    if (tokens[i - 1].Is(TokenShape.InitialUpper))
                    {
                        if ((lexicon[tokens[i - 1].Word] & WordClass.GivenName) != 0) seen |= Seen.AfterGivenName;
                        if (!byPlace) seen |= Seen.AfterCapital;
                    }
                    if ((_matches[i - 1] & RoleMatch) != 0) seen |= Seen.AfterTitle;
                }
                if (i + 1 < sentence.EndToken)
                {
                    if (tokens[i + 1].Is(TokenShape.InitialUpper)) seen |= (_matches[i + 1] & OrganizationHead) != 0 ? Seen.BeforeOrganizationWord : 0;
                    else if ((lexicon[tokens[i + 1].Word] & WordClass.SpeechVerb) != 0) seen |= Seen.BeforeSpeech;
                }
            }
        }
        _isCareless = CarelessShare * careless > sentences;
    }

    /// <summary>Whether a sentence begins with a small letter.</summary>
    private static bool StartsSmall(TokenData[] tokens, Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (tokens[i].Kind == TokenKind.Word) return tokens[i].Is(TokenShape.AllLower);
        return false;
    }

    private Seen SeenOf(int i, in TokenData token)
    {
        Seen seen = _seen[_numbers[i]];
        // A word is no evidence about itself.
        bool own = token.Is(TokenShape.InitialUpper | TokenShape.InnerUpper) && !token.Is(TokenShape.SentenceStart | TokenShape.Shouted);
        if (own && (seen & Seen.CapitalAgain) == 0) seen &= ~Seen.Capital;
        return seen & ~Seen.CapitalAgain;
    }

    private static void FillRuns(ArticleTree tree, Sentence sentence, TokenProperties properties)
    {
        TokenData[] tokens = tree.TokenArray;
        for (int i = sentence.FirstToken; i < sentence.EndToken;)
        {
            int end = i;
            while (end < sentence.EndToken && IsCapital(tokens[end])) end++;
            if (end == i)
            {
                properties.LeaveRun(i);
                i++;
                continue;
            }
            FillRun(sentence, i, end, properties);
            i = end;
        }
    }

    private static bool IsCapital(in TokenData token) => token.Kind == TokenKind.Word && token.Is(TokenShape.InitialUpper | TokenShape.InnerUpper);

    private static void FillRun(Sentence sentence, int first, int end, TokenProperties properties)
    {
        int before = first - 1, last = end - 1;
        bool hasBefore = before >= sentence.FirstToken, hasAfter = end < sentence.EndToken;
        ulong kin = 0, match = 0;
        for (int i = first; i < end; i++)
        {
            kin |= properties[i, TokenProperty.Kin];
            match |= properties[i, TokenProperty.Match];
        }
        Span<ulong> row = properties.Row(first);
        row[(int)TokenProperty.RunLength] = (ulong)Math.Min(end - first, 6);
        row[(int)TokenProperty.RunFirst] = row[(int)TokenProperty.Word];
        row[(int)TokenProperty.RunLast] = properties[last, TokenProperty.Word];
        row[(int)TokenProperty.RunBefore] = hasBefore ? properties[before, TokenProperty.Word] : 1;
        row[(int)TokenProperty.RunAfter] = hasAfter ? properties[end, TokenProperty.Word] : 1;
        row[(int)TokenProperty.RunKin] = kin;
        row[(int)TokenProperty.RunMatch] = match;
        row[(int)TokenProperty.RunFirstKin] = row[(int)TokenProperty.Kin];
        row[(int)TokenProperty.RunLastKin] = properties[last, TokenProperty.Kin];
        row[(int)TokenProperty.RunLastNoun] = properties[last, TokenProperty.Noun];
        row[(int)TokenProperty.RunLastSuffix] = properties[last, TokenProperty.Suffix3];
        row[(int)TokenProperty.RunLastMatch] = properties[last, TokenProperty.Match];
        row[(int)TokenProperty.RunBeforeNoun] = hasBefore ? properties[before, TokenProperty.Noun] : 40;
        row[(int)TokenProperty.RunBeforeMatch] = hasBefore ? properties[before, TokenProperty.Match] : 1;
        row[(int)TokenProperty.RunAfterMatch] = hasAfter ? properties[end, TokenProperty.Match] : 1;
        row[(int)TokenProperty.RunAfterClass] = hasAfter ? properties[end, TokenProperty.Noun] << 8 | properties[end, TokenProperty.Verb] : 1UL << 20;
        row[(int)TokenProperty.RunAfterNext] = end + 1 < sentence.EndToken ? properties[end + 1, TokenProperty.Noun] : 40;
        row[(int)TokenProperty.RunBeforePrevious] = before > sentence.FirstToken ? properties[before - 1, TokenProperty.Word] : 1;
        ReadOnlySpan<ulong> ofRun = row[(int)TokenProperty.RunLength..];
        for (int i = first; i < end; i++)
        {
            if (i > first) ofRun.CopyTo(properties.Row(i)[(int)TokenProperty.RunLength..]);
            properties[i, TokenProperty.RunIndex] = (ulong)Math.Min(i - first, 3) + 1;
            properties[i, TokenProperty.RunRest] = (ulong)Math.Min(last - i, 4) + 1;
        }
    }
}
