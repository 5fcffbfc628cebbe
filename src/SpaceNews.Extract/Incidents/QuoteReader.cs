using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Reads what is said in quotation marks, with who says it: the name beside a verb of speech outside the marks, in the sentence or the ones around it.</summary>
internal sealed class QuoteReader(EventScope scope)
{
    /// <summary>Fewer words between marks are a term or a title.</summary>
    private const int FewestWords = 4;

    /// <summary>A name stands this near to the verb of speech.</summary>
    private const int SpeakerReach = 10;

    private const int MostQuotes = 24;

    private readonly ArticleContext _article = scope.Article;
    private readonly List<IncidentQuote> _quotes = [];
    private (string Name, Evidence Evidence)? _last;
    private int _block = -1, _open = -1;

    public static ImmutableArray<IncidentQuote> Read(EventScope scope) => new QuoteReader(scope).Read();

    private ImmutableArray<IncidentQuote> Read()
    {
        foreach (SentenceFacts sentence in scope.Draft.Sentences)
        {
            if (_quotes.Count >= MostQuotes) break;
            // A quotation ends with its paragraph, and so does the reach of “he said”.
            if (sentence.Sentence.Block != _block) (_block, _open, _last) = (sentence.Sentence.Block, -1, null);
            int before = _quotes.Count;
            bool quoted = _open >= 0;
            (string Name, Evidence Evidence)? speaker = Speaker(sentence, quoted);
            ReadMarks(sentence, speaker ?? _last);
            // “…,” she said. A name that comes only now speaks for the words before it in the paragraph.
            if (speaker is { } known)
            {
                for (int i = 0; i < before; i++)
                    if (_quotes[i].Speaker is null && _article.Tree.FindToken(_quotes[i].Evidence[0].Span.Start) >= _article.Tree.BlockArray[_block].FirstToken) _quotes[i] = _quotes[i] with { Speaker = known.Name, Evidence = [_quotes[i].Evidence[0], known.Evidence] };
                _last = known;
            }
        }
        return [.. _quotes];
    }

    /// <summary>A mark opens, its partner closes; a quotation that runs over several sentences is one.</summary>
    private void ReadMarks(SentenceFacts sentence, (string Name, Evidence Evidence)? speaker)
    {
        for (int i = sentence.Sentence.FirstToken; i < sentence.Sentence.EndToken; i++)
        {
            char c = _article.FirstChar(i);
            if (c == '“' || (c == '"' && _open < 0)) _open = i + 1;
            else if (c is '”' or '"' && _open >= 0)
            {
                int end = i;
                while (end > _open && _article.Tree.TokenArray[end - 1].Kind == TokenKind.Punctuation) end--;
                if (Words(_open, end) >= FewestWords)
                {
                    Evidence words = _article.EvidenceOf(_open, end);
                    _quotes.Add(new IncidentQuote(words.Text, speaker?.Name, speaker is { } known ? [words, known.Evidence] : [words]));
                }
                _open = -1;
            }
        }
    }

    private int Words(int first, int end)
    {
        int words = 0;
        for (int i = first; i < end; i++)
            if (_article.Tree.TokenArray[i].Kind != TokenKind.Punctuation) words++;
        return words;
    }

    /// <summary>The name nearest to a verb of speech, both outside the marks.</summary>
    private (string Name, Evidence Evidence)? Speaker(SentenceFacts sentence, bool quoted)
    {
        int verb = -1;
        bool inside = quoted;
        for (int i = sentence.Sentence.FirstToken; i < sentence.Sentence.EndToken && verb < 0; i++)
        {
            char c = _article.FirstChar(i);
            if (c is '“' or '”' or '"') inside = c == '“' || (c == '"' && !inside);
            else if (!inside && (_article.Has(i, WordClass.SpeechVerb) && _article.Tree.TokenArray[i].Is(TokenShape.AllLower) || _article.Is(i, "according"))) verb = i;
        }
        if (verb < 0) return null;
        (string Name, Evidence Evidence)? best = null;
        int distance = SpeakerReach;
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            Mention mention = scope.AllMentions[i];
            string? name = mention switch
            {
                Mention<PersonName> p => p.Value.FullName,
                Mention<OrganizationName> o => o.Value.Name,
                _ => null,
            };
            int first = scope.FirstToken(mention), apart = first > verb ? first - verb : verb - scope.EndToken(mention) + 1;
            if (name is null || apart >= distance || IsInside(sentence, first, quoted)) continue;
            distance = apart;
            best = (name, _article.EvidenceOf(mention));
        }
        return best;
    }

    private bool IsInside(SentenceFacts sentence, int token, bool quoted)
    {
        bool inside = quoted;
        for (int i = sentence.Sentence.FirstToken; i < token; i++)
        {
            char c = _article.FirstChar(i);
            if (c is '“' or '”' or '"') inside = c == '“' || (c == '"' && !inside);
        }
        return inside;
    }
}
