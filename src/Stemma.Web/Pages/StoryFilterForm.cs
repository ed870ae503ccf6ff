using Stemma.Reports;

namespace Stemma.Web;

/// <summary>Writes the orders of a list of stories, and the form that narrows it.</summary>
static class StoryFilterForm
{
    internal static void Write(HtmlOutput html, StoryFilter filter, StoryList list)
    {
        html.Write($"<nav class=\"tabs\" aria-label=\"Order\">\n");
        foreach (var (name, label) in StoryFilter.Orders)
        {
            html.Write($"<a href=\"{filter.Address(name, 1)}\"{(name == filter.Order ? " aria-current=page" : "")}>{label}");
            if (name == "seen" && list.New > 0)
                html.Write($" <b>{list.New}</b>");
            html.Write($"</a>\n");
        }

        html.Write($"</nav>\n<details class=\"filter\"{(filter.IsAny ? " open" : "")}><summary>Filter</summary>\n<form action=\"/\" class=\"fields\">\n")
            .Write($"<input type=\"hidden\" name=\"order\" value=\"{filter.Order}\">");
        Field(html, "Place", "place", filter.Place);
        Field(html, "Person", "person", filter.Person);
        Field(html, "Outlet", "outlet", filter.Outlet);
        html.Write($"<label>Language <select name=\"language\"><option value=\"\">any</option>");
        foreach (var language in list.Desk.Languages)
            html.Write($"<option{(language == filter.Language ? " selected" : "")}>{language}</option>");
        html.Write($"</select></label>\n<label>From <input type=\"date\" name=\"since\" value=\"{StoryFilter.DayText(filter.Since)}\"></label>\n")
            .Write($"<label>To <input type=\"date\" name=\"until\" value=\"{StoryFilter.DayText(filter.Until)}\"></label>\n")
            .Write($"<label class=\"check\"><input type=\"checkbox\" name=\"conflict\" value=\"yes\"{(filter.HasConflict ? " checked" : "")}> ")
            .Write($"with conflicts</label>\n<button>Show</button> <a href=\"/\">Clear</a>\n</form></details>\n");
    }

    static void Field(HtmlOutput html, string label, string name, string value) =>
        html.Write($"<label>{label} <input name=\"{name}\" value=\"{value}\" maxlength=\"100\"></label>\n");
}
