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

    /// <summary>A page that shows fewer words shows no report: scripts are looked through.</summary>
    const int LeastReport = 40;

    /// <summary>What the page's scripts carry: in linked data, or in the data from which the page is drawn.</summary>
    internal static string? Carried(List<PageBlock> shown, string? linked, List<(string Type, string Json)> scripts) =>
        linked is null && shown.Sum(block => block.Words) < LeastReport ? CarriedText.Find(scripts) : linked;

    /// <summary>Decides between the text that a page shows and the text that its scripts carry.</summary>
    internal static PageBody Choose(List<PageBlock> shown, string? carried, SourceFinder source)
    {
        var words = shown.Sum(block => block.Words);
        if (carried is { Length: <= MostCarried } && words < Words.Count(carried) * LeastShown)
            return new(CleanText.Lines(carried), []);
        return new([.. shown.Select(block => block.Text)], [.. shown.Select(block => source.Find(block.Text, block.Source))]);
    }
}
