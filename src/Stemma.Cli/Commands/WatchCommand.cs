using System.CommandLine;
using Stemma.Intake;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Cli;

/// <summary><c>stemma watch</c>: feeds, news sitemaps and lists of feeds, polled politely into a desk.</summary>
sealed class WatchCommand(ProgramStreams streams)
{
    readonly StoreOption _store = new();
    readonly ModelsOption _models = new();
    readonly Argument<string[]> _feeds = new("FEED")
    {
        Description = "Addresses of feeds, news sitemaps or OPML lists, or OPML files; without any: those that the desk watches",
        Arity = ArgumentArity.ZeroOrMore,
    };

    readonly Option<bool> _once = new("--once") { Description = "Visit what is due, then end" };
    readonly Option<bool> _forget = new("--forget") { Description = "Watch these feeds no more" };
    readonly Option<bool> _private = new("--allow-private") { Description = "Ask addresses of this machine and its networks, too" };
    readonly Option<string?> _metrics = new("--metrics") { Description = "Write figures for Prometheus to this file after each round", HelpName = "FILE" };
    readonly Option<int> _minutes = new("--every")
    {
        Description = "Minutes between two visits of a feed; 10 without it",
        HelpName = "MINUTES",
        DefaultValueFactory = _ => 10,
    };

    internal static Command Create(ProgramStreams streams)
    {
        var watch = new WatchCommand(streams);
        var command = new Command("watch", "Watch feeds: fetch what they name, keep it, collate what changes")
        {
            watch._feeds, watch._once, watch._forget, watch._private, watch._minutes, watch._metrics,
        };
        watch._store.AddTo(command);
        watch._models.AddTo(command);
        // On a thread of its own: the first one waits for Ctrl-C.
        command.SetAction((parsed, stop) => Task.Run(() => watch._store.At(parsed, streams, desk => watch.Run(parsed, desk, stop)), stop));
        return command;
    }

    int Run(ParseResult parsed, Desk desk, CancellationToken stop)
    {
        var feeds = (parsed.GetValue(_feeds) ?? []).Select(FeedsOf).ToList();
        if (feeds.Find(found => found.Trouble.Length > 0) is { Trouble: { Length: > 0 } trouble })
        {
            streams.Say(trouble);
            return ExitCode.WrongUsage;
        }

        var addresses = feeds.SelectMany(found => found.Feeds).ToList();
        if (parsed.GetValue(_forget))
            return Forget(desk, addresses);
        desk.Write(session => addresses.Count(session.Feeds.Watch));
        if (desk.Read(session => session.Feeds.All().IsEmpty))
        {
            streams.Say("the desk watches no feed; name the address of one");
            return ExitCode.WrongUsage;
        }

        return Watch(parsed, desk, stop);
    }

    int Watch(ParseResult parsed, Desk desk, CancellationToken stop)
    {
        var options = WatchOptions.Default with
        {
            AllowsPrivate = parsed.GetValue(_private),
            Interval = TimeSpan.FromMinutes(Math.Max(1, parsed.GetValue(_minutes))),
        };
        _models.Apply(parsed, desk);
        var keeper = new DeskKeeper(desk, StoryEditor.Load(desk));
        var watch = new DeskWatch(desk, keeper, new(streams.Error, TimeProvider.System), TimeProvider.System);
        keeper.Settle(null);
        try
        {
            if (parsed.GetValue(_once))
                watch.RoundAsync(options, stop).GetAwaiter().GetResult();
            else
                watch.RunAsync(options, () => WriteMetrics(parsed, desk), stop).GetAwaiter().GetResult();
            WriteMetrics(parsed, desk);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            streams.Say("stopped; what was fetched is kept");
        }

        return ExitCode.Done;
    }

    void WriteMetrics(ParseResult parsed, Desk desk)
    {
        if (parsed.GetValue(_metrics) is { } path)
            OutputFile.Write(path, output => DeskMetrics.Write(desk, output), streams);
    }

    int Forget(Desk desk, List<Uri> feeds)
    {
        foreach (var feed in feeds.Where(feed => !desk.Write(session => session.Feeds.Forget(feed))))
            streams.Say($"{feed}: it was not watched");
        return ExitCode.Done;
    }

    /// <summary>An address is a feed; a file is a list of feeds.</summary>
    static (ImmutableArray<Uri> Feeds, string Trouble) FeedsOf(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return ([address], "");
        if (!File.Exists(text))
            return ([], $"{text}: it is no address and no file; give https://… or an OPML file");
        return FeedListing.Of(File.ReadAllText(text), new("https://localhost/")) is { Feeds: { IsEmpty: false } feeds }
            ? (feeds, "")
            : ([], $"{text}: it lists no feeds; give an OPML file");
    }
}
