using Stemma.Collation;
using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Writes points as tables of readings against origins; each reading opens its passages.</summary>
sealed class HtmlPoints(HtmlOutput html, HtmlPassages passages, StoryReport story, HtmlSetting setting)
{
    /// <summary>More columns than this do not fit beside each other.</summary>
    const int MostColumns = 5;

    internal void WriteDisputed()
    {
        if (story.Conflicts.Length + story.Updates.Length == 0)
            return;
        html.Write($"<section id=\"{setting.Id("differ")}\">\n<h2>Where do they differ?</h2>\n");
        WritePoints("differ", story.Conflicts);
        WritePoints("differ", story.Updates);
        html.Write($"</section>\n");
    }

    internal void WriteAgreed()
    {
        if (story.Agreed.Length + story.Refined.Length == 0)
            return;
        html.Write($"<section id=\"{setting.Id("agree")}\">\n<h2>What do they agree on?</h2>\n");
        WritePoints("agree", story.Agreed);
        WritePoints("agree", story.Refined);
        html.Write($"</section>\n");
    }

    internal void WriteSoleOrigins()
    {
        if (story.OnlyOneOriginSays.Length == 0)
            return;
        html.Write($"<section id=\"{setting.Id("sole")}\">\n<h2>What only one origin says</h2>\n");
        foreach (var line in story.OnlyOneOriginSays)
        {
            html.Write($"<h3>{(line.Origin.Length > 0 ? line.Origin : "Origin not known")}</h3>\n<div class=\"sole\">\n");
            foreach (var point in line.Points.Take(setting.MostLines))
                WriteSole(point);
            html.Write($"</div>\n");
            setting.WriteRest(html, "sole", line.Points.Length);
        }

        html.Write($"</section>\n");
    }

    void WriteSole(PointLine line)
    {
        html.Write($"<details id=\"{setting.Id(line.Point.Id)}\"><summary><span class=\"about\">{line.Point.About}</span> ");
        foreach (var reading in line.Readings)
            html.Write($"<b class=\"value\">{reading.Value}</b> ");
        html.Write($"</summary>\n");
        passages.Write(line.Readings.SelectMany(reading => reading.Passages));
        setting.WriteTools(html, line);
        html.Write($"</details>\n");
    }

    void WritePoints(string part, ImmutableArray<PointLine> points)
    {
        foreach (var line in points.Take(setting.MostLines))
            WritePoint(line);
        setting.WriteRest(html, part, points.Length);
    }

    void WritePoint(PointLine line)
    {
        var point = line.Point;
        var verdict = point.Verdict.ToString().ToLowerInvariant();
        html.Write($"<section class=\"point {verdict}\" id=\"{setting.Id(point.Id)}\">\n<h3>{point.About}</h3>\n")
            .Write($"<p class=\"verdict\"><b>{Name(point.Verdict)}</b> <span>{point.Why}</span> ")
            .Write($"<span class=\"origins\">{Origins(point.Origins)}</span></p>\n");
        var columns = Columns(line);
        var wide = columns.Length <= MostColumns;
        html.Write($"<div class=\"readings {(wide ? "wide" : "many")} n{columns.Length}\">\n");
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
        FigureCurve.Write(html, line);
        setting.WriteTools(html, line);
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
        : ReadableCount.Of(count.Certain, "origin");
}
