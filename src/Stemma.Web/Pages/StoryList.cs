using Stemma.Store;

namespace Stemma.Web;

/// <summary>A page of the list of stories.</summary>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="New">How many changed since the reader looked.</param>
/// <param name="Articles">How many articles the desk has.</param>
sealed record StoryList(ImmutableArray<StoryListRow> Rows, long Count, long New, long Articles, ImmutableArray<string> Languages)
{
    internal bool IsEmptyDesk => Articles == 0;

    internal static StoryList Read(DeskSession session, StoryQuery query, DeskPage page, SeenMarks seen)
    {
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
            session.Stories.Count(query),
            fresh,
            session.Articles.Count(),
            session.Articles.Languages());
    }
}

/// <summary>A story of the list.</summary>
/// <param name="Spread">How many reports each day brought.</param>
/// <param name="News">What is new of it since the reader looked.</param>
sealed record StoryListRow(KeptStory Story, ImmutableArray<(DateOnly Day, int Articles)> Spread, ImmutableArray<Change> News, bool IsNew);
