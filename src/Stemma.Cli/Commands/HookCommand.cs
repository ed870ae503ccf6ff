using System.CommandLine;
using System.Security.Cryptography;
using Stemma.Store;

namespace Stemma.Cli;

/// <summary><c>stemma hook</c>: addresses that a served desk tells of what is new.</summary>
sealed class HookCommand(ProgramStreams streams)
{
    const int SecretBytes = 24;

    readonly StoreOption _store = new();
    readonly Argument<string> _address = new("URL") { Description = "Where to post it: http or https" };
    readonly Argument<long> _number = new("NUMBER") { Description = "The number of a hook" };
    readonly Option<ChangeKind[]> _kinds = new("--on") { Description = "Of what; without it: of everything that is new of a story", HelpName = "KIND" };

    internal static Command Create(ProgramStreams streams)
    {
        var hook = new HookCommand(streams);
        hook._kinds.AcceptOnlyFromAmong([.. Change.News.Select(kind => kind.ToString())]);
        return new Command("hook", "Tell other programs what is new: posted while \"stemma serve\" runs, signed, retried until it arrives")
        {
            hook.Verb("add", "Tell an address from now on; its secret is told once", desk => parsed => hook.Add(parsed, desk), hook._address, hook._kinds),
            hook.Verb("list", "List the hooks, with what waits to be delivered", desk => _ => hook.List(desk)),
            hook.Verb("remove", "Tell an address no more", desk => parsed => hook.Remove(parsed, desk), hook._number),
        };
    }

    Command Verb(string name, string description, Func<Desk, Func<ParseResult, int>> run, params Symbol[] parts)
    {
        var command = new Command(name, description);
        foreach (var part in parts)
        {
            if (part is Argument argument)
                command.Add(argument);
            else if (part is Option option)
                command.Add(option);
        }

        _store.AddTo(command);
        command.SetAction(parsed => _store.AtExisting(parsed, streams, desk => run(desk)(parsed)));
        return command;
    }

    int Add(ParseResult parsed, Desk desk)
    {
        var text = parsed.GetValue(_address)!;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            streams.Say($"{text}: it is no address; give https://…");
            return ExitCode.WrongUsage;
        }

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var kinds = parsed.GetValue(_kinds) is { Length: > 0 } given ? given : [.. Change.News];
        var number = desk.Write(session => session.Hooks.Add(address, secret, kinds));
        streams.Output.Write($"{number}\t{address}\t{secret}\n");
        return ExitCode.Done;
    }

    int List(Desk desk)
    {
        foreach (var hook in desk.Read(session => session.Hooks.All()))
            streams.Output.Write($"{hook.Number}\t{hook.Address}\t{string.Join(' ', hook.Kinds)}\t{hook.Waiting} waiting\t{hook.Trouble}\n");
        return ExitCode.Done;
    }

    int Remove(ParseResult parsed, Desk desk)
    {
        var number = parsed.GetValue(_number);
        if (desk.Write(session => session.Hooks.Remove(number)))
            return ExitCode.Done;
        streams.Say($"{number}: there is no hook of this number; \"stemma hook list\" shows them");
        return ExitCode.Failed;
    }
}
