using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Two times that tell one together: "between October and April", "late 2017 or early 2018", "between 3 and 5 a.m.".</summary>
static class JointDates
{
    /// <summary>The times of a report with their indexes; of two that tell one time, that one with the index of the first.</summary>
    public static IEnumerable<(TimeExpression Time, int Index)> Of(ArticleReading reading)
    {
        var times = reading.Times;
        for (var index = 0; index < times.Length; index++)
        {
            if (index + 1 < times.Length && Joint(reading.Article, times[index], times[index + 1]) is { } joint)
                yield return (joint, index++);
            else
                yield return (times[index], index);
        }
    }

    /// <summary>Null where each of the two is a time of its own: a period that lasts from the one to the other has two.</summary>
    static TimeExpression? Joint(Article article, TimeExpression first, TimeExpression second)
    {
        if (first.Days is not { } from || second.Days is not { } to)
            return null;
        if (first.Clock is { } start && second.Clock is { } end)
            return AreEnds(article, first, second) && start.Start < end.Start
                ? OfClocks(DayWords.Tell(article[second.Span].ToString()) ? to : from, start with { End = end.End }, Covering(first, second))
                : null;
        var areOne = AreEnds(article, first, second) || (AreChoices(article, first, second) && AreNear(from, to));
        return areOne && first.Kind is TimeKind.Date && second.Kind is TimeKind.Date && from.Start < to.Start && from.End < to.End
            ? Covering(first, second) with { Value = $"{Values.DateOf(first)}/{Values.DateOf(second)}", Days = new(from.Start, to.End) }
            : null;
    }

    static TimeExpression OfClocks(DayInterval days, ClockTime clock, TimeExpression time) => time with
    {
        Value = $"{ResolvedDate.Iso(days.Start)}T{ClockTime.Iso(clock.Start)}/{ClockTime.Iso(clock.End - 1)}",
        Days = days,
        Clock = clock,
    };


    static TimeExpression Covering(TimeExpression first, TimeExpression second) => first with
    {
        Span = first.Span.Cover(second.Span),
        Granularity = first.Granularity > second.Granularity ? first.Granularity : second.Granularity,
        Part = TimePart.Whole,
        Bound = TimeBound.None,
        IsApproximate = first.IsApproximate || second.IsApproximate,
        IsRelative = first.IsRelative || second.IsRelative,
    };

    static bool AreEnds(Article article, TimeExpression first, TimeExpression second) =>
        first.Bound is TimeBound.Since && article[first.BoundSpan].Equals("between", StringComparison.OrdinalIgnoreCase)
        && second.Bound is TimeBound.Until && second.BoundSpan.Start - first.Span.End is 0 or 1;

    static bool AreChoices(Article article, TimeExpression first, TimeExpression second) =>
        first.Bound is TimeBound.None && second.Bound is TimeBound.None && first.Span.End < second.Span.Start
        && article[new TextSpan(first.Span.End, second.Span.Start)].Trim() is "or" or "or in" or "or on" or ", or";

    static bool AreNear(DayInterval first, DayInterval second) =>
        second.Start.DayNumber - first.End.DayNumber <= Math.Max(first.Days, second.Days);
}
