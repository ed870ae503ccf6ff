using System.CommandLine;
using Stemma.Store;

namespace Stemma.Cli;

/// <summary>The desk that a command works at.</summary>
sealed class StoreOption
{
    const string Variable = "STEMMA_STORE";

    readonly Option<string?> _store = new("--store")
    {
        Description = $"The desk: a file, or postgres://user@host/name. Without it: what {Variable} says, or stemma.db",
        HelpName = "STORE",
    };

    internal void AddTo(Command command) => command.Add(_store);

    internal string Address(ParseResult parsed) => parsed.GetValue(_store) is { Length: > 0 } given
        ? given
        : Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : "stemma.db";

    /// <summary>Runs work at the desk; trouble with it is told, not thrown.</summary>
    internal int At(ParseResult parsed, ProgramStreams streams, Func<Desk, int> work)
    {
        try
        {
            using var desk = Desk.Open(Address(parsed), TimeProvider.System);
            return work(desk);
        }
        catch (DeskException trouble)
        {
            streams.Say(trouble.Message);
            return ExitCode.Failed;
        }
    }

    /// <summary>The same for a desk that must be there already.</summary>
    internal int AtExisting(ParseResult parsed, ProgramStreams streams, Func<Desk, int> work)
    {
        var address = Address(parsed);
        if (Desk.IsServer(address) || File.Exists(address))
            return At(parsed, streams, work);
        streams.Say($"{address}: there is no desk; make one with \"stemma add PATH --store {address}\"");
        return ExitCode.Failed;
    }
}
