using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Writes what is new of a story.</summary>
static class NewsHtml
{
    /// <param name="most">The latest ones are shown; the rest are counted.</param>
    internal static void Write(HtmlOutput html, ImmutableArray<Change> news, int most)
    {
        html.Write($"<ul class=\"news\">");
        foreach (var change in news.TakeLast(most).Reverse())
            html.Write($"<li class=\"{Tone(change.Kind)}\"><b>{Name(change.Kind)}</b> {change.Detail}</li>");
        if (news.Length > most)
            html.Write($"<li>and {news.Length - most} more</li>");
        html.Write($"</ul>\n");
    }

    internal static string Name(ChangeKind kind) => kind switch
    {
        ChangeKind.SecondOrigin => "Second origin",
        ChangeKind.FigureChanged => "Figure moved",
        ChangeKind.ConflictOpened => "New conflict",
        ChangeKind.ConflictClosed => "Conflict closed",
        ChangeKind.StoryOpened => "New story",
        ChangeKind.StoryChanged => "Collated anew",
        ChangeKind.StoryGone => "Gone into another story",
        ChangeKind.ArticleAdded => "New article",
        ChangeKind.ArticleChanged => "Article changed",
        ChangeKind.Corrected => "Corrected",
        _ => "Correction undone",
    };

    static string Tone(ChangeKind kind) => kind switch
    {
        ChangeKind.ConflictOpened => "conflict",
        ChangeKind.FigureChanged => "update",
        ChangeKind.SecondOrigin or ChangeKind.ConflictClosed => "agree",
        _ => "",
    };
}
