using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// Finds the blocks of an article from its lines: linear, by layout and by a table of page-furniture phrases. A line is a
/// block unless the text is wrapped at a fixed width, where only an empty line ends a paragraph.
/// </summary>
internal sealed class BlockParser
{
    /// <summary>A line in capitals of so many words and more heads no section of an article.</summary>
    private const int ShortestInserted = 8;

    private readonly string _text;
    private readonly TokenData[] _tokens;
    private readonly KnowledgeBase _knowledge;
    private readonly List<Block> _blocks = [];

    private BlockParser(string text, TokenData[] tokens, KnowledgeBase knowledge)
    {
        _text = text;
        _tokens = tokens;
        _knowledge = knowledge;
    }

    /// <summary>Builds the whole tree of a text.</summary>
    public static ArticleTree Parse(ArticleText text, KnowledgeBase knowledge)
    {
        TokenData[] tokens = Tokenizer.Tokenize(text.Value, knowledge.Lexicon);
        var parser = new BlockParser(text.Value, tokens, knowledge);
        parser.FindBlocks();
        var sentences = new List<Sentence>(parser._blocks.Count * 4);
        for (int i = 0; i < parser._blocks.Count; i++)
            SentenceSplitter.Split(text.Value, tokens, parser._blocks[i].FirstToken, parser._blocks[i].EndToken, i, knowledge.Lexicon, sentences);
        MarkShouting(tokens, sentences, parser._blocks, knowledge.Lexicon);
        return new ArticleTree(text, tokens, [.. sentences], [.. parser._blocks], knowledge);
    }

    private void FindBlocks()
    {
        bool wrapped = IsWrapped();
        int start = 0;
        for (int i = 0; i < _tokens.Length; i++)
        {
            int breaks = i + 1 < _tokens.Length ? LineBreaks(_tokens[i].End, _tokens[i + 1].Start) : 2;
            if (breaks >= 2 || (breaks == 1 && (StartsListItem(i + 1) || (!wrapped && !GoesOn(i, i + 1)))))
            {
                AddLine(start, i + 1);
                start = i + 1;
            }
        }
        for (int i = 0; i < _blocks.Count; i++) Classify(i);
        MarkTail();
        MarkInsertedHeadlines();
    }

    /// <summary>A line that ends without a stop and goes on in lower case is one line broken in two.</summary>
    private bool GoesOn(int last, int next) =>
        _tokens[next].Is(TokenShape.AllLower) && (_tokens[last].Kind == TokenKind.Word || _text[_tokens[last].Start] == ',');

    private int LineBreaks(int from, int to)
    {
        int count = 0;
        for (int i = from; i < to; i++)
            if (_text[i] == '\n' || (_text[i] == '\r' && (i + 1 >= to || _text[i + 1] != '\n'))) count++;
        return count;
    }

    /// <summary>Wire texts break lines at 60 to 90 columns: many lines, none long, most of them full.</summary>
    private bool IsWrapped()
    {
        int longest = 0;
        ReadOnlySpan<char> rest = _text;
        for (int end; (end = rest.IndexOf('\n')) >= 0; rest = rest[(end + 1)..]) longest = Math.Max(longest, end);
        longest = Math.Max(longest, rest.Length);
        if (longest is < 40 or > 110) return false;
        int lines = 0, full = 0;
        rest = _text;
        for (int length; (length = rest.IndexOf('\n')) >= 0; rest = rest[(length + 1)..])
        {
            if (length > 0) lines++;
            if (length >= longest - 18) full++;
        }
        return lines >= 6 && full * 2 > lines;
    }

    private bool StartsListItem(int token)
    {
        if (token + 1 >= _tokens.Length) return false;
        char c = _text[_tokens[token].Start];
        return (c is '•' or '●' or '▪' or '◦' or '*' || (c is '-' or '–' && _tokens[token].Length == 1)) && !_tokens[token + 1].Is(TokenShape.Glued);
    }

    private void AddLine(int first, int end)
    {
        int dateline = StartsListItem(first) ? 0 : DatelineEnd(first, end);
        if (dateline > 0)
        {
            _blocks.Add(new Block(BlockKind.Dateline, first, dateline - first));
            first = dateline;
            if (first >= end) return;
        }
        _blocks.Add(new Block(BlockKind.Paragraph, first, end - first));
    }

    /// <summary>“CAPE CANAVERAL, Fla. (AP) —”, “MOSCOW, Nov. 27 /TASS/.”, “PARIS –”: capitals first, a dash within reach.</summary>
    private int DatelineEnd(int first, int end)
    {
        int limit = Math.Min(end, first + 16), upper = 0, words = 0;
        for (int i = first; i < limit; i++)
        {
            ref readonly TokenData token = ref _tokens[i];
            char c = _text[token.Start];
            if (i > first && (c is '—' or '–' || (c == '-' && !token.Is(TokenShape.Glued))) && token.Kind == TokenKind.Punctuation)
                return words > 0 && (upper > 0 || HasAgency(first, i)) && words <= 8 ? i + 1 : 0;
            if (c == '/' && i > first + 2 && upper > 0)
            {
                // “/TASS/.”
                for (int j = i + 1; j < Math.Min(end, i + 4); j++)
                    if (_text[_tokens[j].Start] == '/') return j + 1 < end && _text[_tokens[j + 1].Start] is '.' or '-' or '–' or '—' ? j + 2 : j + 1;
            }
            if (token.Kind != TokenKind.Word) continue;
            words++;
            if (token.Is(TokenShape.AllUpper) && i < first + 3) upper++;
            if (token.Is(TokenShape.AllLower)) return 0;
        }
        return 0;
    }

