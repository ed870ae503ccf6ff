using Stemma.Collation;
using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Writes points as tables of readings against origins; each reading opens its passages.</summary>
sealed class HtmlPoints(HtmlOutput html, HtmlPassages passages, StoryReport story)
{
    /// <summary>More columns than this do not fit beside each other.</summary>
    const int MostColumns = 5;

    internal void WriteDisputed(string key)
    {
        if (story.Conflicts.Length + story.Updates.Length == 0)
            return;
        html.Write($"<section id=\"{key}-differ\">\n<h2>Where do they differ?</h2>\n");
        WritePoints(key, story.Conflicts);
        WritePoints(key, story.Updates);
        html.Write($"</section>\n");
    }

    internal void WriteAgreed(string key)
    {
        if (story.Agreed.Length + story.Refined.Length == 0)
            return;
        html.Write($"<section id=\"{key}-agree\">\n<h2>What do they agree on?</h2>\n");
        WritePoints(key, story.Agreed);
        WritePoints(key, story.Refined);
        html.Write($"</section>\n");
    }

    internal void WriteSoleOrigins(string key)
    {
        if (story.OnlyOneOriginSays.Length == 0)
            return;
        html.Write($"<section id=\"{key}-sole\">\n<h2>What only one origin says</h2>\n");
        foreach (var line in story.OnlyOneOriginSays)
        {
            html.Write($"<h3>{(line.Origin.Length > 0 ? line.Origin : "Origin not known")}</h3>\n<div class=\"sole\">\n");
            foreach (var point in line.Points)
                WriteSole(key, point);
            html.Write($"</div>\n");
        }

        html.Write($"</section>\n");
    }

    void WriteSole(string key, PointLine line)
    {
        html.Write($"<details id=\"{key}-{line.Point.Id}\"><summary><span class=\"about\">{line.Point.About}</span> ");
        foreach (var reading in line.Readings)
            html.Write($"<b class=\"value\">{reading.Value}</b> ");
        html.Write($"</summary>\n");
        passages.Write(line.Readings.SelectMany(reading => reading.Passages));
        html.Write($"</details>\n");
    }

    void WritePoints(string key, ImmutableArray<PointLine> points)
    {
        foreach (var line in points)
            WritePoint(key, line);
    }

    void WritePoint(string key, PointLine line)
    {
        var point = line.Point;
        var verdict = point.Verdict.ToString().ToLowerInvariant();
        html.Write($"<section class=\"point {verdict}\" id=\"{key}-{point.Id}\">\n<h3>{point.About}</h3>\n")
            .Write($"<p class=\"verdict\"><b>{Name(point.Verdict)}</b> <span>{point.Why}</span> ")
            .Write($"<span class=\"origins\">{Origins(point.Origins)}</span></p>\n");
        var columns = Columns(line);
        var wide = columns.Length <= MostColumns;
        html.Write($"<div class=\"readings {(wide ? "wide" : "many")}\" style=\"--n:{columns.Length}\">\n");
        if (wide)
        {
            html.Write($"<div class=\"columns\" aria-hidden=\"true\"><span></span>");
            foreach (var column in columns)
                html.Write($"<span>{column.Name}</span>");
            html.Write($"</div>\n");
        }

        foreach (var reading in line.Readings)
            WriteReading(reading, columns);
        html.Write($"</div>\n");
        WriteSilent(columns);
        if (point.Authorities.Length > 0)
            html.Write($"<p class=\"note\">Credited: {string.Join(", ", point.Authorities)}</p>\n");
        html.Write($"</section>\n");
    }

    void WriteReading(ReadingLine reading, ImmutableArray<Origin> columns)
    {
        html.Write($"<details><summary><b class=\"value\">{reading.Value}</b>");
        foreach (var column in columns)
        {
            var articles = reading.Articles.Where(article => article.Origin?.Id == column.Id).ToArray();
            html.Write($"<span class=\"cell{(articles.Length == 0 ? " none" : "")}\"><i>{column.Name}</i>");
            foreach (var article in articles)
                html.Write($" <span class=\"chip\">{article.Label}</span>");
            html.Write($"</span>");
        }

        html.Write($"</summary>\n");
        passages.Write(reading.Passages);
        html.Write($"</details>\n");
    }

    void WriteSilent(ImmutableArray<Origin> columns)
    {
        var silent = story.Origins.Select(line => line.Origin)
            .Where(origin => columns.All(column => column.Id != origin.Id))
            .Select(origin => origin.Name).ToArray();
        if (silent.Length > 0)
            html.Write($"<p class=\"note\">Silent: {string.Join(", ", silent)}</p>\n");
    }

    /// <summary>The origins whose articles speak of the point, in the order of the report.</summary>
    ImmutableArray<Origin> Columns(PointLine line)
    {
        var speaking = line.Readings.SelectMany(reading => reading.Articles).Select(article => article.Origin?.Id).ToHashSet();
        return [.. story.Origins.Select(origin => origin.Origin).Where(origin => speaking.Contains(origin.Id))];
    }

    static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Conflict => "Conflict",
        Verdict.Update => "Update",
        Verdict.Refine => "Finer in some",
        Verdict.Agree => "Agreed",
        _ => "One origin",
    };

    internal static string Origins(OriginCount count) => count.Possible > count.Certain
        ? $"{count.Certain} to {count.Possible} origins"
        : count.Certain == 1 ? "1 origin" : $"{count.Certain} origins";
}
