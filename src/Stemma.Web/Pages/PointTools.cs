using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Writes what a person can do with a point: send its address to somebody, correct it.</summary>
sealed class PointTools(string story)
{
    internal void Write(HtmlOutput html, PointLine line)
    {
        var passage = KeptRuling.Text(line.Readings[0].Passages[0].Mention.Passage);
        html.Write($"<div class=\"tools\"><a href=\"/stories/{story}/at/{passage}\">Link</a> ")
            .Write($"<a class=\"fix\" href=\"/stories/{story}/correct/{passage}\">Correct</a></div>\n");
    }
}
