using Stemma.Language;

namespace Stemma.Store;

/// <summary>A row of <c>stories</c>.</summary>
sealed record StoryRow
{
    public string Id { get; init; } = "";
    public string Title { get; init; } = "";
    public long Articles { get; init; }
    public long Outlets { get; init; }
    public string? First_Day { get; init; }
    public string? Last_Day { get; init; }
    public long Certain { get; init; }
    public long Possible { get; init; }
    public long Conflicts { get; init; }
    public long Updates { get; init; }
    public long Change { get; init; }
    public string Changed { get; init; } = "";

    internal static object Values(CollatedStory story, long change, string now) => new
    {
        story.Id,
        story.Revision,
        change,
        Now = now,
        story.Report.Title,
        Articles = story.Report.Articles.Length,
        Outlets = story.Report.Articles.Select(article => article.Article.Outlet?.Name ?? article.Label).Distinct().Count(),
        FirstDay = DeskTime.Day(story.Report.Published?.First),
        LastDay = DeskTime.Day(story.Report.Published?.Last),
        Certain = story.Report.CertainOrigins,
        Possible = story.Report.PossibleOrigins,
        Conflicts = story.Report.Conflicts.Length,
        Updates = story.Report.Updates.Length,
        story.Document,
        Models = Word(story.Models),
    };

    internal static string Word(AnalyzerConfiguration models) => models.ToString().ToLowerInvariant();

    internal KeptStory ToStory() => new(
        Id,
        Title,
        (int)Articles,
        (int)Outlets,
        DeskTime.Day(First_Day),
        DeskTime.Day(Last_Day),
        (int)Certain,
        (int)Possible,
        (int)Conflicts,
        (int)Updates,
        Change,
        DeskTime.Of(Changed));
}
