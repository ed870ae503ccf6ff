using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>Something that is true of a story and was not when it was collated before.</summary>
/// <param name="Words">What it is, for a person: "people hurt: 5 → 7".</param>
public sealed record StoryNews(StoryNewsKind Kind, string Words)
{
    /// <summary>What is new; of a story that was never collated, what it begins with.</summary>
    /// <remarks>Points have no lasting names: two are one where they rest on a common passage.</remarks>
    public static ImmutableArray<StoryNews> Between(StoryCollation? before, StoryCollation after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var pairs = Pairs(before?.Points ?? [], after.Points);
        return
        [
            .. SecondOrigin(before, after),
            .. pairs.Where(pair => pair.Before is not null && pair.After is { Kind: PointKind.Quantity })
                .Select(pair => Moved(before!, pair.Before!, after, pair.After!)).OfType<StoryNews>(),
            .. after.Points.Where(IsConflict)
                .Where(point => !pairs.Any(pair => pair.After == point && pair.Before is { } known && IsConflict(known)))
                .Select(point => new StoryNews(StoryNewsKind.ConflictOpened, $"{point.About}: {Values(point)}")),
            .. (before?.Points ?? []).Where(IsConflict)
                .Where(point => !pairs.Any(pair => pair.Before == point && pair.After is { } known && IsConflict(known)))
                .Select(point => new StoryNews(StoryNewsKind.ConflictClosed, $"{point.About}: {Values(point)}")),
        ];
    }

    static IEnumerable<StoryNews> SecondOrigin(StoryCollation? before, StoryCollation after)
    {
        var (was, now) = (CertainOrigins(before), CertainOrigins(after));
        if (was < 2 && now >= 2)
            yield return new(StoryNewsKind.SecondOrigin, $"{now} independent origins");
    }

    static int CertainOrigins(StoryCollation? story) => story?.Lineage.Origins.Count(origin => origin.IsCertain) ?? 0;

    static StoryNews? Moved(StoryCollation before, Point old, StoryCollation after, Point now)
    {
        var (was, last) = (Latest(before, old), Latest(after, now));
        return was.Value == last.Value || (was.Low == last.Low && was.High == last.High)
            ? null
            : new(StoryNewsKind.FigureChanged, $"{now.About}: {Readable(was, now)} → {Readable(last, now)}");
    }

    /// <summary>The value that the last report to give one gives.</summary>
    static PointReading Latest(StoryCollation story, Point point)
    {
        var order = story.Story.Reports.Select((report, index) => (report.Article.Id, index)).ToDictionary();
        return point.Readings.MaxBy(reading => reading.Mentions.Max(mention => order[mention.Passage.Article]))!;
    }

    static ImmutableArray<(Point? Before, Point After)> Pairs(ImmutableArray<Point> before, ImmutableArray<Point> after)
    {
        var owners = before.SelectMany(point => Passages(point), (point, passage) => (point, passage)).ToLookup(pair => pair.passage, pair => pair.point);
        return
        [
            .. from point in after
               from old in Passages(point).SelectMany(passage => owners[passage]).Where(old => old.Kind == point.Kind).Distinct().DefaultIfEmpty()
               select (old, point),
        ];
    }

    static IEnumerable<Passage> Passages(Point point) => point.Readings.SelectMany(reading => reading.Mentions).Select(mention => mention.Passage);
    static bool IsConflict(Point point) => point.Verdict == Verdict.Conflict;
    static string Values(Point point) => string.Join(" · ", point.Readings.Select(reading => Readable(reading, point)));
    static string Readable(PointReading reading, Point point) => ReadableValue.Of(reading.Value, point.Kind);
}

/// <summary>What can be new of a story.</summary>
public enum StoryNewsKind
{
    /// <summary>One origin reported it, and now at least two do.</summary>
    SecondOrigin,

    /// <summary>The last report gives another value than the last one before.</summary>
    FigureChanged,

    ConflictOpened,

    /// <summary>What could not both be so stands no more against each other.</summary>
    ConflictClosed,
}
