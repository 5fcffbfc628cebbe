using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SpaceNews.Extract;

/// <summary>Turns articles into models. Built once, used for any number of articles on any number of threads.</summary>
/// <remarks>Immutable and thread-safe. The same article gives the same model under every culture, thread count and order.</remarks>
public sealed class ExtractionPipeline
{
    private static readonly Lazy<ExtractionPipeline> LazyDefault = new(() => CreateBuilder().UseSpaceNews().Build());

    private readonly ImmutableArray<(Extractor Extractor, IReadOnlyList<Action<ArticleContext>> Actions)> _steps;
    private readonly Taggers _taggers;

    internal ExtractionPipeline(KnowledgeBase knowledge, PipelineOptions options, Taggers taggers, ImmutableArray<(Extractor, IReadOnlyList<Action<ArticleContext>>)> steps)
    {
        Knowledge = knowledge;
        Options = options;
        _taggers = taggers;
        _steps = steps;
    }

    /// <summary>The built-in extractors with the knowledge that ships with the library.</summary>
    public static ExtractionPipeline Default => LazyDefault.Value;

    /// <summary>The knowledge base.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>The settings.</summary>
    public PipelineOptions Options { get; }

    /// <summary>The extractors in the order in which they run.</summary>
    public IEnumerable<Extractor> Extractors => _steps.Select(s => s.Extractor);

    /// <summary>Starts to put a pipeline together.</summary>
    public static ExtractionPipelineBuilder CreateBuilder() => new();

    /// <summary>Reads one article.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was set.</exception>
    public ArticleModel Extract(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArticleContext context = Read(article, cancellationToken, out List<Mention> mentions);
        EntityTable entities = EntityGrouper.Group(article.Text, mentions);
        ImmutableArray<Incident> incidents = Options.BuildIncidents ? IncidentBuilder.Build(context, mentions) : [];
        context.Diagnostics.Sort((a, b) => a.Span.CompareTo(b.Span) is var c and not 0 ? c : string.CompareOrdinal(a.Id, b.Id));
        context.Scratch.Return();
        return new ArticleModel(this, article, context.Tree, [.. mentions], entities, incidents, [.. context.Diagnostics]);
    }

    /// <summary>How a record of an article came about; null when the article has no such record.</summary>
    internal IncidentExplanation? Explain(Article article, Incident incident) =>
        IncidentExplainer.Explain(Read(article, CancellationToken.None, out List<Mention> mentions), mentions, incident);

    /// <summary>Runs the extractors.</summary>
    internal ArticleContext Read(Article article, CancellationToken cancellationToken, out List<Mention> mentions)
    {
        ArticleTree tree = BlockParser.Parse(article.Text, Knowledge);
        var context = new ArticleContext(article, tree, Knowledge, _taggers, cancellationToken) { WritesTimex = Options.WritesTimex };
        GluedWords.Report(context);
        // Numbers with units are read before any name, so that no name takes their figures.
        _ = context.Quantities;
        foreach ((Extractor extractor, IReadOnlyList<Action<ArticleContext>> actions) in _steps) context.Run(extractor, actions);
        mentions = OverlapPolicy.Resolve(context.MentionList);
        return context;
    }

    /// <summary>Reads many articles at once and gives the models in the order of the articles; never holds more than a few per core.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was set.</exception>
    public async IAsyncEnumerable<ArticleModel> ExtractAsync(IEnumerable<Article> articles, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<Task<ArticleModel>> running = Channel.CreateBounded<Task<ArticleModel>>(Options.MaxDegreeOfParallelism * 2);
        using var slots = new SemaphoreSlim(Options.MaxDegreeOfParallelism);
        Task producer = Task.Run(() => Produce(articles, running.Writer, slots, stop.Token), CancellationToken.None);
        try
        {
            await foreach (Task<ArticleModel> task in running.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return await task.ConfigureAwait(false);
            await producer.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await producer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (running.Reader.TryRead(out Task<ArticleModel>? left)) await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Produce(IEnumerable<Article> articles, ChannelWriter<Task<ArticleModel>> writer, SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        Task<ArticleModel>? last = null;
        try
        {
            foreach (Article article in articles)
            {
                await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
                last = Task.Run(
                    () =>
                    {
                        try
                        {
                            return Extract(article, cancellationToken);
                        }
                        finally
                        {
                            slots.Release();
                        }
                    },
                    CancellationToken.None);
                await writer.WriteAsync(last, cancellationToken).ConfigureAwait(false);
            }
            writer.Complete();
        }
        catch (Exception e)
        {
            // A task that found no place in the channel still holds a slot: see it through.
            if (last is not null) await ((Task)last).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // What the source of the articles throws reaches the reader of the models, after the models before it.
            writer.Complete(e);
        }
    }
}
