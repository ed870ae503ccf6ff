using Microsoft.AspNetCore.Http;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Tells on a page what was just corrected, by whom, with the way back.</summary>
static class DoneNotice
{
    internal static void Write(HtmlOutput html, HttpContext context, Desk desk, CorrectionForm form)
    {
        if (!long.TryParse(context.Request.Query["done"], out var number)
            || desk.Read(session => session.Corrections.Find(number)) is not { Undone: null } done)
        {
            if (long.TryParse(context.Request.Query["undone"], out var undone))
                html.Write($"<p class=\"notice\">Correction {undone} is undone.</p>\n");
            return;
        }

        html.Write($"<div class=\"notice\">Correction {done.Number} by {done.Author} is kept. ");
        form.WriteUndo(html, done.Number);
        html.Write($"</div>\n");
    }
}
