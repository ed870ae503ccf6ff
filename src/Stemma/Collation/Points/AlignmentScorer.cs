namespace Stemma.Collation;

/// <summary>Says how surely two statements of different reports give values of one thing.</summary>
sealed class AlignmentScorer(Vocabulary vocabulary, AlignmentModel model)
{
    /// <summary>The least probability from which values that agree, or of which one is finer, are joined.</summary>
    const double LeastOfLike = 0.5;

    /// <summary>Values that do not meet need the surest context: a false alarm costs the reader's trust.</summary>
    const double LeastOfUnlike = 0.75;

    /// <summary>From 0 (not to be joined) to 1.</summary>
    public double Score(Statement first, Statement second)
    {
        if (Compare(first, second) is not { Verdict: var relation } || !AreCompatible(first, second))
            return 0;
        if (first.Person is not null || second.Person is not null)
            return first.Person == second.Person ? 1 : 0;
        var evidence = AlignmentEvidence.Of(first, second, relation, vocabulary);
        var probability = model.Probability(first.Kind, evidence);
        var least = relation is Verdict.Conflict ? LeastOfUnlike : LeastOfLike;
        return probability >= least ? probability : 0;
    }

    /// <summary>Whether one point may hold both: what one report gives side by side as two values is two things.</summary>
    public static bool AreCompatible(Statement first, Statement second) =>
        first.Report != second.Report
        || Compare(first, second) is { Verdict: var relation }
            && (relation is Verdict.Agree
                || (relation is Verdict.Refine && first.Kind is PointKind.Date && first.Sentence != second.Sentence));

    /// <summary>Null where the values cannot be compared: dates that nothing anchors might be any day.</summary>
    public static PairVerdict? Compare(Statement first, Statement second) =>
        first.Kind is PointKind.Role ? RoleRules.Compare(first, second)
        : first.Kind is PointKind.Event ? EventRules.Compare(first, second)
        : first.Quantity is { } a && second.Quantity is { } b ? NumberRules.Compare(a, b)
        : first.Time is { Days: not null } from && second.Time is { Days: not null } to ? DateRules.Compare(from, to)
        : first.Value == second.Value ? new(Verdict.Agree, "the same words")
        : null;
}
