using Spectre.Console;
using Stemma.Reports;
using Stemma.Stories;

namespace Stemma.Cli;

/// <summary>The sections of the terminal report, in the order of the report.</summary>
sealed class TerminalSections(StoryReport story, TerminalLook look)
{
    const int MostReadings = 4;

    internal static ImmutableArray<TerminalSection> Of(StoryReport story, TerminalLook look)
    {
        var sections = new TerminalSections(story, look);
        return
        [
            new($"WHO REPORTS", Ink.Heading, 6, [.. story.Origins.Select(sections.OriginBlock)]),
            new($"CONFLICTS {story.Conflicts.Length}", Ink.Conflict, 9, [.. story.Conflicts.Select(sections.PointBlock)]),
            new($"UPDATES {story.Updates.Length}", Ink.Update, 4, [.. story.Updates.Select(sections.PointBlock)]),
            new($"AGREED {story.Agreed.Length + story.Refined.Length}", Ink.Agree, 7, sections.AgreedBlocks()),
            new(
                $"QUOTES CHANGED {story.ChangedQuotes.Length}", Ink.Update, 7,
                [.. story.ChangedQuotes.Select(line => TerminalQuotes.Block(line, look))]),
            new("TIMELINE", Ink.Heading, 5, [.. story.Timeline.Select(sections.TimelineBlock)]),
            new("ONLY ONE ORIGIN SAYS", Ink.Heading, 4, [.. story.OnlyOneOriginSays.Select(sections.SoleBlock)]),
            new($"GAPS {story.Gaps.Length}", Ink.Quiet, 2, [.. story.Gaps.Select(GapBlock)]),
        ];
    }

    ImmutableArray<InkLine> OriginBlock(OriginLine line)
    {
        var ink = new InkLine().Add("  ")
            .Add(InkLine.Fit(line.Origin.Name, 24), Ink.Value).To(2 + NameColumn(story.Origins.Select(o => o.Origin.Name), 24))
            .Add(line.Origin.IsCertain ? "  " : "? ", Ink.Quiet);
        if (line.Origin.IsAbsent)
            ink.Add("through ", Ink.Quiet);
        for (var index = 0; index < line.Articles.Length; index++)
        {
            var article = line.Articles[index];
            var isOwn = article.Label == line.Origin.Name;
            ink.Add(index > 0 ? ", " : "")
                .Add(isOwn ? "own report" : InkLine.Fit(article.Label, 28), isOwn ? Ink.Quiet : Ink.Outlet)
                .Add(How(article), Ink.Quiet);
        }

        return [ink];
    }

    string How(ReportedArticle article)
    {
        var made = article.Derivations.Where(derivation => derivation.Kind != DerivationKind.Common)
            .OrderByDescending(derivation => derivation.Share).FirstOrDefault();
        if (made is null)
            return "";
        var from = made.FromArticle is { } id ? $" of {InkLine.Fit(story.Article(id).Label, 20)}" : "";
        var share = made.Share > 0 ? $", {made.Share:0%}" : "";
        var doubt = made.Certainty == DerivationCertainty.Possible ? ", possibly" : "";
        return $" ({Word(made.Kind)}{from}{share}{doubt})";
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
        var about = NameColumn(story.Agreed.Concat(story.Refined).Select(line => line.Point.About), look.Width / 2);
        return [.. story.Agreed.Concat(story.Refined).Select(line => AgreedBlock(line, about))];
    }

    static ImmutableArray<InkLine> AgreedBlock(PointLine line, int about)
    {
        var count = line.Point.Origins;
        var ink = new InkLine().Add("  ").Add(Origins(count), Ink.Agree).To(14)
            .Add(InkLine.Fit(line.Point.About, about)).To(14 + about).Add("  ");
        for (var index = 0; index < line.Readings.Length; index++)
            ink.Add(index > 0 ? " ∋ " : "", Ink.Quiet).Add(OneLine(line.Readings[index].Value), Ink.Value);
        return [ink];
    }

    ImmutableArray<InkLine> TimelineBlock(TimelineLine line)
    {
        var date = NameColumn(story.Timeline.Select(entry => entry.Date), 28);
        var names = Names([.. line.Passages.Select(passage => passage.Article).DistinctBy(article => article.Number)], 30);
        var label = look.Width - 2 - date - 2 - 2 - InkLine.Cells(names);
        var ink = new InkLine().Add("  ").Add(InkLine.Fit(line.Date, 28), Ink.Value).To(2 + date).Add("  ")
            .Add(InkLine.Fit(OneLine(line.Entry.Label), label));
        return [ink.To(look.Width - InkLine.Cells(names)).Add(names, Ink.Outlet)];
    }

    ImmutableArray<InkLine> SoleBlock(SoleOriginLine line)
    {
        var column = NameColumn(story.OnlyOneOriginSays.Select(sole => sole.Origin), 24);
        var ink = new InkLine().Add("  ").Add(InkLine.Fit(line.Origin, 24), Ink.Outlet).To(2 + column).Add("  ");
        for (var index = 0; index < line.Points.Length; index++)
        {
            var next = new InkLine().Add(index > 0 ? " · " : "", Ink.Quiet).Add(OneLine(line.Points[index].Point.About)).Add(" ")
                .Add(OneLine(line.Points[index].Readings.FirstOrDefault()?.Value ?? ""), Ink.Value);
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
        : $"{count.Certain} origin{(count.Certain == 1 ? "" : "s")}";

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
