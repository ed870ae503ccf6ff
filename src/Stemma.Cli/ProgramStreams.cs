namespace Stemma.Cli;

/// <summary>What the program reads and writes besides files.</summary>
/// <param name="Input">Opened only where <c>-</c> asks for it.</param>
/// <param name="Output">Reports, and nothing else.</param>
/// <param name="Error">Messages to the person.</param>
sealed record ProgramStreams(Func<Stream> Input, TextWriter Output, TextWriter Error, TerminalLook Look)
{
    /// <summary>Whether a person watches <see cref="Error"/>.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>One line to the person, whatever names of files it holds.</summary>
    public void Say(string message) => Error.WriteLine($"stemma: {InkLine.Printable(message)}");
}