    private bool HasAgency(int first, int end)
    {
        for (int i = first + 1; i + 1 < end; i++)
            if (_text[_tokens[i - 1].Start] == '(' && _tokens[i].Is(TokenShape.InitialUpper) && _text[_tokens[i + 1].Start] == ')') return true;
        return false;
    }

    private void Classify(int index)
    {
        Block block = _blocks[index];
        if (block.Kind == BlockKind.Dateline) return;
        _blocks[index] = block with { Kind = KindOf(block, index) };
    }

    private BlockKind KindOf(Block block, int index)
    {
        int first = block.FirstToken, end = block.EndToken, words = CountWords(first, end);
        if (StartsListItem(first)) return HasPhrase(block) && words < 8 ? BlockKind.Boilerplate : BlockKind.ListItem;
        if (words == 0) return BlockKind.Boilerplate;
        if (IsByline(first, end, words)) return BlockKind.Byline;
        if (IsCaption(first, end, words, index)) return BlockKind.Caption;
        bool stop = EndsWithStop(first, end);
        if (words <= 40 && HasPhrase(block) && (!stop || StartsWithPhrase(first))) return BlockKind.Boilerplate;
        if (_tokens[first].Is(TokenShape.Quote) && _tokens[end - 1].Is(TokenShape.Quote) && CountQuotes(first, end) == 2) return BlockKind.Quote;
        if (!stop && words <= 24 && (index == 0 || words <= 16 || IsDuplicateOfFirst(block)) && end < _tokens.Length) return BlockKind.Headline;
        if (!stop && words <= 4 && end == _tokens.Length && index > 2) return BlockKind.Boilerplate;
        return BlockKind.Paragraph;
    }

    private int CountWords(int first, int end)
    {
        int words = 0;
        for (int i = first; i < end; i++)
            if (_tokens[i].Kind is TokenKind.Word or TokenKind.Number) words++;
        return words;
    }

    private int CountQuotes(int first, int end)
    {
        int quotes = 0;
        for (int i = first; i < end; i++)
            if (_text[_tokens[i].Start] is '"' or '“' or '”') quotes++;
        return quotes;
    }

    private bool EndsWithStop(int first, int end)
    {
        for (int i = end - 1; i >= first && i >= end - 4; i--)
        {
            char c = _text[_tokens[i].Start];
            if (c is '.' or '!' or '?' or '…' or ':' or ';') return true;
            if (_tokens[i].Is(TokenShape.Abbreviation)) return true;
            if (_tokens[i].Kind != TokenKind.Punctuation) return false;
        }
        return false;
    }

    /// <summary>“By Jane Doe”, “Written by Jane Doe”, “By Jane Doe, Reuters”.</summary>
    private bool IsByline(int first, int end, int words)
    {
        if (words is < 2 or > 14) return false;
        if (IsStamp(first, end)) return true;
        int i = first;
        if (Is(i, "posted") || Is(i, "interview") || Is(i, "written") || Is(i, "reported") || Is(i, "story") || Is(i, "words") || Is(i, "text")) i++;
        if (!Is(i, "by") || i + 1 >= end) return false;
        // “By Tuesday, …” and “By the time …” begin sentences.
        ref readonly TokenData name = ref _tokens[i + 1];
        const WordClass Calendar = WordClass.Month | WordClass.Weekday | WordClass.Function;
        return name.Is(TokenShape.InitialUpper) && (_knowledge.Lexicon[name.Word] & Calendar) == 0 && (i > first || !EndsWithStop(first, end));
    }

    /// <summary>“Posted at 10:25 PM, Oct 29, 2014”, “Last updated: 3 May 2021”: when the page came out.</summary>
    private bool IsStamp(int first, int end)
    {
        int i = Is(first, "last") || Is(first, "first") ? first + 1 : first;
        if (!(Is(i, "posted") || Is(i, "published") || Is(i, "updated") || Is(i, "modified")) || EndsWithStop(first, end)) return false;
        int next = i + 1;
        if (next < end && (Is(next, "at") || Is(next, "on") || _text[_tokens[next].Start] == ':')) next++;
        return next < end && (_tokens[next].Kind == TokenKind.Number || (_knowledge.Lexicon[_tokens[next].Word] & (WordClass.Month | WordClass.Weekday)) != 0);
    }

