namespace Stemma.Reading;

/// <summary>A run of letters, a figure, or a mark.</summary>
/// <param name="Start">Its first code unit.</param>
/// <param name="End">The first code unit after it.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="IsGlued">Whether nothing stands between it and the one before.</param>
/// <param name="Term">What the table of terms says of it.</param>
readonly record struct Lexeme(int Start, int End, LexemeKind Kind, bool IsGlued, Term Term)
{
    /// <summary>Whether an expression of number or time may start here.</summary>
    public bool Opens { get; init; }

    public TextSpan Span => new(Start, End);
}

/// <summary>What a lexeme is made of.</summary>
enum LexemeKind : byte
{
    /// <summary>The end of a line or of the text: no phrase goes over it.</summary>
    Break,
    Word,
    Figure,
    Mark,
}
