using System.CommandLine;
using Stemma.Benchmarks;

return new RootCommand("Measures speed and memory; each subject writes its section of docs/scores.md.")
{
    ProcessBenchmark.Command(),
    ValuesBenchmark.Command(),
}.Parse(args).Invoke();
