using Stemma.Cli;

namespace Stemma.Tests;

/// <summary>One run of the program in this process: what it wrote, and how it ended.</summary>
sealed record ProgramRun(int Code, string Output, string Error)
{
    internal static ProgramRun Of(params string[] args) => With("", args);

    internal static ProgramRun With(string input, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var streams = new ProgramStreams(
            () => new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, new TerminalLook(100, Color: false));
        var code = StemmaProgram.Run(args, streams);
        return new(code, output.ToString(), error.ToString());
    }
}
