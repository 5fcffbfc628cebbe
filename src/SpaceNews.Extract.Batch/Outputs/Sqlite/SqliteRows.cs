using Microsoft.Data.Sqlite;

namespace SpaceNews.Extract.Batch;

/// <summary>One prepared INSERT, used for all rows of a table.</summary>
internal sealed class SqliteRows : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter[] _values;
    private long _last;

    /// <param name="connection">An open connection.</param>
    /// <param name="table">The table.</param>
    /// <param name="hasId">Whether its first column is an id that is counted here.</param>
    /// <param name="columns">The other columns, separated by blanks.</param>
    public SqliteRows(SqliteConnection connection, string table, bool hasId, string columns)
    {
        string[] names = [.. hasId ? ["id"] : Array.Empty<string>(), .. columns.Split(' ')];
        _command = connection.CreateCommand();
        _command.CommandText = $"INSERT INTO {table} ({string.Join(", ", names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(", ", names.Select((_, i) => $"${i}"))})";
        _values = [.. names.Select((_, i) => _command.Parameters.AddWithValue($"${i}", DBNull.Value))];
        HasId = hasId;
        if (!hasId) return;
        using SqliteCommand highest = connection.CreateCommand();
        highest.CommandText = $"SELECT coalesce(max(id), 0) FROM {table}";
        _last = (long)highest.ExecuteScalar()!;
    }

    private bool HasId { get; }

    /// <summary>Inserts a row; null leaves a column empty.</summary>
    /// <returns>Its id, or 0 where the table has none.</returns>
    public long Insert(params ReadOnlySpan<object?> row)
    {
        int first = HasId ? 1 : 0;
        if (HasId) _values[0].Value = ++_last;
        for (int i = 0; i < row.Length; i++) _values[first + i].Value = row[i] ?? DBNull.Value;
        _command.ExecuteNonQuery();
        return _last;
    }

    public void Dispose() => _command.Dispose();
}
