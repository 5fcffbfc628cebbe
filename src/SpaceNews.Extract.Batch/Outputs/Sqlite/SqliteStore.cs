using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SpaceNews.Extract.Batch;

/// <summary>An SQLite file that is written in transactions, under a name that says so until it is complete.</summary>
/// <remarks>The number of saved transactions stands in the file, so that a run that is carried on knows what is in there.</remarks>
internal sealed class SqliteStore(string path, bool append) : IDisposable
{
    private SqliteConnection? _connection;
    private bool _isOpened;

    public string UnfinishedPath => path + AppendedFile.Suffix;

    public SqliteConnection Connection => _connection!;

    /// <summary>How many transactions of this run are in the file.</summary>
    public long Saves { get; private set; }

    /// <param name="state">How many transactions the file had when it was saved, or null to begin anew.</param>
    public void Open(string? state)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (state is null) Begin();
        _connection = Connect();
        Execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY");
        if (state is null) Prepare();
        Saves = long.Parse(Read("saves") ?? "-1", CultureInfo.InvariantCulture);
        if (state is not null && Saves < long.Parse(state, CultureInfo.InvariantCulture)) throw new IOException($"{UnfinishedPath}: expected {state} saved parts, as the checkpoint says, but found {Saves}");
        Execute("BEGIN");
    }

    public void Save()
    {
        Saves++;
        Execute($"UPDATE meta SET value = '{Saves.ToString(CultureInfo.InvariantCulture)}' WHERE key = 'saves'; COMMIT; BEGIN");
    }

    /// <summary>Makes the indexes and gives the file its name.</summary>
    public void Complete()
    {
        Dispose();
        if (!File.Exists(UnfinishedPath)) return;
        _connection = Connect();
        Execute("PRAGMA temp_store = MEMORY; BEGIN;" + EmbeddedTable.ReadText("indexes.sql") + "COMMIT; PRAGMA optimize");
        Dispose();
        File.Move(UnfinishedPath, path, overwrite: true);
    }

    public void Discard()
    {
        Dispose();
        if (!_isOpened) return;
        File.Delete(UnfinishedPath);
        File.Delete(UnfinishedPath + "-journal");
    }

    public void Execute(string sql)
    {
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private void Begin()
    {
        // A journal of an earlier file must not be played back into the new one.
        File.Delete(UnfinishedPath + "-journal");
        File.Delete(UnfinishedPath);
        if (append && File.Exists(path)) File.Copy(path, UnfinishedPath);
        _isOpened = true;
    }

    private void Prepare()
    {
        bool isNew = (long)Scalar("SELECT count(*) FROM sqlite_schema")! == 0;
        Execute("BEGIN;" + (isNew ? EmbeddedTable.ReadText("schema.sql") : "") + "INSERT OR REPLACE INTO meta VALUES ('schema', '1'), ('saves', '0'); COMMIT");
    }

    private string? Read(string key) => (string?)Scalar($"SELECT value FROM meta WHERE key = '{key}'");

    private object? Scalar(string sql)
    {
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private SqliteConnection Connect()
    {
        // Without a pool the file is free when the connection is closed.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = UnfinishedPath, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
