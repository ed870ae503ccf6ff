namespace Stemma.Reading;

/// <summary>What stands between one pair of quotation marks, within one paragraph.</summary>
/// <param name="Content">Between the marks, without the blanks beside them.</param>
/// <param name="Outer">With the marks.</param>
/// <param name="Paragraph">The line it stands in, with its end.</param>
/// <param name="IsClosed">Whether its closing mark was found; without, it ends with its paragraph.</param>
/// <param name="Continues">Whether it goes on with the unclosed passage of the paragraph before.</param>
readonly record struct QuotedPassage(
    TextSpan Content, TextSpan Outer, TextSpan Paragraph, bool IsClosed, bool Continues);
