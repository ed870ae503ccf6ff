using Microsoft.AspNetCore.Http;
using Stemma.Reports;
using Stemma.Work;

namespace Stemma.Web;

/// <summary>A story for another program: every export format, and the bundle of evidence.</summary>
sealed class ExportPage(DeskSite site)
{
    internal IResult Show(HttpContext context, string id, string format)
    {
        if (site.Desk.Read(session => session.Stories.Find(id)) is not { } story || site.Stories.Find(story) is not { } report)
            return HtmlPage.Notice(StatusCodes.Status404NotFound, "No such story", "The desk has no story of this id.");
        if (format == "bundle")
        {
            var bundle = new MemoryStream();
            new EvidenceBundle(site.Desk, site.Clock).Write(report, bundle);
            return Results.File(bundle.ToArray(), "application/zip", $"stemma-{story.Id}.zip");
        }

        if (ExportFormat.All.FirstOrDefault(known => known.Name == format) is not { } export)
            return HtmlPage.Notice(StatusCodes.Status404NotFound, "No such format", string.Join(", ", ExportFormat.All.Select(known => known.Name)));
        var output = new StringWriter { NewLine = "\n" };
        export.Writer.Write(CollationReport.Of(report), output);
        return Results.File(Encoding.UTF8.GetBytes(output.ToString()), "application/octet-stream", $"stemma-{story.Id}.{Ending(format)}");
    }

    static string Ending(string format) => format switch
    {
        "csv" or "html" or "json" or "geojson" or "graphml" => format,
        "acled" => "acled.csv",
        "markdown" => "md",
        "ftm" => "ftm.jsonl",
        _ => $"{format}.json",
    };
}
