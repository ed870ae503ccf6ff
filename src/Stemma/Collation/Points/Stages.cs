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

    /// <summary>Whether one report tells a stage, and the other that another is not reached.</summary>
    public static bool AreOfOneAgreement(Statement first, Statement second) =>
        first.Stage is { } a && second.Stage is { } b && a != b
        && first.IsDenied != second.IsDenied
        && (first.IsDenied ? second : first).Certainty is ClaimCertainty.Asserted;

    /// <summary>"Agreed" and "not yet signed" can both be so; "signed" and "not agreed" cannot.</summary>
    public static PairVerdict Compare(Statement first, Statement second)
    {
        var (reached, missed) = first.IsDenied ? (second, first) : (first, second);
        return reached.Stage < missed.Stage
            ? new(Verdict.Refine, "one stage is reached, the next is not")
            : new(Verdict.Conflict, "a later stage is told than the one that is denied");
    }
}
