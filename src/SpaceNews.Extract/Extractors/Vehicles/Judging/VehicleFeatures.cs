namespace SpaceNews.Extract;

/// <summary>What decides whether words are the name of a craft.</summary>
internal static class VehicleFeatures
{
    private enum Opinion { None, Person, Organization, Location, Site, Vehicle }

    private enum Extent { None, Same, Longer, Other }

    private enum Shape { Word, Capitals, Mixed, Figures, LetterAndFigures, CapitalsAndFigures, WordAndFigures, Words, WordsAndFigures }

    private enum Capital { Own, Opening, Shouted }

    private enum Sort { Other, Common, CommonNoun, GivenName, Surname, Place, Demonym, Mission, Company, Organization, Acronym, Craft, Function }

    private enum Left
    {
        Start, Definite, Indefinite, Possessive, Genitive, Comma, And, Quote, Parenthesis, Colon, Mark, At, In, Of, On, To, From, By, With, For, Aboard, Number, Demonym, CraftWord, Company, GivenName, Title, Naming, Operator, CapitalName, Be, Function,
        Adjective, Verb, Noun, Other,
    }

    private enum Right
    {
        End, Stop, Comma, Quote, Parenthesis, Mark, Genitive, And, CraftWord, Engine, SiteWord, OrganizationWord, Company, Be, Modal, Speech, CraftVerb, FlightWord, Number, CapitalName, In, Of, To, Function, Adjective, Verb, Noun, Other,
    }

    /// <summary>How many tokens behind a name its weight may begin.</summary>
    private const int WeightReach = 3;

    private static readonly double[] Sureness = [0.4, 0.6, 0.8, 0.95], Evidence = [-1, 0, 0.6, 1.2, 1.8, 2.6, 3.6, 5], Few = [2, 3, 5], Lengths = [3, 4, 6, 9], Leaning = [-0.6, -0.2, 0.2, 0.6, 0.9];

    /// <summary>All attributes count alone and in pairs.</summary>
    public static FeatureSpace Space { get; } = FeatureSpace.OfAllPairs(
        ("rule", Enum.GetNames<VehicleRule>()), ("evidence", Steps.Names(Evidence)), ("opinion", Enum.GetNames<Opinion>()), ("sure", Steps.Names(Sureness)), ("extent", Enum.GetNames<Extent>()),
        ("times", Steps.Names(Few)), ("elsewhere", Steps.Names(Sureness)), ("else", Steps.Names(Sureness)), ("leaning", Steps.Names(Leaning)), ("beside", ["nothing", "rule", "word"]),
        ("shape", Enum.GetNames<Shape>()), ("length", Steps.Names(Lengths)), ("capital", Enum.GetNames<Capital>()), ("block", Enum.GetNames<BlockKind>()), ("sort", Enum.GetNames<Sort>()),
        ("left", Enum.GetNames<Left>()), ("right", Enum.GetNames<Right>()), ("listed", ["no", "yes"]), ("weight", ["no", "yes"]), ("topic", ["other", "spaceflight"]));

    /// <summary>Fills in the values of all claims of an article.</summary>
    public static void Fill(ArticleContext article, List<VehicleClaim> claims)
    {
        var kin = new Dictionary<ulong, Kin>();
        foreach (VehicleClaim claim in claims)
        {
            ulong hash = article.HashOf(claim.First, claim.End);
            if (!kin.TryGetValue(hash, out Kin? own)) kin.Add(hash, own = new Kin());
            own.Add(LeanOf(article, claim), BesideOf(article, claim));
        }
        foreach (VehicleClaim claim in claims) Fill(claim.Values, article, claim, kin[article.HashOf(claim.First, claim.End)]);
    }

    /// <summary>All places of one name: what the recogniser says there, and how many have a word for a craft beside them or a rule that needs one.</summary>
    private sealed class Kin
    {
        private readonly int[] _beside = new int[3];
        private double _sum, _most, _second, _least, _secondLeast;

        public int Times { get; private set; }

        public double Mean => _sum / Times;

        public void Add(double lean, int beside)
        {
            Times++;
            _sum += lean;
            _beside[beside]++;
            if (lean > _most) (_most, _second) = (lean, _most);
            else if (lean > _second) _second = lean;
            if (lean < _least) (_least, _secondLeast) = (lean, _least);
            else if (lean < _secondLeast) _secondLeast = lean;
        }

