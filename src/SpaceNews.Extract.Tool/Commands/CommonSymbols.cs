using System.CommandLine;
using System.Globalization;
using SpaceNews.Extract.Batch;

namespace SpaceNews.Extract.Tool;

/// <summary>Options and arguments that several verbs have.</summary>
internal static class CommonSymbols
{
    public static Option<OutputFormat?> Format() => new("--format")
    {
        Description = "jsonl: one JSON object a line; table: a layout for people; sqlite: a database; csv: a row for every incident. Without it, the extension of the output tells; standard output is a table on a terminal and JSON lines elsewhere.",
        HelpName = "jsonl|table|sqlite|csv",
        CustomParser = result =>
        {
            switch (result.Tokens[0].Value)
            {
                case "jsonl":
                    return OutputFormat.Jsonl;
                case "table":
                    return OutputFormat.Table;
                case "sqlite":
                    return OutputFormat.Sqlite;
                case "csv":
                    return OutputFormat.Csv;
                case var other:
                    result.AddError($"--format is jsonl, table, sqlite or csv, not “{other}”");
                    return null;
            }
        },
    };

    public static Option<string?> Output(string name) => new("--output", "-o")
    {
        Description = "The file to write; “-” or nothing is standard output. The file gets its name when it is complete.",
        HelpName = name,
    };

    public static Option<int?> AtLeastOne(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0) return number;
            result.AddError($"{name} is a whole number of at least 1, not “{result.Tokens[0].Value}”");
            return null;
        },
    };

    /// <summary>A part of several.</summary>
    public static Option<Shard?> Part(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "I/N",
        CustomParser = result =>
        {
            if (Shard.TryParse(result.Tokens[0].Value, out Shard shard)) return shard;
            result.AddError($"{name} is a part and the number of parts, as 2/8, not “{result.Tokens[0].Value}”");
            return null;
        },
    };

    /// <summary>A number between two others.</summary>
    public static Option<float?> Number(string name, string description, float least, float most) => new(name)
    {
        Description = description,
        HelpName = "X",
        CustomParser = result =>
        {
            if (float.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) && number >= least && number <= most) return number;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is a number from {least} to {most}, not “{result.Tokens[0].Value}”"));
            return null;
        },
    };

    /// <summary>A file or folder that may be named.</summary>
    public static Option<string?> Path(string name, string helpName, string description) => new(name) { Description = description, HelpName = helpName };

    /// <summary>A file or folder that must be named.</summary>
    public static Option<string> RequiredPath(string name, string helpName, string description) => new(name) { Description = description, HelpName = helpName, Required = true };

    /// <summary>Files and folders; a mistyped option is not taken for one.</summary>
    public static Argument<string[]> Inputs(string name, string description)
    {
        var inputs = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        inputs.Validators.Add(result =>
        {
            foreach (string word in result.Tokens.Select(t => t.Value).Where(w => w.Length > 1 && w[0] == '-' && !System.IO.Path.Exists(w)))
                result.AddError($"there is no option {word}");
        });
        return inputs;
    }

    /// <summary>An option that takes one of a few words.</summary>
    public static void Accept(this Option<string?> option, params string[] words) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string?>() is { } word && !words.Contains(word)) result.AddError($"{option.Name} is {string.Join(" or ", words)}, not “{word}”");
    });
}
