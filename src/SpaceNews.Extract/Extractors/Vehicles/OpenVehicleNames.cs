using System.Globalization;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>What may be the name of a vehicle that the knowledge base does not hold, and those that were found in an article.</summary>
internal sealed class OpenVehicleNames(ArticleContext article, Dictionary<ulong, VehicleName> names)
{
    /// <summary>A name has no more tokens.</summary>
    public const int LongestName = 3;

    /// <summary>An item of a list in one line has no more tokens.</summary>
    private const int LongestItem = 20;

    /// <summary>From it on the recogniser is believed about what a name is and where it ends.</summary>
    public const double Sure = 0.85;

    /// <summary>Whether a word may belong to the name of a craft that nobody knows.</summary>
    public bool CanBeName(int i)
    {
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if (article.Cover(i) != MentionSet.None) return false;
        if (token.Kind == TokenKind.Number) return token.Length <= 4 && !token.Is(TokenShape.HasColon) && i > 0 && article.Tree.TokenArray[i - 1].Is(TokenShape.InitialUpper) && article.IsNameWord(i - 1);
        if (!article.IsNameWord(i) || article.Has(i, WordClass.Demonym | WordClass.Month | WordClass.Place)) return false;
        if (article.HeadAt(i, k => k.IsVehicle(), out _) > 0 && !token.Is(TokenShape.HasDigit)) return false;
        // Missions and flights are no vehicles.
        return !IsMission(i) && !IsOfTwoLands(i) && !IsKnownOther(i);
    }

    /// <summary>A word that only opens a sentence, or an adjective under a capital: “New”, “Reusable”.</summary>
    public bool IsWeakOpening(int i) =>
        article.Tree.TokenArray[i].Kind == TokenKind.Word && !article.Tree.TokenArray[i].Is(TokenShape.HasDigit) && (article.IsCapitalByPlace(i) || OpensSpeech(i) ? article.Has(i, WordClass.Common | WordClass.Starter | WordClass.Function) : IsOfTwoLands(i));

