using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Says how surely two statements of different reports give values of one thing.</summary>
sealed class AlignmentScorer(Vocabulary vocabulary, AlignmentModel model)
{
    /// <summary>The least probability from which values that agree, or of which one is finer, are joined.</summary>
    const double LeastOfLike = 0.5;

    /// <summary>Values that do not meet need the surest context: a false alarm costs the reader's trust.</summary>
    const double LeastOfUnlike = 0.75;

    /// <summary>From here on two reports hardly give one number of different things.</summary>
    const decimal TellingNumber = 100;

    /// <summary>Values that do not meet are joined last, when what agrees is together.</summary>
    const double AfterAllOthers = 0.01;

    /// <summary>Events whose words are less alike than this never reach the least probability.</summary>
    const double LeastContextOfEvents = 0.1;

    /// <summary>From 0 (not to be joined) to 1.</summary>
    public double Score(Statement first, Statement second)
    {
        if (Compare(first, second) is not { Verdict: var relation } || !AreCompatible(first, second))
            return 0;
        if (first.Person is not null || second.Person is not null)
            return first.Person == second.Person ? 1 : 0;
        if (relation is Verdict.Conflict && first.Kind is PointKind.Quantity or PointKind.Event)
            return ConflictRules.AreOfOneThing(first, second, vocabulary)
                ? AfterAllOthers * (1 + first.Wide.Cosine(second.Wide)) : 0;
        if (first.Kind is PointKind.Event && first.Wide.Cosine(second.Wide) < LeastContextOfEvents)
            return 0;
        if (IsSaidOfOthers(first, second, relation))
            return 0;
        var evidence = AlignmentEvidence.Of(first, second, relation, vocabulary);
        var probability = model.Probability(first.Kind, evidence);
        var least = relation is Verdict.Conflict || AreApart(first, second) ? LeastOfUnlike : LeastOfLike;
        return probability >= least ? probability : 0;
    }

    /// <summary>Small or different numbers of which different things are said: 50 hurt are not 50 in hospital.</summary>
    bool IsSaidOfOthers(Statement first, Statement second, Verdict relation) =>
        first.Quantity is { Kind: QuantityKind.Count, Value.Low: var low }
        && (relation is not Verdict.Agree || low < TellingNumber)
        && AlignmentEvidence.StateLikeness(first, second, vocabulary) < 0;

    /// <summary>Dates that do not meet though one may keep the bound of the other; times that are only close.</summary>
    public static bool AreApart(Statement first, Statement second) =>
        (first.Time?.Days is { } a && second.Time?.Days is { } b && !a.Overlaps(b))
        || (first.Time?.Clock is { } from && second.Time?.Clock is { } to && (from.End <= to.Start || to.End <= from.Start));

    /// <summary>Whether one point may hold both: what one report gives side by side as two values is two things.</summary>
    public static bool AreCompatible(Statement first, Statement second) =>
        first.Report != second.Report
        || Compare(first, second) is { Verdict: var relation }
            && (relation is Verdict.Agree
                || (relation is Verdict.Refine && first.Kind is PointKind.Event)
                || (relation is Verdict.Refine && first.Kind is PointKind.Date && first.Sentence != second.Sentence));

    /// <summary>Null where the values cannot be compared: dates that nothing anchors might be any day.</summary>
    public static PairVerdict? Compare(Statement first, Statement second) =>
        first.Kind is PointKind.Role ? RoleRules.Compare(first, second)
        : first.Kind is PointKind.Place ? PlaceRules.Compare(first, second)
        : first.Kind is PointKind.Event ? EventRules.Compare(first, second)
        : first.Quantity is { } a && second.Quantity is { } b ? NumberRules.Compare(a, b)
        : first.Time is { Days: not null } from && second.Time is { Days: not null } to ? DateRules.Compare(from, to)
        : first.Value == second.Value ? new(Verdict.Agree, "the same words")
        : null;
}
