namespace SpaceNews.Extract.Training;

/// <summary>Reads the files that a training builds on.</summary>
internal static class ModelFiles
{
    /// <summary>A word table; the one that ships with the library when no file is given.</summary>
    public static WordTable ReadWords(string? file) => TaggerModels.ReadWords(file is null ? null : Existing(file, "a word table"));

    public static LinearModel? ReadModel(string? file) => file is null ? null : LinearModel.Read(File.ReadAllBytes(Existing(file, "a trained model")), file);

    public static FeatureTemplates? ReadTemplates(string? file) => file is null ? null : FeatureTemplates.Parse(File.ReadAllText(Existing(file, "feature templates")), file);

    /// <exception cref="FormatException">There is no such file.</exception>
    public static string Existing(string file, string what) => File.Exists(file) ? file : throw new FormatException($"{file}: expected {what}, but there is no file of this name");
}
