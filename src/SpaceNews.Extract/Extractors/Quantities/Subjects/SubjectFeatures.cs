namespace SpaceNews.Extract;

/// <summary>What decides which of the things that an article names near a mass is the one that weighs so much.</summary>
internal static class SubjectFeatures
{
    private enum Sort { Noun, Known, Name, CraftNoun, Load, LaunchVehicle, Stage, OtherCraft, UnknownCraft, Nowhere }

    private enum Determiner { None, Definite, Indefinite, Possessive, Number }

    private enum Before { Start, Of, With, Adposition, And, Comma, Be, Verb, Punctuation, Other }

    private enum After { Quantity, Stop, Comma, Parenthesis, Genitive, Of, That, And, Weighing, Be, Adposition, Verb, Other }

    private enum Left { Start, Comma, Parenthesis, Dash, Colon, Genitive, Article, MassNoun, Of, Weighing, Be, And, Each, Carrying, Holding, Losing, With, Adposition, Verb, Noun, Other }

    private enum Right { Stop, Of, OfIt, Comma, Parenthesis, Each, And, Be, Losing, Adposition, Verb, Noun, Other }

    private enum Grammar { None, Singular, Plural }

    /// <summary>How many tokens before a mass a pronoun is looked for, and a verb whose form tells one from many.</summary>
    private const int PronounReach = 9, VerbReach = 6;

    private static readonly double[] Distances = [1, 2, 3, 5, 8, 13, 21], Between = [1, 2, 3, 5], Few = [1, 2, 3], Kilograms = [0.1, 1, 10, 100, 1000, 10000, 100000];

    /// <summary>All attributes count alone and in pairs.</summary>
    public static FeatureSpace Space { get; } = FeatureSpace.OfAllPairs(
        ("rule", Enum.GetNames<SubjectRule>()), ("ruled", ["no", "yes"]), ("where", Enum.GetNames<SubjectPlace>()), ("distance", Steps.Names(Distances)), ("between", Steps.Names(Between)), ("sort", Enum.GetNames<Sort>()), ("determiner", Enum.GetNames<Determiner>()),
        ("before", Enum.GetNames<Before>()), ("after", Enum.GetNames<After>()), ("left", Enum.GetNames<Left>()), ("right", Enum.GetNames<Right>()), ("commas", Steps.Names(Few)), ("verbs", Steps.Names(Few)), ("measured", Steps.Names(Few)), ("form", Enum.GetNames<Grammar>()),
        ("pronoun", Enum.GetNames<Grammar>()), ("number", Enum.GetNames<Grammar>()), ("size", Steps.Names(Kilograms)), ("first", ["no", "yes"]), ("told", Enum.GetNames<SubjectTold>()));

    /// <param name="values">Takes the value of each attribute.</param>
    /// <param name="choice">The mass.</param>
    /// <param name="candidate">What may weigh so much.</param>
    public static void Fill(Span<int> values, SubjectChoice choice, SubjectCandidate candidate)
    {
        ArticleContext article = choice.Article;
        NounPhrase phrase = candidate.Phrase;
        bool isNamed = !phrase.IsNone;
        (int low, int high) = candidate.Place == SubjectPlace.After ? (choice.End, phrase.First) : (phrase.End, choice.Number);
        (int marks, int verbs) = isNamed ? Count(article, low, high) : default;
        int n = 0;
        values[n++] = (int)candidate.Rule;
        values[n++] = choice.Ruled is null ? 0 : 1;
        values[n++] = (int)candidate.Place;
        values[n++] = isNamed ? Steps.Of(high - low + 1, Distances) : 0;
        values[n++] = Steps.Of(candidate.Between, Between);
        values[n++] = (int)(isNamed ? OfSort(choice, phrase) : Sort.Nowhere);
        values[n++] = (int)(isNamed ? OfDeterminer(article, phrase.First - 1) : Determiner.None);
        values[n++] = (int)(isNamed ? OfBefore(article, phrase.First) : Before.Start);
        values[n++] = (int)(isNamed ? OfAfter(article, choice, phrase.End) : After.Stop);
        values[n++] = (int)OfLeft(article, choice);
        values[n++] = (int)OfRight(article, choice);
        values[n++] = Steps.Of(marks, Few);
        values[n++] = Steps.Of(verbs, Few);
        values[n++] = isNamed ? Steps.Of(choice.QuantitiesBefore(high) - choice.QuantitiesBefore(low), Few) : 0;
        values[n++] = (int)(!isNamed ? Grammar.None : article.TextOf(phrase.End - 1) is [>= 'a' and <= 'z', .., not ('s' or 'u' or 'i'), 's'] ? Grammar.Plural : Grammar.Singular);
        values[n++] = (int)OfPronoun(article, choice);
        values[n++] = (int)OfNumber(article, choice);
        values[n++] = Steps.Of(choice.Kilograms, Kilograms);
        values[n++] = candidate.IsFirst ? 1 : 0;
        values[n++] = (int)candidate.Told;
    }