    /// <summary>Whether at least one word is no ordinary English, or carries a designator.</summary>
    public bool IsTelling(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            ref readonly TokenData token = ref article.Tree.TokenArray[i];
            if (token.Is(TokenShape.HasDigit)) return true;
            if (!article.Has(i, WordClass.Common) && token.Length > 2) return true;
            if (!article.IsCapitalByPlace(i) && token.Length > 2 && !token.Is(TokenShape.AllUpper)) return true;
        }
        return false;
    }

    /// <summary>“1. Calm in the east 2. A bad week”: the numbers of a list that runs on.</summary>
    public bool IsListNumber(int i)
    {
        if (article.FirstChar(i + 1) is not ('.' or ')') || !int.TryParse(article.TextOf(i), CultureInfo.InvariantCulture, out int number)) return false;
        for (int k = i - 2; k >= 0 && k > i - LongestItem; k--)
            if (article.FirstChar(k + 1) == article.FirstChar(i + 1) && article.Tree.TokenArray[k].Kind == TokenKind.Number && int.TryParse(article.TextOf(k), CultureInfo.InvariantCulture, out int before) && before == number - 1) return true;
        return false;
    }

    /// <summary>Reports a name; one known word with a mistake in it is that craft.</summary>
    public bool Report(int first, int end, HeadKind kind, string rule, double confidence)
    {
        if (article.Names.At(first) is { Kind: NameKind.Vehicle, Confidence: >= Sure } whole && whole.FirstToken <= first && whole.EndToken >= end && IsFree(whole.FirstToken, whole.EndToken))
            (first, end) = (whole.FirstToken, whole.EndToken);
        // “Halvorsen's rocket” and “Musk rocket” are owners, not names: a person word without a designator is doubtful.
        string text = article.TextOf(first, end).Replace('\n', ' ').Replace('\u00A0', ' ');
        TextSpan span = article.Tree.GetSpan(first, end);
        if (end - first == 1 && article.Knowledge.Misspelling.Find(text) is { } known)
        {
            VehicleEntry entry = article.Knowledge.Vehicles[known];
            article.ReportDiagnostic(DiagnosticDescriptors.MisspeltVehicle, span, text, entry.Name);
            article.Report(MentionKind.Vehicle, first, end, new VehicleName(entry.Id, entry.Name, entry.Class, entry.Family), "MisspeltVehicle", 0.8);
            return true;
        }
        if (IsCountedPlural(first, end)) text = text[..^1];
        if (IsListedPlural(first, end)) text = string.Concat(text.AsSpan(0, article.Tree.TokenArray[first].Length - 1), text.AsSpan(article.Tree.TokenArray[first].Length));
        var name = new VehicleName(Slug.Of(text), text, kind.ToClass(), null, HasDesignator(first, end));
        article.ReportDiagnostic(DiagnosticDescriptors.UnknownVehicle, span, text);
        article.Report(MentionKind.Vehicle, first, end, name, rule, confidence);
        names.TryAdd(Folding.Hash(text), name);
        return true;
    }

    private bool IsMission(int i)
    {
        ReadOnlySpan<char> text = article.TextOf(i);
        int hyphen = text.IndexOf('-');
        return hyphen > 0 ? (article.Lexicon[article.Lexicon.Find(text[..hyphen])] & WordClass.Mission) != 0 : article.Has(i, WordClass.Mission);
    }

    /// <summary>“a SpaceX rocket”, “the Florida satellite”: the name of something else that is known.</summary>
    private bool IsKnownOther(int i)
    {
        foreach (PhraseKind kind in (ReadOnlySpan<PhraseKind>)[PhraseKind.Organization, PhraseKind.Place, PhraseKind.Role])
        {
            for (int start = i; start >= 0 && start > i - 4; start--)
            {
                int length = article.FindPhrase(start, kind, out Phrase phrase);
                if (length > 0 && start + length > i && (!phrase.IsAmbiguous || length > 1)) return true;
            }
        }
        return false;
    }

    /// <summary>“New rockets arrive”: behind an opening quote or a colon a capital proves nothing.</summary>
    private bool OpensSpeech(int i) => i > 0 && (article.Tree.TokenArray[i - 1].Is(TokenShape.Quote) || article.FirstChar(i - 1) == ':');

    /// <summary>“Argentine-British”</summary>
    private bool IsOfTwoLands(int i)
    {
        ReadOnlySpan<char> text = article.TextOf(i);
        int hyphen = text.IndexOf('-');
        return hyphen > 2 && (article.Lexicon[article.Lexicon.Find(text[(hyphen + 1)..])] & WordClass.Demonym) != 0;
    }

    private bool IsFree(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (article.Cover(i) != MentionSet.None) return false;
        return true;
    }

    /// <summary>“two Wrens”, “all 24 Puffins”: several of one family.</summary>
    private bool IsCountedPlural(int first, int end)
    {
        ReadOnlySpan<char> last = article.TextOf(end - 1);
        if (last.Length < 5 || last[^1] != 's' || last[^2] is 's' or 'u' or 'i' || first == 0) return false;
        return article.Has(first - 1, WordClass.NumberWord) || article.Tree.TokenArray[first - 1].Kind == TokenKind.Number || article.Is(first - 1, "all");
    }

    /// <summary>“Meridians 1, 3 and 4”</summary>
    private bool IsListedPlural(int first, int end) =>
        end == first + 2 && article.Tree.TokenArray[first].Length > 4 && article.Text[article.Tree.TokenArray[first].End - 1] == 's' && article.Tree.TokenArray[end - 1].Kind == TokenKind.Number
        && end + 1 < article.Tree.TokenCount && (article.FirstChar(end) == ',' || article.Is(end, "and")) && article.Tree.TokenArray[end + 1].Kind == TokenKind.Number;

    private bool HasDesignator(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (article.Tree.TokenArray[i].Is(TokenShape.HasDigit)) return true;
        return false;
    }
}
