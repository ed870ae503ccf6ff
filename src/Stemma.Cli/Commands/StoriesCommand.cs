using System.CommandLine;
using Stemma.Store;

namespace Stemma.Cli;

/// <summary><c>stemma stories</c>: what a desk has, the latest change first.</summary>
sealed class StoriesCommand(ProgramStreams streams)
{
    readonly StoreOption _store = new();
    readonly PageOptions _page = new(20);
    readonly Option<bool> _conflict = new("--conflict") { Description = "Only stories whose reports contradict each other" };
    readonly Option<int> _least = new("--at-least") { Description = "Only stories of so many articles", HelpName = "N" };
    readonly Option<DateOnly?> _since = InputOptions.Day("--since", "Only stories with a report of this day or later");
    readonly Option<DateOnly?> _until = InputOptions.Day("--until", "Only stories with a report of this day or earlier");
    readonly Option<StoryOrder> _order = new("--order") { Description = "LastChanged (as it is), Largest or Newest" };

    internal static Command Create(ProgramStreams streams)
    {
        var stories = new StoriesCommand(streams);
        var command = new Command("stories", "List the stories of a desk")
        {
            stories._conflict, stories._least, stories._since, stories._until, stories._order,
        };
        stories._store.AddTo(command);
        stories._page.AddTo(command);
        command.SetAction(parsed => stories._store.AtExisting(parsed, streams, desk => stories.Run(parsed, desk)));
        return command;
    }

    int Run(ParseResult parsed, Desk desk)
    {
        var query = new StoryQuery
        {
            HasConflict = parsed.GetValue(_conflict),
            LeastArticles = parsed.GetValue(_least),
            Since = parsed.GetValue(_since),
            Until = parsed.GetValue(_until),
            OrderBy = parsed.GetValue(_order),
        };
        var (stories, count, stale) = desk.Read(session => (
            session.Stories.List(query, _page.Of(parsed)), session.Stories.Count(query), session.Stories.Stale().Length));
        var console = streams.Look.ConsoleOver(streams.Output);
        foreach (var story in stories)
            console.Write(LineOf(story).Fit(streams.Look.Width));
        _page.SayRest(streams, stories.Length, count);
        if (stale > 0)
            streams.Say($"{stale} stories are not collated yet: a run was stopped; the next \"stemma add\" goes on");
        return ExitCode.Done;
    }

    static InkLine LineOf(KeptStory story)
    {
        var line = new InkLine().Add(story.Id, Ink.Quiet).Add("  ").Add($"{story.Articles,3} ", Ink.Value)
            .Add($"{story.LastDay:yyyy-MM-dd}".PadRight(10), Ink.Quiet).Add("  ").Add(story.Title, Ink.Title);
        if (story.Conflicts > 0)
            line.Add($"  {story.Conflicts} conflicts", Ink.Conflict);
        if (story.Updates > 0)
            line.Add($"  {story.Updates} updates", Ink.Update);
        return line;
    }
}
