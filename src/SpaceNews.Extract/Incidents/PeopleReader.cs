using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Reads who is named in the sentences of an event, with the role that the title gives; of old news and later crews nobody.</summary>
internal sealed class PeopleReader(EventScope scope)
{
    private const int MostEvidence = 4;

    private readonly ArticleContext _article = scope.Article;

    /// <summary>The people: the rules propose, learned weights decide.</summary>
    public ImmutableArray<IncidentPerson> Read(IncidentModel model)
    {
        ImmutableArray<IncidentPerson> ruled = ByRules();
        if (scope.Draft.Cluster is null) return ruled;
        List<Part> parts = Parts(ruled);
        var taken = ImmutableArray.CreateBuilder<IncidentPerson>();
        foreach (Part part in parts)
            if (PartFeatures.Takes(Decision.Person, model, part, scope, parts.Count)) taken.Add(Find(ruled, part) ?? new IncidentPerson(NameOf(part), NameOf(part).Role, [.. part.Mentions.Select(_article.EvidenceOf).Take(MostEvidence)]));
        return taken.ToImmutable();
    }

    /// <summary>Those who may have a part in the event.</summary>
    /// <param name="ruled">Those who have one by the rules.</param>
    public List<Part> Parts(ImmutableArray<IncidentPerson> ruled)
    {
        List<Part> parts = Part.In<PersonName>(scope);
        foreach (Part part in parts)
        {
            IncidentPerson? person = Find(ruled, part);
            part.Rule = person is null ? PartRule.No : PartRule.Yes;
            part.Sort = (int)(person?.Role ?? NameOf(part).Role);
            part.Detail = part.Own.Exists(o => Speaks(o.Sentence, o.Mention)) ? 1 : 0;
            part.Bearing = (int)(part.Own.Exists(o => o.Sentence.Has(CueAspect.Casualty)) ? PartFeatures.Company.Casualty : part.Own.Exists(o => o.Sentence.Has(CueAspect.Investigation)) ? PartFeatures.Company.Investigation : PartFeatures.Company.Plain);
        }
        return parts;
    }

    private bool Speaks(SentenceFacts sentence, Mention person)
    {
        int before = scope.FirstToken(person) - 1, behind = scope.EndToken(person);
        return before >= sentence.Sentence.FirstToken && _article.Has(before, WordClass.SpeechVerb) || behind < sentence.Sentence.EndToken && _article.Has(behind, WordClass.SpeechVerb);
    }

    private static PersonName NameOf(Part part) => ((Mention<PersonName>)part.First).Value;

    private static IncidentPerson? Find(ImmutableArray<IncidentPerson> people, Part part)
    {
        foreach (IncidentPerson person in people)
            if (person.Person.FullName == NameOf(part).FullName) return person;
        return null;
    }

    /// <summary>Those who have a part in the event by the rules.</summary>
    public ImmutableArray<IncidentPerson> ByRules()
    {
        var order = new List<string>();
        var found = new Dictionary<string, (PersonName Person, PersonRole Role, List<Evidence> Evidence)>(StringComparer.Ordinal);
        foreach (Mention<PersonName> person in Candidates())
        {
            if (!found.TryGetValue(person.Value.FullName, out var item))
            {
                item = (person.Value, person.Value.Role, []);
                order.Add(person.Value.FullName);
            }
            if (item.Evidence.Count < MostEvidence) item.Evidence.Add(_article.EvidenceOf(person));
            if (item.Role == PersonRole.Other) item.Role = person.Value.Role;
            found[person.Value.FullName] = item;
        }
        return [.. order.Select(n => found[n]).Select(f => new IncidentPerson(f.Person, f.Role, [.. f.Evidence]))];
    }

    private IEnumerable<Mention<PersonName>> Candidates()
    {
        if (!scope.Draft.OwnsArticle)
        {
            foreach ((SentenceFacts sentence, Mention<PersonName> person) in scope.Mentions<PersonName>())
                if (IsOfEvent(sentence, person.Value)) yield return person;
            yield break;
        }
        var sentences = new Dictionary<int, SentenceFacts>();
        foreach (SentenceFacts sentence in scope.Draft.Sentences) sentences[sentence.Index] = sentence;
        foreach (Mention mention in scope.AllMentions)
        {
            if (mention is not Mention<PersonName> person) continue;
            if (!sentences.TryGetValue(_article.Tree.FindSentence(scope.FirstToken(mention)), out SentenceFacts? sentence))
            {
                if (IsBesideStory(mention)) yield return person;
                continue;
            }
            if (IsOfEvent(sentence, person.Value)) yield return person;
        }
    }

    private bool IsOfEvent(SentenceFacts sentence, PersonName person) =>
        scope.Draft.IsBackground || !(scope.IsOldNews(sentence) || IsLaterCrew(sentence, person));

    /// <summary>Bylines, credits and footers belong to the main event, though they tell nothing of it.</summary>
    private bool IsBesideStory(Mention mention) =>
        _article.BlockOf(scope.FirstToken(mention)) is BlockKind.Byline or BlockKind.Caption or BlockKind.Dateline;

    /// <summary>The crew that is to fly next has no part in what happened.</summary>
    private bool IsLaterCrew(SentenceFacts sentence, PersonName person) =>
        !scope.IsTrigger(sentence) && person.Role is PersonRole.Crew or PersonRole.Other && sentence.Has(CueAspect.FlightWord) && scope.IsAboutFuture(sentence);
}
