using Spectre.Console;
using Stemma.Collation;
using Stemma.Reports;
using Stemma.Stories;

namespace Stemma.Cli;

/// <summary>The sections of the terminal report, in the order of the report.</summary>
sealed class TerminalSections(StoryReport story, TerminalLook look)
{
    const int MostReadings = 4, MostDates = 8;

    internal static ImmutableArray<TerminalSection> Of(StoryReport story, TerminalLook look)
    {
        var sections = new TerminalSections(story, look);
        return
        [
            new("WHO REPORTS", Ink.Heading, 6, 14, [.. story.Origins.Select(sections.OriginBlock)]),
            new($"CONFLICTS {story.Conflicts.Length}", Ink.Conflict, 9, 30, [.. story.Conflicts.Select(sections.PointBlock)]),
            new($"UPDATES {story.Updates.Length}", Ink.Update, 4, 12, [.. story.Updates.Select(sections.PointBlock)]),
            new($"AGREED {story.Agreed.Length + story.Refined.Length}", Ink.Agree, 8, 16, sections.AgreedBlocks()),
            new(
                $"QUOTES CHANGED {story.ChangedQuotes.Length}", Ink.Update, 6, 13,
                [.. story.ChangedQuotes.Select(line => TerminalQuotes.Block(line, look))]),
            new($"TIMELINE {story.Timeline.Length}", Ink.Heading, 6, 9, sections.TimelineBlocks())
            {
                Hidden = Math.Max(0, story.Timeline.Length - MostDates),
            },
            new("ONLY ONE ORIGIN SAYS", Ink.Heading, 4, 7, [.. story.OnlyOneOriginSays.Select(sections.SoleBlock)]),
            new($"GAPS {story.Gaps.Length}", Ink.Quiet, 2, 4, [.. story.Gaps.Select(GapBlock)]),
        ];
    }

    ImmutableArray<InkLine> OriginBlock(OriginLine line)
    {
        var ink = new InkLine().Add("  ")
            .Add(InkLine.Fit(line.Origin.Name, 24), Ink.Value)
            .To(2 + NameColumn(story.Origins.Select(other => other.Origin.Name), 24))
            .Add(line.Origin.IsCertain ? "  " : " ?", Ink.Quiet).Add(" ");
        if (line.Origin.IsAbsent)
            ink.Add("through ", Ink.Quiet);
        for (var index = 0; index < line.Articles.Length; index++)
        {
            var article = line.Articles[index];
            var isOwn = article.IsOwn;
            ink.Add(index > 0 ? ", " : "")
                .Add(isOwn ? "own report" : InkLine.Fit(article.Label, 28), isOwn ? Ink.Quiet : Ink.Outlet)
                .Add(How(article), Ink.Quiet);
        }

        return [ink];
    }

    static string How(ReportedArticle article)
    {
        var draws = article.DrawsOn.Length == 0
            ? ""
            : $"draws on {InkLine.Fit(article.DrawsOn[0].Name, 24)}{article.DrawsOn[0].Share}"
                + (article.DrawsOn.Length > 1 ? $" +{article.DrawsOn.Length - 1}" : "");
        if (article.Made is not { } made)
            return draws.Length > 0 ? $" ({draws})" : "";
        var from = made.Name == article.Origin?.Name ? "" : $" of {InkLine.Fit(made.Name, 20)}";
        var doubt = made.Derivation.Certainty == DerivationCertainty.Possible ? ", possibly" : "";
        return $" ({Word(made.Derivation.Kind)}{from}{made.Share}{doubt}{(draws.Length > 0 ? "; " + draws : "")})";
    }

    ImmutableArray<InkLine> PointBlock(PointLine line)
    {
        var head = new InkLine().Add("  ").Add(InkLine.Fit(line.Point.About, look.Width - 30), Ink.Value);
        var why = InkLine.Fit(line.Point.Why, Math.Max(10, look.Width - head.Width - 4));
        head.To(look.Width - InkLine.Cells(why)).Add(why, Ink.Quiet);
        var column = 4 + NameColumn(line.Readings.Select(reading => reading.Value), look.Width * 2 / 5);
        var names = column + 2 + NameColumn(
            line.Readings.Select(reading => Names(reading.Articles, look.Width * 2 / 5)), look.Width * 2 / 5);
        var readings = line.Readings.Take(MostReadings).Select(reading => ReadingInk(reading, column, names));
        return line.Readings.Length <= MostReadings
            ? [head, .. readings]
            : [head, .. readings, new InkLine().Add($"    … and {line.Readings.Length - MostReadings} more values", Ink.Quiet)];
    }

    /// <summary>The value, who gives it, and where the line has room the words that give it.</summary>
    InkLine ReadingInk(ReadingLine reading, int column, int names)
    {
        var ink = new InkLine().Add("    ").Add(InkLine.Fit(reading.Value, look.Width * 2 / 5)).To(column).Add("  ")
            .Add(Names(reading.Articles, look.Width * 2 / 5), Ink.Outlet).To(names);
        var room = look.Width - ink.Width - 4;
        if (reading.Passages.Length > 0 && room > 12)
            ink.Add("  ").Add($"“{InkLine.Fit(OneLine(reading.Passages[0].Text), room)}”", Ink.Quiet);
        return ink;
    }

