using NodaTime;

namespace SpaceNews.Extract.Testing;

/// <summary>Verifies one extractor with marked-up text.</summary>
/// <typeparam name="TExtractor">The extractor; what it requires is taken from the built-in extractors.</typeparam>
/// <example><c>Verify&lt;ThrustExtractor&gt;.Extracts("an engine of {|Thrust=845 kN:845 kN|}")</c></example>
public static class Verify<TExtractor> where TExtractor : Extractor, new()
{
    private static readonly Extractor[] BuiltInExtractors = [.. ExtractionPipeline.CreateBuilder().UseSpaceNews().UseQuantities().Build().Extractors];
    private static readonly Lazy<KindVerifier> LazyDefault = new(() => Create(KnowledgeBase.Default));

    /// <summary>Verifies that the extractor finds the marked mentions and no other of the kinds that it produces.</summary>
    /// <param name="markup">The text with its marks. A mark without a value says nothing of the value; diagnostics that are marked must be reported there and nowhere else.</param>
    /// <param name="published">Day of publication, for dates that count from it.</param>
    /// <param name="knowledge">Another knowledge base than <see cref="KnowledgeBase.Default"/>.</param>
    /// <returns>The model, for further checks.</returns>
    /// <exception cref="ExtractionAssertException">It does not; the message shows what differs.</exception>
    /// <exception cref="FormatException">The markup is broken.</exception>
    /// <exception cref="ArgumentException">A mark is of a kind that the extractor does not produce.</exception>
    /// <exception cref="InvalidOperationException">The extractor requires a kind that no built-in extractor produces.</exception>
    public static ArticleModel Extracts(string markup, LocalDate? published = null, KnowledgeBase? knowledge = null) =>
        (knowledge is null ? LazyDefault.Value : Create(knowledge)).Extracts(markup, published);

    /// <summary>A verifier of some of the kinds that the extractor produces or requires; marks of other kinds may stand in the markup and do not count.</summary>
    /// <exception cref="ArgumentException">No kind is given.</exception>
    public static KindVerifier Only(params MentionKind[] kinds) => LazyDefault.Value.Only(kinds);

    private static KindVerifier Create(KnowledgeBase knowledge)
    {
        var extractor = new TExtractor();
        ExtractionPipelineBuilder builder = ExtractionPipeline.CreateBuilder().WithKnowledge(knowledge).Use(extractor);
        foreach (Extractor required in RequiredBy(extractor)) builder.Use(required);
        return new KindVerifier(builder.Build(), extractor.Produces);
    }

    /// <summary>The built-in extractors that produce what an extractor requires, and what those require in turn.</summary>
    private static List<Extractor> RequiredBy(Extractor extractor)
    {
        var result = new List<Extractor>();
        var kinds = new Queue<MentionKind>(extractor.Requires);
        while (kinds.TryDequeue(out MentionKind kind))
        {
            if (extractor.Produces.Contains(kind)) continue;
            // A kind that nobody reports is misspelt, or comes from an extractor that is not known here: its patterns would be silent.
            if (!BuiltInExtractors.Any(e => e.Produces.Contains(kind)))
                throw new InvalidOperationException($"The extractor {extractor.Name} requires mentions of the kind {kind}, which no built-in extractor produces; if one of yours does, verify a pipeline that has both: Verify.Kinds(…).In(pipeline).");
            foreach (Extractor builtIn in BuiltInExtractors)
            {
                if (!builtIn.Produces.Contains(kind) || result.Contains(builtIn)) continue;
                result.Add(builtIn);
                foreach (MentionKind next in builtIn.Requires) kinds.Enqueue(next);
            }
        }
        return result;
    }
}
