using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Puts a pipeline together.</summary>
/// <remarks>Mutable, for one thread. <see cref="Build"/> may be called more than once; each pipeline stands by itself.</remarks>
public sealed class ExtractionPipelineBuilder
{
    private readonly List<Extractor> _extractors = [];
    private KnowledgeBase _knowledge = KnowledgeBase.Default;
    private PipelineOptions _options = new();
    private ITokenTagger? _tagger;
    private INameRecognizer? _recognizer;
    private ISentenceClassifier? _classifier;
    private VehicleModel? _vehicles;
    private SubjectModel? _subjects;
    private IncidentModel? _incidents;
    private RoleModel? _roles;

    internal ExtractionPipelineBuilder()
    {
    }

    /// <summary>Adds the built-in extractors.</summary>
    public ExtractionPipelineBuilder UseSpaceNews()
    {
        _extractors.AddRange(BuiltInExtractors.Create());
        return this;
    }

    /// <summary>Adds the extractor of quantities other than masses and durations: lengths, speeds, thrust, power, money, people, percentages.</summary>
    public ExtractionPipelineBuilder UseQuantities() => Use(new QuantityExtractor());

    /// <summary>Adds an extractor.</summary>
    public ExtractionPipelineBuilder Use<T>() where T : Extractor, new() => Use(new T());

    /// <summary>Adds an extractor.</summary>
    public ExtractionPipelineBuilder Use(Extractor extractor)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        _extractors.Add(extractor);
        return this;
    }

    /// <summary>Takes another knowledge base than <see cref="KnowledgeBase.Default"/>.</summary>
    public ExtractionPipelineBuilder WithKnowledge(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _knowledge = knowledge;
        return this;
    }

    /// <summary>Takes another tagger of parts of speech than <see cref="PartOfSpeechTagger.Default"/>.</summary>
    public ExtractionPipelineBuilder WithTagger(ITokenTagger tagger)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        _tagger = tagger;
        return this;
    }

    /// <summary>Takes another recogniser of names than <see cref="NameTagger.Default"/>; <see cref="NameRecognizer.None"/> leaves names to the rules alone.</summary>
    public ExtractionPipelineBuilder WithNameRecognizer(INameRecognizer recognizer)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        _recognizer = recognizer;
        return this;
    }

    /// <summary>Takes another classifier of sentences than <see cref="SentenceClassifier.Default"/>.</summary>
    public ExtractionPipelineBuilder WithSentenceClassifier(ISentenceClassifier classifier)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        _classifier = classifier;
        return this;
    }

    /// <summary>Takes other weights for which names are those of craft than <see cref="VehicleModel.Default"/>.</summary>
    public ExtractionPipelineBuilder WithVehicleModel(VehicleModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _vehicles = model;
        return this;
    }

    /// <summary>Takes other weights for what a mass is of than <see cref="SubjectModel.Default"/>.</summary>
    public ExtractionPipelineBuilder WithSubjectModel(SubjectModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _subjects = model;
        return this;
    }

    /// <summary>Takes other weights for the types of incidents than <see cref="IncidentModel.Default"/>.</summary>
    public ExtractionPipelineBuilder WithIncidentModel(IncidentModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _incidents = model;
        return this;
    }

    /// <summary>Takes other weights for the roles in incidents than <see cref="RoleModel.Default"/>; <see cref="RoleModel.None"/> leaves roles to the rules alone.</summary>
    public ExtractionPipelineBuilder WithRoleModel(RoleModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _roles = model;
        return this;
    }

    /// <summary>Changes the options.</summary>
    public ExtractionPipelineBuilder Configure(Func<PipelineOptions, PipelineOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        PipelineOptions options = change(_options) ?? throw new ArgumentException("The function returned no options.", nameof(change));
        if (options.MaxDegreeOfParallelism < 1)
            throw new ArgumentOutOfRangeException(nameof(change), options.MaxDegreeOfParallelism, $"{nameof(PipelineOptions.MaxDegreeOfParallelism)} is at least 1.");
        _options = options;
        return this;
    }

    /// <summary>Builds the pipeline and orders its extractors by what they require and produce.</summary>
    /// <exception cref="InvalidOperationException">Extractors require each other in a circle (SNX0002).</exception>
    public ExtractionPipeline Build()
    {
        ImmutableArray<Extractor> ordered = ExtractorOrder.Sort(_extractors);
        var steps = ImmutableArray.CreateBuilder<(Extractor, IReadOnlyList<Action<ArticleContext>>)>(ordered.Length);
        foreach (Extractor extractor in ordered)
        {
            var context = new ExtractorContext(_knowledge, extractor);
            extractor.Initialize(context);
            steps.Add((extractor, context.Complete()));
        }
        return new ExtractionPipeline(_knowledge, _options, new Taggers(_tagger, _recognizer, _classifier, _vehicles, _subjects, _incidents, _roles), steps.ToImmutable());
    }
}
