using BenchmarkDotNet.Running;
using SpaceNews.Extract.Benchmarks;

return args switch
{
    ["--ratio", ..] => RatioMode.Run(args[1..]),
    ["--startup", ..] => StartupMode.Run(args[1..]),
    [StartupMode.Child] => StartupMode.RunChild(),
    ["--scaling", ..] => ScalingMode.Run(args[1..]),
    ["--dates", ..] => DatesMode.Run(args[1..]),
    ["--fusion", ..] => FusionMode.Run(args[1..]),
    ["--patterns", ..] => PatternsMode.Run(args[1..]),
    ["--dump", ..] => DumpMode.Run(args[1..]),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(PipelineBenchmarks).Assembly).Run(args, new BenchmarkConfig());
    return 0;
}
