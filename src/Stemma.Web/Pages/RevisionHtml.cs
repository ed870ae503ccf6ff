using Stemma.Collation;
using Stemma.Reports;

namespace Stemma.Web;

/// <summary>Writes the figures and claims that another version of an article gives otherwise, and whether it says so.</summary>
static class RevisionHtml
{
    internal static void Write(HtmlOutput html, ArticleRevision revision)
    {
        var told = revision.IsSilent ? "Changed without a note." : revision.IsNoted ? "Changed, and says so." : "No figure and no claim has changed.";
        html.Write($"<p class=\"{(revision.IsSilent ? "notice bad" : "notice")}\">{told}</p>\n");
        Write(html, "Figures", revision, revision.Figures);
        Write(html, "Claims", revision, revision.Claims);
    }

    static void Write(HtmlOutput html, string title, ArticleRevision revision, ImmutableArray<TextChange> changes)
    {
        if (changes.IsEmpty)
            return;
        html.Write($"<h3>{title}</h3>\n<ul class=\"plain changes\">\n");
        foreach (var change in changes)
        {
            html.Write($"<li>");
            if (change.Before is { } before)
                html.Write($"<a href=\"{DeskSetting.ToPassage(revision.Before.Id, before)}\"><del>{revision.Before[before]}</del></a> ");
            if (change.After is { } after)
                html.Write($"<a href=\"{DeskSetting.ToPassage(revision.After.Id, after)}\"><ins>{revision.After[after]}</ins></a>");
            html.Write($"</li>\n");
        }

        html.Write($"</ul>\n");
    }
}
