namespace SpaceNews.Extract.Internals;

/// <summary>Reads tab-separated tables: comments with #, a header line, named columns; mistakes name file, line and column.</summary>
internal sealed class TsvTable
{
    private readonly string[] _columns;
    private readonly string _name;

    private TsvTable(string name, string[] columns, List<Row> rows)
    {
        _name = name;
        _columns = columns;
        Rows = rows;
    }

    public List<Row> Rows { get; }

    /// <summary>Where mistakes of single rows go; null when the first one is to be thrown.</summary>
    public List<string>? Mistakes { get; init; }

    /// <summary>The columns that the header line of a table names; none for an empty one.</summary>
    public static string[] HeaderOf(string content)
    {
        foreach (ReadOnlySpan<char> line in content.AsSpan().TrimStart('\uFEFF').EnumerateLines())
            if (!line.IsWhiteSpace() && line[0] != '#') return line.ToString().Split('\t');
        return [];
    }

    /// <summary>Reads every row; a mistake ends it, or is noted and costs its row.</summary>
    public List<(Row Row, T Entry)> ReadRows<T>(Func<Row, T> read)
    {
        var result = new List<(Row, T)>(Rows.Count);
        foreach (Row row in Rows) Try(() => result.Add((row, read(row))));
        return result;
    }

    /// <summary>Runs a check; what it throws is noted where mistakes are collected.</summary>
    public void Try(Action check)
    {
        try
        {
            check();
        }
        catch (FormatException e) when (Mistakes is not null)
        {
            Mistakes.Add(e.Message);
        }
    }

    /// <summary>Parses a table.</summary>
    /// <exception cref="FormatException">No header line, a missing required column, or a row with more cells than columns.</exception>
    public static TsvTable Parse(string name, string content, params ReadOnlySpan<string> required) => Parse(name, content, null, required);

    /// <summary>Parses a table; what is wrong with single rows is added to <paramref name="mistakes"/>, if there is such a list.</summary>
    public static TsvTable Parse(string name, string content, List<string>? mistakes, ReadOnlySpan<string> required)
    {
        string[]? columns = null;
        var rows = new List<Row>();
        TsvTable? table = null;
        int number = 0;
        foreach (ReadOnlySpan<char> raw in content.AsSpan().EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> line = number == 1 ? raw.TrimStart('\uFEFF') : raw;
            if (line.IsWhiteSpace() || line[0] == '#') continue;
            string[] cells = line.ToString().Split('\t');
            if (table is null)
            {
                columns = cells;
                foreach (string column in required)
                    if (Array.IndexOf(columns, column) < 0)
                        throw new FormatException($"{name}({number}): the header line lacks the column “{column}”; found: {string.Join(", ", columns)}.");
                table = new TsvTable(name, columns, rows) { Mistakes = mistakes };
                continue;
            }
            if (cells.Length > columns!.Length)
            {
                table.Try(() => throw new FormatException($"{name}({number}): {cells.Length} cells where the header names {columns.Length} columns."));
                continue;
            }
            rows.Add(new Row(table, number, cells));
        }
        return table ?? throw new FormatException($"{name}: the table is empty; expected a header line with: {string.Join(", ", required.ToArray())}.");
    }

    internal readonly struct Row(TsvTable table, int line, string[] cells)
    {
        /// <summary>The cell under a column; empty when the row ends before it or the table has no such column.</summary>
        public string this[string column]
        {
            get
            {
                int index = Array.IndexOf(table._columns, column);
                return index < 0 || index >= cells.Length ? "" : cells[index].Trim();
            }
        }

        /// <summary>Its line in the file, from 1.</summary>
        public int Line => line;

        /// <summary>The cell under a column, or null when it is empty.</summary>
        public string? Optional(string column) => this[column] is { Length: > 0 } value ? value : null;

        /// <summary>The parts of a cell that are separated by <paramref name="separator"/>.</summary>
        public string[] List(string column, char separator = '|') =>
            this[column].Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        /// <summary>A cell that must be filled.</summary>
        public string Required(string column) => this[column] is { Length: > 0 } value ? value : throw Error($"the column “{column}” is empty");

        /// <summary>A number, or null for an empty cell.</summary>
        public double? Number(string column)
        {
            string value = this[column];
            if (value.Length == 0) return null;
            return double.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double number)
                ? number
                : throw Error($"“{value}” in the column “{column}” is not a number");
        }

        /// <summary>A member of an enumeration.</summary>
        public T Enum<T>(string column) where T : struct, Enum =>
            System.Enum.TryParse(this[column], ignoreCase: false, out T value) && System.Enum.IsDefined(value)
                ? value
                : throw Error($"“{this[column]}” in the column “{column}” is none of: {string.Join(", ", System.Enum.GetNames<T>())}");

        public FormatException Error(string what) => new($"{table._name}({line}): {what}.");
    }
}
