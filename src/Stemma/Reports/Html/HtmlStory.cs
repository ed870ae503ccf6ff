namespace Stemma.Reports;

/// <summary>Writes one story: the five questions in order, then what is missing, then the articles.</summary>
/// <param name="key">Begins every id of the story in the page: <c>s1</c>.</param>
sealed class HtmlStory(HtmlOutput html, StoryReport story, string key)
{
    /// <summary>An article can leave out thousands of points; nobody reads so many.</summary>
    const int MostLeftOut = 12;

    internal void Write()
    {
        var passages = new HtmlPassages(html, key);
        var points = new HtmlPoints(html, passages, story);
        html.Write($"<article class=\"story\" id=\"{key}\">\n");
        WriteHead();
        new HtmlOrigins(html, passages, story, key).Write();
        points.WriteDisputed(key);
        points.WriteAgreed(key);
        new HtmlQuotes(html, passages, story, key).Write();
        new HtmlTimeline(html, passages, story, key).Write();
        points.WriteSoleOrigins(key);
        WriteLeftOut();
        PlaceMap.Write(html, story, key);
        WriteGaps();
        new HtmlArticles(html, story, key).Write();
        html.Write($"</article>\n");
    }

    void WriteHead()
    {
        var articles = story.Articles.Length == 1 ? "article" : "articles";
        var origins = story.CertainOrigins == 1 ? "independent origin" : "independent origins";
        html.Write($"<header class=\"head\">\n<p class=\"brand\">Stemma</p>\n<h1>{story.Title}</h1>\n");
        html.Write($"<p class=\"lead\">{story.Articles.Length} {articles}, <strong>{story.CertainOrigins} {origins}")
            .Write($"</strong>");
        if (story.PossibleOrigins > story.CertainOrigins)
            html.Write($" (at most {story.PossibleOrigins})");
        html.Write($"<span class=\"when\">{(story.Published is { } days ? $" published {days}" : "")}</span></p>\n");
        html.Write($"<nav class=\"tiles\" aria-label=\"Sections\">\n");
        Tile("who", story.CertainOrigins, "origins", "");
        Tile("differ", story.Conflicts.Length, "conflicts", "conflict");
        Tile("differ", story.Updates.Length, "updates", "update");
        Tile("agree", story.Agreed.Length + story.Refined.Length, "agreed", "agree");
        Tile("quotes", story.ChangedQuotes.Length, "quotes changed", "update");
        Tile("timeline", story.Timeline.Length, "dates", "");
        Tile("sole", story.OnlyOneOriginSays.Sum(line => line.Points.Length), "from one origin", "");
        Tile("gaps", story.Gaps.Length, "gaps", "");
        html.Write($"</nav>\n</header>\n");
    }

    void Tile(string section, int count, string label, string tone)
    {
        if (count > 0)
            html.Write($"<a class=\"tile {tone}\" href=\"#{key}-{section}\"><b>{count}</b> <span>{label}</span></a>\n");
    }

    void WriteLeftOut()
    {
        if (story.LeftOut.Length == 0)
            return;
        html.Write($"<section id=\"{key}-left\">\n<h2>What each article left out</h2>\n")
            .Write($"<p class=\"note\">Borne out by at least two independent origins, and not in this article.</p>\n")
            .Write($"<dl class=\"left\">\n");
        foreach (var line in story.LeftOut)
        {
            html.Write($"<div><dt><a href=\"#{key}-a{line.Article.Number}\">{line.Article.Label}</a></dt><dd><ul>");
            foreach (var point in line.Points.Take(MostLeftOut))
                html.Write($"<li><a href=\"#{key}-{point.Point.Id}\">{point.Point.About}</a></li>");
            foreach (var quote in line.Quotes.Take(MostLeftOut))
                html.Write($"<li><a href=\"#{key}-{quote.Utterance.Id}\">words of {HtmlQuotes.Speaker(quote)}</a></li>");
            var more = Math.Max(0, line.Points.Length - MostLeftOut) + Math.Max(0, line.Quotes.Length - MostLeftOut);
            if (more > 0)
                html.Write($"<li>and {more} more</li>");
            html.Write($"</ul></dd></div>\n");
        }

        html.Write($"</dl>\n</section>\n");
    }

    void WriteGaps()
    {
        if (story.Gaps.Length == 0)
            return;
        html.Write($"<section id=\"{key}-gaps\">\n<h2>Gaps</h2>\n<p class=\"note\">What could not be read or decided.")
            .Write($"</p>\n<ul class=\"gaps\">\n");
        foreach (var line in story.Gaps)
            html.Write($"<li><b>{line.Article?.Label ?? "The story"}</b> {line.Gap.Reason} <span>{line.Gap.Detail}")
                .Write($"</span></li>\n");
        html.Write($"</ul>\n</section>\n");
    }
}