    /// <summary>How many marks and how many verbs stand between some tokens.</summary>
    private static (int Marks, int Verbs) Count(ArticleContext article, int first, int end)
    {
        int marks = 0, verbs = 0;
        for (int i = first; i < end; i++)
        {
            if (article.FirstChar(i) is ',' or ';' or '(' or ')' or '.' or '—' or '–') marks++;
            else if (article.Has(i, WordClass.Be | WordClass.Modal) || article.GetPartOfSpeech(i) == PartOfSpeech.Verb) verbs++;
        }
        return (marks, verbs);
    }

    private static Sort OfSort(SubjectChoice choice, NounPhrase phrase)
    {
        ArticleContext article = choice.Article;
        int name = phrase.End - 1;
        while (name > phrase.First && article.Tree.TokenArray[name].Is(TokenShape.AllLower)) name--;
        if (choice.Crafts.ClassAt(name) is { } kind)
            return kind switch { VehicleClass.LaunchVehicle or VehicleClass.Missile => Sort.LaunchVehicle, VehicleClass.Stage => Sort.Stage, VehicleClass.Unknown => Sort.UnknownCraft, _ => Sort.OtherCraft };
        int head = phrase.End - 1;
        if (article.Has(head, WordClass.PhraseStart) && article.FindCue(head, CueAspect.CraftNoun, 1) is not null) return Sort.CraftNoun;
        if (article.NamesLoad(phrase)) return Sort.Load;
        return article.Tree.TokenArray[head].Is(TokenShape.InitialUpper) ? Sort.Name : article.Has(head, WordClass.CommonNoun) ? Sort.Known : Sort.Noun;
    }

    private static Determiner OfDeterminer(ArticleContext article, int i)
    {
        if (i < 0) return Determiner.None;
        if (article.Has(i, WordClass.Article)) return article.FirstChar(i) is 't' or 'T' ? Determiner.Definite : Determiner.Indefinite;
        if (article.Has(i, WordClass.Possessive | WordClass.QuoteS)) return Determiner.Possessive;
        return IsNumber(article, i) ? Determiner.Number : Determiner.None;
    }

    private static Before OfBefore(ArticleContext article, int first)
    {
        int i = first - 1, start = article.Tree.SentenceArray[article.Tree.FindSentence(first)].FirstToken;
        if (i >= start && (article.Has(i, WordClass.Article | WordClass.Possessive) || IsNumber(article, i))) i--;
        if (i < start) return Before.Start;
        if (article.Is(i, "of")) return Before.Of;
        if (article.Is(i, "with") || article.Is(i, "carrying")) return Before.With;
        if (article.Is(i, "and") || article.Is(i, "or")) return Before.And;
        if (article.FirstChar(i) == ',') return Before.Comma;
        if (article.Has(i, WordClass.Be)) return Before.Be;
        if (article.Tree.TokenArray[i].Kind != TokenKind.Word) return Before.Punctuation;
        return article.GetPartOfSpeech(i) switch { PartOfSpeech.Adp => Before.Adposition, PartOfSpeech.Verb => Before.Verb, _ => Before.Other };
    }

    private static After OfAfter(ArticleContext article, SubjectChoice choice, int i)
    {
        if (i == choice.Number) return After.Quantity;
        if (i >= article.Tree.TokenCount || article.FirstChar(i) is '.' or ';' or ':' or '!' or '?') return After.Stop;
        if (article.FirstChar(i) == ',') return After.Comma;
        if (article.FirstChar(i) is '(' or '[' or '—' or '–') return After.Parenthesis;
        if (article.Has(i, WordClass.QuoteS)) return After.Genitive;
        if (article.Is(i, "of")) return After.Of;
        if (article.Is(i, "that") || article.Is(i, "which") || article.Is(i, "who")) return After.That;
        if (article.Is(i, "and") || article.Is(i, "or")) return After.And;
        if (MassWords.Weighing(article, i + 1, i) == i || article.Is(i, "with") || article.Is(i, "has") || article.Is(i, "had")) return After.Weighing;
        if (article.Has(i, WordClass.Be | WordClass.Modal)) return After.Be;
        return article.GetPartOfSpeech(i) switch { PartOfSpeech.Adp => After.Adposition, PartOfSpeech.Verb => After.Verb, _ => After.Other };
    }

