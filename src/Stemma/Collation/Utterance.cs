using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>One thing that somebody said, in all the wordings in which reports give it.</summary>
public sealed record Utterance
{
    /// <summary><c>q1</c>, <c>q2</c> …, in the order of the report.</summary>
    public required string Id { get; init; }

    public required QuotationKind Kind { get; init; }
    public required string SpeakerName { get; init; }

    /// <summary>The id of the person in <see cref="StoryCollation.People"/>; null where the speaker is none of them.</summary>
    public string? Speaker { get; init; }

    public required DriftVerdict Verdict { get; init; }
    public required ImmutableArray<Mention> Mentions { get; init; }
    public ImmutableArray<WordingChange> Changes { get; init; } = [];
}

/// <summary>What became of somebody's words on the way.</summary>
public enum DriftVerdict
{
    Single,
    Same,

    /// <summary>Only shorter.</summary>
    Trimmed,

    /// <summary>Other words.</summary>
    Drifted,
}

/// <summary>How one wording differs from another.</summary>
/// <param name="From">The index of the fuller wording in the utterance's mentions.</param>
/// <param name="To">The index of the other.</param>
/// <param name="Before">The words as they stand in the first; empty for an insertion.</param>
/// <param name="After">The words that stand in their place; empty where they were dropped.</param>
public sealed record WordingChange(int From, int To, WordingOperation Operation, TextSpan Before, TextSpan After);

/// <summary>What was done to somebody's words.</summary>
public enum WordingOperation
{
    Trimmed, Ellipsis, Insertion, Substitution, Merged, Split, Translated, Paraphrase, Speaker,
}
