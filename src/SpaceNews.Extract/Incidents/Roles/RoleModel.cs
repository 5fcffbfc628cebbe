using System.Text;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The learned weights by which the craft, people and organizations of an incident get their roles (<c>docs/incidents.md</c>).</summary>
/// <remarks>Immutable and thread-safe. <c>spacenews train roles</c> writes such models.</remarks>
public sealed class RoleModel
{
    private static readonly Lazy<RoleModel> LazyDefault = new(() => Parse(EmbeddedFiles.ReadText("models/roles.tsv"), "roles.tsv"));

    /// <summary>The roles of each kind of actor.</summary>
    private static readonly string[][] Roles = [Enum.GetNames<VehicleRole>(), Enum.GetNames<PersonRole>(), Enum.GetNames<OrganizationRole>()];

    // Of each role of each actor the weights of its features, then those of the words, in one case of RoleWindow after the other.
    private readonly double[][] _weights;
    private readonly Vocabulary _vocabulary;

    internal RoleModel(Vocabulary vocabulary, double[][] weights)
    {
        _vocabulary = vocabulary;
        _weights = weights;
    }

    /// <summary>No weights: the roles are those by the rules.</summary>
    public static RoleModel None { get; } = new(Vocabulary.Empty, []);

    /// <summary>The model that ships with the library; read with the first incident.</summary>
    public static RoleModel Default => LazyDefault.Value;

    /// <summary>The roles of all actors with their features and the places in which words count, in the order of the enumerations.</summary>
    internal static (string Name, FeatureSpace Space, string[] Cases)[] Decisions { get; } =
        [.. Enum.GetValues<RoleActor>().SelectMany(a => Roles[(int)a].Select(r => ($"{a}{r}", RoleFeatures.Of(a), RoleWindow.Cases)))];

    /// <summary>A model of your own, as <c>spacenews train roles</c> writes it.</summary>
    /// <exception cref="FormatException">The file holds no such model; the message says file, line and what was expected.</exception>
    public static RoleModel Load(string file) => Parse(File.ReadAllText(file, Encoding.UTF8), file);

    /// <summary>Where the roles of an actor begin among <see cref="Decisions"/>, and how many there are.</summary>
    internal static (int First, int Count) RolesOf(RoleActor actor) => (Roles.Take((int)actor).Sum(r => r.Length), Roles[(int)actor].Length);

    /// <summary>The name of a role.</summary>
    internal static string NameOf(RoleActor actor, int role) => Roles[(int)actor][role];

    /// <summary>The number of a role in its enumeration, by its name in JSON; -1 for none of them.</summary>
    internal static int NumberOf(RoleActor actor, string role) => Array.FindIndex(Roles[(int)actor], r => r.Equals(role, StringComparison.OrdinalIgnoreCase));

    /// <summary>The role that is likeliest, as the number in its enumeration.</summary>
    internal int Decide(RoleQuestion question, EventScope scope)
    {
        (int first, int count) = RolesOf(question.Actor);
        FeatureSpace space = RoleFeatures.Of(question.Actor);
        Span<double> scores = stackalloc double[count];
        for (int r = 0; r < count; r++) scores[r] = space.Score(question.Values, _weights[first + r]);
        var words = new List<int>();
        foreach ((int from, int to, int @case) in RoleWindow.Of(scope, question))
        {
            words.Clear();
            _vocabulary.Read(scope.Article, scope.AllMentions, from, to, words);
            int offset = space.Names.Length + @case * _vocabulary.Words.Length;
            foreach (int word in words)
                for (int r = 0; r < count; r++) scores[r] += _weights[first + r][offset + word];
        }
        int best = 0;
        for (int r = 1; r < count; r++)
            if (scores[r] > scores[best]) best = r;
        return best;
    }

    private static RoleModel Parse(string content, string file)
    {
        (Vocabulary vocabulary, double[][] weights) = WordWeights.Parse(content, file, Decisions);
        return new RoleModel(vocabulary, weights);
    }

    /// <summary>The content of a model file.</summary>
    internal static string Format(Vocabulary vocabulary, double[][] weights) => WordWeights.Format(vocabulary, weights, Decisions);
}
