namespace Stemma.Intake;

/// <summary>Decides which blocks of the article's box are the article: prose, subheads and lists, no asides.</summary>
static class BlockFilter
{
    const double MostLinked = 0.6;

    internal static (List<PageBlock> Kept, List<Removal> Removed) Filter(PageScan scan, PageNode box, string? title)
    {
        var blocks = scan.Blocks.Skip(box.First).Take(box.End - box.First).ToList();
        var (first, end) = ArticleExtent.Find(blocks, title, !IsHeaded(scan, box, title));
        var asideIsWrong = Words(blocks.Where(block => IsSetAside(block, box))) > Words(blocks) * 0.7;
        var removed = new List<Removal>();
        var kept = new List<PageBlock>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var reason = i < first || i >= end ? RemovalReason.Related : Reason(block, box, asideIsWrong);
            if (reason is { } why)
                removed.Add(new(block.Text, why));
            else
                kept.Add(block);
        }
        RepeatedBlocks.Remove(kept, removed);
        Trim(kept, removed);
        if (Gallery(blocks, kept) is not { } gallery)
            return (kept, removed);
        var shown = gallery.Select(block => block.Text).ToHashSet(StringComparer.Ordinal);
        removed.RemoveAll(removal => removal.Reason == RemovalReason.Caption && shown.Contains(removal.Text));
        return (gallery, removed);
    }

    /// <summary>The captions, where they are the report: pictures that tell it, with a line or two around them.</summary>
    static List<PageBlock>? Gallery(List<PageBlock> blocks, List<PageBlock> kept)
    {
        var captions = blocks.FindAll(block => block.Box.IsIn(BoxRole.Caption) && block.Words >= LeastCaption && block.Linked < MostLinked);
        if (captions.Count < LeastPictures || Words(captions) < Words(kept) * CaptionsOverProse)
            return null;
        return blocks.FindAll(block => captions.Contains(block) || kept.Contains(block));
    }

    /// <summary>Fewer words name a photographer.</summary>
    const int LeastCaption = 8;

    /// <summary>The captions that make a gallery.</summary>
    const int LeastPictures = 4;

    /// <summary>How many times the words of the prose the captions of a gallery have.</summary>
    const double CaptionsOverProse = 3;

    /// <summary>Whether the headline stands before the box.</summary>
    static bool IsHeaded(PageScan scan, PageNode box, string? title) => title is not null && scan.Blocks.Take(box.First)
        .Any(block => block.IsHeading && !block.Box.IsAside(null) && Phrases.Folded(block.Text) == Phrases.Folded(title));

    static int Words(IEnumerable<PageBlock> blocks) => blocks.Sum(block => block.Words);

    static RemovalReason? Reason(PageBlock block, PageNode box, bool asideIsWrong)
    {
        if (!asideIsWrong && IsSetAside(block, box))
            return RemovalReason.Related;
        if (block.Box.IsIn(BoxRole.Caption, box))
            return RemovalReason.Caption;
        if (block.Box.IsIn(BoxRole.Byline, box) && !block.IsProse)
            return RemovalReason.Author;
        if (block.Linked > MostLinked)
            return RemovalReason.Related;
        return block.Tag == "h1" ? RemovalReason.Repeated : null;
    }

    static bool IsSetAside(PageBlock block, PageNode box) => block.Box.IsAside(box);

    /// <summary>Short lines before the first paragraph and after the last are marks of the page, not of the report.</summary>
    static void Trim(List<PageBlock> kept, List<Removal> removed)
    {
        var first = kept.FindIndex(block => block.IsProse);
        var last = kept.FindLastIndex(block => block.IsProse || IsListItem(block));
        if (first < 0)
            return;
        first -= first > 0 && IsEntryHead(kept, first - 1) ? 1 : 0;
        foreach (var block in kept.Skip(last + 1).Concat(kept.Take(first)))
            removed.Add(new(block.Text, RemovalReason.Navigation));
        kept.RemoveRange(last + 1, kept.Count - last - 1);
        kept.RemoveRange(0, first);
    }

    /// <summary>The head of the first of several entries, each under one of its own: a live blog, questions and answers.</summary>
    static bool IsEntryHead(List<PageBlock> kept, int at) => kept[at] is { IsHeading: true, Words: >= 2 } head
        && kept.Skip(at + 1).Count(block => block.Tag == head.Tag) >= LeastEntries;

    /// <summary>The heads of other entries that make a heading the first of them.</summary>
    const int LeastEntries = 2;

    static bool IsListItem(PageBlock block) => block.Tag == "li" && block.Words >= 4 && block.Linked < 0.3;
}
