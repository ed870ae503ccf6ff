namespace Stemma.Collation;

/// <summary>What follows from two values of one point, and the rule that says so.</summary>
readonly record struct PairVerdict(Verdict Verdict, string Why)
{
    /// <summary>The graver of the two; the first where both are as grave.</summary>
    public PairVerdict Graver(PairVerdict other) => other.Verdict > Verdict ? other : this;
}
