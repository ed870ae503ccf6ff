namespace Stemma.Collation;

/// <summary>How the figures of an article stand against what independent origins agreed on later.</summary>
/// <param name="Settled">How many of its figures were agreed on in the end, by this value or another.</param>
/// <param name="Differing">How many of those it gave otherwise: not rounded, not finer, but another value.</param>
public sealed record FigureRecord(ArticleId Article, int Settled, int Differing)
{
    /// <summary>A value that at least so many independent origins give is agreed on.</summary>
    const int LeastOrigins = 2;

    /// <summary>The articles of a story that give figures which were settled, in the order of the story.</summary>
    public static ImmutableArray<FigureRecord> Of(StoryCollation story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var order = story.Story.Reports.Select((report, index) => (report.Article.Id, Index: index))
            .ToDictionary(report => report.Id, report => report.Index);
        var figures = story.Points.Where(point => point.Kind == PointKind.Quantity).SelectMany(point => Figures(point, order));
        return
        [
            .. figures.GroupBy(figure => figure.Article)
                .Select(group => new FigureRecord(group.Key, group.Count(), group.Count(figure => figure.Differs)))
                .OrderBy(record => order[record.Article]),
        ];
    }

    static IEnumerable<(ArticleId Article, bool Differs)> Figures(Point point, Dictionary<ArticleId, int> order)
    {
        var settled = point.Readings.Where(reading => reading.Origins.Certain >= LeastOrigins)
            .MaxBy(reading => Last(reading, order));
        if (settled is null)
            yield break;
        foreach (var reading in point.Readings)
        {
            foreach (var article in reading.Mentions.Select(mention => mention.Passage.Article).Distinct())
            {
                if (order[article] <= Last(settled, order))
                    yield return (article, Differs(point, reading, settled));
            }
        }
    }

    static int Last(PointReading reading, Dictionary<ArticleId, int> order) => reading.Mentions.Max(mention => order[mention.Passage.Article]);

    static bool Differs(Point point, PointReading reading, PointReading settled) => reading != settled && point.Comparisons.Any(comparison =>
        comparison.Verdict is Verdict.Conflict or Verdict.Update
        && ((comparison.First == reading.Value && comparison.Second == settled.Value)
            || (comparison.First == settled.Value && comparison.Second == reading.Value)));
}
