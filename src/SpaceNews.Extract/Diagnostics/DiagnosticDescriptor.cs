using System.Text;

namespace SpaceNews.Extract;

/// <summary>A kind of diagnostic; <c>docs/diagnostics.md</c> explains each.</summary>
/// <param name="Id">Stable id, <c>SNX</c> and four digits; the first digit tells the area.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="MessageFormat">The message, with <c>{0}</c>, <c>{1}</c> for its arguments.</param>
/// <param name="Severity">How much it should worry.</param>
/// <remarks>Immutable.</remarks>
public sealed record DiagnosticDescriptor(string Id, string Title, string MessageFormat, DiagnosticSeverity Severity)
{
    /// <summary>Finds out at the report, and not when somebody reads the message, that arguments are missing.</summary>
    /// <exception cref="ArgumentException">The message takes more of them.</exception>
    internal void CheckArguments(int given)
    {
        // Those of the library are checked by its tests, and reported often.
        if (Id.StartsWith("SNX", StringComparison.Ordinal)) return;
        int wanted = CompositeFormat.Parse(MessageFormat).MinimumArgumentCount;
        if (given < wanted) throw new ArgumentException($"The message of {Id}, “{MessageFormat}”, takes {wanted} arguments; given: {given}.");
    }
}
