using System.Security.Cryptography;

namespace Stemma.Reports;

/// <summary>Writes a report as one HTML file that opens offline: nothing is loaded from anywhere.</summary>
public sealed class HtmlReportWriter : IReportWriter
{
    public void Write(CollationReport report, TextWriter output)
    {
        var html = new HtmlOutput(output);
        var (style, script) = (Resource("report.css"), Resource("report.js"));
        var title = report.Stories is [var only] ? only.Title : $"{report.Stories.Length} stories";
        // What an article could smuggle past the escaping would still not run, and could load nothing.
        var allowed = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        html.Write($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
            .Write($"style-src 'unsafe-inline'; script-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'\">\n")
            .Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Write($"<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Write($"<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Write($"<title>{title} · Stemma</title>\n<style>\n");
        html.WriteOwn(style);
        html.Write($"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the report</a>\n");
        html.Write($"<main id=\"main\">\n");
        if (report.Stories.Length != 1)
            WriteIndex(report, html);
        for (var index = 0; index < report.Stories.Length; index++)
            new HtmlStory(html, report.Stories[index], $"s{index + 1}").Write();
        WriteRejected(report, html);
        html.Write($"</main>\n<footer>Made by Stemma from the articles alone: every line opens the words it rests on.")
            .Write($"</footer>\n");
        html.Write($"<script>");
        html.WriteOwn(script);
        html.Write($"</script>\n</body>\n</html>\n");
    }

    static void WriteIndex(CollationReport report, HtmlOutput html)
    {
        html.Write($"<nav class=\"index\" aria-label=\"Stories\">\n<h1>{report.Stories.Length} stories</h1>\n<ol>\n");
        for (var index = 0; index < report.Stories.Length; index++)
        {
            var story = report.Stories[index];
            html.Write($"<li><a href=\"#s{index + 1}\">{story.Title}</a> <small>{story.Articles.Length} articles, ")
                .Write($"{story.CertainOrigins} origins</small></li>\n");
        }

        html.Write($"</ol>\n</nav>\n");
    }

    static void WriteRejected(CollationReport report, HtmlOutput html)
    {
        if (report.Rejected.Length == 0)
            return;
        html.Write($"<section id=\"rejected\">\n<h2>Not read</h2>\n<ul class=\"gaps\">\n");
        foreach (var input in report.Rejected)
            html.Write($"<li><b>{input.Source}</b> {input.Place} <span>{input.Reason}</span></li>\n");
        html.Write($"</ul>\n</section>\n");
    }

    /// <summary>The style of everything that is written here, for pages that link to it.</summary>
    public static string Style => Resource("report.css");

    static string Resource(string name)
    {
        using var stream = typeof(HtmlReportWriter).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
