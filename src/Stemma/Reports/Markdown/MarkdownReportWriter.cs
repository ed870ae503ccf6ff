namespace Stemma.Reports;

/// <summary>Writes a report as Markdown (CommonMark with tables), for a note or a ticket.</summary>
public sealed class MarkdownReportWriter : IReportWriter
{
    public void Write(CollationReport report, TextWriter output)
    {
        var written = false;
        foreach (var story in report.Stories)
        {
            if (written)
                output.Write("\n---\n\n");
            new MarkdownStory(story, output).Write();
            written = true;
        }

        if (report.Rejected.Length == 0)
            return;
        output.Write(written ? "\n## Not read\n\n" : "## Not read\n\n");
        foreach (var input in report.Rejected)
        {
            var place = input.Place.Length > 0 ? $", {Markdown.Text(input.Place)}" : "";
            output.Write($"- {Markdown.Text(input.Source)}{place}: {Markdown.Text(input.Reason)}\n");
        }
    }
}
