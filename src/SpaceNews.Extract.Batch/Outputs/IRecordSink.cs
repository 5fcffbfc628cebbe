namespace SpaceNews.Extract.Batch;

/// <summary>Where a batch writes its records.</summary>
/// <remarks>
/// <para>A run calls <see cref="Open"/>; then, for one chunk of articles after another, <see cref="Render"/> and
/// <see cref="Append"/>, with <see cref="Save"/> in between and at the end; then <see cref="Complete"/>. Whatever happens,
/// <see cref="IDisposable.Dispose"/> comes last. All but <see cref="Render"/> is called by one thread at a time.</para>
/// <para>To be resumable, a sink must bring back the output as it was at a <see cref="Save"/>, after a process that was killed
/// at any moment, from what that call returned.</para>
/// </remarks>
public interface IRecordSink : IDisposable
{
    /// <summary>Words that change when the output would; a checkpoint of another output is not carried on.</summary>
    string Fingerprint { get; }

    /// <summary>Begins a new output, or brings back a saved one.</summary>
    /// <param name="state">What <see cref="Save"/> returned, or null for a new output.</param>
    void Open(string? state);

    /// <summary>Turns articles into what <see cref="Append"/> writes. Called by several worker threads at once; slow work belongs here.</summary>
    object? Render(IReadOnlyList<ExtractedArticle> articles);

    /// <summary>Writes what <see cref="Render"/> made, in the order of the input.</summary>
    void Append(object? rendered);

    /// <summary>Makes safe what was written so far.</summary>
    /// <returns>All that <see cref="Open"/> needs to bring the output back to this state.</returns>
    string Save();

    /// <summary>Gives the complete output its name; called again after a process that was killed while it did so.</summary>
    void Complete();

    /// <summary>Removes what there is of an output that will not be completed.</summary>
    void Discard();
}
