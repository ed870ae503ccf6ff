namespace Stemma.Intake;

/// <summary>Finds what is missing of a page's article: the part for subscribers, later entries, what the limits cut.</summary>
static class PageGaps
{
    /// <summary>Below this many words a page that is for subscribers shows the beginning of its report.</summary>
    const int StubWords = 200;

    /// <summary>The share of the stated words that a whole report has at least: captions and boxes may be counted, too.</summary>
    const double LeastShare = 0.5;

    static readonly ImmutableArray<string> _walls = [.. WordTable.Rows("paywall-phrases.tsv").Select(row => row[0])];

    internal static IEnumerable<CaptureGap> Of(PageScan scan, PageFacts? linked, List<PageBlock> kept)
    {
        var words = kept.Sum(block => block.Words);
        if (words < StubWords && (linked is { IsMetered: true } || HasWall(scan)) && !IsWhole(linked, words))
            yield return new("paywall", $"Only the first {words} words were captured; the rest is for subscribers. Give the whole report.");
        if (linked is { Entries: > 1 and var entries })
            yield return new("live blog", $"Read as it stood when it was captured, with {entries} entries; later ones are missing.");
        if (scan.IsCut)
            yield return new("page cut", "The page is deeper or longer than the limits; what stands behind them was not read.");
    }

    static bool IsWhole(PageFacts? linked, int words) => linked?.Words is { } all && words >= all * LeastShare;

    static bool HasWall(PageScan scan) => scan.Blocks.Any(block => block.Words <= 30 && !block.Box.IsIn(BoxRole.Foreign)
        && _walls.Any(wall => block.Text.Contains(wall, StringComparison.OrdinalIgnoreCase)));
}
