using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Compares two statements by the rules of their kind.</summary>
static class ValueRules
{
    /// <summary>Dates that do not meet though one may keep the bound of the other; times that are only close.</summary>
    public static bool AreApart(Statement first, Statement second) =>
        (first.Time?.Days is { } a && second.Time?.Days is { } b && !a.Overlaps(b))
        || (first.Time?.Clock is { } from && second.Time?.Clock is { } to && (from.End <= to.Start || to.End <= from.Start));

    /// <summary>Whether one point may hold both: what one report gives side by side as two values is two things.</summary>
    public static bool AreCompatible(Statement first, Statement second) =>
        first.Report != second.Report
        || first.IsTakenBack != second.IsTakenBack
        || Compare(first, second) is { Verdict: var relation }
            && (relation is Verdict.Agree
                || (first.Kind is PointKind.Event && (relation is Verdict.Refine || EventRules.MayTellBoth(first, second)))
                || (relation is Verdict.Refine && (first.Sentence != second.Sentence || IsSpan(first) || IsSpan(second)
                    || (first.Kind is PointKind.Place && PlaceRules.AreNested(first, second)))));

    /// <summary>"Within a year, by next March": a span and the date that ends it say one thing twice.</summary>
    static bool IsSpan(Statement statement) => statement.Time is { Kind: TimeKind.Duration, Bound: TimeBound.Within };

    /// <summary>Null where the values cannot be compared: dates that nothing anchors might be any day.</summary>
    public static PairVerdict? Compare(Statement first, Statement second) =>
        first.Kind is PointKind.Role ? RoleRules.Compare(first, second)
        : first.Kind is PointKind.Place ? PlaceRules.Compare(first, second)
        : first.Kind is PointKind.Event ? EventRules.Compare(first, second)
        : first.Quantity is { } a && second.Quantity is { } b
            ? AgeRules.Compare(first, second) ?? ChangeRules.Compare(first, second) ?? NumberRules.Compare(a, b)
        : first.Time is { Days: not null } && second.Time is { Days: not null } ? DateRules.Compare(first, second)
        : first.Value == second.Value ? new(Verdict.Agree, "the same words")
        : null;

    /// <summary>Values that do not meet: joined by rule, not by weights.</summary>
    public static bool AreUnlike(Statement first, Statement second) =>
        Compare(first, second) is { Verdict: Verdict.Conflict };
}
