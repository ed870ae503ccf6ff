using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>A passage that a line of the collation rests on, with what governs it there.</summary>
public sealed record Mention(Passage Passage)
{
    /// <summary>The sentence around it; null where it is whole sentences itself.</summary>
    public TextSpan? Sentence { get; init; }

    /// <summary>Who says it; null where the outlet does in its own voice.</summary>
    public Attribution? Attribution { get; init; }

    public ClaimCertainty Certainty { get; init; }
}

/// <summary>Who is credited with a statement, and by which words.</summary>
public sealed record Attribution(string Name, SpeakerClass Class, string Cue);
