using Stemma.Reports;

namespace Stemma.Web;

/// <summary>The box by which a list is looked through; what it finds comes while it is typed, in the part called <c>results</c>.</summary>
static class FindBox
{
    internal static void Write(HtmlOutput html, string action, string label, string words) => html
        .Write($"<form action=\"{action}\" class=\"search\" role=\"search\"><input type=\"search\" name=\"q\" value=\"{words}\" ")
        .Write($"aria-label=\"{label}\" maxlength=\"300\" data-search=\"1\" autocomplete=\"off\"> <button>Find</button></form>\n");
}
