using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Writes a story of a list: its title, articles against origins, what differs, its spread over time, what is new.</summary>
static class StoryRowHtml
{
    /// <summary>So many articles are drawn as boxes; more are a number.</summary>
    const int MostBoxes = 12;

    const int Bar = 6, Height = 24, MostNews = 4;

    internal static void Write(HtmlOutput html, StoryListRow row)
    {
        var story = row.Story;
        html.Write($"<li class=\"row{(row.IsNew ? " new" : "")}\" id=\"{story.Id}\">\n<h2><a href=\"/stories/{story.Id}\">{story.Title}</a></h2>\n");
        WriteSpread(html, row);
        html.Write($"<p class=\"facts\">");
        WriteBoxes(html, story);
        html.Write($"<span>{ReadableCount.Of(story.Articles, "article")}</span> <span>{Origins(story)}</span>");
        if (story.Conflicts > 0)
            html.Write($" <span class=\"tone conflict\">{ReadableCount.Of(story.Conflicts, "conflict")}</span>");
        if (story.Updates > 0)
            html.Write($" <span class=\"tone update\">{ReadableCount.Of(story.Updates, "update")}</span>");
        if (story is { FirstDay: { } first, LastDay: { } last })
            html.Write($" <span>{new DayRange(first, last).ToString()}</span>");
        html.Write($" <time class=\"changed\" datetime=\"{story.Changed:O}\">changed {story.Changed:d MMM HH:mm} UTC</time></p>\n");
        if (!row.News.IsEmpty)
            NewsHtml.Write(html, row.News, MostNews);
        html.Write($"</li>\n");
    }

    static string Origins(KeptStory story) => story.Possible > story.Certain
        ? $"{story.Certain}–{story.Possible} origins"
        : ReadableCount.Of(story.Certain, "origin");

    /// <summary>A box for each article: full for an independent origin, half for a possible one, hollow for the rest.</summary>
    static void WriteBoxes(HtmlOutput html, KeptStory story)
    {
        var boxes = Math.Min(MostBoxes, story.Articles);
        html.Write($"<svg class=\"boxes\" width=\"{boxes * 9}\" height=\"9\" aria-hidden=\"true\">");
        for (var index = 0; index < boxes; index++)
        {
            var kind = index < story.Certain ? "sure" : index < story.Possible ? "maybe" : "copy";
            html.Write($"<rect class=\"{kind}\" x=\"{(index * 9) + 1}\" y=\"1.5\" width=\"6.5\" height=\"6.5\" rx=\"1.5\"/>");
        }

        html.Write($"</svg> ");
    }

    static void WriteSpread(HtmlOutput html, StoryListRow row)
    {
        if (row.Spread.Length < 2)
            return;
        var (first, most) = (row.Spread[0].Day.DayNumber, row.Spread.Max(day => day.Articles));
        var days = row.Spread[^1].Day.DayNumber - first + 1;
        var step = Math.Min(Bar + 1.0, 120.0 / days);
        html.Write($"<svg class=\"spread\" width=\"{Math.Ceiling(days * step)}\" height=\"{Height}\" ")
            .Write($"role=\"img\" aria-label=\"reports of {row.Spread.Length} days\">");
        foreach (var (day, articles) in row.Spread)
        {
            var height = Math.Max(3, (Height - 2.0) * articles / most);
            html.Write($"<rect x=\"{(day.DayNumber - first) * step}\" y=\"{Height - height}\" ")
                .Write($"width=\"{Math.Max(1.5, step - 1)}\" height=\"{height}\"/>");
        }

        html.Write($"</svg>\n");
    }
}
