using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SpaceNews.Extract.Benchmarks;

/// <summary><c>--dump COUNT FILE [BAD]</c>: writes a dump of made-up articles as JSON lines; <c>BAD</c> of a hundred lines are bad, of twelve kinds in turn.</summary>
/// <remarks>Lines that are bad are listed in <c>FILE.bad</c>, one number from 1 a line.</remarks>
internal static class DumpMode
{
    public static int Run(string[] args)
    {
        if (args.Length < 2 || !long.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out long count))
        {
            Console.Error.WriteLine("--dump COUNT FILE.jsonl[.gz] [BAD]");
            return 2;
        }
        double bad = args.Length > 2 ? double.Parse(args[2], CultureInfo.InvariantCulture) : 0;
        Write(new DumpGenerator(Repository()), count, args[1], bad);
        return 0;
    }

    private static void Write(DumpGenerator generator, long count, string path, double bad)
    {
        using Stream file = File.Create(path);
        using Stream output = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Fastest) : new BufferedStream(file, 1 << 16);
        using StreamWriter? list = bad > 0 ? new StreamWriter(path + ".bad") : null;
        string before = generator.Line(0);
        long wrong = 0;
        for (long i = 0; i < count; i++)
        {
            bool isBad = i > 0 && Math.Floor((i + 1) * bad / 100) > Math.Floor(i * bad / 100);
            if (isBad)
            {
                output.Write(BadRecords.Line(wrong++, before));
                list!.WriteLine((i + 1).ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                before = generator.Line(i);
                output.Write(Encoding.UTF8.GetBytes(before));
            }
            output.Write("\n"u8);
        }
    }

    private static string Repository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "SpaceNews.Extract.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the program holds SpaceNews.Extract.sln.");
    }
}
