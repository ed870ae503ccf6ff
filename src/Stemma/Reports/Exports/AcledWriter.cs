using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>
/// Writes an event sheet with the columns of ACLED, a row a story, for a coder to decide: dates, places and the dead as
/// low and high, every figure with its sources in the notes. What asks for a decision stays empty.
/// </summary>
sealed class AcledWriter : IReportWriter
{
    static readonly string[] _columns =
    [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1",
        "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2",
        "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
        "event_date_low", "event_date_high", "fatalities_low", "fatalities_high", "locations", "origins_certain", "origins_possible",
    ];

    static readonly string[] _deaths = ["dead", "death", "die", "dying", "kill", "fatal", "lost their lives", "bodies"];

    public void Write(CollationReport report, TextWriter output)
    {
        CsvRow.Write(output, _columns);
        foreach (var story in report.Stories)
        {
            var cells = Cells(story);
            CsvRow.Write(output, _columns.Select(column => cells.GetValueOrDefault(column)));
        }
    }

    static Dictionary<string, string> Cells(StoryReport story)
    {
        var dates = Dates(story).ToList();
        var deaths = Readings(story, IsOfTheDead).ToList();
        var places = story.Collation.Places.OrderByDescending(place => place.Mentions.Length).ToList();
        var cells = new Dictionary<string, string>
        {
            ["event_id_cnty"] = story.Collation.Story.Id,
            ["source"] = string.Join("; ", story.Articles.Select(article => article.Label).Distinct()),
            ["notes"] = Notes(story),
            ["fatalities_low"] = CsvRow.Number(deaths.Min(reading => reading.Low)),
            ["fatalities_high"] = CsvRow.Number(deaths.Max(reading => reading.High)),
            ["locations"] = string.Join("; ", places.Select(place => place.Name)),
            ["origins_certain"] = $"{story.CertainOrigins}",
            ["origins_possible"] = $"{story.PossibleOrigins}",
        };
        if (dates.Count > 0)
        {
            cells["event_date_low"] = $"{dates.Min():yyyy-MM-dd}";
            cells["event_date_high"] = $"{dates.Max():yyyy-MM-dd}";
        }

        return cells;
    }

    /// <summary>The days that the reports give, none later than the last of them.</summary>
    static IEnumerable<DateOnly> Dates(StoryReport story) =>
        from entry in story.Collation.Timeline
        where entry.Days.Days == 1 && (story.Published is not { } published || entry.Days.Start <= published.Last)
        select entry.Days.Start;

    static IEnumerable<PointReading> Readings(StoryReport story, Func<StoryReport, Point, bool> isWanted) =>
        story.Collation.Points.Where(point => isWanted(story, point)).SelectMany(point => point.Readings);

    static bool IsOfTheDead(StoryReport story, Point point) => point.Kind == PointKind.Quantity
        && point.Readings.SelectMany(reading => reading.Mentions).Any(mention => HasWord(point.About)
            || HasWord(story.Article(mention.Passage.Article).Article[mention.Sentence ?? mention.Passage.Span].ToString()));

    static IEnumerable<PointLine> Lines(StoryReport story) =>
    [
        .. story.Conflicts, .. story.Updates, .. story.Agreed, .. story.Refined, .. story.OnlyOneOriginSays.SelectMany(sole => sole.Points),
    ];

    static bool HasWord(string text) => _deaths.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every figure that is disputed, or of the dead, with who gives it.</summary>
    static string Notes(StoryReport story) => string.Join(" | ",
        from line in Lines(story)
        where line.Point.Verdict == Verdict.Conflict || IsOfTheDead(story, line.Point)
        select $"{line.Point.About} [{line.Point.Verdict.ToString().ToLowerInvariant()}]: "
            + string.Join("; ", line.Readings.Select(reading => $"{reading.Value} ({string.Join(", ", reading.Articles.Select(article => article.Label))})")));
}
