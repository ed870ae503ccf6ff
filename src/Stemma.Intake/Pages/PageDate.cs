namespace Stemma.Intake;

/// <summary>Finds the day of a page that states it in no field: in its time elements, its byline, its address.</summary>
static class PageDate
{
    const int MostWords = 16;

    /// <summary>What a field says, unless the page shows another day by its headline that is the same in another zone.</summary>
    /// <remarks>
    /// A report that was published anew shows the day of that and calls it nothing else; its field keeps the old one.
    /// </remarks>
    internal static StatedTime? Choose(PageScan scan, HeadlinePlace place, PageTimes stated)
    {
        if (stated.Published is not { } field)
            return Find(scan, place, stated.Address);
        if (Shown(scan, place) is not { } shown)
            return field;
        var isNeighbour = Math.Abs(shown.Day.DayNumber - field.Day.DayNumber) == 1;
        return isNeighbour || IsNew(field, shown, stated.Modified) ? new(shown.Day, null) : field;
    }

    static bool IsNew(StatedTime field, StatedTime shown, StatedTime? modified) =>
        shown.Day > field.Day && modified is { } change && shown.Day.DayNumber <= change.Day.DayNumber + 1;

    /// <summary>A date that readers see: by the headline, in a byline, or as a line of its own.</summary>
    static StatedTime? Shown(PageScan scan, HeadlinePlace place) =>
        First(scan.Times, place, mark => IsChange(scan, mark) ? null : DateScanner.Read(Unchanged(mark.Text)))
        ?? First(scan.Bylines, place, mark => DateScanner.Read(Unchanged(mark.Text)))
        ?? InLines(scan);

    /// <summary>The day after "updated" in a line by the headline.</summary>
    internal static StatedTime? Changed(PageScan scan, HeadlinePlace place)
    {
        for (var i = place.First; i < place.End; i++)
        {
            var block = scan.Blocks[i];
            if (block.Words <= MostWords && Unchanged(block.Text) is { } before
                && before.Length < block.Text.Length && DateScanner.Read(block.Text[before.Length..]) is { } date)
                return date;
        }
        return null;
    }

    static StatedTime? InLines(PageScan scan)
    {
        foreach (var block in scan.Blocks)
        {
            if (block.Words <= MostWords && !block.Box.IsAside(null) && DateLines.Date(Unchanged(block.Text), out _) is { } date)
                return date;
        }
        return null;
    }

    static StatedTime? Find(PageScan scan, HeadlinePlace place, Uri? address) =>
        Near(scan, place.Below) ?? Near(scan, place.Above)
        ?? (address is null ? null : InAddress(address.AbsolutePath))
        ?? InLines(scan)
        ?? scan.Times.Where(mark => !mark.IsAside).Select(Stated).FirstOrDefault(date => date is not null)
        ?? scan.Bylines.Where(mark => !mark.IsAside).Select(mark => DateScanner.Read(mark.Text)).FirstOrDefault(date => date is not null);

    static StatedTime? Near(PageScan scan, HeadlinePlace place) => First(scan.Times, place, Stated)
        ?? First(scan.Bylines, place, mark => DateScanner.Read(Unchanged(mark.Text))) ?? ByHeadline(scan, place);

    static StatedTime? First(List<PageMark> marks, HeadlinePlace place, Func<PageMark, StatedTime?> read)
    {
        foreach (var mark in place.Of(marks))
        {
            if (read(mark) is { } date)
                return date;
        }
        return null;
    }

    static StatedTime? Stated(PageMark mark) => DateScanner.Read(mark.Element.Attribute("datetime"))
        ?? DateScanner.Read(mark.Element.Attribute("content")) ?? DateScanner.Read(mark.Text);

    /// <summary>A day in a short line by the headline, with whatever else stands in the line.</summary>
    static StatedTime? ByHeadline(PageScan scan, HeadlinePlace place)
    {
        for (var i = place.First; i < place.End; i++)
        {
            var block = scan.Blocks[i];
            var told = block is { IsProse: false, IsHeading: false, Words: <= MostWords } && block.Linked < 1
                && !block.Box.IsAside(null) && !block.Box.IsIn(BoxRole.Caption);
            if (told && DateScanner.Read(Unchanged(block.Text)) is { } date)
                return date;
        }
        return null;
    }

    /// <summary>"Last updated" stands in the line before the day.</summary>
    static bool IsChange(PageScan scan, PageMark mark) => mark.Block < scan.Blocks.Count
        && !Unchanged(scan.Blocks[mark.Block].Text).Contains(mark.Text, StringComparison.Ordinal);

    /// <summary>What stands before the day of a change; nothing where the line begins with that.</summary>
    static string Unchanged(string line)
    {
        foreach (var word in _changes)
        {
            var at = line.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                return line[..at];
        }
        return line;
    }

    static readonly string[] _changes = ["updated", "modified", "last update"];

    /// <summary>"/2031/03/04/" in the path.</summary>
    internal static StatedTime? InAddress(string path)
    {
        var parts = path.Split('/', '-', '_');
        for (var i = 0; i + 2 < parts.Length; i++)
        {
            if (parts[i].Length == 4 && parts[i + 2].Length <= 2
                && DateScanner.Read($"{parts[i]}-{parts[i + 1]}-{parts[i + 2]}") is { } date)
                return date;
        }
        return null;
    }
}

/// <summary>The days that a page's fields state.</summary>
/// <param name="Published">When it was published.</param>
/// <param name="Modified">When it was changed.</param>
/// <param name="Address">Its address, which may hold a day.</param>
readonly record struct PageTimes(StatedTime? Published, StatedTime? Modified, Uri? Address);
