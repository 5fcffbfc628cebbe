namespace SpaceNews.Extract;

/// <summary>Cuts the tokens of a block into sentences: linear, by final punctuation and by what stands behind it.</summary>
internal static class SentenceSplitter
{
    public static void Split(string text, TokenData[] tokens, int first, int end, int block, Lexicon lexicon, List<Sentence> sentences)
    {
        int start = first;
        for (int i = first; i < end; i++)
        {
            if (!EndsSentence(text, tokens, i, end, lexicon, out int next)) continue;
            Add(tokens, start, next, block, sentences);
            start = next;
            i = next - 1;
        }
        if (start < end) Add(tokens, start, end, block, sentences);
    }

    private static void Add(TokenData[] tokens, int start, int end, int block, List<Sentence> sentences)
    {
        tokens[start].Shape |= TokenShape.SentenceStart;
        // A quotation mark or bracket may stand before the first word, whose capital then proves nothing either.
        for (int i = start; i < end && i < start + 4; i++)
        {
            tokens[i].Shape |= TokenShape.SentenceStart;
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number) break;
        }
        sentences.Add(new Sentence(start, end - start, block));
    }

    private static bool EndsSentence(string text, TokenData[] tokens, int i, int end, Lexicon lexicon, out int next)
    {
        next = i + 1;
        ref readonly TokenData token = ref tokens[i];
        bool final = token.Kind == TokenKind.Punctuation && text[token.Start] is '.' or '!' or '?' or '…';
        bool abbreviation = token.Is(TokenShape.Abbreviation);
        if (!final && !abbreviation) return false;

        // Closing quotes and brackets belong to the sentence that they close.
        while (next < end && tokens[next].Kind == TokenKind.Punctuation && Closes(text[tokens[next].Start]) && tokens[next].Is(TokenShape.Glued)) next++;
        if (next >= end) return true;
        ref readonly TokenData follower = ref tokens[next];
        bool spaced = !follower.Is(TokenShape.Glued);
        bool opens = follower.Kind == TokenKind.Punctuation && text[follower.Start] is '"' or '“' or '‘' or '(' or '[' or '«' or '—';
        bool capital = follower.Is(TokenShape.InitialUpper) || follower.Kind == TokenKind.Number || opens;
        if (abbreviation)
        {
            // “in the U.S. The crew …” ends a sentence; “Gen. Smith” and “U.S. Navy” do not.
            bool mayEnd = token.Length >= 4 || (lexicon[token.Word] & WordClass.AbbreviationMayEnd) != 0;
            return mayEnd && spaced && follower.Is(TokenShape.InitialUpper) && (lexicon[follower.Word] & WordClass.Starter) != 0 && !follower.Is(TokenShape.AllUpper);
        }
        if (!spaced)
        {
            // “in danger.The crew”: a lost space.
            return text[token.Start] == '.' && token.Length == 1 && follower.Is(TokenShape.InitialUpper) && i > 0 && tokens[i - 1].Is(TokenShape.AllLower);
        }
        if (text[token.Start] is '!' or '?') return capital || follower.Kind == TokenKind.Symbol;
        return capital || follower.Kind == TokenKind.Symbol || !follower.Is(TokenShape.AllLower);
    }

    private static bool Closes(char c) => c is '"' or '”' or '’' or '\'' or ')' or ']' or '»';
}
