using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Writes an article of a list, with the words in it that were looked for.</summary>
static class HitHtml
{
    /// <summary>An excerpt that ends otherwise is cut.</summary>
    const string SentenceEnds = ".!?”\"’";

    internal static void Write(HtmlOutput html, NamedIn hit)
    {
        var (excerpt, match) = (hit.Excerpt, hit.Excerpt.Match);
        var address = match.IsEmpty ? $"/articles/{hit.Article}" : DeskSetting.ToPassage(hit.Article, match);
        html.Write($"<li class=\"hit\"><h2><a href=\"{address}\">{(hit.Title.Length > 0 ? hit.Title : "Without a headline")}</a></h2>\n<p class=\"excerpt\">");
        if (excerpt.Text is [var first, ..] && char.IsLower(first))
            html.Write($"… ");
        if (match.IsEmpty || match.Start < excerpt.Span.Start || match.End > excerpt.Span.End)
        {
            html.Write($"{excerpt.Text}");
        }
        else
        {
            var (start, end) = (match.Start - excerpt.Span.Start, match.End - excerpt.Span.Start);
            html.Write($"{excerpt.Text[..start]}<mark>{excerpt.Text[start..end]}</mark>{excerpt.Text[end..]}");
        }

        if (excerpt.Text is [.., var last] && !SentenceEnds.Contains(last))
            html.Write($" …");
        html.Write($"</p>\n<p class=\"facts\"><span>{hit.Outlet ?? "outlet not known"}</span>");
        if (hit.Day is { } day)
            html.Write($" <span>{day:d MMM yyyy}</span>");
        if (hit.Story is not null)
            html.Write($" <a href=\"/stories/{hit.Story}\">{hit.StoryTitle}</a>");
        html.Write($"</p></li>\n");
    }
}
