using Stemma.Store;

namespace Stemma.Web;

/// <summary>A page of the list of stories.</summary>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="New">How many changed since the reader looked.</param>
/// <param name="Desk">What the desk has in all.</param>
sealed record StoryList(ImmutableArray<StoryListRow> Rows, long Count, long New, DeskCounts Desk)
{
    internal static StoryList Read(DeskSession session, (StoryQuery Query, DeskPage Page) wanted, SeenMarks seen, DeskCounts desk)
    {
        var (query, page) = wanted;
        var stories = session.Stories.List(query, page);
        var ids = stories.Select(story => story.Id).ToArray();
        var (spread, news) = (session.Stories.Spread(ids), session.Changes.NewsOf(ids, seen.All));
        var fresh = session.Stories.Count(StoryQuery.All with { ChangedAfter = seen.All })
            - seen.Stories.Count(mark => session.Stories.Find(mark.Story) is { } story && story.Change > seen.All && story.Change <= mark.Change);
        return new(
            [.. stories.Select(story => new StoryListRow(
                story,
                [.. spread[story.Id]],
                [.. news[story.Id].Where(change => change.Number > seen.Of(story.Id))],
                story.Change > seen.Of(story.Id)))],
            query with { OrderBy = default } == StoryQuery.All ? desk.Stories : session.Stories.Count(query),
            fresh,
            desk);
    }
}

/// <summary>How much a desk has.</summary>
/// <param name="Languages">The languages of its articles.</param>
sealed record DeskCounts(long Articles, long Stories, ImmutableArray<string> Languages)
{
    internal static DeskCounts Of(DeskSession session) =>
        new(session.Articles.Count(), session.Stories.Count(StoryQuery.All), session.Articles.Languages());
}

/// <summary>A story of the list.</summary>
/// <param name="Spread">How many reports each day brought.</param>
/// <param name="News">What is new of it since the reader looked.</param>
sealed record StoryListRow(KeptStory Story, ImmutableArray<(DateOnly Day, int Articles)> Spread, ImmutableArray<Change> News, bool IsNew);
