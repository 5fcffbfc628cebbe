using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpaceNews.Extract.Batch;

/// <summary>How far a run has come, and what its files looked like then.</summary>
internal sealed record Checkpoint
{
    /// <summary>What the run reads, how, and where it writes, as a hash.</summary>
    public required string Run { get; init; }

    public long Records { get; init; }

    public long Articles { get; init; }

    public long Rejected { get; init; }

    public long PassedOver { get; init; }

    public long BytesRead { get; init; }

    /// <summary>State of every sink.</summary>
    public ImmutableArray<string> Sinks { get; init; } = [];

    public string? Rejects { get; init; }

    public string? Ids { get; init; }

    /// <summary>Whether everything is written and only names are to be given.</summary>
    public bool IsComplete { get; init; }

    /// <summary>A hash of what must be the same for a run to be carried on.</summary>
    public static string HashOf(IEnumerable<string> words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join("\n\n", words))));

    /// <summary>Reads a file; null when there is none.</summary>
    /// <exception cref="CheckpointException">It is no checkpoint.</exception>
    public static Checkpoint? Load(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), CheckpointJson.Default.Checkpoint);
        }
        catch (JsonException e)
        {
            throw new CheckpointException($"{path}: expected a checkpoint; {JsonLineRecord.Reason(e)}", e);
        }
    }

    /// <summary>Writes a file, which is there as a whole or not at all.</summary>
    public void Save(string path)
    {
        string next = path + ".next";
        using (var file = new FileStream(next, FileMode.Create))
        {
            file.Write(JsonSerializer.SerializeToUtf8Bytes(this, CheckpointJson.Default.Checkpoint));
            file.Flush(flushToDisk: true);
        }
        File.Move(next, path, overwrite: true);
    }
}

/// <summary>Source-generated serialisation of checkpoints.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class CheckpointJson : JsonSerializerContext;
