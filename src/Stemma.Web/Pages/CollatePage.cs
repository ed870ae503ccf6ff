using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Stemma.Intake;
using Stemma.Reports;
using Stemma.Work;

namespace Stemma.Web;

/// <summary>Reports that are pasted or dropped are collated at once, and nothing of them is kept.</summary>
sealed class CollatePage(DeskSite site)
{
    const int MostFiles = 200, MostArticles = 400;

    /// <summary>What one file may cost: what strangers send is held shorter than what the machine's owner reads.</summary>
    static readonly IntakeLimits _limits = IntakeLimits.Default with
    {
        DocumentBytes = 8L << 20,
        ArticleCharacters = 200_000,
        ArchiveDepth = 1,
        ArchiveRecords = 1_000,
        ArchiveBytes = 64L << 20,
    };

    internal IResult Ask(HttpContext context, IAntiforgery forgery)
    {
        var token = forgery.GetAndStoreTokens(context).RequestToken!;
        return new HtmlPage("Collate", html => Write(html, token)) { Room = "/collate", IsWithoutDesk = !site.HasDesk };
    }

    internal async Task<IResult> Collate(HttpContext context, IFormFileCollection files, [FromForm] string? text, [FromForm] string? save)
    {
        var inputs = files.Take(MostFiles).Select(file => (file.FileName, Bytes(file))).Concat(Pasted(text ?? "")).ToImmutableArray();
        if (save == "example")
            inputs = ExampleReports.All;
        if (inputs.IsEmpty)
            return Refused("Nothing came: paste a report, or choose files.");
        var received = await Task.Run(() => ReceivedReports.Read(inputs, _limits));
        if (received.Articles.IsEmpty)
            return Refused(string.Join(" ", received.Rejected.Select(input => $"{input.Source}: {input.Reason}.")));
        if (received.Articles.Length > MostArticles)
            return Refused($"{received.Articles.Length} reports are too many for a page; the program takes them: stemma collate.");
        var report = await site.Work.AloneAsync(() => site.Work.Models.Reporter.Report(received.Articles, ReporterOptions.Default));
        report = report with { Rejected = [.. report.Rejected, .. received.Rejected] };
        return save switch
        {
            "html" => Saved(new HtmlReportWriter(), report, "stemma.html"),
            "json" => Saved(new StoryJsonWriter(), report, "stemma.json"),
            _ => new HtmlPage("Collated", html => Write(html, report)) { Room = "/collate", IsWithoutDesk = !site.HasDesk },
        };
    }

    /// <summary>Several pasted reports are parted by a line of at least three hyphens.</summary>
    static IEnumerable<(string Name, byte[] Content)> Pasted(string text)
    {
        var reports = text.ReplaceLineEndings("\n").Split('\n').Aggregate(new List<StringBuilder> { new() }, (parts, line) =>
        {
            if (line.Trim() is { Length: >= 3 } rule && rule.All(c => c == '-'))
                parts.Add(new());
            else
                parts[^1].Append(line).Append('\n');
            return parts;
        });
        return reports.Select(part => part.ToString().Trim()).Where(part => part.Length > 0)
            .Select((part, index) => ($"pasted-{index + 1}{(part.StartsWith('<') ? ".html" : ".txt")}", Encoding.UTF8.GetBytes(part)));
    }

    static byte[] Bytes(IFormFile file)
    {
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }

    HtmlPage Refused(string words) => new("Not collated", html => html.Write(
        $"<h1>Not collated</h1>\n<p class=\"notice bad\">{words}</p>\n<p class=\"up\"><a href=\"/collate\">Try again</a></p>\n"))
    {
        Status = StatusCodes.Status400BadRequest,
        Room = "/collate",
        IsWithoutDesk = !site.HasDesk,
    };

    static IResult Saved(IReportWriter writer, CollationReport report, string name)
    {
        var output = new StringWriter { NewLine = "\n" };
        writer.Write(report, output);
        return Results.File(Encoding.UTF8.GetBytes(output.ToString()), "application/octet-stream", name);
    }

    static void Write(HtmlOutput html, string token) => html
        .Write($"<h1>Collate these</h1>\n<p class=\"about\">Give two or more reports of one event. You see who really reports it and who copies, what ")
        .Write($"independent origins agree on, where they differ, and who said what in which words: every line opens the passages it rests on.</p>\n")
        .Write($"<form method=\"post\" action=\"/collate\" enctype=\"multipart/form-data\" class=\"collate\" data-most=\"{ServerParts.MostBytes}\">\n")
        .Write($"<input type=\"hidden\" name=\"form\" value=\"{token}\">\n")
        .Write($"<label for=\"text\">Paste the reports, headline first, with a line of hyphens between two of them</label>\n")
        .Write($"<textarea id=\"text\" name=\"text\" rows=\"12\" ")
        .Write($"placeholder=\"Headline&#10;&#10;What the report says …&#10;---&#10;The next one\"></textarea>\n")
        .Write($"<label for=\"files\">or drop files anywhere on this page: saved pages, text, JSON, feeds, web archives, zips</label>\n")
        .Write($"<input id=\"files\" type=\"file\" name=\"files\" multiple>\n<p class=\"buttons\"><button class=\"main\">Collate</button> ")
        .Write($"<button name=\"save\" value=\"html\">Save as one file</button> <button name=\"save\" value=\"json\">Save as JSON</button> ")
        .Write($"<button name=\"save\" value=\"example\">Show an example</button></p>\n")
        .Write($"<p id=\"too-much\" class=\"notice bad\" role=\"alert\" hidden>")
        .Write($"More was chosen than the {ServerParts.MostBytes >> 20} MB that this page takes. The program takes more: <code>stemma collate</code>.</p>\n")
        .Write($"<p class=\"note\">Nothing of this is kept or sent anywhere: what is found is gone with the page, unless you save it.</p>\n</form>\n");

    static void Write(HtmlOutput html, CollationReport report)
    {
        html.Write($"<p class=\"up\"><a href=\"/collate\">Collate others</a></p>\n");
        foreach (var (index, story) in report.Stories.Index())
            new HtmlStory(html, story, $"s{index + 1}").Write();
        if (report.Rejected.IsEmpty)
            return;
        html.Write($"<section id=\"rejected\"><h2>Not read</h2>\n<ul class=\"gaps\">\n");
        foreach (var input in report.Rejected)
            html.Write($"<li><b>{input.Source}</b> {input.Place} <span>{input.Reason}</span></li>\n");
        html.Write($"</ul></section>\n");
    }
}
