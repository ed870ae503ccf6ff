namespace Stemma.Collation;

/// <summary>Tells how surely two claims of different articles speak of one event.</summary>
/// <remarks>How certain they are, and whether one denies it, plays no part: an event that is denied is the same event.</remarks>
static class ClaimSimilarity
{
    /// <summary>From here on six links in seven were right between reports of one story, on the set it was tuned on.</summary>
    /// <remarks>Between reports of like but different events of one topic, from 0.7 on four in five are.</remarks>
    public const double Likely = 0.3;

    /// <summary>0 to 1.</summary>
    public static double Of(EventFrame left, EventFrame right, Vocabulary vocabulary)
    {
        var evidence = EventEvidence.Of(left, right, vocabulary);
        if (evidence.Predicate == 0)
            return 0;
        var sum = -5.2
            + 3.5 * evidence.Predicate
            + 0.15 * evidence.Rarity
            + 2.2 * evidence.Core
            + 1.0 * evidence.Others
            + 1.0 * evidence.Days;
        return 1 / (1 + Math.Exp(-sum));
    }
}
