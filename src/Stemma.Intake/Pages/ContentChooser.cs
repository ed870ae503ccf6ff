namespace Stemma.Intake;

/// <summary>Chooses the box of a page that holds its article: the one whose prose outweighs its clutter the most.</summary>
static class ContentChooser
{
    /// <summary>What a word of a link, or of a short line, takes away.</summary>
    const double Clutter = 1.0;

    /// <summary>What a word of prose in a box that is set aside takes away: comments are prose, too.</summary>
    const double AsideProse = 0.6;

    /// <summary>The share of prose that stands outside navigation and comments on any page that marks them rightly.</summary>
    const double LeastOwn = 0.15;

    /// <summary>The words of prose that an article has at least, to be chosen out of a box with more.</summary>
    const int LeastArticle = 60;

    /// <summary>The share of a page's prose above which a box is no aside, whatever it is called.</summary>
    const double LargeShare = 0.4;

    /// <summary>How much more a box counts that says it is the article's body.</summary>
    const double BodyBonus = 1.3;

    /// <summary>How many times the prose of the chosen box a declared body must have to be taken for it.</summary>
    const double MoreInBody = 1.2;

    /// <summary>Below this many words of prose an article consists of lists and tables.</summary>
    const int LeastProse = 40;

    internal static PageNode? Choose(PageScan scan)
    {
        ClearAroundHeadline(scan);
        ClearLargeAsides(scan);
        ConsentNotice.SetAside(scan);
        var worth = Worth(scan.Blocks);
        PageNode? best = null;
        var most = 0.0;
        foreach (var box in scan.Boxes)
        {
            if (box.End == box.First)
                continue;
            var value = (worth[box.End] - worth[box.First]) * Bonus(box);
            // An inner box with all the prose is better than the outer one with the same.
            if (value >= most && value > 0)
                (best, most) = (box, value);
        }
        best = best is null ? null : Main(scan, Whole(best));
        return Declared(scan, best) ?? best ?? Pictured(scan);
    }

    /// <summary>The smallest box around all captions of a page that has captions and no prose.</summary>
    static PageNode? Pictured(PageScan scan)
    {
        var captions = Enumerable.Range(0, scan.Blocks.Count).Where(i => scan.Blocks[i].Words >= LeastCaption
            && scan.Blocks[i].Box.IsIn(BoxRole.Caption) && !scan.Blocks[i].Box.IsAside(null)).ToList();
        return captions.Count < LeastPictures ? null : scan.Boxes.Where(box => box.First <= captions[0] && box.End > captions[^1])
            .MinBy(box => box.End - box.First);
    }

    /// <summary>Fewer words name a photographer.</summary>
    const int LeastCaption = 8;

    /// <summary>The captions that make a gallery.</summary>
    const int LeastPictures = 4;

    /// <summary>A paragraph is no box: the one around it is meant.</summary>
    static PageNode Whole(PageNode box)
    {
        while (box.Parent is { } parent && IsText(box.Tag))
            box = parent;
        return box;
    }

    static bool IsText(string tag) =>
        tag is "p" or "li" or "ul" or "ol" or "blockquote" or "span" or "tr" or "td" or ['h', >= '1' and <= '6'];

    /// <summary>The box that says it is the article's body, where it has more of the page's prose than the chosen one.</summary>
    static PageNode? Declared(PageScan scan, PageNode? chosen)
    {
        var body = Outermost(scan, scan.Boxes[0], box => box.Role == BoxRole.Body)
            .MaxBy(box => OwnProse(scan, box));
        if (body is null)
            return null;
        var (own, other) = (OwnProse(scan, body), chosen is null ? 0 : OwnProse(scan, chosen));
        if (own > other * MoreInBody)
            return body;
        return Math.Max(own, other) < LeastProse && Plain(scan, body) > other ? body : null;
    }

    /// <summary>The words of a box that are in no link: of its tables and lists, too.</summary>
    static int Plain(PageScan scan, PageNode box)
    {
        var words = 0;
        for (var i = box.First; i < box.End; i++)
            words += scan.Blocks[i].Words - scan.Blocks[i].LinkWords;
        return words;
    }

