using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Reads quantities without a pipeline: one that makes up a whole text, or all that a text holds.</summary>
/// <remarks>Thread-safe; does not depend on culture. <see cref="ExtractionPipelineBuilder.UseQuantities"/> finds them among the mentions of an article.</remarks>
public static class QuantityReader
{
    internal const string Rule = "NumberThenUnit";

    /// <summary>Reads a text that is one quantity and nothing else, bounds such as “about” in front of it apart.</summary>
    /// <param name="text">The text: “3.9 tonnes”, “about 12 to 15 km”, “$40 million”.</param>
    /// <param name="quantity">What was read.</param>
    /// <param name="knowledge">Whose units to use; the built-in ones unless given.</param>
    public static bool TryParse(string text, out Quantity quantity, KnowledgeBase? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool whole = TryReadWhole(text, knowledge, out ArticleContext article, out QuantityReading reading);
        quantity = whole ? Of(article, reading, null, null) : default;
        return whole;
    }

    /// <summary>The one quantity that a text consists of.</summary>
    internal static bool TryReadWhole(string text, KnowledgeBase? knowledge, out ArticleContext article, out QuantityReading reading)
    {
        article = ContextOf(text, knowledge);
        List<QuantityReading> found = article.Quantities;
        reading = found.Count == 1 ? found[0] : default;
        // Nothing but words of a bound may stand before it.
        return found.Count == 1 && reading.End == text.AsSpan().TrimEnd().Length && (reading.First == 0 || BoundReader.Before(article, reading.First, 0) != QuantityBound.Exact
                || (reading.First == 1 && reading.Parsed.Upper is not null && (article.Is(0, "between") || article.Is(0, "from"))));
    }

    /// <summary>Reads a text that is one quantity and nothing else.</summary>
    /// <exception cref="FormatException">It is not; the message tells what was expected and, where a number was read, the position at which it stops making sense.</exception>
    public static Quantity Parse(string text, KnowledgeBase? knowledge = null)
    {
        if (TryParse(text, out Quantity quantity, knowledge)) return quantity;
        int number = NumberReader.TryRead(text.AsSpan().TrimStart(), out Number read) ? text.Length - text.AsSpan().TrimStart().Length + read.Length : 0;
        throw Failure(text, "quantity", "a known unit", number);
    }

    internal static FormatException Failure(string text, string what, string unit, int number) => new($"“{text}” is no {what}: expected {(number > 0 ? unit : "a number")} at position {number}.");

    /// <summary>All quantities of a text in order, also times and, where <paramref name="bareNumbers"/> asks for them, numbers without a unit.</summary>
    /// <param name="text">The text; plain, of any length.</param>
    /// <param name="bareNumbers">Whether numbers without a unit are wanted.</param>
    /// <param name="knowledge">Whose units to use; the built-in ones unless given.</param>
    public static ImmutableArray<Mention<Quantity>> FindAll(string text, bool bareNumbers = false, KnowledgeBase? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArticleContext article = ContextOf(text, knowledge);
        List<QuantityReading> readings = bareNumbers ? QuantityScanner.Scan(article, bareNumbers: true) : article.Quantities;
        var result = ImmutableArray.CreateBuilder<Mention<Quantity>>(readings.Count);
        for (int i = 0; i < readings.Count; i++)
            result.Add(new Mention<Quantity>(MentionKind.Quantity, TextSpan.FromBounds(readings[i].Start, readings[i].End), Of(article, readings[i], null, null), Rule, 1));
        result.Sort((a, b) => a.Span.CompareTo(b.Span));
        return result.ToImmutable();
    }

    /// <summary>The value of a reading.</summary>
    internal static Quantity Of(ArticleContext article, in QuantityReading reading, string? of, TextSpan? sameAs)
    {
        ParsedQuantity parsed = reading.Parsed;
        return new Quantity(reading.Dimension, parsed.Number, reading.UnitName ?? (parsed.HasUnit ? parsed.Unit.Name : ""), reading.ToSI(parsed.Number))
        {
            Bound = reading.Bound,
            UpperNumber = parsed.Upper,
            UpperValue = parsed.Upper is { } upper ? reading.ToSI(upper) : null,
            Tolerance = parsed.Tolerance,
            IsUnitAmbiguous = reading.IsAmbiguous,
            SIUnit = article.Knowledge.Units.SymbolOf(reading.Dimension),
            Of = of,
            SameAs = sameAs,
        };
    }

    private static ArticleContext ContextOf(string text, KnowledgeBase? knowledge)
    {
        knowledge ??= KnowledgeBase.Default;
        var article = Article.FromText(text);
        return new ArticleContext(article, BlockParser.Parse(article.Text, knowledge), knowledge, Taggers.BuiltIn, CancellationToken.None);
    }
}
