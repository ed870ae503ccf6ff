using System.CommandLine;
using Stemma.Intake;
using Stemma.Reports;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Cli;

/// <summary><c>stemma add</c>: articles into a desk, again and again, nothing twice.</summary>
sealed class AddCommand(ProgramStreams streams)
{
    readonly InputOptions _inputs = new();
    readonly StoreOption _store = new();
    readonly ModelsOption _models = new();
    readonly Option<bool> _strict = new("--strict") { Description = "End with code 1 where any input could not be read" };

    internal static Command Create(ProgramStreams streams)
    {
        var add = new AddCommand(streams);
        var command = new Command("add", "Add reports to a desk; its stories grow, nothing is added twice");
        add._inputs.AddTo(command);
        add._store.AddTo(command);
        add._models.AddTo(command);
        command.Add(add._strict);
        command.SetAction(parsed => add._store.At(parsed, streams, desk => add.Run(parsed, desk)));
        return command;
    }

    int Run(ParseResult parsed, Desk desk)
    {
        _models.Apply(parsed, desk);
        var rejected = ImmutableArray.CreateBuilder<RejectedInput>();
        var results = InputReading.Results(_inputs.Paths(parsed), _inputs.Intake(parsed), streams);
        var keeper = new DeskKeeper(desk, StoryEditor.Load(desk));
        var counts = keeper.Add(Accepted(results, rejected)).CountBy(arrival => arrival.Kind).ToDictionary();
        new InputReading([], rejected.ToImmutable()).Say(streams);
        var collated = Settle(desk, keeper);
        streams.Output.Write(
            $"{Count(counts, ArrivalKind.New)} new, {Count(counts, ArrivalKind.NewVersion)} new versions, "
            + $"{Count(counts, ArrivalKind.Known)} known; {collated} stories collated\n");
        var isNothing = counts.Count == 0 || (parsed.GetValue(_strict) && rejected.Count > 0);
        return isNothing ? ExitCode.Failed : ExitCode.Done;
    }

    int Settle(Desk desk, DeskKeeper keeper)
    {
        using var progress = new ProgressLine(streams, "collating") { Total = desk.Read(session => session.Stories.Stale()).Length };
        return keeper.Settle(progress);
    }

    static IEnumerable<Article> Accepted(IEnumerable<IntakeResult> results, ImmutableArray<RejectedInput>.Builder rejected)
    {
        foreach (var result in results)
        {
            if (result is IntakeResult.Accepted accepted)
                yield return accepted.Article;
            else if (result is IntakeResult.Rejected refused)
                rejected.Add(new(refused.Source, refused.Place, refused.Detail));
        }
    }

    static int Count(Dictionary<ArrivalKind, int> counts, ArrivalKind kind) => counts.GetValueOrDefault(kind);
}
