using Spectre.Console;

namespace Stemma.Cli;

/// <summary>A heading, and blocks of lines that stand or fall together.</summary>
/// <param name="Share">How many lines it has at least, without its heading, when the screen is full.</param>
/// <param name="Most">How many lines it may take where others leave room.</param>
sealed record TerminalSection(
    string Heading, Style Ink, int Share, int Most, ImmutableArray<ImmutableArray<InkLine>> Blocks)
{
    /// <summary>How many blocks were not made, for there are more than a screen needs.</summary>
    internal int Hidden { get; init; }

    internal int Need => Math.Min(Most, Blocks.Sum(block => block.Length) + (Hidden > 0 ? 1 : 0));

    /// <summary>The first lines of the section; where blocks were left out, the last line says how many.</summary>
    internal IEnumerable<InkLine> Lines(int budget)
    {
        var total = Blocks.Sum(block => block.Length);
        var room = Hidden == 0 && total <= budget ? budget : budget - 1;
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

        if (Blocks.Length - shown + Hidden is > 0 and var rest)
            yield return new InkLine().Add($"  … and {rest} more (see --html)", Cli.Ink.Quiet);
    }
}
