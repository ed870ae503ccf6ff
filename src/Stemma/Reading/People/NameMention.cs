using Stemma.Language;

namespace Stemma.Reading;

/// <summary>A place where somebody or something is named.</summary>
/// <param name="Tokens">The name, without titles and offices.</param>
/// <param name="Kind">What it seems to be.</param>
/// <param name="Strength">How much speaks for that: 1 little, 3 and more hardly doubtful.</param>
/// <param name="Title">The form of address before it, folded; empty without one.</param>
sealed record NameMention(TokenRange Tokens, TextSpan Span, NameKind Kind, int Strength, string Title)
{
    /// <summary>The name with its form of address, where it has one: "Mr Tan".</summary>
    public required TextSpan Full { get; init; }

    /// <summary>The word for an office right before it, folded ("president"); empty without one.</summary>
    public string Office { get; init; } = "";
}
