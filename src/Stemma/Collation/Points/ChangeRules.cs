namespace Stemma.Collation;

/// <summary>Compares by how much something rose with by how much it fell.</summary>
static class ChangeRules
{
    const double SameEvent = 0.8;

    /// <summary>Null where not both tell of a rise or a fall, or both of the same.</summary>
    public static PairVerdict? Compare(Statement first, Statement second) =>
        first.Change * second.Change < 0 ? new(Verdict.Conflict, "one says it rose, the other that it fell") : null;

    /// <summary>1 for a verb that tells of a rise ("climb"), -1 for one that tells of a fall ("slide"), 0 for any other.</summary>
    public static int DirectionOf(string verb, Vocabulary vocabulary) =>
        vocabulary.SimilarityOfEvents(verb, "rise") >= SameEvent ? 1 : vocabulary.SimilarityOfEvents(verb, "fall") >= SameEvent ? -1 : 0;
}
