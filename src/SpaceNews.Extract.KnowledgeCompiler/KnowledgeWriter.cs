using System.Collections.Immutable;
using System.Text;

namespace SpaceNews.Extract.KnowledgeCompiler;

/// <summary>Writes compiled knowledge, in the order in which <see cref="KnowledgeReader"/> reads it; the same tables give the same bytes.</summary>
internal sealed class KnowledgeWriter
{
    private readonly MemoryStream _content = new();
    private readonly BinaryWriter _out;
    private readonly List<string> _strings = [""];
    private readonly List<int> _integers = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private KnowledgeWriter() => _out = new BinaryWriter(_content);

    public static byte[] Write(KnowledgeSource source, KnowledgeData data)
    {
        var writer = new KnowledgeWriter();
        writer.WriteTables(data.Tables);
        writer.WriteLexicon(data.Lexicon, source);
        writer.WritePhrases(data.Phrases);
        writer.WriteDates(data.Lexicon, source);
        return writer.Finish();
    }

    private byte[] Finish()
    {
        using var file = new MemoryStream();
        using var head = new BinaryWriter(file);
        head.Write(KnowledgeReader.Magic);
        head.Write(_strings.Count);
        foreach (string text in _strings) head.Write(checked((ushort)text.Length));
        foreach (string text in _strings) head.Write(Encoding.Unicode.GetBytes(text));
        head.Write(_integers.Count);
        foreach (int number in _integers) head.Write(number);
        head.Write(_content.GetBuffer(), 0, (int)_content.Length);
        return file.ToArray();
    }

    private void Number(int value) => _integers.Add(value);

