namespace Stemma.Intake;

/// <summary>Decides between the text that a page shows and the text that its linked data carries.</summary>
static class PageBody
{
    /// <summary>The shown text must have this share of the carried one, or the page hides its report in a script.</summary>
    const double LeastShown = 0.5;

    internal static ImmutableArray<string> Choose(List<PageBlock> shown, string? carried)
    {
        var words = shown.Sum(block => block.Words);
        if (carried is null || carried.Length > 1_000_000 || words >= Words.Count(carried) * LeastShown)
            return [.. shown.Select(block => block.Text)];
        return CleanText.Lines(carried);
    }
}
