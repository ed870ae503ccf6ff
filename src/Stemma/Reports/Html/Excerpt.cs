namespace Stemma.Reports;

/// <summary>A passage with the words around it, no further than its paragraph.</summary>
readonly ref struct Excerpt
{
    const int Around = 220;

    internal Excerpt(ShownPassage passage)
    {
        var text = passage.Article.Article.Text.AsSpan();
        var span = passage.Mention.Passage.Span;
        var paragraph = text[..span.Start].LastIndexOf('\n') + 1;
        var start = Math.Max(paragraph, span.Start - Around);
        while (start > paragraph && start < span.Start && !char.IsWhiteSpace(text[start - 1]))
            start++;
        var rest = text[span.End..].IndexOf('\n') is >= 0 and var length ? span.End + length : text.Length;
        var end = Math.Min(rest, span.End + Around);
        while (end < rest && end > span.End && !char.IsWhiteSpace(text[end]))
            end--;
        (IsCutBefore, IsCutAfter) = (start > paragraph, end < rest);
        Before = text[start..span.Start];
        Text = text[span.Start..span.End];
        After = text[span.End..end];
    }

    internal bool IsCutBefore { get; }
    internal bool IsCutAfter { get; }
    internal ReadOnlySpan<char> Before { get; }
    internal ReadOnlySpan<char> Text { get; }
    internal ReadOnlySpan<char> After { get; }
}