    /// <summary>A string as its number in the pool; 0 is kept for “absent”.</summary>
    private void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }
        if (!_numbers.TryGetValue(text, out int number))
        {
            number = _strings.Count;
            _strings.Add(text);
            _numbers.Add(text, number);
        }
        Number(number);
    }

    private void Texts(ImmutableArray<string> texts)
    {
        Number(texts.Length);
        foreach (string text in texts) Text(text);
    }

    private void OptionalDouble(double? value)
    {
        _out.Write(value is not null);
        if (value is { } number) _out.Write(number);
    }

    private void All<T>(ImmutableArray<T> entries, Action<T> write)
    {
        Number(entries.Length);
        foreach (T entry in entries) write(entry);
    }

    private void WriteTables(KnowledgeTables tables)
    {
        All(tables.Sites, s =>
        {
            Text(s.Id);
            Text(s.Name);
            _out.Write((byte)s.Kind);
            Text(s.Parent);
            Text(s.Country);
            OptionalDouble(s.Latitude);
            OptionalDouble(s.Longitude);
            Texts(s.Aliases);
        });
        All(tables.Vehicles, v =>
        {
            Text(v.Name);
            _out.Write((byte)v.Class);
            Text(v.Id);
            Text(v.Family);
            Text(v.Operator);
            Text(v.Country);
            Texts(v.Aliases);
            Texts(v.Serials);
        });
        All(tables.Organizations, o =>
        {
            Text(o.Name);
            _out.Write((byte)o.Kind);
            Text(o.Id);
            Text(o.Country);
            Texts(o.Aliases);
        });
        All(tables.Places, p =>
        {
            Text(p.Name);
            Text(p.Kind);
            Text(p.Country);
            Texts(p.Aliases);
        });
        All(tables.Roles, r =>
        {
            Text(r.Word);
            _out.Write((byte)r.Role);
            _out.Write(r.OnlyBefore);
        });
        All(tables.Heads, h =>
        {
            Text(h.Word);
            _out.Write((byte)h.Kind);
        });
        WriteUnits(tables);
        All(tables.Zones, z =>
        {
            Text(z.Name);
            Text(z.ZoneId);
            _out.Write(z.OffsetMinutes ?? 0);
            _out.Write(z.NeedsTime);
        });
        All(tables.Events.Entries, e =>
        {
            Text(e.Vehicle);
            _out.Write(e.Year);
            _out.Write((byte)e.Type);
        });
        All(tables.Triggers, t =>
        {
            _out.Write((byte)t.Sort);
            _out.Write(t.Weight);
        });
        All(tables.Cues, c =>
        {
            _out.Write((byte)c.Aspect);
            Text(c.Value);
        });
        All(tables.Holidays, h =>
        {
            Text(h.Day.Name);
            foreach (int number in new[] { h.Day.Month, h.Day.Day, h.Day.Weekday, h.Day.Nth, h.Day.Shift }) _out.Write(number);
            Texts(h.Names);
        });
        All(tables.VagueTimes, v =>
        {
            Text(v.Type);
            Text(v.Value);
        });
    }

    private void WriteUnits(KnowledgeTables tables)
    {
        All(tables.Units, u =>
        {
            Text(u.Name);
            _out.Write((byte)u.Dimension);
            _out.Write(u.Factor);
            _out.Write(u.Offset);
            OptionalDouble(u.MinimumFactor);
            OptionalDouble(u.MaximumFactor);
            Texts(u.Prefixes);
            Texts(u.Symbols);
            Texts(u.Words);
        });
        All(tables.Dimensions, d =>
        {
            _out.Write((byte)d.Dimension);
            Text(d.Unit);
            Text(d.Symbol);
            _out.Write(d.Powers);
        });
        All(tables.QuantityContexts, c =>
        {
            _out.Write(c.Dimension is { } dimension ? (byte)dimension : byte.MaxValue);
            _out.Write((byte)c.Place);
            Texts(c.Words);
        });
    }

    private void Numbers(IReadOnlyList<ulong> numbers)
    {
        _out.Write(numbers.Count);
        foreach (ulong number in numbers) _out.Write(number);
    }

    private void WriteLexicon(Lexicon lexicon, KnowledgeSource source)
    {
        Numbers(lexicon.Words);
        // Tens of thousands of words share a few hundred sets of classes.
        ulong[] kinds = [.. Enumerable.Range(0, lexicon.Count).Select(w => (ulong)lexicon[w]).Distinct().Order()];
        Numbers(kinds);
        for (int word = 0; word < lexicon.Count; word++) Number(Array.BinarySearch(kinds, (ulong)lexicon[word]));
        WriteValues(source.Words.Where(w => w.Value != 0).Select(w => (lexicon.Find(w.Word), (ulong)w.Class, w.Value)));
    }

    private void WriteValues(IEnumerable<(int Word, ulong Class, int Value)> values)
    {
        (int, ulong, int)[] all = [.. values];
        Number(all.Length);
        foreach ((int word, ulong wordClass, int value) in all)
        {
            Number(word);
            _out.Write(wordClass);
            _out.Write(value);
        }
    }

    private void WritePhrases(PhraseIndex phrases)
    {
        Numbers(phrases.Hashes);
        foreach (PhraseIndex.Node node in phrases.Nodes) Number(((node.First + 1) << 1) | (node.Continues ? 1 : 0));
        Number(phrases.Phrases.Length);
        foreach (PhraseIndex.Link link in phrases.Phrases)
        {
            Phrase phrase = link.Phrase;
            _out.Write((byte)((int)phrase.Case | (phrase.IsAmbiguous ? 4 : 0) | (phrase.IsCanonical ? 8 : 0)));
            _out.Write((byte)phrase.Kind);
            Number(phrase.Entry);
            Number(link.Next + 1);
        }
    }

    private void WriteDates(Lexicon lexicon, KnowledgeSource source)
    {
        var classes = new SortedDictionary<int, DateWord>();
        foreach ((string word, DateWord wordClass, _) in source.DateWords) classes[lexicon.Find(word)] = classes.GetValueOrDefault(lexicon.Find(word)) | wordClass;
        Number(classes.Count == 0 ? 1 : classes.Keys.Max() + 1);
        Number(classes.Count);
        foreach ((int word, DateWord wordClass) in classes)
        {
            Number(word);
            _out.Write((ulong)wordClass);
        }
        WriteValues(source.DateWords.Where(w => w.Value != 0).Select(w => (lexicon.Find(w.Word), (ulong)w.Class, w.Value)));
    }
}
