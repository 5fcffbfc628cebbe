namespace SpaceNews.Extract.Tests;

public class KnowledgeTableTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Default;

    [Fact]
    public void Ids_are_unique_and_in_kebab_case()
    {
        foreach (string[] ids in new[] { Knowledge.Sites.Select(s => s.Id).ToArray(), [.. Knowledge.Vehicles.Select(v => v.Id)], [.. Knowledge.Organizations.Select(o => o.Id)] })
        {
            ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).Should().BeEmpty();
            ids.Where(i => !System.Text.RegularExpressions.Regex.IsMatch(i, "^[a-z0-9]+([-/.+][a-z0-9]+)*$")).Should().BeEmpty();
        }
    }

    [Fact]
    public void Parents_of_sites_exist_and_are_no_pads_of_others()
    {
        Dictionary<string, SiteEntry> byId = Knowledge.Sites.ToDictionary(s => s.Id, StringComparer.Ordinal);

        Knowledge.Sites.Where(s => s.Parent is { } parent && (!byId.TryGetValue(parent, out SiteEntry? entry) || entry.Parent is not null)).Select(s => s.Id).Should().BeEmpty();
    }

    [Fact]
    public void Pads_have_the_id_of_their_complex_in_theirs() =>
        Knowledge.Sites.Where(s => s.Parent is not null && !s.Id.StartsWith(s.Parent + "/", StringComparison.Ordinal)).Select(s => s.Id).Should().BeEmpty();

    [Fact]
    public void Coordinates_lie_on_the_Earth_and_come_in_pairs() =>
        Knowledge.Sites.Where(s => s.Latitude is null != s.Longitude is null || s.Latitude is < -90 or > 90 || s.Longitude is < -180 or > 180).Select(s => s.Id).Should().BeEmpty();

    [Fact]
    public void Pads_lie_near_their_complex()
    {
        Dictionary<string, SiteEntry> byId = Knowledge.Sites.ToDictionary(s => s.Id, StringComparer.Ordinal);

        Knowledge.Sites.Where(s => s.Parent is { } parent && s.Latitude is { } latitude && byId[parent].Latitude is { } other && Math.Abs(latitude - other) > 2).Select(s => s.Id).Should().BeEmpty();
    }

    [Fact]
    public void Countries_are_two_letters() =>
        Knowledge.Sites.Select(s => s.Country).Concat(Knowledge.Vehicles.Select(v => v.Country)).Where(c => c is not null && !(c.Length == 2 && c.All(char.IsAsciiLetterUpper))).Should().BeEmpty();

    [Fact]
    public void Every_vehicle_has_a_class() => Knowledge.Vehicles.Where(v => v.Class == VehicleClass.Unknown).Select(v => v.Id).Should().BeEmpty();

    [Fact]
    public void Unmarked_name_is_claimed_by_one_vehicle() =>
        ClaimedTwice(Knowledge.Vehicles.Select(v => (v.Id, v.Name, v.Aliases.AsEnumerable()))).Should().BeEmpty();

    [Fact]
    public void Unmarked_name_is_claimed_by_one_organization() =>
        ClaimedTwice(Knowledge.Organizations.Select(o => (o.Id, o.Name, o.Aliases.AsEnumerable()))).Should().BeEmpty();

    [Fact]
    public void Unmarked_name_is_claimed_by_one_complex() =>
        ClaimedTwice(Knowledge.Sites.Where(s => s.Parent is null).Select(s => (s.Id, s.Name, s.Aliases.AsEnumerable()))).Should().BeEmpty();

    [Fact]
    public void Unmarked_name_is_claimed_by_one_pad_of_a_complex()
    {
        foreach (IGrouping<string?, SiteEntry> complex in Knowledge.Sites.Where(s => s.Parent is not null).GroupBy(s => s.Parent))
            ClaimedTwice(complex.Select(s => (s.Id, s.Name, s.Aliases.AsEnumerable()))).Should().BeEmpty();
    }

    [Fact]
    public void With_gives_a_copy_and_leaves_the_original()
    {
        int before = Knowledge.Vehicles.Length;

        KnowledgeBase more = Knowledge.With(new VehicleEntry("Kestrel 3", VehicleClass.LaunchVehicle));

        more.Vehicles.Should().HaveCount(before + 1);
        more.Vehicles[^1].Id.Should().Be("kestrel-3");
        Knowledge.Vehicles.Should().HaveCount(before);
    }

    [Fact]
    public void With_refuses_entries_that_name_nothing()
    {
        FluentActions.Invoking(() => Knowledge.With(new VehicleEntry(" ", VehicleClass.Probe))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Knowledge.With(new OrganizationEntry("", OrganizationKind.Agency))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Knowledge.With(new SiteEntry("", "Cape Sorrow", SiteKind.LaunchSite))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Knowledge.With(new SiteEntry("x/1", "Pad 1", SiteKind.Pad) { Parent = "x" })).Should().Throw<ArgumentException>().WithMessage("The parent “x” of the site “x/1” is not in the knowledge base.*");
    }

    /// <summary>Names that two rows claim without a mark; hyphens, spaces, points and letter case do not count.</summary>
    private static IEnumerable<string> ClaimedTwice(IEnumerable<(string Id, string Name, IEnumerable<string> Aliases)> rows)
    {
        var claims = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach ((string id, string name, IEnumerable<string> aliases) in rows)
        {
            HashSet<string> marked = [.. aliases.Where(a => a.Contains('~')).Select(Fold)];
            foreach (string alias in aliases.Append(name))
            {
                if (marked.Contains(Fold(alias))) continue;
                if (!claims.TryGetValue(Fold(alias), out HashSet<string>? claimants)) claims.Add(Fold(alias), claimants = []);
                claimants.Add(id);
            }
        }
        return claims.Where(c => c.Value.Count > 1).Select(c => $"{c.Key}: {string.Join(", ", c.Value.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal);
    }

    private static string Fold(string name) => string.Concat(name.TrimEnd('~', '!').Where(c => c is not (' ' or '-' or '.' or '‑' or '–'))).ToLowerInvariant();
}
