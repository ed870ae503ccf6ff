using Stemma.Cli;

// Reports are UTF-8 wherever they go, and whole lines are written at once.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
var streams = new ProgramStreams(
    Console.OpenStandardInput, output, Console.Error, TerminalLook.Detect(Environment.GetEnvironmentVariable))
{
    ShowsProgress = !Console.IsErrorRedirected,
};

// Who reads a desk is served first: what fills it takes the processor's time that is left.
if (args is ["add" or "watch", ..])
{
    using var process = System.Diagnostics.Process.GetCurrentProcess();
    process.PriorityClass = System.Diagnostics.ProcessPriorityClass.BelowNormal;
}

return StemmaProgram.Run(args, streams);
