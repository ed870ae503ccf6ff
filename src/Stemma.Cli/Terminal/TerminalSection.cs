using Spectre.Console;

namespace Stemma.Cli;

/// <summary>A heading, and blocks of lines that stand or fall together.</summary>
/// <param name="Share">How many lines it has at least, without its heading, when the screen is full.</param>
/// <param name="Most">How many lines it may take where others leave room.</param>
sealed record TerminalSection(
    string Heading, Style Ink, int Share, int Most, ImmutableArray<ImmutableArray<InkLine>> Blocks)
{
    internal int Need => Math.Min(Most, Blocks.Sum(block => block.Length));

    /// <summary>The first lines of the section; where blocks were left out, the last line says how many.</summary>
    internal IEnumerable<InkLine> Lines(int budget)
    {
        var total = Blocks.Sum(block => block.Length);
        var room = total <= budget ? budget : budget - 1;
        var shown = 0;
        foreach (var block in Blocks)
        {
            if (block.Length > room && shown > 0)
                break;
            foreach (var line in block.Take(Math.Max(1, room)))
                yield return line;
            room -= block.Length;
            shown++;
        }

        if (shown < Blocks.Length)
            yield return new InkLine().Add($"  … and {Blocks.Length - shown} more (see --html)", Cli.Ink.Quiet);
    }
}