    ImmutableArray<ImmutableArray<InkLine>> AgreedBlocks()
    {
        var lines = story.Agreed.Concat(story.Refined).OrderByDescending(line => line.Point.Origins.Certain).ToImmutableArray();
        var about = NameColumn(lines.Select(line => line.Point.About), look.Width * 2 / 5);
        return [.. lines.Select(line => AgreedBlock(line, about, look.Width))];
    }

    static ImmutableArray<InkLine> AgreedBlock(PointLine line, int about, int width)
    {
        var count = line.Point.Origins;
        var ink = new InkLine().Add("  ").Add(Origins(count), Ink.Agree).To(14)
            .Add(InkLine.Fit(line.Point.About, about)).To(14 + about).Add("  ");
        for (var index = 0; index < line.Readings.Length; index++)
            ink.Add(index > 0 ? " ∋ " : "", Ink.Quiet).Add(OneLine(line.Readings[index].Value), Ink.Value);
        var room = width - ink.Width - 4;
        if (line.Point.Kind == PointKind.Quantity && line.Readings is [{ Passages: [var first, ..] }, ..] && room > 12)
            ink.Add("  ").Add($"“{InkLine.Fit(OneLine(first.Text), room)}”", Ink.Quiet);
        return [ink];
    }

    /// <summary>The dates that most reports tell, in the order of time.</summary>
    ImmutableArray<ImmutableArray<InkLine>> TimelineBlocks()
    {
        var shown = story.Timeline.OrderByDescending(date => date.Articles.Length).Take(MostDates)
            .OrderBy(date => date.Days.Start).ThenBy(date => date.Days.End).ToArray();
        var column = NameColumn(shown.Select(date => date.Date), 22);
        return [.. shown.Select(date => TimelineBlock(date, column))];
    }

    ImmutableArray<InkLine> TimelineBlock(TimelineDate date, int column)
    {
        var names = Names(date.Articles, 30);
        var ink = new InkLine().Add("  ").Add(InkLine.Fit(date.Date, column), Ink.Value).To(2 + column).Add("  ");
        var more = date.Lines.Length > 1 ? $" +{date.Lines.Length - 1}" : "";
        var label = look.Width - ink.Width - 2 - InkLine.Cells(names) - more.Length;
        ink.Add(InkLine.Fit(OneLine(date.Lines[0].Entry.Label), label)).Add(more, Ink.Quiet);
        return [ink.To(look.Width - InkLine.Cells(names)).Add(names, Ink.Outlet)];
    }

    ImmutableArray<InkLine> SoleBlock(SoleOriginLine line)
    {
        var column = NameColumn(story.OnlyOneOriginSays.Select(sole => sole.Origin), 24);
        var ink = new InkLine().Add("  ").Add(InkLine.Fit(line.Origin, 24), Ink.Outlet).To(2 + column).Add("  ");
        for (var index = 0; index < line.Points.Length; index++)
        {
            var next = new InkLine().Add(index > 0 ? " · " : "", Ink.Quiet)
                .Add(InkLine.Fit(OneLine(line.Points[index].Point.About), 34)).Add(" ")
                .Add(InkLine.Fit(OneLine(line.Points[index].Readings.FirstOrDefault()?.Value ?? ""), 26), Ink.Value);
            var rest = $" … and {line.Points.Length - index} more";
            if (index > 0 && ink.Width + next.Width > look.Width - (index + 1 < line.Points.Length ? rest.Length : 0))
            {
                ink.Add(rest, Ink.Quiet);
                break;
            }

            ink.Add(next);
        }

        return [ink];
    }

    static ImmutableArray<InkLine> GapBlock(GapLine line) =>
    [
        new InkLine().Add("  ").Add(line.Article?.Label ?? "the story", Ink.Outlet).Add(": ")
            .Add(line.Gap.Reason).Add(line.Gap.Detail.Length > 0 ? $" — {OneLine(line.Gap.Detail)}" : "", Ink.Quiet),
    ];

    static string Origins(OriginCount count) => count.Possible > count.Certain
        ? $"{count.Certain}–{count.Possible} origins"
        : ReadableCount.Of(count.Certain, "origin");

    /// <summary>As many names as fit, and how many more there are.</summary>
    internal static string Names(ImmutableArray<ReportedArticle> articles, int width)
    {
        var names = new StringBuilder();
        for (var index = 0; index < articles.Length; index++)
        {
            var next = (index > 0 ? ", " : "") + articles[index].Label;
            var rest = index + 1 < articles.Length ? $" +{articles.Length - index - 1}" : "";
            if (index > 0 && names.Length + next.Length + rest.Length > width)
                return names.Append(CultureInfo.InvariantCulture, $" +{articles.Length - index}").ToString();
            names.Append(next);
        }

        return names.ToString();
    }

    static int NameColumn(IEnumerable<string> names, int most) =>
        Math.Min(most, names.Select(InkLine.Cells).DefaultIfEmpty().Max());

    static string Word(DerivationKind kind) => kind.ToString().ToLowerInvariant();

    internal static string OneLine(string text) =>
        text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0
            ? text
            : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
