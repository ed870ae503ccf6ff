using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Compares what two reports say of one event: whether it happened.</summary>
static class EventRules
{
    public static PairVerdict Compare(Statement first, Statement second)
    {
        if (Stages.AreOfOneAgreement(first, second))
            return Stages.Compare(first, second);
        if (first.Accusation is not null && second.Accusation is not null)
            return ChargeReader.Compare(first, second);
        if (first.IsDenied == second.IsDenied)
            return new(Verdict.Agree, "the same event");
        return AreFirm(first, second)
            ? new(Verdict.Conflict, DeniesForAnother(first, second) ? "one party denies it" : "one says so, the other says not")
            : new(Verdict.Refine, "told as sure and as not sure");
    }

    /// <summary>That it was no accident does not deny the crash: only that it was an accident.</summary>
    static bool AreFirm(Statement first, Statement second) => first.IsClassification || second.IsClassification
        ? first.IsClassification && second.IsClassification && !IsPossible(first) && !IsPossible(second)
        : IsFirm(first) && IsFirm(second);

    static bool IsPossible(Statement statement) => statement.Certainty is ClaimCertainty.Possible;

    /// <summary>What is only possible, or only named ("asked for the release"), is not denied by its not having happened.</summary>
    static bool IsFirm(Statement statement) =>
        !IsPossible(statement) && (!statement.IsNominal || statement.IsDenied);

    /// <summary>Whether one report may tell a claim and its denial: of what it only names ("the withdrawal"), or of what one party denies.</summary>
    public static bool MayTellBoth(Statement first, Statement second) =>
        (first.IsDenied ? (first, second) : (second, first)) is var (denial, claim)
        && (claim.IsNominal || (denial.Attribution is { } party && claim.Attribution?.Name != party.Name));

    static bool DeniesForAnother(Statement first, Statement second) =>
        (first.IsDenied ? first : second).Attribution is { Class: not SpeakerClass.None };
}
