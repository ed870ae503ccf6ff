namespace Stemma.Reports;

/// <summary>Draws a timeline. Dates stand at even steps, for news has centuries of background and hours of event.</summary>
static class TimelinePicture
{
    /// <summary>More dates than this cannot be read beside each other.</summary>
    const int Most = 16;

    /// <summary>A range goes so far beyond its outer dates, in steps between two dates.</summary>
    const double RangeEnd = 0.3;

    const int Level = 20, Levels = 3, Axis = 86, Height = 172;

    internal static void Write(HtmlOutput html, StoryReport story, HtmlSetting setting)
    {
        var shown = Shown(story, setting);
        if (shown.Length < 2)
            return;
        html.Write($"<svg class=\"picture timeline\" role=\"group\" aria-label=\"{shown.Length} dates on a line\" ")
            .Write($"width=\"100%\" height=\"{Height}\">\n");
        WriteFuture(html, story, shown);
        html.Write($"<line x1=\"0\" x2=\"100%\" y1=\"{Axis}\" y2=\"{Axis}\" class=\"axis\"/>\n");
        for (var index = 0; index < shown.Length; index++)
            WriteRange(html, shown, index);
        for (var index = 0; index < shown.Length; index++)
            WriteDate(html, setting, shown[index], Percent(index, shown.Length), index);
        html.Write($"</svg>\n");
    }

    /// <summary>The dates that most reports tell, in the order of time.</summary>
    static (TimelineDate Line, int Number)[] Shown(StoryReport story, HtmlSetting setting) =>
    [
        .. story.Timeline.Take(setting.MostLines).Select((line, index) => (Line: line, Number: index + 1))
            .OrderByDescending(date => date.Line.Articles.Length).Take(Most)
            .OrderBy(date => date.Line.Days.Start).ThenBy(date => date.Number),
    ];

    /// <summary>What lay ahead when the last report was published is set off.</summary>
    static void WriteFuture(HtmlOutput html, StoryReport story, (TimelineDate Line, int Number)[] shown)
    {
        if (story.Published is not { } published)
            return;
        var past = shown.Count(date => date.Line.Days.Start <= published.Last);
        if (past == shown.Length)
            return;
        var start = past == 0 ? 0 : Percent(past, shown.Length) - 50.0 / shown.Length;
        html.Write($"<rect class=\"future\" x=\"{start}%\" y=\"0\" width=\"{100 - start}%\" height=\"{Height}\"/>\n")
            .Write($"<text class=\"hint\" x=\"99%\" y=\"{Height - 6}\" text-anchor=\"end\">ahead at publication</text>\n");
    }

    /// <summary>What lasts more than a day has a bar along the line: over all dates that begin before it ends.</summary>
    static void WriteRange(HtmlOutput html, (TimelineDate Line, int Number)[] shown, int index)
    {
        var days = shown[index].Line.Days;
        if (days.End.DayNumber - days.Start.DayNumber < 2)
            return;
        var last = Array.FindLastIndex(shown, date => date.Line.Days.Start < days.End);
        var half = RangeEnd * 100.0 / shown.Length;
        html.Write($"<line class=\"range\" x1=\"{Percent(index, shown.Length) - half}%\" x2=\"{Percent(last, shown.Length) + half}%\" ")
            .Write($"y1=\"{Axis}\" y2=\"{Axis}\"/>\n");
    }

    static void WriteDate(HtmlOutput html, HtmlSetting setting, (TimelineDate Line, int Number) date, double x, int index)
    {
        var level = index / 2 % Levels;
        var isAbove = index % 2 == 0;
        var y = isAbove ? Axis - 24 - (level * Level) : Axis + 34 + (level * Level);
        var radius = Math.Min(9, 3.5 + date.Line.Articles.Length);
        html.Write($"<a href=\"{setting.ToPart($"t{date.Number}")}\"><title>{date.Line.Date}: {date.Line.Lines[0].Entry.Label}</title>")
            .Write($"<line x1=\"{x}%\" x2=\"{x}%\" y1=\"{Axis}\" y2=\"{(isAbove ? y + 5 : y - 13)}\" class=\"stem\"/>")
            .Write($"<circle cx=\"{x}%\" cy=\"{Axis}\" r=\"{radius}\"/>")
            .Write($"<text x=\"{x}%\" y=\"{y}\" text-anchor=\"{Anchor(x)}\">{date.Line.Date}</text></a>\n");
    }

    /// <summary>Labels at the ends grow inwards, so that none is cut off.</summary>
    static string Anchor(double percent) => percent < 12 ? "start" : percent > 88 ? "end" : "middle";

    static double Percent(int index, int count) => 100.0 * (index + 0.5) / count;
}
