namespace Stemma.Language;

/// <summary>A sentence: its place, and its tokens as a half-open range of indices into <see cref="Analysis.Tokens"/>.</summary>
/// <param name="Paragraph">Counts the lines of the text that are not blank, from 0; a headline is paragraph 0.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Paragraph)
{
    /// <summary>The first token after the dateline that stands before what is told; <see cref="FirstToken"/> without one.</summary>
    public int FirstTold { get; init; } = FirstToken;

    public int TokenCount => EndToken - FirstToken;

    internal IEnumerable<int> Tokens => Enumerable.Range(FirstToken, TokenCount);
}
