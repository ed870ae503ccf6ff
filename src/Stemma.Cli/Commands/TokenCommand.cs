using System.CommandLine;
using Stemma.Web;

namespace Stemma.Cli;

/// <summary><c>stemma token</c>: a token for somebody who may come to a desk that is served to others.</summary>
static class TokenCommand
{
    internal static Command Create(ProgramStreams streams)
    {
        var name = new Argument<string>("NAME") { Description = "Who it is for: corrections will be by this name" };
        var command = new Command("token", "Make a token: the line for the file of \"serve --tokens\"; the token itself is told on standard error") { name };
        command.SetAction(parsed =>
        {
            if (string.IsNullOrWhiteSpace(parsed.GetValue(name)) || parsed.GetValue(name)!.Any(char.IsControl))
            {
                streams.Say("the name is empty, or no line");
                return ExitCode.WrongUsage;
            }

            var (token, reader) = ReaderToken.Make(parsed.GetValue(name)!);
            streams.Output.Write($"{reader}\n");
            streams.Say($"the token of {reader.Name}, which is kept nowhere: {token}");
            return ExitCode.Done;
        });
        return command;
    }
}
