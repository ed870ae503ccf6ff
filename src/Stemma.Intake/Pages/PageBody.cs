namespace Stemma.Intake;

/// <summary>The text of a page's article, and where each of its lines stood in the page.</summary>
/// <param name="Lines">In order; none where the page has no text.</param>
/// <param name="Places">For each line; empty where the text was carried by a script.</param>
readonly record struct PageBody(ImmutableArray<string> Lines, ImmutableArray<TextSpan?> Places)
{
    /// <summary>The shown text must have this share of the carried one, or the page hides its report in a script.</summary>
    const double LeastShown = 0.5;

    /// <summary>What is carried in fields is never longer; a book is.</summary>
    const int MostCarried = 1_000_000;

    /// <summary>Decides between the text that a page shows and the text that its scripts carry.</summary>
    internal static PageBody Choose(List<PageBlock> shown, string? carried, SourceFinder source)
    {
        var words = shown.Sum(block => block.Words);
        if (carried is { Length: <= MostCarried } && words < Words.Count(carried) * LeastShown)
            return new(CleanText.Lines(carried), []);
        return new([.. shown.Select(block => block.Text)], [.. shown.Select(block => source.Find(block.Text, block.Source))]);
    }
}
