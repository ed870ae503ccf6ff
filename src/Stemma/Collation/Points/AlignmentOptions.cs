namespace Stemma.Collation;

/// <summary>The weights and thresholds by which statements are aligned; all similarities are from 0 to 1.</summary>
sealed record AlignmentOptions
{
    public static AlignmentOptions Default { get; } = new();

    /// <summary>What the similarity of the nouns counted, or of the events dated, adds.</summary>
    public double SubjectWeight { get; init; } = 0.3;

    /// <summary>What the similarity of the words around adds.</summary>
    public double ContextWeight { get; init; } = 0.45;

    /// <summary>What an equal value adds, the more the less it can be chance.</summary>
    public double AgreementWeight { get; init; } = 0.25;

    /// <summary>The similarity that stands in where one side does not tell what it counts.</summary>
    public double UnknownSubject { get; init; } = 0.4;

    /// <summary>Nouns less similar than this are different things.</summary>
    public double LeastSubject { get; init; } = 0.5;

    public double AgreeThreshold { get; init; } = 0.38;
    public double RefineThreshold { get; init; } = 0.48;

    /// <summary>Values that do not meet need the surest context: a false alarm costs the reader's trust.</summary>
    public double ConflictThreshold { get; init; } = 0.6;

    /// <summary>Verbs less similar than this tell of different kinds of event.</summary>
    public double LeastPredicate { get; init; } = 0.7;

    public double PredicateWeight { get; init; } = 0.35;

    /// <summary>What the likeness of who and whom adds; the words around add the rest.</summary>
    public double ArgumentWeight { get; init; } = 0.4;

    public double EventThreshold { get; init; } = 0.62;

    /// <summary>An event that one report affirms and another denies must be surely the same.</summary>
    public double DenialThreshold { get; init; } = 0.7;
}
