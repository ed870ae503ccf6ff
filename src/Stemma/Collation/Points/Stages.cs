using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>How far an agreement is: negotiated, agreed, approved, signed, in force.</summary>
static class Stages
{
    static readonly FrozenDictionary<string, int> _orders = WordList.Rows("stages.tsv")
        .ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    static readonly FrozenSet<string> _things = WordList.Words("agreements.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>The stage that a claim tells an agreement to be at, or not to be at; null for other claims.</summary>
    public static int? Of(Claim claim, bool isNominal) =>
        _orders.TryGetValue(claim.Lemma, out var stage)
        && (isNominal || claim.Arguments.Any(argument => _things.Contains(argument.Lemma)))
            ? stage
            : null;

    /// <summary>Whether one report tells a stage, and the other that another is not reached; or both tell of one that is not.</summary>
    public static bool AreOfOneAgreement(Statement first, Statement second) =>
        first.Stage is { } a && second.Stage is { } b && a != b
        && (IsMissed(first), IsMissed(second)) switch
        {
            (true, true) => first.IsAwaited || second.IsAwaited,
            (true, false) => IsReached(second, first),
            (false, true) => IsReached(first, second),
            _ => false,
        };

    /// <summary>Who signed it does not await what comes before.</summary>
    static bool IsReached(Statement reached, Statement missed) =>
        reached.Certainty is ClaimCertainty.Asserted && (!missed.IsAwaited || reached.Stage < missed.Stage);

    /// <summary>"Has not been approved", "requires approval".</summary>
    static bool IsMissed(Statement statement) => statement.IsDenied || statement.IsAwaited;

    /// <summary>Whether what a verb says of a stage is that it lies ahead: "requires approval", "awaits ratification".</summary>
    public static bool IsAwaitedBy(string verb) => verb is "await" or "need" or "require";

    /// <summary>"Agreed" and "not yet signed" can both be so; "signed" and "not agreed" cannot.</summary>
    public static PairVerdict Compare(Statement first, Statement second)
    {
        if (IsMissed(first) && IsMissed(second))
            return new(Verdict.Refine, "neither stage is reached");
        var (reached, missed) = IsMissed(first) ? (second, first) : (first, second);
        return reached.Stage < missed.Stage
            ? new(Verdict.Refine, "one stage is reached, the next is not")
            : new(Verdict.Conflict, "a later stage is told than the one that is denied");
    }
}