        /// <summary>The same without one of them: how surely the recogniser takes another for a craft, how surely for something else, and what stands beside another.</summary>
        public (double Craft, double Other, int Beside) Without(double lean, int beside)
        {
            int best = 2;
            while (best > 0 && _beside[best] - (best == beside ? 1 : 0) == 0) best--;
            return (lean == _most ? _second : _most, -(lean == _least ? _secondLeast : _least), best);
        }
    }

    /// <summary>How surely the recogniser takes a name for a craft; negative where it takes it for something else.</summary>
    private static double LeanOf(ArticleContext article, VehicleClaim claim) =>
        article.Names.At(claim.First) is not { } name ? 0 : name.Kind == NameKind.Vehicle ? name.Confidence : -name.Confidence;

    /// <summary>What stands beside a name: nothing (0), what its rule goes by (1), or a word for a craft (2).</summary>
    private static int BesideOf(ArticleContext article, VehicleClaim claim)
    {
        if (HasWordBeside(article, claim)) return 2;
        return claim.Rule is VehicleRule.KnownVehicle or VehicleRule.KnownVehicleAndSerial or VehicleRule.KnownVehicleInContext or VehicleRule.NameBeforeVehicleWord or VehicleRule.NameBehindVehicleWord or VehicleRule.NameWithVehicleApposition ? 1 : 0;
    }

    private static void Fill(int[] values, ArticleContext article, VehicleClaim claim, Kin kin)
    {
        (double craft, double other, int beside) = kin.Without(LeanOf(article, claim), BesideOf(article, claim));
        RecognizedName? own = article.Names.At(claim.First);
        int n = 0;
        values[n++] = (int)claim.Rule;
        values[n++] = Steps.Of(claim.Evidence, Evidence);
        values[n++] = (int)(own is null ? Opinion.None : own.Value.Kind switch { NameKind.Person => Opinion.Person, NameKind.Organization => Opinion.Organization, NameKind.Location => Opinion.Location, NameKind.Site => Opinion.Site, _ => Opinion.Vehicle });
        values[n++] = Steps.Of(own?.Confidence ?? 0, Sureness);
        values[n++] = (int)(own is null ? Extent.None : own.Value.FirstToken == claim.First && own.Value.EndToken == claim.End ? Extent.Same : own.Value.FirstToken <= claim.First && own.Value.EndToken >= claim.End ? Extent.Longer : Extent.Other);
        values[n++] = Steps.Of(kin.Times, Few);
        values[n++] = Steps.Of(craft, Sureness);
        values[n++] = Steps.Of(other, Sureness);
        values[n++] = Steps.Of(kin.Mean, Leaning);
        values[n++] = beside;
        values[n++] = (int)OfShape(article, claim);
        values[n++] = Steps.Of(article.Tree.GetSpan(claim.First, claim.End).Length, Lengths);
        values[n++] = (int)(article.Tree.TokenArray[claim.First].Is(TokenShape.Shouted) ? Capital.Shouted : article.IsCapitalByPlace(claim.First) ? Capital.Opening : Capital.Own);
        values[n++] = (int)article.BlockOf(claim.First);
        values[n++] = (int)OfSort(article, claim);
        Sentence sentence = article.Tree.SentenceArray[article.Tree.FindSentence(claim.First)];
        values[n++] = (int)OfLeft(article, claim.First - 1, sentence.FirstToken);
        values[n++] = (int)OfRight(article, claim.End, sentence.EndToken);
        values[n++] = IsListed(article, claim, sentence) ? 1 : 0;
        values[n++] = IsWeighed(article, claim.End, sentence.EndToken) ? 1 : 0;
        values[n++] = article.IsAboutSpaceflight ? 1 : 0;
    }

