using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SpaceNews.Extract.Batch;

/// <summary>The file of records that were set aside: one JSON object a line with input, line, byte offset, id, reason and message.</summary>
internal sealed class RejectsFile(string path) : IDisposable
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AppendedFile _file = new(path);

    public void Open(string? state) => _file.Open(state);

    public void Append(IReadOnlyList<RejectedRecord> rejects)
    {
        if (rejects.Count == 0) return;
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Readable);
        foreach (RejectedRecord reject in rejects)
        {
            Write(json, reject);
            json.Flush();
            buffer.Write("\n"u8);
            json.Reset();
        }
        _file.Append(buffer.WrittenSpan);
    }

    public string Save() => _file.Save();

    /// <summary>Gives the file its name; without bad records there is none, not even one of an earlier run.</summary>
    public void Complete()
    {
        _file.Dispose();
        if (new FileInfo(_file.UnfinishedPath) is { Exists: true, Length: 0 })
        {
            File.Delete(path);
            File.Delete(_file.UnfinishedPath);
        }
        else
        {
            _file.Complete();
        }
    }

    public void Discard() => _file.Discard();

    public void Dispose() => _file.Dispose();

    private static void Write(Utf8JsonWriter json, RejectedRecord reject)
    {
        json.WriteStartObject();
        json.WriteNumber("record", reject.Record);
        json.WriteString("input", reject.Position.Input);
        if (reject.Position.Line is { } line) json.WriteNumber("line", line);
        json.WriteNumber("offset", reject.Position.Offset);
        if (reject.Id is { } id) json.WriteString("id", id);
        json.WriteString("reason", reject.Reason.ToString());
        json.WriteString("message", reject.Message);
        json.WriteEndObject();
    }
}
