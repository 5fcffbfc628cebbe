using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Says what role the craft, people and organizations of a record play in the incident: rules propose, learned weights decide.</summary>
internal static class RoleReader
{
    /// <summary>The record with the roles that the weights choose.</summary>
    public static Incident Assign(Incident incident, EventScope scope, RoleModel model)
    {
        if (ReferenceEquals(model, RoleModel.None)) return incident;
        var vehicles = incident.Vehicles.ToBuilder();
        var people = incident.People.ToBuilder();
        var organizations = incident.Organizations.ToBuilder();
        foreach (RoleQuestion question in Questions(incident, scope))
        {
            int role = model.Decide(question, scope);
            switch (question.Actor)
            {
                case RoleActor.Vehicle:
                    vehicles[question.Index] = vehicles[question.Index] with { Role = (VehicleRole)role };
                    break;
                case RoleActor.Person:
                    people[question.Index] = people[question.Index] with { Role = (PersonRole)role };
                    break;
                case RoleActor.Organization:
                    organizations[question.Index] = organizations[question.Index] with { Role = (OrganizationRole)role };
                    break;
            }
        }
        return incident with { Vehicles = vehicles.ToImmutable(), People = people.ToImmutable(), Organizations = organizations.ToImmutable() };
    }

    /// <summary>What there is to decide in a record that has its roles by the rules.</summary>
    public static IEnumerable<RoleQuestion> Questions(Incident incident, EventScope scope)
    {
        List<Part> craft = new VehicleReader(scope).Parts(incident.Vehicles);
        for (int i = 0; i < incident.Vehicles.Length; i++)
            if (craft.Find(p => ((Mention<VehicleName>)p.First).Value.Id == incident.Vehicles[i].Vehicle.Id) is { } part)
                yield return Question(RoleActor.Vehicle, part, i, incident.Vehicles[i].Vehicle.Name, (int)incident.Vehicles[i].Role, craft.Count);
        List<Part> people = new PeopleReader(scope).Parts(incident.People);
        for (int i = 0; i < incident.People.Length; i++)
            if (people.Find(p => ((Mention<PersonName>)p.First).Value.FullName == incident.People[i].Person.FullName) is { } part)
                yield return Question(RoleActor.Person, part, i, incident.People[i].Person.FullName, (int)incident.People[i].Role, people.Count);
        List<Part> organizations = new OrganizationReader(scope).Parts(incident.Organizations, incident.Vehicles);
        for (int i = 0; i < incident.Organizations.Length; i++)
        {
            ImmutableArray<Evidence> evidence = incident.Organizations[i].Evidence;
            if (organizations.Find(p => p.Mentions.Any(m => evidence.Any(e => e.Span == m.Span))) is { } part)
                yield return Question(RoleActor.Organization, part, i, incident.Organizations[i].Name, (int)incident.Organizations[i].Role, organizations.Count);
        }

        RoleQuestion Question(RoleActor actor, Part part, int index, string name, int role, int parts) =>
            new(actor, index, name, RoleFeatures.Values(actor, part, scope, incident, index, role, parts), [.. part.Mentions.Select(m => (scope.FirstToken(m), scope.EndToken(m)))]);
    }
}