    private static Shape OfShape(ArticleContext article, VehicleClaim claim)
    {
        ReadOnlySpan<char> text = article.Text.AsSpan(article.Tree.GetSpan(claim.First, claim.End).Start, article.Tree.GetSpan(claim.First, claim.End).Length);
        bool figures = text.ContainsAnyInRange('0', '9'), small = text.ContainsAnyInRange('a', 'z');
        if (claim.End - claim.First > 1 && text.IndexOf(' ') > 0) return figures ? Shape.WordsAndFigures : Shape.Words;
        if (!figures) return !small ? Shape.Capitals : text[1..].ContainsAnyInRange('A', 'Z') ? Shape.Mixed : Shape.Word;
        if (char.IsAsciiDigit(text[0])) return Shape.Figures;
        if (small) return Shape.WordAndFigures;
        return text.Length <= 2 || !char.IsAsciiLetterUpper(text[1]) ? Shape.LetterAndFigures : Shape.CapitalsAndFigures;
    }

    private static Sort OfSort(ArticleContext article, VehicleClaim claim)
    {
        int i = claim.First;
        if (VehicleEvidence.IsPlaceName(article, i, claim.End)) return Sort.Place;
        if (article.FindPhrase(i, PhraseKind.Organization, out Phrase phrase) >= claim.End - i) return phrase.IsAmbiguous ? Sort.Acronym : Sort.Organization;
        WordClass classes = article.Classes(i);
        if ((classes & WordClass.Mission) != 0) return Sort.Mission;
        if ((classes & WordClass.Demonym) != 0) return Sort.Demonym;
        if ((classes & WordClass.CompanyWord) != 0) return Sort.Company;
        if ((classes & WordClass.Function) != 0) return Sort.Function;
        if ((classes & WordClass.GivenName) != 0) return Sort.GivenName;
        if ((classes & WordClass.CommonNoun) != 0) return Sort.CommonNoun;
        if ((classes & WordClass.Common) != 0) return Sort.Common;
        if ((classes & WordClass.Surname) != 0) return Sort.Surname;
        if ((classes & WordClass.Place) != 0) return Sort.Place;
        return article.FindPhrase(i, PhraseKind.Vehicle, out _) > 0 ? Sort.Craft : Sort.Other;
    }

    private static Left OfLeft(ArticleContext article, int i, int start)
    {
        if (i < start) return Left.Start;
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if (token.Is(TokenShape.Quote)) return Left.Quote;
        switch (article.FirstChar(i))
        {
            case ',': return Left.Comma;
            case '(' or '[': return Left.Parenthesis;
            case ':': return Left.Colon;
        }
        if (VehicleEvidence.OperatorBefore(article, i)) return Left.Operator;
        WordClass classes = article.Classes(i);
        if ((classes & WordClass.Article) != 0) return article.FirstChar(i) is 't' or 'T' ? Left.Definite : Left.Indefinite;
        if ((classes & WordClass.Possessive) != 0) return Left.Possessive;
        if (article.IsPossessive(i)) return Left.Genitive;
        switch (article.TextOf(i))
        {
            case "and" or "or" or "&": return Left.And;
            case "at" or "near": return Left.At;
            case "in" or "In": return Left.In;
            case "of": return Left.Of;
            case "on": return Left.On;
            case "to": return Left.To;
            case "from" or "From": return Left.From;
            case "by": return Left.By;
            case "with" or "With": return Left.With;
            case "for" or "For": return Left.For;
            case "aboard" or "Aboard" or "carrying" or "inside": return Left.Aboard;
            case "named" or "called" or "dubbed" or "nicknamed" or "christened" or "designated": return Left.Naming;
        }
        if (article.HeadAt(i, k => k.IsVehicle(), out _) > 0) return Left.CraftWord;
        if (token.Kind == TokenKind.Number || (classes & (WordClass.NumberWord | WordClass.OrdinalWord | WordClass.Ordinal)) != 0) return Left.Number;
        if (token.Kind != TokenKind.Word) return Left.Mark;
        if ((classes & WordClass.Demonym) != 0) return Left.Demonym;
        if ((classes & WordClass.CompanyWord) != 0) return Left.Company;
        if ((classes & WordClass.Honorific) != 0 || article.FindPhrase(i, PhraseKind.Role, out _) == 1) return Left.Title;
        if (token.Is(TokenShape.InitialUpper) && !article.IsCapitalByPlace(i)) return (classes & WordClass.GivenName) != 0 ? Left.GivenName : Left.CapitalName;
        if ((classes & WordClass.Be) != 0) return Left.Be;
        if ((classes & WordClass.Function) != 0) return Left.Function;
        if ((classes & WordClass.CommonAdjective) != 0) return Left.Adjective;
        if ((classes & WordClass.CommonVerb) != 0) return Left.Verb;
        return (classes & WordClass.CommonNoun) != 0 ? Left.Noun : Left.Other;
    }

