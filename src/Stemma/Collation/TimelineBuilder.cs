namespace Stemma.Collation;

/// <summary>Puts the dated things of a story in the order in which they happened.</summary>
static class TimelineBuilder
{
    public static ImmutableArray<TimelineEntry> Build(ImmutableArray<FoundPoint> points) =>
        [.. points
            .Where(found => found.Point.Kind is PointKind.Date)
            .Select(found => EntryOf(found.Point, found.Statements))
            .OfType<TimelineEntry>()
            .OrderBy(entry => entry.Days.Start)
            .ThenBy(entry => entry.Days.End)
            .ThenBy(entry => entry.Point, StringComparer.Ordinal)];

    /// <summary>Null where no report anchors the date.</summary>
    static TimelineEntry? EntryOf(Point point, IEnumerable<Statement> statements)
    {
        var best = statements
            .Where(statement => statement.Time?.Days is not null)
            .OrderBy(statement => statement.Time!.Days!.Value.Days)
            .ThenBy(statement => statement.Time!.IsRelative)
            .FirstOrDefault();
        return best?.Time is { Days: { } days } time
            ? new(days, time.Granularity, point.About, point.Id, [.. point.Readings.SelectMany(reading => reading.Mentions)])
            : null;
    }
}
