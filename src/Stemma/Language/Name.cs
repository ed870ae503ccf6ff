namespace Stemma.Language;

/// <summary>A proper name in the text, with its tokens as a half-open range of indices.</summary>
public readonly record struct Name(TextSpan Span, int FirstToken, int EndToken, NameKind Kind);

/// <summary>What a name stands for.</summary>
public enum NameKind : byte
{
    Person,
    Organization,
    Place,

    /// <summary>A people, a creed, a party: "Iraqi", "Sunni", "Republican".</summary>
    Nationality,
    Event,
    Other,
}
