namespace Stemma.Intake;

/// <summary>Reads a text that may be marked up, as the content of a feed item or of a record is.</summary>
static class MarkedText
{
    /// <summary>Whether it is a whole page and not a piece of one.</summary>
    internal static bool IsPage(string text) =>
        text.AsSpan(0, Math.Min(text.Length, 2000)).Contains("<html", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(0, Math.Min(text.Length, 2000)).Contains("<body", StringComparison.OrdinalIgnoreCase);

    /// <summary>The paragraphs, whether the text has marks or not.</summary>
    internal static ImmutableArray<string> Lines(string text, IntakeLimits limits)
    {
        if (!IsMarked(text))
            return CleanText.Lines(text);
        using var page = LeanPage.Of(PageGuard.Cut(text));
        using var document = MarkupParser.Parse(page.Text, limits);
        return [.. PageScan.Of(document, limits).Blocks.Where(block => block.Linked < 0.9).Select(block => block.Text)];
    }

    static bool IsMarked(string text)
    {
        var open = text.IndexOf('<');
        return open >= 0 && text.AsSpan(open).Contains('>')
            && (text.Contains("</", StringComparison.Ordinal) || text.Contains("<br", StringComparison.OrdinalIgnoreCase)
                || text.Contains("<p", StringComparison.OrdinalIgnoreCase));
    }
}
