using Stemma.Reports;

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

    internal static object Values(StoryReport report, (string Id, long Revision, long Change) row, string now) => new
    {
        id = row.Id,
        revision = row.Revision,
        change = row.Change,
        Now = now,
        report.Title,
        Articles = report.Articles.Length,
        Outlets = report.Articles.Select(article => article.Article.Outlet?.Name ?? article.Label).Distinct().Count(),
        FirstDay = DeskTime.Day(report.Published?.First),
        LastDay = DeskTime.Day(report.Published?.Last),
        Certain = report.CertainOrigins,
        Possible = report.PossibleOrigins,
        Conflicts = report.Conflicts.Length,
        Updates = report.Updates.Length,
        Document = Packing.Packed(output => new StoryJsonWriter().Write(CollationReport.Of(report), output)),
    };

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
