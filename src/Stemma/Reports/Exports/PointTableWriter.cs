namespace Stemma.Reports;

/// <summary>Writes the points as CSV: a row for each passage that gives a value.</summary>
sealed class PointTableWriter : IReportWriter
{
    public void Write(CollationReport report, TextWriter output)
    {
        CsvRow.Write(output,
        [
            "story", "point", "kind", "about", "verdict", "why", "origins_certain", "origins_possible", "value", "low", "high", "start", "end",
            "article", "outlet", "published", "url", "passage", "passage_start", "passage_end", "attributed_to", "certainty",
        ]);
        foreach (var story in report.Stories)
        {
            foreach (var point in story.Collation.Points)
            {
                foreach (var reading in point.Readings)
                {
                    foreach (var mention in reading.Mentions)
                        CsvRow.Write(output, [.. Of(story, point), .. Of(reading), .. Of(story, mention)]);
                }
            }
        }
    }

    static IEnumerable<string?> Of(StoryReport story, Collation.Point point) =>
    [
        story.Collation.Story.Id, point.Id, Word(point.Kind), point.About, Word(point.Verdict), point.Why,
        $"{point.Origins.Certain}", $"{point.Origins.Possible}",
    ];

    static IEnumerable<string?> Of(Collation.PointReading reading) =>
    [
        reading.Value, CsvRow.Number(reading.Low), CsvRow.Number(reading.High), $"{reading.Start:yyyy-MM-dd}", $"{reading.End:yyyy-MM-dd}",
    ];

    static IEnumerable<string?> Of(StoryReport story, Collation.Mention mention)
    {
        var (article, span) = (story.Article(mention.Passage.Article).Article, mention.Passage.Span);
        return
        [
            article.Id.Value, article.Outlet?.Name, article.Published?.ToString(), article.Address?.AbsoluteUri, article[span].ToString(),
            $"{span.Start}", $"{span.End}", mention.Attribution?.Name, Word(mention.Certainty),
        ];
    }

    static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
