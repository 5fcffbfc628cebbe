namespace SpaceNews.Extract;

/// <summary>Makes a tree of tokens that somebody else has cut: treebanks come so.</summary>
internal static class GoldTree
{
    /// <summary>Joins the tokens by spaces; every sentence is a block of its own.</summary>
    public static ArticleTree Build(IReadOnlyList<IReadOnlyList<string>> sentences, KnowledgeBase knowledge)
    {
        var text = new System.Text.StringBuilder();
        var tokens = new List<TokenData>();
        var result = new List<Sentence>();
        var blocks = new List<Block>();
        foreach (IReadOnlyList<string> sentence in sentences)
        {
            int first = tokens.Count;
            foreach (string word in sentence)
            {
                TokenData token = Tokenizer.Describe(word, knowledge.Lexicon);
                token.Start = text.Length;
                text.Append(word).Append(' ');
                if (tokens.Count == first) token.Shape |= TokenShape.SentenceStart;
                tokens.Add(token);
            }
            if (tokens.Count == first) continue;
            text[^1] = '\n';
            bool stopped = tokens[^1].Kind == TokenKind.Punctuation || tokens.Count - first > 14;
            blocks.Add(new Block(stopped ? BlockKind.Paragraph : BlockKind.Headline, first, tokens.Count - first));
            result.Add(new Sentence(first, tokens.Count - first, blocks.Count - 1));
        }
        TokenData[] array = [.. tokens];
        BlockParser.MarkShouting(array, result, blocks, knowledge.Lexicon);
        return new ArticleTree(new ArticleText(text.ToString()), array, [.. result], [.. blocks], knowledge);
    }
}
