using Stemma.Reports;

namespace Stemma.Web;

/// <summary>A story shown on pages of its own: articles and passages have addresses that can be sent to others.</summary>
/// <param name="story">The story's id; empty where an article has none.</param>
sealed class DeskSetting(string story) : HtmlSetting
{
    const int MostOnAPage = 40;

    /// <summary>The story's page is elsewhere: links to its parts lead there.</summary>
    internal bool IsElsewhere { get; init; }

    /// <summary>Whether nothing is left out, however long the page becomes.</summary>
    internal bool ShowsAll { get; init; }

    /// <summary>Writes what a person can do with a point; null where nothing.</summary>
    internal Action<HtmlOutput, PointLine>? Tools { get; init; }

    /// <summary>The parts that are left out of the page.</summary>
    internal HashSet<string> LeftOut { get; init; } = [];

    public override int MostLines => ShowsAll ? int.MaxValue : MostOnAPage;
    public override string Id(string part) => part;
    public override string ToPart(string part) => IsElsewhere ? $"/stories/{story}?all=1#{part}" : LeftOut.Contains(part) ? ToAll(part) : "#" + part;
    public override string ToArticle(ReportedArticle article) => $"/articles/{article.Article.Id}";
    public override string ToPassage(ReportedArticle article, TextSpan span) => ToPassage(article.Article.Id, span);
    public override string PassageId(ReportedArticle article, TextSpan span) => $"t{span.Start}-{span.End}";
    public override string ToAll(string part) => $"/stories/{story}?all=1#{part}";

    public override void WriteTools(HtmlOutput html, PointLine line)
    {
        ArgumentNullException.ThrowIfNull(html);
        Tools?.Invoke(html, line);
    }

    internal static string ToPassage(ArticleId article, TextSpan span) =>
        $"/articles/{article}?at={span.Start}-{span.End}#t{span.Start}-{span.End}";

    /// <summary>The parts of a report that do not fit on a page.</summary>
    internal static HashSet<string> Beyond(StoryReport report) =>
    [
        .. new[] { report.Conflicts, report.Updates, report.Agreed, report.Refined }.Concat(report.OnlyOneOriginSays.Select(line => line.Points))
            .SelectMany(points => points.Skip(MostOnAPage)).Select(line => line.Point.Id),
        .. report.ChangedQuotes.Skip(MostOnAPage).Concat(report.OtherQuotes.Skip(MostOnAPage)).Select(line => line.Utterance.Id),
        .. report.Timeline.Index().Skip(MostOnAPage).Select(date => $"t{date.Index + 1}"),
    ];
}
