using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>
/// Gives the name to a craft that is only called by a common noun: “the 96-kilogram craft” is Loon-7 when that is the craft
/// last spoken of. Reads the vehicles found so far; the nouns and the classes they fit stand in <c>cues.tsv</c>.
/// </summary>
/// <param name="article">The article.</param>
internal sealed class CraftNames(ArticleContext article)
{
    /// <summary>How many vehicles before a noun are looked at, so that the time stays linear in the text.</summary>
    private const int Reach = 64;

    /// <summary>How many sentences back a mass finds its craft that opens a sentence and has no subject; any other finds it in its own.</summary>
    private const int NearSentences = 3;

    private Mention<VehicleName>[]? _vehicles;

    /// <summary>The names of craft, in the order of the text.</summary>
    private Mention<VehicleName>[] Vehicles => _vehicles ??= [.. article.Mentions.OfType<Mention<VehicleName>>().OrderBy(m => m.Span.Start)];

    /// <summary>Name and noun, “Loon-7 craft”, or null where the phrase is no such noun, is indefinite, or no craft fits.</summary>
    /// <param name="phrase">A noun phrase.</param>
    /// <param name="quantity">The quantity, its bound included: one right before the noun stands between noun and article.</param>
    public string? Find(NounPhrase phrase, Range quantity)
    {
        int noun = phrase.End - 1;
        // “the craft”, “the weather satellite”, “the Soviet moon rocket”
        bool isOfLand = article.Has(phrase.First, WordClass.Demonym) && article.Has(phrase.First - 1, WordClass.Article);
        if (noun - phrase.First > (isOfLand ? 2 : 1) || !article.Tree.TokenArray[noun].Is(TokenShape.AllLower) || !(isOfLand || article.Tree.TokenArray[phrase.First].Is(TokenShape.AllLower)) || !article.Has(noun, WordClass.PhraseStart)) return null;
        if (article.FindCue(noun, CueAspect.CraftNoun, 1) is not { } classes) return null;
        int opening = quantity.End.Value == phrase.First ? quantity.Start.Value : phrase.First;
        if (IsAnother(opening - 1) || IsAnother(phrase.First - 1) || (noun > phrase.First && IsAnother(phrase.First))) return null;
        return NameBefore(noun, classes, Search.NearOrTopic) is { } name ? $"{name} {article.TextOf(noun)}" : null;
    }

    /// <summary>The craft that the sentence of a token names last or, for “Seven tons, and nobody inside!”, one of the few before.</summary>
    public string? NamedNear(int token)
    {
        int first = article.Tree.SentenceArray[article.Tree.FindSentence(token)].FirstToken;
        return NameBefore(token, default, Search.Near, MassWords.StartOfBound(article, token, first) <= first + 1 ? NearSentences : 0);
    }

    /// <summary>The craft that the sentence of a token, or one of the few before, names last.</summary>
    public string? NamedBefore(int token) => NameBefore(token, default, Search.Near, NearSentences);

    /// <summary>The craft named most often so far: “Take-off mass: 590 tons”.</summary>
    public string? Topic(int token) => NameBefore(token, default, Search.Topic);

    /// <summary>What sort of craft a token belongs to the name of, or null.</summary>
    public VehicleClass? ClassAt(int token)
    {
        int offset = article.Tree.TokenArray[token].Start, last = CountBefore(offset + 1) - 1;
        return last >= 0 && offset < Vehicles[last].Span.End ? Vehicles[last].Value.Class : null;
    }

    /// <summary>How many names of craft begin before an offset.</summary>
    private int CountBefore(int offset) => new ReadOnlySpan<Mention<VehicleName>>(Vehicles).CountBefore(offset, static (in Mention<VehicleName> v, int o) => v.Span.Start < o);

    /// <summary>“a craft”, “two craft”, “the other craft”: not the one last spoken of.</summary>
    private bool IsAnother(int before) =>
        before >= 0 && (article.Has(before, WordClass.NumberWord) || article.TextOf(before) is "a" or "A" or "an" or "An" or "another" or "Another" or "other" or "any" or "every" or "each" or "both" or "Both" or "twin" or "new" or "second" or "third" or "similar");

    /// <summary>The fitting craft that this sentence or the one before names last, or else the one named most often so far.</summary>
    /// <param name="token">Token that they stand before.</param>
    /// <param name="classes">The classes that fit; none for all.</param>
    /// <param name="search">Which of both counts.</param>
    /// <param name="nearSentences">How many sentences back are near.</param>
    private string? NameBefore(int token, ReadOnlySpan<char> classes, Search search, int nearSentences = 0)
    {
        int sentence = article.Tree.FindSentence(token), offset = article.Tree.TokenArray[token].Start;
        int near = article.Tree.TokenArray[article.Tree.SentenceArray[Math.Max(0, sentence - (search == Search.Near ? nearSentences : 1))].FirstToken].Start;
        int low = CountBefore(offset);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        (string? Name, int Count) most = default;
        string? unknown = null;
        for (int i = low - 1; i >= 0 && i >= low - Reach; i--)
        {
            Mention<VehicleName> vehicle = Vehicles[i];
            if (search == Search.Near && vehicle.Span.Start < near) return null;
            if (!classes.IsEmpty && !Fits(vehicle.Value.Class, classes))
            {
                if (vehicle.Value.Class == VehicleClass.Unknown) unknown ??= vehicle.Value.Name;
                continue;
            }
            if (search != Search.Topic && vehicle.Span.Start >= near) return vehicle.Value.Name;
            int count = counts[vehicle.Value.Name] = counts.GetValueOrDefault(vehicle.Value.Name) + 1;
            if (count > most.Count) most = (vehicle.Value.Name, count);
        }
        // A craft of which nothing is known may be anything but a part of another.
        return most.Name ?? (classes is "Stage" or "StationModule" or "SpaceStation" ? null : unknown);
    }

    private static bool Fits(VehicleClass kind, ReadOnlySpan<char> classes)
    {
        foreach (Range part in classes.Split(' '))
            if (Enum.TryParse(classes[part], out VehicleClass fitting) && fitting == kind) return true;
        return false;
    }

    private enum Search
    {
        Near,
        Topic,
        NearOrTopic,
    }
}
