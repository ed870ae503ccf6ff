using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>How a figure of a story went from report to report.</summary>
/// <param name="Point">What it is a figure of.</param>
/// <param name="Entries">In the order of publication.</param>
public sealed record FigureHistory(Point Point, ImmutableArray<FigureEntry> Entries)
{
    /// <summary>The figures that reports give differently, those of the gravest points first.</summary>
    public static ImmutableArray<FigureHistory> Of(StoryReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. from point in report.Collation.Points
               where point.Kind == PointKind.Quantity && point.Readings.Length > 1
               select new FigureHistory(point, [.. EntriesOf(report, point)]),
        ];
    }

    static IEnumerable<FigureEntry> EntriesOf(StoryReport report, Point point) =>
        from reading in point.Readings
        from mention in reading.Mentions
        let article = report.Article(mention.Passage.Article)
        orderby article.Number, mention.Passage.Span
        select new FigureEntry(article, ReadableValue.Of(reading.Value, point.Kind), mention.Passage);
}

/// <summary>One value of a figure's history.</summary>
/// <param name="Value">As a person reads it.</param>
public sealed record FigureEntry(ReportedArticle Article, string Value, Passage Passage);
