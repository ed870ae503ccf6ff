using Stemma.Language;

namespace Stemma.Reading;

/// <summary>A half-open range of tokens; empty where nothing was found.</summary>
readonly record struct TokenRange(int Start, int End)
{
    public static TokenRange None => default;
    public bool IsEmpty => End <= Start;
    public int Count => End - Start;
    public bool Contains(int token) => Start <= token && token < End;
    public TextSpan Span(Analysis analysis) => IsEmpty
        ? default
        : new(analysis.Tokens[Start].Span.Start, analysis.Tokens[End - 1].Span.End);
}
