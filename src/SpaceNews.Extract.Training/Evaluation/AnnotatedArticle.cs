using System.Text.Json;

namespace SpaceNews.Extract.Training;

/// <summary>An article of a public data set and, as annotation, what should be found in it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Gold">The annotation in the form that <see cref="Evaluator"/> reads.</param>
/// <remarks>Immutable.</remarks>
public sealed record AnnotatedArticle(Article Article, JsonElement Gold);
