namespace Stemma.Reading;

/// <summary>That something happened, is so, or is meant to be, and who says it.</summary>
public sealed record Claim
{
    /// <summary>The shortest phrase that carries it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The word that says what happens: a verb, or a noun such as "withdrawal".</summary>
    public required TextSpan Predicate { get; init; }

    /// <summary>The predicate's dictionary form; a noun is traced to its verb ("withdrawal" is <c>withdraw</c>).</summary>
    public required string Lemma { get; init; }

    public ImmutableArray<Argument> Arguments { get; init; } = [];

    /// <summary>Whether it is said not to be so.</summary>
    public bool IsNegated { get; init; }

    public required ClaimCertainty Certainty { get; init; }

    /// <summary>Whether it says what something was: "it was an accident", "freed as part of an exchange".</summary>
    public bool IsClassification { get; init; }

    /// <summary>
    /// The index in <see cref="ArticleReading.Quotations"/> of the words that hold it; null where the outlet says it.
    /// </summary>
    public int? Quotation { get; init; }

    /// <summary>Indices into <see cref="ArticleReading.Times"/> of what dates it.</summary>
    public ImmutableArray<int> Times { get; init; } = [];

    /// <summary>Indices into <see cref="ArticleReading.Quantities"/> of what it counts.</summary>
    public ImmutableArray<int> Quantities { get; init; } = [];
}

/// <summary>Who or what takes part in a claim.</summary>
/// <param name="Role">The part it plays.</param>
/// <param name="Span">The whole phrase.</param>
/// <param name="Lemma">The head's dictionary form, in lower case.</param>
/// <param name="Entity">The index in <see cref="ArticleReading.Entities"/>; null where it is none of them.</param>
/// <param name="Preposition">The word that binds it ("from", "in"); empty without one.</param>
public sealed record Argument(ArgumentRole Role, TextSpan Span, string Lemma, int? Entity, string Preposition)
{
    /// <summary>Whether a pronoun stands for the entity ("he"), not its name.</summary>
    public bool IsReference { get; init; }
}

/// <summary>The part that a phrase plays in a claim.</summary>
public enum ArgumentRole
{
    /// <summary>Who does it; the agent also in the passive.</summary>
    Subject,

    /// <summary>Whom or what it is done to; also the subject of a passive.</summary>
    Object,

    /// <summary>Any other phrase.</summary>
    Other,
}

/// <summary>How sure a claim is, as it is told.</summary>
public enum ClaimCertainty
{
    Asserted,
    Planned,
    Possible,
    Alleged,
    Denied,
}
