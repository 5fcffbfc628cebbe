namespace SpaceNews.Extract;

/// <summary>What an article names, each thing under one number whatever it is called; gathered once for all its events.</summary>
internal sealed class StoryParts
{
    /// <summary>More names than any real article has are not searched for short forms.</summary>
    private const int MostNames = 200;

    /// <summary>Masses that differ by less are one, told in other units.</summary>
    private const double SameMass = 0.03;

    private readonly int[] _numbers;
    private readonly List<(char Kind, int Count)> _things = [];
    private readonly Dictionary<(char Kind, string Name), int> _byName = [];
    private readonly List<(string Name, int Number)> _organizations = [];
    private readonly int[] _ranks;

    public StoryParts(List<Mention> mentions)
    {
        _numbers = new int[mentions.Count];
        for (int i = 0; i < mentions.Count; i++)
        {
            _numbers[i] = mentions[i] switch
            {
                Mention<VehicleName> vehicle => NumberOf('v', vehicle.Value.Id),
                Mention<PersonName> person => NumberOf('p', person.Value.FullName),
                Mention<SiteName> site => NumberOf('s', site.Value.Complex),
                Mention<CalendarDate> { Value.Value: { } date } => NumberOf('d', date),
                Mention<OrganizationName> organization => NumberOfOrganization(organization.Value.Name),
                Mention<ClockTime> time => NumberOf('t', time.Value.Value),
                Mention<Mass> mass => NumberOfMass(mass.Value.Kilograms),
                _ => -1,
            };
            if (_numbers[i] >= 0) _things[_numbers[i]] = _things[_numbers[i]] with { Count = _things[_numbers[i]].Count + 1 };
        }
        _ranks = new int[_things.Count];
        int[] order = [.. Enumerable.Range(0, _things.Count).OrderBy(n => _things[n].Kind).ThenByDescending(n => _things[n].Count).ThenBy(n => n)];
        for (int i = 1; i < order.Length; i++)
            _ranks[order[i]] = _things[order[i]].Kind == _things[order[i - 1]].Kind ? _ranks[order[i - 1]] + 1 : 0;
    }

    /// <summary>The number of what a mention names; -1 for what takes no part in events.</summary>
    public int NumberOf(int mention) => _numbers[mention];

    /// <summary>How often the article names it.</summary>
    public int Count(int number) => _things[number].Count;

    /// <summary>How many of its kind are named more often, or as often and earlier.</summary>
    public int Rank(int number) => _ranks[number];

    private int NumberOf(char kind, string name)
    {
        if (_byName.TryGetValue((kind, name), out int number)) return number;
        number = Add(kind);
        _byName.Add((kind, name), number);
        return number;
    }

    private int Add(char kind)
    {
        _things.Add((kind, 0));
        return _things.Count - 1;
    }

    private int NumberOfOrganization(string name)
    {
        if (_byName.TryGetValue(('o', name), out int number)) return number;
        int known = _organizations.Count > MostNames ? -1 : _organizations.FindIndex(o => OrganizationReader.IsShortFor(o.Name, name) || OrganizationReader.IsShortFor(name, o.Name));
        number = known >= 0 ? _organizations[known].Number : Add('o');
        _organizations.Add((name, number));
        _byName.Add(('o', name), number);
        return number;
    }

    private int NumberOfMass(double kilograms)
    {
        int step = (int)Math.Round(Math.Log(Math.Max(1e-9, kilograms)) / SameMass);
        foreach (int near in (ReadOnlySpan<int>)[step, step - 1])
            if (_byName.TryGetValue(('m', near.ToString(System.Globalization.CultureInfo.InvariantCulture)), out int number)) return number;
        return NumberOf('m', step.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
