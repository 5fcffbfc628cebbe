using System.CommandLine;
using SpaceNews.Extract.Batch;

namespace SpaceNews.Extract.Tool;

/// <summary>The inputs of <c>spacenews extract</c> and how they are read.</summary>
internal sealed class ExtractInputs
{
    private readonly Argument<string[]> _inputs = CommonSymbols.Inputs(
        "INPUT",
        "Text files (the id is the file name without extension); JSON lines (.jsonl: id, text or html, and if known published, title, source); pages (.html); crawls (.warc); fixtures (.article); each also with .gz; folders, with all such files below them; “-” for JSON lines or a crawl from standard input.");

    private readonly Option<InputFormat> _format = new("--input-format")
    {
        Description = "What all inputs hold: text, jsonl, html or warc. Without it, the extension tells, or else the first bytes.",
        HelpName = "FORMAT",
        CustomParser = result =>
        {
            switch (result.Tokens[0].Value)
            {
                case "text":
                    return InputFormat.Text;
                case "jsonl":
                    return InputFormat.JsonLines;
                case "html":
                    return InputFormat.Html;
                case "warc":
                    return InputFormat.Warc;
                case var other:
                    result.AddError($"--input-format is text, jsonl, html or warc, not “{other}”");
                    return InputFormat.Auto;
            }
        },
    };

    private readonly Option<JsonFields?> _fields = new("--field")
    {
        Description = "The name that a property of the JSON lines has, as text=body or id=url. May be given several times.",
        HelpName = "NAME=THEIRS",
        CustomParser = result =>
        {
            var fields = new JsonFields();
            foreach (string word in result.Tokens.Select(t => t.Value))
            {
                if (With(fields, word) is { } changed) fields = changed;
                else result.AddError($"--field is id, text, html, title, published or source, “=” and a name, not “{word}”");
            }
            return fields;
        },
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<int?> _maxText = CommonSymbols.AtLeastOne("--max-text", "Most characters of the text of an article; 2,000,000 unless given.");
    private readonly Option<int?> _maxRecord = CommonSymbols.AtLeastOne("--max-record", "Most bytes of a line or page, decompressed; 16,777,216 unless given.");
    private readonly Option<int?> _maxRatio = CommonSymbols.AtLeastOne("--max-ratio", "Most bytes that a compressed byte may stand for; 200 unless given.");

    public Argument<string[]> Argument => _inputs;

    public IEnumerable<Option> Symbols => [_format, _fields, _maxText, _maxRecord, _maxRatio];

    public ArticleFiles Open(ParseResult arguments) => new(arguments.GetValue(_inputs)!, new InputOptions
    {
        Format = arguments.GetValue(_format),
        Fields = arguments.GetValue(_fields) ?? new JsonFields(),
        Limits = LimitsOf(arguments),
    });

    public InputLimits LimitsOf(ParseResult arguments)
    {
        var limits = new InputLimits();
        return limits with
        {
            MaxTextLength = arguments.GetValue(_maxText) ?? limits.MaxTextLength,
            MaxRecordBytes = arguments.GetValue(_maxRecord) ?? limits.MaxRecordBytes,
            MaxCompressionRatio = arguments.GetValue(_maxRatio) ?? limits.MaxCompressionRatio,
        };
    }

    private static JsonFields? With(JsonFields fields, string word)
    {
        string[] parts = word.Split('=', 2);
        if (parts.Length != 2 || parts[1].Length == 0) return null;
        return parts[0] switch
        {
            "id" => fields with { Id = parts[1] },
            "text" => fields with { Text = parts[1] },
            "html" => fields with { Html = parts[1] },
            "title" => fields with { Title = parts[1] },
            "published" => fields with { Published = parts[1] },
            "source" => fields with { Source = parts[1] },
            _ => null,
        };
    }
}