    /// <summary>A class says "promo" or "subscription" and the box holds the report: then the class is wrong.</summary>
    static void ClearLargeAsides(PageScan scan)
    {
        var (own, all) = (Sums(scan, foreign: false), Sums(scan, foreign: true));
        // A page whose every word stands in "nav" has no navigation.
        var foreignToo = own[^1] < all[^1] * LeastOwn;
        var prose = foreignToo ? all : own;
        var hidden = scan.Boxes.Where(box => box.Role == BoxRole.Hidden).ToList();
        var mostIsHidden = hidden.Sum(box => prose[box.End] - prose[box.First]) > prose[^1] * LargeShare;
        foreach (var box in scan.Boxes)
        {
            var large = prose[box.End] - prose[box.First] > prose[^1] * LargeShare;
            if (box.Role switch
            {
                BoxRole.Hidden => mostIsHidden,
                BoxRole.Foreign => large && foreignToo,
                BoxRole.Body => false,
                _ => large,
            })
                box.Clear();
        }
    }

    /// <summary>Sums of the words of prose, block by block.</summary>
    static int[] Sums(PageScan scan, bool foreign)
    {
        var sums = new int[scan.Blocks.Count + 1];
        for (var i = 0; i < scan.Blocks.Count; i++)
        {
            var block = scan.Blocks[i];
            sums[i + 1] = sums[i] + (block.IsProse && (foreign || !block.Box.IsIn(BoxRole.Foreign)) ? block.Words : 0);
        }
        return sums;
    }

    /// <summary>The box around the page's only headline is no aside.</summary>
    static void ClearAroundHeadline(PageScan scan)
    {
        var headlines = scan.Blocks.Where(block => block.Tag == "h1" && block.Words >= 3).ToList();
        if (headlines.Count != 1)
            return;
        for (var box = headlines[0].Box.Parent; box is not null; box = box.Parent)
        {
            if (box.Role == BoxRole.Aside)
                box.Clear();
        }
    }

    /// <summary>The article inside the box, where the box has other prose, too: it has the headline, or the most.</summary>
    static PageNode Main(PageScan scan, PageNode box)
    {
        var all = Prose(scan, box);
        var articles = Outermost(scan, box, inner => inner.Tag == "article");
        var headed = articles.Find(article => HasHeadline(scan, article));
        if (headed is not null && Prose(scan, headed) >= LeastArticle)
            return headed;
        if (articles.Count > 1 && articles.MaxBy(article => Prose(scan, article)) is { } most && Prose(scan, most) > all * 0.5)
            return most;
        var bodies = Outermost(scan, box, inner => inner.Role == BoxRole.Body);
        return bodies.Count == 1 && Prose(scan, bodies[0]) is var words && words >= LeastArticle && words < all * 0.7
            ? bodies[0] : box;
    }

    static List<PageNode> Outermost(PageScan scan, PageNode box, Predicate<PageNode> wanted)
    {
        var found = new List<PageNode>();
        foreach (var inner in scan.Boxes)
        {
            var inside = inner.First >= box.First && inner.End <= box.End && inner.End > inner.First && inner != box;
            if (inside && wanted(inner) && !inner.IsAside(box) && (found.Count == 0 || inner.First >= found[^1].End))
                found.Add(inner);
        }
        return found;
    }

    static int Prose(PageScan scan, PageNode box)
    {
        var words = 0;
        for (var i = box.First; i < box.End; i++)
            words += scan.Blocks[i].IsProse ? scan.Blocks[i].Words : 0;
        return words;
    }

    /// <summary>The words of prose that do not stand in comments, navigation or links to other reports.</summary>
    static int OwnProse(PageScan scan, PageNode box)
    {
        var words = 0;
        for (var i = box.First; i < box.End; i++)
            words += scan.Blocks[i] is { IsProse: true } block && !block.Box.IsAside(null) ? block.Words : 0;
        return words;
    }

    static bool HasHeadline(PageScan scan, PageNode box)
    {
        for (var i = box.First; i < box.End; i++)
        {
            if (scan.Blocks[i] is { Tag: "h1", Words: >= 3 })
                return true;
        }
        return false;
    }

    static double Bonus(PageNode box) => box.Role == BoxRole.Body ? BodyBonus : 1;

    /// <summary>Sums of the worth of the blocks, so that the worth of any box is one subtraction.</summary>
    static double[] Worth(IReadOnlyList<PageBlock> blocks)
    {
        var sums = new double[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
            sums[i + 1] = sums[i] + Worth(blocks[i]);
        return sums;
    }

    static double Worth(PageBlock block)
    {
        if (block.Box.IsAside(null))
            return block.IsProse ? -AsideProse * block.Words : -0.2 * block.Words;
        if (block.Box.IsIn(BoxRole.Caption))
            return 0;
        if (block.IsProse)
            return block.Words - (block.LinkWords * Clutter);
        return block.IsHeading && block.LinkWords == 0 ? 0 : -Clutter * Math.Min(block.Words, 20) * (0.3 + block.Linked);
    }
}