    /// <summary>What leads to the mass.</summary>
    private static Left OfLeft(ArticleContext article, SubjectChoice choice)
    {
        int i = choice.Number - 1, start = choice.Sentence.FirstToken;
        if (i < start) return Left.Start;
        switch (article.FirstChar(i))
        {
            case ',': return Left.Comma;
            case '(' or '[': return Left.Parenthesis;
            case '—' or '–' or '-': return Left.Dash;
            case ':' or '|': return Left.Colon;
        }
        if (article.Has(i, WordClass.QuoteS)) return Left.Genitive;
        if (article.Has(i, WordClass.Article | WordClass.Possessive)) return Left.Article;
        if (MassWords.MassNoun(article, i, start) >= 0) return Left.MassNoun;
        if (article.Is(i, "of")) return Left.Of;
        if (MassWords.Weighing(article, choice.Number, Math.Max(start, i - 3)) >= 0) return Left.Weighing;
        if (article.Has(i, WordClass.Be)) return Left.Be;
        if (article.Is(i, "and") || article.Is(i, "or")) return Left.And;
        if (article.Is(i, "each")) return Left.Each;
        if (MassWords.IsCarrying(article, i)) return Left.Carrying;
        if (MassWords.IsHolding(article, i)) return Left.Holding;
        if (MassWords.IsLosing(article, i)) return Left.Losing;
        if (article.Is(i, "with")) return Left.With;
        return article.GetPartOfSpeech(i) switch { PartOfSpeech.Adp => Left.Adposition, PartOfSpeech.Verb => Left.Verb, PartOfSpeech.Noun or PartOfSpeech.Propn => Left.Noun, _ => Left.Other };
    }

    /// <summary>What follows the mass.</summary>
    private static Right OfRight(ArticleContext article, SubjectChoice choice)
    {
        int limit = choice.Sentence.EndToken, i = MassWords.OverTail(article, choice.End, limit);
        if (i >= limit || article.FirstChar(i) is '.' or ';' or '!' or '?') return Right.Stop;
        if (article.Is(i, "of")) return article.Is(i + 1, "it") || article.Is(i + 1, "them") || article.Is(i + 1, "which") || article.Is(i + 1, "that") ? Right.OfIt : Right.Of;
        if (article.FirstChar(i) == ',') return Right.Comma;
        if (article.FirstChar(i) is '(' or ')' or '—' or '–') return Right.Parenthesis;
        if (article.Is(i, "each") || article.Is(i, "apiece")) return Right.Each;
        if (article.Is(i, "and") || article.Is(i, "or")) return Right.And;
        if (article.Has(i, WordClass.Be | WordClass.Modal)) return Right.Be;
        if (MassWords.IsLosing(article, i)) return Right.Losing;
        return article.GetPartOfSpeech(i) switch { PartOfSpeech.Adp => Right.Adposition, PartOfSpeech.Verb => Right.Verb, PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj => Right.Noun, _ => Right.Other };
    }

    /// <summary>The pronoun nearest before the mass.</summary>
    private static Grammar OfPronoun(ArticleContext article, SubjectChoice choice)
    {
        for (int i = choice.Number - 1; i >= choice.Sentence.FirstToken && i >= choice.Number - PronounReach; i--)
        {
            if (article.Is(i, "it") || article.Is(i, "its") || article.Is(i, "she") || article.Is(i, "this") || article.Is(i, "that")) return Grammar.Singular;
            if (article.Is(i, "they") || article.Is(i, "their") || article.Is(i, "these") || article.Is(i, "each")) return Grammar.Plural;
        }
        return Grammar.None;
    }

    /// <summary>Whether the words beside the mass are those for one thing or for several: “weigh”, “each”.</summary>
    private static Grammar OfNumber(ArticleContext article, SubjectChoice choice)
    {
        for (int i = choice.End; i < choice.Sentence.EndToken && i <= choice.End + 1; i++)
            if (article.Is(i, "each") || article.Is(i, "apiece")) return Grammar.Plural;
        for (int i = choice.Number - 1; i >= choice.Sentence.FirstToken && i >= choice.Number - VerbReach; i--)
        {
            if (article.Is(i, "weighs") || article.Is(i, "is") || article.Is(i, "was") || article.Is(i, "has")) return Grammar.Singular;
            if (article.Is(i, "weigh") || article.Is(i, "are") || article.Is(i, "were") || article.Is(i, "have") || article.Is(i, "each")) return Grammar.Plural;
        }
        return Grammar.None;
    }

    private static bool IsNumber(ArticleContext article, int i) => article.Has(i, WordClass.NumberWord) || article.Tree.TokenArray[i].Kind == TokenKind.Number;
}
