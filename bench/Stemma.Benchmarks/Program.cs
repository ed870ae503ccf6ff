using System.CommandLine;
using Stemma.Benchmarks;

return new RootCommand("Measures speed and memory; each subject writes its section of docs/scores.md.")
{
    CollateBenchmark.Command(),
    LineageBenchmark.Command(),
    PageBenchmark.Command(),
    LanguageBenchmark.Command(),
    ProcessBenchmark.Command(),
    ValuesBenchmark.Command(),
    StoreBenchmark.Command(),
    StreamBenchmark.Command(),
    WebBenchmark.Command(),
}.Parse(args).Invoke();
