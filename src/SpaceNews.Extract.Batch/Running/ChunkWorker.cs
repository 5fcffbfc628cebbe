namespace SpaceNews.Extract.Batch;

/// <summary>Turns the records of chunks into what the sinks write.</summary>
/// <remarks>Used by all worker threads at once; the ids are touched by one chunk at a time, in the order of the input.</remarks>
internal sealed class ChunkWorker(ExtractionPipeline pipeline, BatchOptions options, IReadOnlyList<IRecordSink> sinks, HashSet<IdHash> taken)
{
    public async Task Process(Chunk chunk, CancellationToken cancellationToken)
    {
        try
        {
            var rejects = new List<RejectedRecord>();
            List<(long Record, InputRecord Input, Article Article, IdHash Id)> parsed = Parse(chunk, rejects, cancellationToken);
            await chunk.Previous.WaitAsync(cancellationToken).ConfigureAwait(false);
            List<IdHash> ids = Claim(parsed, rejects);
            chunk.MarkClaimed();
            List<ExtractedArticle> articles = Extract(parsed, rejects, cancellationToken);
            rejects.Sort((a, b) => a.Record.CompareTo(b.Record));
            chunk.Complete(new ChunkResult(articles.Count, [.. sinks.Select(s => s.Render(articles))], rejects, ids));
        }
        catch (Exception e)
        {
            chunk.Fail(e);
        }
    }

    private List<(long, InputRecord, Article, IdHash)> Parse(Chunk chunk, List<RejectedRecord> rejects, CancellationToken cancellationToken)
    {
        var parsed = new List<(long, InputRecord, Article, IdHash)>(chunk.Records.Count);
        for (int i = 0; i < chunk.Records.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            InputRecord record = chunk.Records[i];
            long number = chunk.First + i;
            // Where the id is known already, a page of another shard is not even parsed.
            if (record.Id is { } known && !options.Shard.Has(IdHash.Of(known))) continue;
            string? id = record.Id;
            try
            {
                Article article = record.Parse();
                id = article.Id;
                IdHash hash = IdHash.Of(id);
                if (!options.Shard.Has(hash)) continue;
                Check(article);
                parsed.Add((number, record, article, hash));
            }
            catch (BadRecordException e)
            {
                if (id is null && !options.Shard.Has(number)) continue;
                rejects.Add(new RejectedRecord(number, record.Position, id, e.Reason, e.Message));
            }
        }
        return parsed;
    }

    private void Check(Article article)
    {
        ReadOnlySpan<char> text = article.Text.Value;
        if (text.IsWhiteSpace()) throw new BadRecordException(RejectReason.EmptyText, $"expected text in the article “{article.Id}”, but there is none");
        if (text.Length > options.MaxTextLength) throw new BadRecordException(RejectReason.TooLarge, FormattableString.Invariant($"expected a text of at most {options.MaxTextLength} characters, but found {text.Length}"));
        if (options.EnglishOnly && LanguageCheck.OtherLanguage(text) is { } language) throw new BadRecordException(RejectReason.NotEnglish, $"expected English, but found {language}");
    }

    private List<IdHash> Claim(List<(long Record, InputRecord Input, Article Article, IdHash Id)> parsed, List<RejectedRecord> rejects)
    {
        var ids = new List<IdHash>(parsed.Count);
        parsed.RemoveAll(p =>
        {
            if (taken.Add(p.Id))
            {
                ids.Add(p.Id);
                return false;
            }
            rejects.Add(new RejectedRecord(p.Record, p.Input.Position, p.Article.Id, RejectReason.DuplicateId, $"expected an id that no record before has, but found “{p.Article.Id}” again"));
            return true;
        });
        return ids;
    }

    private List<ExtractedArticle> Extract(List<(long Record, InputRecord Input, Article Article, IdHash Id)> parsed, List<RejectedRecord> rejects, CancellationToken cancellationToken)
    {
        var articles = new List<ExtractedArticle>(parsed.Count);
        foreach ((long record, InputRecord input, Article article, _) in parsed)
        {
            try
            {
                articles.Add(new ExtractedArticle(pipeline.Extract(article, cancellationToken)));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // An extractor that fails is caught by the pipeline; what comes here is a defect of ours, and costs one article.
                rejects.Add(new RejectedRecord(record, input.Position, article.Id, RejectReason.ExtractionFailed, $"the pipeline failed: {e.GetType().Name}: {e.Message}"));
            }
        }
        return articles;
    }
}
