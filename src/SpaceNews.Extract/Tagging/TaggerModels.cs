using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>The models built into the library; each is read when it is first asked for.</summary>
internal static class TaggerModels
{
    private static readonly Lazy<WordTable> LazyWords = new(() => WordTable.Read(EmbeddedFiles.ReadBytes("models/words.bin"), "words.bin"));
    private static readonly Lazy<LinearModel> LazyPartOfSpeech = new(() => LinearModel.Read(EmbeddedFiles.ReadBytes("models/part-of-speech.bin"), "part-of-speech.bin"));
    private static readonly Lazy<LinearModel> LazyNames = new(() => LinearModel.Read(EmbeddedFiles.ReadBytes("models/names.bin"), "names.bin"));

    public static WordTable Words => LazyWords.Value;

    public static LinearModel PartOfSpeech => LazyPartOfSpeech.Value;

    public static LinearModel Names => LazyNames.Value;

    /// <summary>A word table from a file; the built-in one when there is none.</summary>
    public static WordTable ReadWords(string? file) => file is null ? Words : WordTable.Read(File.ReadAllBytes(file), file);
}
