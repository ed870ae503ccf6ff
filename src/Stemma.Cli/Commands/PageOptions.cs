using System.CommandLine;
using Stemma.Store;

namespace Stemma.Cli;

/// <summary>Which part of a list a command shows.</summary>
sealed class PageOptions(int usual)
{
    readonly Option<int> _most = new("--most")
    {
        Description = $"Show so many; {usual} without it",
        HelpName = "N",
        DefaultValueFactory = _ => usual,
    };

    readonly Option<int> _skip = new("--skip") { Description = "Pass over so many", HelpName = "N" };

    internal void AddTo(Command command)
    {
        command.Add(_most);
        command.Add(_skip);
    }

    internal DeskPage Of(ParseResult parsed) => new(Math.Max(0, parsed.GetValue(_skip)), Math.Max(0, parsed.GetValue(_most)));

    /// <summary>Says how many there are, where not all are shown.</summary>
    internal void SayRest(ProgramStreams streams, int shown, long count)
    {
        if (shown < count)
            streams.Say($"{shown} of {count}; {_most.Name} and {_skip.Name} show others");
    }
}