    private bool IsCaption(int first, int end, int words, int index)
    {
        if (words > 60) return false;
        if ((Is(first, "image") || Is(first, "photo") || Is(first, "credit") || Is(first, "picture") || Is(first, "photograph") || Is(first, "graphic") || Is(first, "illustration"))
            && first + 1 < end && (_text[_tokens[first + 1].Start] is ':' or '|' or '/' or '©' || Is(first + 1, "credit") || Is(first + 1, "by") || Is(first + 1, "courtesy")))
            return true;
        if (_text[_tokens[first].Start] == '©') return true;
        if (words <= 8 && end - first >= 3 && _text[_tokens[first + 1].Start] == '/' && index <= 1) return true;
        // “… on the pad. (Image credit: NASA)”
        for (int i = Math.Max(first, end - 10); i + 1 < end; i++)
            if (_text[_tokens[i].Start] is '(' or '|' && (Is(i + 1, "image") || Is(i + 1, "photo") || Is(i + 1, "credit") || Is(i + 1, "picture"))) return true;
        return false;
    }

    private bool Is(int token, string word) =>
        token < _tokens.Length && _text.AsSpan(_tokens[token].Start, _tokens[token].Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool HasPhrase(Block block)
    {
        for (int i = block.FirstToken; i < block.EndToken; i++)
            if (StartsWithPhrase(i)) return true;
        return false;
    }

    private bool StartsWithPhrase(int token) =>
        (_knowledge.Lexicon[_tokens[token].Word] & WordClass.PhraseStart) != 0
        && _knowledge.FindLongest(_text, _tokens, token, PhraseKind.Boilerplate, out _) > 0;

    private bool IsDuplicateOfFirst(Block block) =>
        _blocks[0].TokenCount == block.TokenCount
        && _text.AsSpan(_tokens[block.FirstToken].Start, _tokens[block.EndToken - 1].End - _tokens[block.FirstToken].Start)
            .SequenceEqual(_text.AsSpan(_tokens[_blocks[0].FirstToken].Start, _tokens[_blocks[0].EndToken - 1].End - _tokens[_blocks[0].FirstToken].Start));

    /// <summary>After the first piece of furniture at the foot of a page, short lines are furniture too.</summary>
    private void MarkTail()
    {
        int cut = -1;
        for (int i = _blocks.Count - 1; i >= 0; i--)
        {
            if (_blocks[i].Kind == BlockKind.Boilerplate) cut = i;
            else if (_blocks[i].Kind is BlockKind.Paragraph or BlockKind.ListItem && CountWords(_blocks[i].FirstToken, _blocks[i].EndToken) > 45) break;
        }
        if (cut < 0 || cut * 3 < _blocks.Count) return;
        for (int i = cut; i < _blocks.Count; i++)
            if (_blocks[i].Kind is BlockKind.Headline) _blocks[i] = _blocks[i] with { Kind = BlockKind.Boilerplate };
    }

    /// <summary>“COMPANY LAUNCHES FIRST CREW TO ITS NEW STATION AFTER DELAY” between two paragraphs leads to another article: a long line in capitals heads no section.</summary>
    private void MarkInsertedHeadlines()
    {
        for (int i = 1; i + 1 < _blocks.Count; i++)
        {
            if (_blocks[i].Kind != BlockKind.Headline || _blocks[i - 1].Kind is not (BlockKind.Paragraph or BlockKind.Boilerplate) || !IsInserted(_blocks[i])) continue;
            int next = i + 1;
            while (next < _blocks.Count && _blocks[next].Kind == BlockKind.Headline && IsInserted(_blocks[next])) next++;
            if (next == _blocks.Count || _blocks[next].Kind != BlockKind.Paragraph) continue;
            for (; i < next; i++) _blocks[i] = _blocks[i] with { Kind = BlockKind.Boilerplate };
        }
    }

    private bool IsInserted(Block block)
    {
        if (CountWords(block.FirstToken, block.EndToken) < ShortestInserted) return false;
        for (int i = block.FirstToken; i < block.EndToken; i++)
            if (_tokens[i].Kind == TokenKind.Number || (_tokens[i].Kind == TokenKind.Word && _text.AsSpan(_tokens[i].Start, _tokens[i].Length).ContainsAnyInRange('a', 'z'))) return false;
        return true;
    }

    /// <summary>Marks lines in capitals or title case: there a capital letter is no evidence of a name.</summary>
    internal static void MarkShouting(TokenData[] tokens, List<Sentence> sentences, List<Block> blocks, Lexicon lexicon)
    {
        foreach (Sentence sentence in sentences)
        {
            BlockKind kind = blocks[sentence.Block].Kind;
            int upper = 0, words = 0, capitals = 0;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (tokens[i].Kind != TokenKind.Word || tokens[i].Length < 2) continue;
                if ((lexicon[tokens[i].Word] & WordClass.Function) != 0 && !tokens[i].Is(TokenShape.AllUpper)) continue;
                words++;
                if (tokens[i].Is(TokenShape.AllUpper)) upper++;
                if (tokens[i].Is(TokenShape.InitialUpper)) capitals++;
            }
            if (words < 3) continue;
            bool shouted = upper * 10 >= words * 7 || (kind == BlockKind.Headline && capitals * 10 >= words * 7);
            if (!shouted) continue;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++) tokens[i].Shape |= TokenShape.Shouted;
        }
    }
}
