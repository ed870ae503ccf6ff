using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Writes the forms by which something is corrected or a correction is undone.</summary>
/// <param name="token">Proves that the form is ours.</param>
/// <param name="author">Who it will be by.</param>
/// <param name="back">The page that comes after it.</param>
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

    /// <summary>A form for one kind of correction.</summary>
    /// <param name="title">What it says, in words.</param>
    /// <param name="fields">Writes what is chosen; each field is called <c>places</c>.</param>
    internal void Write(HtmlOutput html, string kind, string title, Action fields)
    {
        html.Write($"<details class=\"correct\"><summary>{title}</summary>\n<form method=\"post\" action=\"/corrections\">\n");
        WriteHidden(html);
        html.Write($"<input type=\"hidden\" name=\"kind\" value=\"{kind}\">");
        fields();
        WriteReason(html);
        html.Write($"</form></details>\n");
    }

    internal static void WriteChoice(HtmlOutput html, string label, IEnumerable<(string Places, string Name)> choices)
    {
        html.Write($"<label>{label} <select name=\"places\">");
        foreach (var (places, name) in choices)
            html.Write($"<option value=\"{places}\">{name}</option>");
        html.Write($"</select></label>\n");
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
}
