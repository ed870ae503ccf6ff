namespace Stemma.Intake;

/// <summary>The part of a page around its headline, where bylines and days stand that are the article's own.</summary>
/// <param name="First">The first block of it.</param>
/// <param name="Headline">The block of the headline.</param>
/// <param name="End">One past its last block.</param>
readonly record struct HeadlinePlace(int First, int Headline, int End)
{
    /// <summary>How many blocks over the headline belong to it: kickers, days, names.</summary>
    const int Over = 6;

    /// <summary>How many blocks under it do.</summary>
    const int Under = 20;

    /// <summary>The paragraphs after which the article itself has begun.</summary>
    const int MostProse = 3;

    internal static HeadlinePlace Of(PageScan scan, string? title)
    {
        var at = Find(scan, title);
        var (end, prose) = (at, 0);
        for (; end < scan.Blocks.Count && end - at < Under && prose < MostProse; end++)
            prose += scan.Blocks[end].IsProse && !scan.Blocks[end].Box.IsAside(null) ? 1 : 0;
        return new(Math.Max(0, at - Over), at, end);
    }

    internal bool Holds(PageMark mark) => mark.Block >= First && mark.Block <= End;

    /// <summary>The part from the headline on.</summary>
    internal HeadlinePlace Below => this with { First = Headline };

    /// <summary>The part over the headline: what stands there may be of another report.</summary>
    internal HeadlinePlace Above => this with { End = Headline - 1 };

    internal IEnumerable<PageMark> Of(IEnumerable<PageMark> marks)
    {
        var place = this;
        return marks.Where(mark => place.Holds(mark) && !mark.IsForeign);
    }

    /// <summary>The heading that is the title; else the first heading of a sentence's length; else the top.</summary>
    static int Find(PageScan scan, string? title)
    {
        var folded = title is null ? "" : Phrases.Folded(title);
        var first = -1;
        for (var i = 0; i < scan.Blocks.Count; i++)
        {
            if (scan.Blocks[i] is not { IsHeading: true, Words: >= 2 } heading || heading.Box.IsIn(BoxRole.Foreign))
                continue;
            if (Phrases.Folded(heading.Text) == folded)
                return i;
            if (first < 0 && heading is { Tag: "h1", Words: >= 3 })
                first = i;
        }
        return Math.Max(0, first);
    }
}
