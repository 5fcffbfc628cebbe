using System.Collections.Immutable;

namespace SpaceNews.Extract.Testing;

/// <summary>
/// Compares a model with marks, both ways. Mentions of the kinds in question must be the marked ones; one of a kind that no extractor declares is always a failure. Of the diagnostics
/// that the markup names every one must be marked; the others are free, but an error is always a failure.
/// </summary>
internal sealed class Comparison
{
    private readonly List<(Mark Mark, Finding Finding)> _pairs = [];

    private Comparison(ArticleModel model, Scope scope, ImmutableArray<Mark> expected)
    {
        Model = model;
        Scope = scope;
        Expected = expected;
    }

    public Scope Scope { get; }

    public ArticleModel Model { get; }

    public ImmutableArray<Mark> Expected { get; }

    public List<Finding> Found { get; } = [];

    public List<Mark> Missing { get; } = [];

    public List<Finding> Unexpected { get; } = [];

    public List<(Mark Mark, Finding Finding)> WrongValue { get; } = [];

    public bool IsEqual => Missing.Count + Unexpected.Count + WrongValue.Count == 0;

    public static Comparison Of(ArticleModel model, IEnumerable<Mark> marks, Scope scope)
    {
        var comparison = new Comparison(model, scope, [.. marks.Where(m => scope.Holds(m.Kind))]);
        comparison.Collect();
        comparison.Pair();
        return comparison;
    }

    /// <summary>How many mentions of a kind were marked, were found, stand where they should, and mean what they should; optional marks and what answers them do not count.</summary>
    public (int Marked, int Found, int Strict, int Value) Count(MentionKind kind)
    {
        (Mark Mark, Finding Finding)[] pairs = [.. _pairs.Where(p => p.Mark.Kind == kind.Name && !p.Mark.IsOptional)];
        int unexpected = Unexpected.Count(f => f.Kind == kind.Name);
        return (pairs.Length + Missing.Count(m => m.Kind == kind.Name), pairs.Length + unexpected, pairs.Length, pairs.Count(p => p.Finding.Agrees(p.Mark)));
    }

    /// <summary>The mark that answers a finding, if there is one and it agrees.</summary>
    public Mark? AgreeingMark(Finding finding)
    {
        foreach ((Mark mark, Finding other) in _pairs)
            if (ReferenceEquals(other, finding) && other.Agrees(mark)) return mark;
        return null;
    }

    private void Collect()
    {
        foreach (Mention mention in Model.Mentions)
            if (Scope.Kinds.Contains(mention.Kind) || !Scope.CanFind(mention.Kind.Name)) Found.Add(new Finding(mention.Kind.Name, mention.Span, mention.UntypedValue));
        var ids = Expected.Select(m => m.Kind).ToHashSet();
        foreach (Diagnostic diagnostic in Model.Diagnostics)
            if (diagnostic.Severity == DiagnosticSeverity.Error || ids.Contains(diagnostic.Id)) Found.Add(new Finding(diagnostic.Id, diagnostic.Span, diagnostic.Message));
    }

    private void Pair()
    {
        var left = new List<Finding>(Found);
        foreach (Mark mark in Expected)
        {
            int index = left.FindIndex(f => f.Answers(mark));
            if (index >= 0)
            {
                _pairs.Add((mark, left[index]));
                if (!mark.IsOptional && !left[index].Agrees(mark)) WrongValue.Add((mark, left[index]));
                left.RemoveAt(index);
            }
            else if (!mark.IsOptional) Missing.Add(mark);
        }
        Unexpected.AddRange(left.Where(f => !Expected.Any(m => m.IsOptional && m.Kind == f.Kind && m.Span.Overlaps(f.Span))));
    }
}
