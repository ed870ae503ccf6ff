using Stemma.Collation;

namespace Stemma.Training;

/// <summary>The evidence on two statements, and whether they are of one thing.</summary>
sealed record LabelledPair((PointKind Kind, Verdict Relation) Sort, double[] Evidence, bool IsSame, double Weight = 1)
    : LabelledEvidence(Evidence, IsSame, Weight)
{
    /// <summary>Null where nothing is to be learnt of them.</summary>
    public static LabelledPair? Of(Statement first, Statement second, bool isSame, AlignmentEvidence evidence) =>
        RelationOf(first, second) is { } relation
            ? new((first.Kind, relation), evidence.Of(first, second, relation, evidence.WordsInCommon(first, second), evidence.EventsOf(first, second)), isSame)
            : null;

    /// <summary>How the values of two reports meet; null where they are never compared, or do not meet: those are joined by rule.</summary>
    public static Verdict? RelationOf(Statement first, Statement second) =>
        first.Report != second.Report && first.Accusation is null && StatementFamily.Of(first) == StatementFamily.Of(second)
        && ValueRules.Compare(first, second) is { Verdict: not Verdict.Conflict and var relation } ? relation : null;
}
