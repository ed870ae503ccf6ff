using Spectre.Console;

namespace Stemma.Cli;

/// <summary>What the terminal can show.</summary>
/// <param name="Width">In columns.</param>
/// <param name="Color">Plain text is written without.</param>
sealed record TerminalLook(int Width, bool Color)
{
    /// <summary>The width of a report that goes into a file or another program.</summary>
    const int PipedWidth = 100;

    /// <summary>As standard output is: a file or a pipe gets plain text, and so does who sets NO_COLOR.</summary>
    internal static TerminalLook Detect(Func<string, string?> variable)
    {
        var columns = int.TryParse(variable("COLUMNS"), out var given) && given > 0 ? given : (int?)null;
        if (Console.IsOutputRedirected)
            return new(Math.Clamp(columns ?? PipedWidth, 40, 240), Color: false);
        var width = columns ?? (Console.WindowWidth > 0 ? Console.WindowWidth : PipedWidth);
        var color = string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") is not (null or "" or "dumb");
        return new(Math.Clamp(width, 40, 240), color);
    }

    internal IAnsiConsole ConsoleOver(TextWriter output)
    {
        var console = AnsiConsole.Create(new()
        {
            Ansi = Color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = Color ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = Width;
        return console;
    }
}
