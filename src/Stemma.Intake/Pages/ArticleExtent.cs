namespace Stemma.Intake;

/// <summary>Finds where in its box an article begins and ends: at its headline, and before the headline of the next.</summary>
/// <remarks>Sites put tickers above a report and let the reader scroll on into other reports below it.</remarks>
static class ArticleExtent
{
    /// <summary>The words of prose that stand on either side of a headline that begins another article.</summary>
    const int LeastProse = 60;

    /// <summary>How many blocks around a headline are looked at for the names and days that stand with it.</summary>
    const int Near = 4;

    /// <summary>The first block of the article, and one past its last.</summary>
    /// <param name="blocks">The blocks of its box.</param>
    /// <param name="title">Its title.</param>
    /// <param name="hasHeadline">Whether the page's headline stands in the box, and not over it.</param>
    internal static (int First, int End) Find(List<PageBlock> blocks, string? title, bool hasHeadline)
    {
        var prose = Sums(blocks);
        var first = hasHeadline ? Headline(blocks, prose, title) ?? 0 : 0;
        for (var i = first + 1; i < blocks.Count; i++)
        {
            var begins = blocks[i].Tag == "h1" && blocks[i].Words >= 3 && !IsTitle(blocks[i], title)
                && prose[i] - prose[first] >= LeastProse && prose[^1] - prose[i] >= LeastProse && IsSigned(blocks, i);
            if (begins)
                return (first, Head(blocks, i));
        }
        return (first, blocks.Count);
    }

    static int[] Sums(List<PageBlock> blocks)
    {
        var sums = new int[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
            sums[i + 1] = sums[i] + (blocks[i].IsProse ? blocks[i].Words : 0);
        return sums;
    }

    static int? Headline(List<PageBlock> blocks, int[] prose, string? title)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is { IsHeading: true, LinkWords: 0 } && IsTitle(blocks[i], title) && prose[^1] - prose[i] >= LeastProse)
                return i;
        }
        return null;
    }

    static bool IsTitle(PageBlock block, string? title) =>
        title is not null && Phrases.Folded(block.Text) == Phrases.Folded(title);

    /// <summary>A byline or a head of its own stands with it; the h1 of a subhead has none.</summary>
    static bool IsSigned(List<PageBlock> blocks, int at)
    {
        for (var i = Math.Max(0, at - Near); i < Math.Min(blocks.Count, at + Near + 1); i++)
        {
            if (blocks[i].Box.IsIn(BoxRole.Byline))
                return true;
        }
        return blocks[at].Box.IsIn(BoxRole.Header);
    }

    /// <summary>The first of the short lines over a headline, which belong to it.</summary>
    static int Head(List<PageBlock> blocks, int at)
    {
        while (at > 0 && !blocks[at - 1].IsProse && blocks[at - 1].Box.IsIn(BoxRole.Header))
            at--;
        return at;
    }
}
