using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Writes one story as Markdown.</summary>
sealed class MarkdownStory(StoryReport story, TextWriter output)
{
    internal void Write()
    {
        output.Write($"# {Markdown.Text(story.Title)}\n\n");
        output.Write($"{ReadableCount.Of(story.Articles.Length, "article")}, {ReadableCount.Of(story.CertainOrigins, "independent origin")}");
        output.Write(story.PossibleOrigins > story.CertainOrigins ? $" (at most {story.PossibleOrigins})" : "");
        output.Write(story.Published is { } days ? $", published {days}.\n" : ".\n");
        WriteOrigins();
        WritePoints("Conflicts", story.Conflicts);
        WritePoints("Updates", story.Updates);
        WriteAgreed();
        WriteQuotes("Quotes that changed", story.ChangedQuotes);
        WriteTimeline();
        WriteSoleOrigins();
        WriteLeftOut();
        WriteGaps();
    }

    void WriteOrigins()
    {
        Table("Who reports", "Origin", "Article", "Published", "How");
        foreach (var (origin, article) in story.Origins.SelectMany(line => line.Articles.Select(a => (line.Origin, a))))
        {
            Row(
                Markdown.Text(origin.Name) + (origin.IsCertain ? "" : " (possibly)"),
                Source(article),
                article.Article.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not known",
                How(article));
        }
    }

    static string How(ReportedArticle article)
    {
        var made = article.Made is { } main ? main.ToString() : "own report";
        return Markdown.Text(article.DrawsOn.Length == 0
            ? made
            : $"{made}; draws on {string.Join(", ", article.DrawsOn.Select(source => $"{source.Name}{source.Share}"))}");
    }

    void WritePoints(string heading, ImmutableArray<PointLine> points)
    {
        if (points.Length == 0)
            return;
        output.Write($"\n## {heading}\n");
        foreach (var line in points)
        {
            output.Write($"\n{Markdown.Strong(line.Point.About)}: {Markdown.Text(line.Point.Why)}\n\n");
            WriteReadings(line);
        }
    }

    void WriteReadings(PointLine line)
    {
        Header("Value", "Origins", "Articles", "In their words");
        foreach (var reading in line.Readings)
        {
            Row(
                Markdown.Text(reading.Value), Origins(reading.Reading.Origins), Names(reading.Articles),
                Words(reading.Passages));
        }
    }

    void WriteAgreed()
    {
        var points = story.Agreed.Concat(story.Refined).ToArray();
        if (points.Length == 0)
            return;
        Table("Agreed", "Point", "Value", "Origins", "Articles");
        foreach (var line in points)
        {
            Row(
                Markdown.Text(line.Point.About),
                string.Join(", finer or looser: ", line.Readings.Select(reading => Markdown.Text(reading.Value))),
                Origins(line.Point.Origins),
                Names([.. line.Readings.SelectMany(reading => reading.Articles).DistinctBy(article => article.Number)]));
        }
    }

    void WriteQuotes(string heading, ImmutableArray<QuoteLine> quotes)
    {
        if (quotes.Length == 0)
            return;
        output.Write($"\n## {heading}\n");
        foreach (var line in quotes)
        {
            var speaker = line.Utterance.SpeakerName is { Length: > 0 } name ? name : "Speaker unknown";
            output.Write($"\n{Markdown.Strong(speaker)} ({Word(line.Utterance.Verdict)}):\n\n");
            foreach (var wording in line.Wordings)
                output.Write($"- {Markdown.Text(wording.Passage.Article.Label)}: “{string.Concat(wording.Runs.Select(Run))}”\n");
        }
    }

    static string Run(WordingRun run)
    {
        var text = Markdown.Text(run.Text);
        var (before, after) = (Edge(run.Text, 0), Edge(run.Text, run.Text.Length - 1));
        return run.Kind switch
        {
            WordingRunKind.Dropped => $"{before}~~{text.Trim()}~~{after}",
            WordingRunKind.Added => $"{before}**{text.Trim()}**{after}",
            _ => before + text.Trim() + (text.Length > 0 ? after : ""),
        };
    }

    static string Edge(string text, int at) => char.IsWhiteSpace(text[at]) ? " " : "";

    void WriteTimeline()
    {
        if (story.Timeline.Length == 0)
            return;
        Table("Timeline", "When", "What", "Articles");
        foreach (var line in story.Timeline)
        {
            Row(
                line.Date,
                string.Join("; ", line.Lines.Select(entry => Markdown.Text(entry.Entry.Label))),
                Names(line.Articles));
        }
    }

    void WriteSoleOrigins()
    {
        if (story.OnlyOneOriginSays.Length == 0)
            return;
        Table("Only one origin says", "Origin", "Point", "Value", "In its words");
        foreach (var (origin, line) in story.OnlyOneOriginSays.SelectMany(sole => sole.Points.Select(p => (sole.Origin, p))))
        {
            Row(
                Markdown.Text(origin), Markdown.Text(line.Point.About),
                string.Join(", ", line.Readings.Select(reading => Markdown.Text(reading.Value))),
                Words([.. line.Readings.SelectMany(reading => reading.Passages)]));
        }
    }

    void WriteLeftOut()
    {
        if (story.LeftOut.Length == 0)
            return;
        output.Write("\n## What each article left out\n\n");
        foreach (var line in story.LeftOut)
        {
            var left = line.Points.Select(point => Markdown.Text(point.Point.About))
                .Concat(line.Quotes.Select(quote => $"words of {Markdown.Text(quote.Utterance.SpeakerName)}"));
            output.Write($"- {Source(line.Article)}: {string.Join("; ", left)}\n");
        }
    }

    void WriteGaps()
    {
        if (story.Gaps.Length == 0)
            return;
        output.Write("\n## Gaps\n\n");
        foreach (var line in story.Gaps)
        {
            var where = Markdown.Text(line.Article?.Label ?? "The story");
            output.Write($"- {where}: {Markdown.Text(line.Gap.Reason)}. {Markdown.Text(line.Gap.Detail)}\n");
        }
    }

    void Table(string heading, params ReadOnlySpan<string> columns)
    {
        output.Write($"\n## {heading}\n\n");
        Header(columns);
    }

    void Header(params ReadOnlySpan<string> columns)
    {
        Row(columns);
        foreach (var _ in columns)
            output.Write("|---");
        output.Write("|\n");
    }

    void Row(params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
            output.Write($"| {cell} ");
        output.Write("|\n");
    }

    static string Words(ImmutableArray<ShownPassage> passages) => string.Join("; ", passages.Take(3)
        .Select(passage => $"“{Markdown.Text(passage.Text)}” ({Markdown.Text(passage.Article.Label)})"));

    static string Names(ImmutableArray<ReportedArticle> articles) =>
        string.Join(", ", articles.Select(article => Markdown.Text(article.Label)));

    static string Source(ReportedArticle article) => article.Article.Address is { Scheme: "http" or "https" } address
        ? $"[{Markdown.Text(article.Label)}](<{address.AbsoluteUri.Replace("<", "%3C").Replace(">", "%3E")}>)"
        : Markdown.Text(article.Label);

    static string Origins(OriginCount count) =>
        count.Possible > count.Certain ? $"{count.Certain}–{count.Possible}" : $"{count.Certain}";

    static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
