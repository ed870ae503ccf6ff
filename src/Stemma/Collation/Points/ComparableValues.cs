using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Whether two values are of one sort and of one size, so that one may have been given for the other.</summary>
static class ComparableValues
{
    /// <summary>How many times the other a value is at most that stands in its place.</summary>
    const int MostTimes = 3;

    const double LeastLikeness = 0.5;

    /// <summary>Days further apart are hardly of one thing.</summary>
    const int MostDaysApart = 400;

    /// <summary>The same of years: what people did in 1976 and in 1987 are two things.</summary>
    const int MostDaysOfYears = 5 * 366;

    /// <summary>Two ages farther apart are of two people.</summary>
    const decimal MostYearsApart = 5;

    const decimal MostApart = 0.125m;

    /// <summary>Whether both are firm, as fine as each other, and no more than a few times each other.</summary>
    static bool AreOfOneSize(Statement first, Statement second) =>
        first.Quantity is { } a && second.Quantity is { } b
            ? IsFigure(a) && IsFigure(b) && a.Unit == b.Unit && AreWithin(a, b, MostTimes)
            : AreDatesAlike(first, second) && AreNear(first.Time!, second.Time!);

    /// <summary>Whether two values may be compared at all: of nobody by name, told alike, of one size, and not one of a part ("one of the men").</summary>
    public static bool MayBeCompared(Statement first, Statement second) =>
        first.Person is null && second.Person is null && first.IsOfSaying == second.IsOfSaying
        && !first.IsImplied && !second.IsImplied && !first.IsMore && !second.IsMore && first.IsOfPart == second.IsOfPart
        && AreOfOneSize(first, second);

    /// <summary>Whether both may be of one: counts of akin nouns that are named, ages of one person, dates in other words.</summary>
    public static bool MayBeOfOne(Statement first, Statement second, Vocabulary vocabulary) =>
        first.Quantity is not { } a || second.Quantity is not { } b ? !SayTheSame(first.Wording, second.Wording)
        : a.Kind is QuantityKind.Count ? a.NamesNoun && b.NamesNoun && MayCountAkin(first, second, vocabulary)
            && !CountedThing.AreNarrowedOtherwise(first, second)
        : a.Kind is not QuantityKind.Age || Math.Abs(a.Value.Low - b.Value.Low) <= MostYearsApart;

    /// <summary>"September" and "September 2015", read of two years, may be one.</summary>
    static bool SayTheSame(string first, string second) =>
        first.Split(' ') is var a && second.Split(' ') is var b && a.Intersect(b).Count() == Math.Min(a.Length, b.Length);

    /// <summary>Whether two numbers that are no ages are so near that they are hardly of two things.</summary>
    public static bool AreNear(Statement first, Statement second) =>
        first.Quantity is { Kind: not QuantityKind.Age, Value.Low: var a } && second.Quantity is { Value.Low: var b }
        && Math.Abs(a - b) <= MostApart * Math.Max(a, b);

    /// <summary>What comes again ("a hearing") comes on days far apart; where no year is told, it is not the year that differs.</summary>
    public static bool AreNear(TimeExpression first, TimeExpression second) =>
        (first.IsRelative && second.IsRelative)
        || (first.Days is { } a && second.Days is { } b && Math.Abs(a.Start.DayNumber - b.Start.DayNumber)
            <= (first.Granularity >= TimeGranularity.Year ? MostDaysOfYears : MostDaysApart));

    /// <summary>Whether both are places, count akin things, measure in one unit, or are as fine and as open dates.</summary>
    public static bool AreOfOneSort(Statement first, Statement second, Vocabulary vocabulary) =>
        first.Kind is PointKind.Place ? second.Kind is PointKind.Place
        : first.Quantity is { IsVague: false } a && second.Quantity is { IsVague: false } b
            ? !first.IsMore && a.Unit == b.Unit && (a.Kind is not QuantityKind.Count || MayCountAkin(first, second, vocabulary))
            : AreDatesAlike(first, second);

    /// <summary>Whether both are dates as fine as each other, with the same bound.</summary>
    public static bool AreDatesAlike(Statement first, Statement second) =>
        first.Time is { } a && second.Time is { } b && a.Granularity == b.Granularity && a.Bound == b.Bound;

    /// <summary>Whether neither is more than so many times the other.</summary>
    public static bool AreWithin(Quantity first, Quantity second, int times) =>
        first.Value.Low <= times * second.Value.Low && second.Value.Low <= times * first.Value.Low;

    static bool IsFigure(Quantity quantity) =>
        quantity is { IsVague: false, Value.IsExact: true, Modifier: QuantityModifier.None or QuantityModifier.About };

    static bool MayCountAkin(Statement first, Statement second, Vocabulary vocabulary) => first.Head.Length == 0 || second.Head.Length == 0
        || vocabulary.SimilarityOfThings(first.Head, second.Head) >= LeastLikeness;
}
