using System.Collections.Immutable;

namespace SpaceNews.Extract;

/// <summary>Orders extractors so that each runs after all that produce what it requires; otherwise as they were added.</summary>
internal static class ExtractorOrder
{
    public static ImmutableArray<Extractor> Sort(IReadOnlyList<Extractor> extractors)
    {
        var result = ImmutableArray.CreateBuilder<Extractor>(extractors.Count);
        var state = new byte[extractors.Count];
        var path = new List<int>();
        for (int i = 0; i < extractors.Count; i++) Visit(i);
        return result.ToImmutable();

        void Visit(int i)
        {
            if (state[i] == 2) return;
            path.Add(i);
            if (state[i] == 1)
            {
                IEnumerable<string> cycle = path.SkipWhile(p => p != i).Select(p => extractors[p].Name);
                throw new InvalidOperationException($"{DiagnosticDescriptors.ExtractorCycle.Id}: " + string.Format(System.Globalization.CultureInfo.InvariantCulture, DiagnosticDescriptors.ExtractorCycle.MessageFormat, string.Join(" → ", cycle)));
            }
            state[i] = 1;
            foreach (MentionKind kind in extractors[i].Requires)
                for (int j = 0; j < extractors.Count; j++)
                    if (j != i && extractors[j].Produces.Contains(kind)) Visit(j);
            state[i] = 2;
            path.RemoveAt(path.Count - 1);
            result.Add(extractors[i]);
        }
    }
}
