using System.CommandLine;
using System.Net;
using Stemma.Store;
using Stemma.Web;
using Stemma.Work;

namespace Stemma.Cli;

/// <summary><c>stemma serve</c>: the desk on the web, for this machine alone unless it is told otherwise.</summary>
sealed class ServeCommand(ProgramStreams streams)
{
    readonly StoreOption _store = new();
    readonly Option<string> _listen = new("--listen")
    {
        Description = "Address and port; without it: this machine alone, 127.0.0.1:4180. Port 0 takes a free one",
        HelpName = "ADDRESS:PORT",
        DefaultValueFactory = _ => "127.0.0.1:4180",
    };

    readonly Option<string[]> _hosts = new("--host")
    {
        Description = "A name by which the server is asked, besides localhost; requests for another one are refused",
        HelpName = "NAME",
    };

    readonly Option<string?> _tokens = new("--tokens")
    {
        Description = "Who may come: a file with lines that \"stemma token NAME\" makes; needed for anything but this machine",
        HelpName = "FILE",
    };

    readonly Option<bool> _without = new("--no-store") { Description = "No desk: only the page that collates what is pasted or dropped" };

    internal static Command Create(ProgramStreams streams)
    {
        var serve = new ServeCommand(streams);
        var command = new Command("serve", "Serve the desk on the web, on this machine alone unless told otherwise")
        {
            serve._listen, serve._hosts, serve._tokens, serve._without,
        };
        serve._store.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(serve._listen) is { Length: > 0 } given && Endpoint(given) is null)
                result.AddError($"--listen {result.GetValue(serve._listen)}: write an address and a port, as 127.0.0.1:4180");
        });
        // On a thread of its own: the first one waits for Ctrl-C.
        command.SetAction((parsed, stop) => Task.Run(
            () => parsed.GetValue(serve._without)
                ? serve.Run(parsed, null, stop)
                : serve._store.At(parsed, streams, desk => serve.Run(parsed, desk, stop)), stop));
        return command;
    }

    int Run(ParseResult parsed, Desk? desk, CancellationToken stop)
    {
        var (readers, trouble) = Readers(parsed.GetValue(_tokens));
        var options = ServeOptions.Default with
        {
            Endpoint = Endpoint(parsed.GetValue(_listen)!)!,
            Hosts = [.. parsed.GetValue(_hosts) ?? []],
            Author = Environment.UserName,
            Readers = readers,
        };
        if (trouble.Length == 0 && readers.IsEmpty && !options.IsLoopback)
            trouble = $"{options.Endpoint} is open to others: give --tokens FILE, with lines that \"stemma token NAME\" makes";
        if (trouble.Length > 0)
        {
            streams.Say(trouble);
            return ExitCode.WrongUsage;
        }

        using var site = new DeskSite(desk, options, StageModels.Load) { Log = new(streams.Error, TimeProvider.System) };
        try
        {
            ServeAsync(site, stop).GetAwaiter().GetResult();
        }
        catch (IOException taken) when (taken is not DeskException)
        {
            streams.Say($"{options.Endpoint}: {taken.Message}");
            return ExitCode.Failed;
        }

        return ExitCode.Done;
    }

    static (ImmutableArray<ReaderToken> Readers, string Trouble) Readers(string? path)
    {
        try
        {
            return path is null ? ([], "") : ReaderToken.Parse(File.ReadAllText(path)) is { IsEmpty: false } readers
                ? (readers, "")
                : ([], $"{path}: it holds no token; make one with \"stemma token NAME\"");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return ([], $"{path}: {e.Message}");
        }
    }

    async Task ServeAsync(DeskSite site, CancellationToken stop)
    {
        await using var server = await DeskServer.StartAsync(site, stop);
        streams.Output.Write($"{server.Address}\n");
        await streams.Output.FlushAsync(CancellationToken.None);
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            streams.Say("stopped");
        }
    }

    static IPEndPoint? Endpoint(string text) =>
        IPEndPoint.TryParse(text, out var endpoint) && text.Contains(':', StringComparison.Ordinal) && !text.EndsWith(']') ? endpoint : null;
}
