using System.CommandLine;
using System.Text.Json;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Cli;

/// <summary><c>stemma correct</c>: what a person decides against the machine; kept apart, and undone by its number.</summary>
sealed class CorrectCommand(ProgramStreams streams)
{
    readonly StoreOption _store = new();
    readonly Option<string> _author = new("--by")
    {
        Description = "Who decides it; without it: the name you are logged in by",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.UserName,
    };

    readonly Option<string> _reason = new("--because") { Description = "Why", HelpName = "TEXT", DefaultValueFactory = _ => "" };

    readonly Argument<string[]> _places = new("PLACE")
    {
        Description = "Articles (a0123456789ab), passages (a0123456789ab:12..40), or findings of a story (s0123456789ab/p3)",
        Arity = ArgumentArity.OneOrMore,
    };

    readonly Argument<long> _number = new("NUMBER") { Description = "The number of a correction" };

    internal static Command Create(ProgramStreams streams)
    {
        var correct = new CorrectCommand(streams);
        var command = new Command("correct", "Correct what the machine found; list and undo corrections");
        foreach (var (kind, _, says) in KeptRuling.Kinds)
            command.Add(correct.Verb(kind, "Decide: " + says, desk => parsed => correct.Decide(kind, parsed, desk), correct._places));
        command.Add(correct.Verb("undo", "Undo a correction", desk => parsed => correct.Undo(parsed, desk), correct._number));
        command.Add(correct.Verb("list", "List all corrections, as JSON Lines", desk => _ => correct.List(desk), null));
        return command;
    }

    Command Verb(string name, string description, Func<Desk, Func<ParseResult, int>> run, Argument? argument)
    {
        var command = new Command(name, description) { _author, _reason };
        if (argument is not null)
            command.Add(argument);
        _store.AddTo(command);
        command.SetAction(parsed => _store.AtExisting(parsed, streams, desk => run(desk)(parsed)));
        return command;
    }

    int Decide(string kind, ParseResult parsed, Desk desk)
    {
        var (ruling, trouble) = desk.Read(session => new RulingReader(session).Read(kind, parsed.GetValue(_places)!));
        if (ruling is null)
        {
            streams.Say(trouble);
            return ExitCode.WrongUsage;
        }

        var number = desk.Write(session => session.Corrections.Add(ruling, parsed.GetValue(_author)!, parsed.GetValue(_reason)!));
        return Settled(desk, $"correction {number}");
    }

    int Undo(ParseResult parsed, Desk desk)
    {
        var number = parsed.GetValue(_number);
        if (desk.Write(session => session.Corrections.Undo(number, parsed.GetValue(_author)!)))
            return Settled(desk, $"correction {number} is undone");
        streams.Say($"{number}: there is no correction of this number that holds; \"stemma correct list\" shows them");
        return ExitCode.Failed;
    }

    int Settled(Desk desk, string done)
    {
        var collated = new DeskKeeper(desk, StoryEditor.Load(desk)).Settle(null);
        streams.Output.Write($"{done}; {collated} stories collated\n");
        return ExitCode.Done;
    }

    int List(Desk desk)
    {
        foreach (var correction in desk.Read(session => session.Corrections.All()))
            streams.Output.Write(JsonSerializer.Serialize(KeptCorrection.Of(correction), CorrectionJson.Default.KeptCorrection) + "\n");
        return ExitCode.Done;
    }
}
