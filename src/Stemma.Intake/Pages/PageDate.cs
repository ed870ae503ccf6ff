namespace Stemma.Intake;

/// <summary>Finds the day of a page that states it in no field: in its time elements, its byline, its address.</summary>
static class PageDate
{
    /// <summary>What a field says; where that is in UTC and the page shows a day beside it, that day.</summary>
    internal static StatedTime? Choose(StatedTime? stated, PageScan scan, Uri? address)
    {
        if (stated is not { } field)
            return Find(scan, address);
        if (field.Instant is not { Offset.Ticks: 0 } || Shown(scan) is not { } shown)
            return stated;
        return Math.Abs(shown.Day.DayNumber - field.Day.DayNumber) == 1 ? new(shown.Day, null) : stated;
    }

    /// <summary>A date that readers see, as a line of its own or in a byline.</summary>
    static StatedTime? Shown(PageScan scan)
    {
        foreach (var time in scan.Times)
        {
            if (DateScanner.Read(time.TextContent) is { } date)
                return date;
        }
        foreach (var block in scan.Blocks)
        {
            if (block.Words <= 16 && !block.Box.IsAside(null) && DateLines.Date(block.Text, out _) is { } date)
                return date;
        }
        return null;
    }

    static StatedTime? Find(PageScan scan, Uri? address)
    {
        foreach (var time in scan.Times)
        {
            if ((DateScanner.Read(time.GetAttribute("datetime")) ?? DateScanner.Read(time.TextContent)) is { } date)
                return date;
        }
        foreach (var byline in scan.Bylines)
        {
            if (DateScanner.Read(byline.TextContent) is { } date)
                return date;
        }
        return (address is null ? null : InAddress(address.AbsolutePath)) ?? Shown(scan);
    }

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
