using Stemma.Cli;

// Reports are UTF-8 wherever they go, and whole lines are written at once.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
var streams = new ProgramStreams(
    Console.OpenStandardInput, output, Console.Error, TerminalLook.Detect(Environment.GetEnvironmentVariable))
{
    ShowsProgress = !Console.IsErrorRedirected,
};
return StemmaProgram.Run(args, streams);
