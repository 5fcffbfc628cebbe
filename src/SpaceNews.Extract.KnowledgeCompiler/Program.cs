using SpaceNews.Extract.KnowledgeCompiler;

// knowledge-compiler FOLDER OUT.bin: run by the build of the library. A mistake in a table becomes an error of the build
// that points at its line.
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: knowledge-compiler FOLDER-OF-TABLES OUT.bin");
    return 2;
}
try
{
    KnowledgeSource source = new SourceReader(args[0]).Read();
    byte[] file = KnowledgeWriter.Write(source, Compiler.Compile(source));
    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[1]))!);
    File.WriteAllBytes(args[1], file);
    return 0;
}
catch (FormatException e)
{
    int where = e.Message.IndexOf("): ", StringComparison.Ordinal);
    Console.WriteLine(where > 0 ? $"{e.Message[..(where + 1)]}: error SNK0001: {e.Message[(where + 3)..]}" : $"{args[0]}: error SNK0001: {e.Message}");
    return 1;
}
catch (IOException e)
{
    Console.WriteLine($"{args[0]}: error SNK0002: {e.Message}");
    return 1;
}
