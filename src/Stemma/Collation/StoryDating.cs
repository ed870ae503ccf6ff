using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Infers the publication date of reports that state none, within the dates of their story.</summary>
static class StoryDating
{
    /// <summary>Stated dates further apart than this say nothing of a report without one.</summary>
    const int MostDays = 92;

    /// <summary>
    /// The date to anchor the reports without one: the latest that a report of the story states, since a report that
    /// is passed on without its date tells the state of that day or of one soon after. Null where none is stated, or
    /// where they lie too far apart.
    /// </summary>
    public static PublicationDate? Infer(Story story)
    {
        var stated = story.Reports
            .Select(reading => reading.Article.Published)
            .OfType<PublicationDate>()
            .Select(published => published.Day)
            .ToImmutableArray();
        if (stated.IsEmpty || stated.Max().DayNumber - stated.Min().DayNumber > MostDays)
            return null;
        return new(stated.Max(), null, PublicationBasis.Inferred);
    }

    /// <summary>
    /// A reading under an inferred date: what is finer than a month ("on Friday") is not known by it, so those times lose
    /// their value; months and years keep theirs.
    /// </summary>
    public static ArticleReading Weakened(ArticleReading reading) =>
        reading with { Times = [.. reading.Times.Select(Weakened)] };

    static TimeExpression Weakened(TimeExpression time) =>
        time is { IsRelative: true, Granularity: < TimeGranularity.Month, Kind: TimeKind.Date or TimeKind.Time }
            ? time with { Value = null, Days = null }
            : time;
}
