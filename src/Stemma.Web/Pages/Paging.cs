using Microsoft.AspNetCore.Http;
using Stemma.Reports;

namespace Stemma.Web;

/// <summary>The way through a list that is longer than a page.</summary>
static class Paging
{
    const int MostPages = 10_000;

    /// <summary>From 1; what is no number is the first page.</summary>
    internal static int Of(IQueryCollection query) => int.TryParse(query["page"], out var page) ? Math.Clamp(page, 1, MostPages) : 1;

    internal static void Write(HtmlOutput html, int page, long count, int length, Func<int, string> address)
    {
        var last = (int)Math.Clamp((count + length - 1) / length, 1, MostPages);
        if (last == 1)
            return;
        html.Write($"<nav class=\"paging\" aria-label=\"Pages\">");
        if (page > 1)
            html.Write($"<a rel=\"prev\" href=\"{address(page - 1)}\">← Before</a> ");
        html.Write($"<span>{page} of {last}</span>");
        if (page < last)
            html.Write($" <a rel=\"next\" href=\"{address(page + 1)}\">Next →</a>");
        html.Write($"</nav>\n");
    }
}
