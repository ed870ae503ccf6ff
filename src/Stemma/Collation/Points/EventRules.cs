using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Compares what two reports say of one event: whether it happened.</summary>
static class EventRules
{
    public static PairVerdict Compare(Statement first, Statement second)
    {
        if (Stages.AreOfOneAgreement(first, second))
            return Stages.Compare(first, second);
        if (first.IsDenied == second.IsDenied)
            return new(Verdict.Agree, "the same event");
        return IsFirm(first) && IsFirm(second)
            ? new(Verdict.Conflict, DeniesForAnother(first, second) ? "one party denies it" : "one says so, the other says not")
            : new(Verdict.Refine, "told as sure and as not sure");
    }

    /// <summary>What is only possible is not denied by its not having happened.</summary>
    static bool IsFirm(Statement statement) => statement.Certainty switch
    {
        ClaimCertainty.Possible => false,
        ClaimCertainty.Asserted => !statement.IsNominal || statement.IsDenied,
        _ => true,
    };

    static bool DeniesForAnother(Statement first, Statement second) =>
        (first.IsDenied ? first : second).Attribution is { Class: not SpeakerClass.None };
}
