using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Writes what a person can do with a point: send its address to somebody, correct it.</summary>
sealed class PointTools(string story, CorrectionForm form)
{
    internal void Write(HtmlOutput html, PointLine line)
    {
        var first = line.Readings[0].Passages[0].Mention.Passage;
        html.Write($"<div class=\"tools\"><a href=\"/stories/{story}/at/{KeptRuling.Text(first)}\">Link</a>\n");
        form.WriteForPoint(html, line);
        html.Write($"</div>\n");
    }
}
