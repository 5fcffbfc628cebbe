using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NodaTime;

namespace SpaceNews.Extract.Contract.Tests;

/// <summary>Compiles a block of a page as the program of a console project that refers to the library, runs it and gives what it writes.</summary>
internal static class SnippetRunner
{
    private static readonly string[] Usings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks", "SpaceNews.Extract", "NodaTime"];

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);
    private static readonly Lock ConsoleLock = new();

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Where(path => !Path.GetFileName(path).Contains("Native", StringComparison.Ordinal))
            .Append(typeof(Article).Assembly.Location)
            .Append(typeof(Batch.BatchRunner).Assembly.Location)
            .Append(typeof(LocalDate).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>What the block writes to the console; nothing when it only declares types.</summary>
    /// <exception cref="InvalidOperationException">It does not compile; the message gives page and line.</exception>
    public static string Run(MarkdownBlock block)
    {
        SyntaxTree program = CSharpSyntaxTree.ParseText(block.Text, ParseOptions, block.Page);
        bool runs = program.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        SyntaxTree usings = CSharpSyntaxTree.ParseText(string.Concat(Usings.Select(u => $"global using {u};\n")), ParseOptions);
        var options = new CSharpCompilationOptions(runs ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        CSharpCompilation compilation = CSharpCompilation.Create("Snippet", [program, usings], References.Value, options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        string[] problems = [.. result.Diagnostics.Where(d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).Select(d => Describe(block, d))];
        if (problems.Length > 0) throw new InvalidOperationException(string.Join('\n', problems));
        return runs ? Execute(image) : "";
    }

    private static string Describe(MarkdownBlock block, Microsoft.CodeAnalysis.Diagnostic diagnostic) =>
        $"{block.Page}({block.Line + 1 + diagnostic.Location.GetLineSpan().StartLinePosition.Line}): {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>The console belongs to the process, so one block runs at a time.</summary>
    private static string Execute(MemoryStream image)
    {
        image.Position = 0;
        var context = new AssemblyLoadContext("Snippet", isCollectible: true);
        // The block sees the library that the tests run with, not a second copy.
        context.Resolving += (_, name) => AssemblyLoadContext.Default.LoadFromAssemblyName(name);
        MethodInfo entry = context.LoadFromStream(image).EntryPoint!;
        lock (ConsoleLock)
        {
            TextWriter console = Console.Out;
            using var output = new StringWriter { NewLine = "\n" };
            Console.SetOut(output);
            try
            {
                entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()], null);
            }
            finally
            {
                Console.SetOut(console);
                context.Unload();
            }
            return output.ToString();
        }
    }
}
