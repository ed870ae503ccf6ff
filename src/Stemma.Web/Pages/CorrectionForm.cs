using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Writes the forms by which something is corrected or a correction is undone.</summary>
/// <param name="token">Proves that the form is ours.</param>
/// <param name="author">Who it will be by.</param>
/// <param name="back">The page that the form stands on.</param>
sealed class CorrectionForm(string token, string author, string back)
{
    internal void WriteGeneral(HtmlOutput html)
    {
        html.Write($"<details class=\"filter\"><summary>Correct anything</summary>\n<form method=\"post\" action=\"/corrections\" class=\"fields\">\n");
        WriteHidden(html);
        html.Write($"<label>What is so <select name=\"kind\">");
        foreach (var (kind, _, says) in KeptRuling.Kinds)
            html.Write($"<option value=\"{kind}\">{says}</option>");
        html.Write($"</select></label>\n<label>Articles, passages, or findings <input name=\"places\" required maxlength=\"2000\" ")
            .Write($"placeholder=\"s0123456789ab/p3\"></label>\n");
        WriteReason(html);
        html.Write($"</form></details>\n");
    }

    /// <summary>The values of a point that are not so, or are of another point.</summary>
    internal void WriteForPoint(HtmlOutput html, PointLine line)
    {
        html.Write($"<details class=\"correct\"><summary>Correct</summary>\n<form method=\"post\" action=\"/corrections\">\n");
        WriteHidden(html);
        html.Write($"<input type=\"hidden\" name=\"kind\" value=\"wrong\"><label>This is not there <select name=\"places\">");
        foreach (var passage in line.Readings.SelectMany(reading => reading.Passages))
            html.Write($"<option value=\"{KeptRuling.Text(passage.Mention.Passage)}\">{Short(passage.Text)} · {passage.Article.Label}</option>");
        html.Write($"</select></label>\n");
        WriteReason(html);
        html.Write($"</form>\n");
        if (line.Readings.Length > 1)
            WriteOther(html, line);
        html.Write($"</details>\n");
    }

    void WriteOther(HtmlOutput html, PointLine line)
    {
        var first = KeptRuling.Text(line.Readings[0].Passages[0].Mention.Passage);
        html.Write($"<form method=\"post\" action=\"/corrections\">\n");
        WriteHidden(html);
        html.Write($"<input type=\"hidden\" name=\"kind\" value=\"other-point\"><label>This is of something else <select name=\"places\">");
        foreach (var reading in line.Readings.Skip(1))
        {
            var passage = reading.Passages[0];
            html.Write($"<option value=\"{first} {KeptRuling.Text(passage.Mention.Passage)}\">{Short(passage.Text)} · {passage.Article.Label}</option>");
        }

        html.Write($"</select></label>\n");
        WriteReason(html);
        html.Write($"</form>\n");
    }

    /// <summary>Where an article belongs, and whose reporting it carries.</summary>
    internal void WriteForArticle(HtmlOutput html, StoryReport story, ReportedArticle article)
    {
        html.Write($"<section id=\"correct\"><h2>Correct</h2>\n");
        if (story.Articles.Length > 1)
        {
            WriteArticleForm(html, "own-story", "It is another story", [($"{article.Article.Id}", article.Label)]);
            var others = story.Articles.Where(other => other != article).ToList();
            var pairs = others.Select(other => ($"{other.Article.Id} {article.Article.Id}", other.Label)).ToList();
            WriteArticleForm(html, "same-origin", "It carries the reporting of", pairs);
            WriteArticleForm(html, "other-origin", "Its reporting is not that of", pairs);
        }

        html.Write($"<p><a href=\"/corrections\">All corrections</a></p></section>\n");
    }

    void WriteArticleForm(HtmlOutput html, string kind, string label, IEnumerable<(string Places, string Name)> choices)
    {
        html.Write($"<details class=\"correct\"><summary>{label}</summary><form method=\"post\" action=\"/corrections\">\n");
        WriteHidden(html);
        html.Write($"<input type=\"hidden\" name=\"kind\" value=\"{kind}\"><label>{label} <select name=\"places\">");
        foreach (var (places, name) in choices)
            html.Write($"<option value=\"{places}\">{name}</option>");
        html.Write($"</select></label>\n");
        WriteReason(html);
        html.Write($"</form></details>\n");
    }

    internal void WriteUndo(HtmlOutput html, long number)
    {
        html.Write($"<form method=\"post\" action=\"/corrections/undo\" class=\"undo\">");
        WriteHidden(html);
        html.Write($"<input type=\"hidden\" name=\"number\" value=\"{number}\"><button>Undo</button></form>\n");
    }

    void WriteReason(HtmlOutput html) => html
        .Write($"<label>Because <input name=\"because\" maxlength=\"500\"></label>\n")
        .Write($"<label>By <input name=\"by\" value=\"{author}\" maxlength=\"100\"></label>\n")
        .Write($"<button>Correct</button>\n");

    void WriteHidden(HtmlOutput html) => html
        .Write($"<input type=\"hidden\" name=\"form\" value=\"{token}\"><input type=\"hidden\" name=\"back\" value=\"{back}\">");

    static string Short(string text) => text.Length <= 40 ? text : text[..39] + "…";
}