    private static Right OfRight(ArticleContext article, int i, int end)
    {
        if (i >= end) return Right.End;
        ref readonly TokenData token = ref article.Tree.TokenArray[i];
        if (article.IsPossessive(i)) return Right.Genitive;
        if (token.Is(TokenShape.Quote)) return Right.Quote;
        switch (article.FirstChar(i))
        {
            case ',': return Right.Comma;
            case '(' or ')' or '[' or ']': return Right.Parenthesis;
            case '.' or '!' or '?' or ';' or ':': return Right.Stop;
        }
        if (article.HeadAt(i, k => k.IsVehicle(), out _) > 0) return Right.CraftWord;
        WordClass classes = article.Classes(i);
        if ((classes & WordClass.EngineWord) != 0) return Right.Engine;
        if (article.HeadAt(i, k => k.IsSite() || k == HeadKind.Pad, out _) > 0) return Right.SiteWord;
        if (article.HeadAt(i, k => k == HeadKind.Organization, out _) > 0) return Right.OrganizationWord;
        if ((classes & (WordClass.CompanyWord | WordClass.LegalForm)) != 0) return Right.Company;
        if ((classes & WordClass.PhraseStart) != 0)
        {
            if (article.FindCue(i, CueAspect.CraftVerb) is not null) return Right.CraftVerb;
            if (article.FindCue(i, CueAspect.FlightWord) is not null) return Right.FlightWord;
        }
        if ((classes & WordClass.SpeechVerb) != 0) return Right.Speech;
        if ((classes & WordClass.Be) != 0) return Right.Be;
        if ((classes & WordClass.Modal) != 0) return Right.Modal;
        switch (article.TextOf(i))
        {
            case "and" or "or" or "&": return Right.And;
            case "in" or "at" or "on" or "near": return Right.In;
            case "of": return Right.Of;
            case "to" or "from": return Right.To;
        }
        if (token.Kind == TokenKind.Number || (classes & WordClass.NumberWord) != 0) return Right.Number;
        if (token.Kind != TokenKind.Word) return Right.Mark;
        if (token.Is(TokenShape.InitialUpper)) return Right.CapitalName;
        if ((classes & WordClass.Function) != 0) return Right.Function;
        if ((classes & WordClass.CommonVerb) != 0) return Right.Verb;
        if ((classes & WordClass.CommonAdjective) != 0) return Right.Adjective;
        return (classes & WordClass.CommonNoun) != 0 ? Right.Noun : Right.Other;
    }

    /// <summary>“the Dragon capsule”, “the satellite Kiku”</summary>
    private static bool HasWordBeside(ArticleContext article, VehicleClaim claim) =>
        article.HeadAt(claim.End, k => k.IsVehicle(), out _) > 0 || (claim.First > 0 && article.HeadAt(claim.First - 1, k => k.IsVehicle(), out _) > 0);

    /// <summary>“Dragon and Cygnus”, “Atlas, Delta”: beside another craft.</summary>
    private static bool IsListed(ArticleContext article, VehicleClaim claim, Sentence sentence)
    {
        int before = claim.First - 1, next = claim.End;
        return (before - 1 >= sentence.FirstToken && IsJoint(article, before) && (article.Cover(before - 1) & MentionSet.Vehicle) != 0)
            || (next + 1 < sentence.EndToken && IsJoint(article, next) && (article.Cover(next + 1) & MentionSet.Vehicle) != 0);
    }

    /// <summary>“Tramontana (112 kg)”, “Roland, of 1.6 tonnes”</summary>
    private static bool IsWeighed(ArticleContext article, int next, int end)
    {
        for (int i = next; i < end && i <= next + WeightReach; i++)
            if ((article.Cover(i) & MentionSet.Mass) != 0) return true;
        return false;
    }

    private static bool IsJoint(ArticleContext article, int i) => article.FirstChar(i) is ',' or '/' or '&' || article.Is(i, "and") || article.Is(i, "or");
}
