namespace Stemma.Reports;

/// <summary>Writes what there is to say of one story: its figures, then the five questions in order, then what is missing.</summary>
public sealed class HtmlStorySections(HtmlOutput html, StoryReport story, HtmlSetting setting)
{
    /// <summary>An article can leave out thousands of points; nobody reads so many.</summary>
    const int MostLeftOut = 12;

    /// <summary>How many articles and origins there are, and the way to each part.</summary>
    public void WriteLead()
    {
        html.Write($"<p class=\"lead\">{ReadableCount.Of(story.Articles.Length, "article")}, ")
            .Write($"<strong>{ReadableCount.Of(story.CertainOrigins, "independent origin")}")
            .Write($"</strong>");
        if (story.PossibleOrigins > story.CertainOrigins)
            html.Write($" (at most {story.PossibleOrigins})");
        html.Write($"<span class=\"when\">{(story.Published is { } days ? $" published {days}" : "")}</span></p>\n");
        html.Write($"<nav class=\"tiles\" aria-label=\"Sections\">\n");
        Tile("who", story.CertainOrigins, ReadableCount.Noun(story.CertainOrigins, "origin"), "");
        Tile("differ", story.Conflicts.Length, ReadableCount.Noun(story.Conflicts.Length, "conflict"), "conflict");
        Tile("differ", story.Updates.Length, ReadableCount.Noun(story.Updates.Length, "update"), "update");
        Tile("agree", story.Agreed.Length + story.Refined.Length, "agreed", "agree");
        Tile("quotes", story.ChangedQuotes.Length, ReadableCount.Noun(story.ChangedQuotes.Length, "quote") + " changed", "update");
        Tile("timeline", story.Timeline.Length, ReadableCount.Noun(story.Timeline.Length, "date"), "");
        Tile("sole", story.OnlyOneOriginSays.Sum(line => line.Points.Length), "from one origin", "");
        Tile("gaps", story.Gaps.Length, ReadableCount.Noun(story.Gaps.Length, "gap"), "");
        html.Write($"</nav>\n");
    }

    /// <summary>The five questions, and what is missing.</summary>
    public void Write()
    {
        var passages = new HtmlPassages(html, setting);
        var points = new HtmlPoints(html, passages, story, setting);
        new HtmlOrigins(html, story, setting).Write();
        points.WriteDisputed();
        points.WriteAgreed();
        new HtmlQuotes(html, passages, story, setting).Write();
        new HtmlTimeline(html, passages, story, setting).Write();
        points.WriteSoleOrigins();
        WriteLeftOut();
        PlaceMap.Write(html, story, setting);
        WriteGaps();
    }

    void Tile(string section, int count, string label, string tone)
    {
        if (count > 0)
            html.Write($"<a class=\"tile {tone}\" href=\"{setting.ToPart(section)}\"><b>{count}</b> <span>{label}</span></a>\n");
    }

    void WriteLeftOut()
    {
        if (story.LeftOut.Length == 0)
            return;
        html.Write($"<section id=\"{setting.Id("left")}\">\n<h2>What each article left out</h2>\n")
            .Write($"<p class=\"note\">Borne out by at least two independent origins, and not in this article.</p>\n")
            .Write($"<dl class=\"left\">\n");
        foreach (var line in story.LeftOut)
        {
            html.Write($"<div><dt><a href=\"{setting.ToArticle(line.Article)}\">{line.Article.Label}</a></dt><dd><ul>");
            foreach (var point in line.Points.Take(MostLeftOut))
                html.Write($"<li><a href=\"{setting.ToPart(point.Point.Id)}\">{point.Point.About}</a></li>");
            foreach (var quote in line.Quotes.Take(MostLeftOut))
                html.Write($"<li><a href=\"{setting.ToPart(quote.Utterance.Id)}\">words of {HtmlQuotes.Speaker(quote)}</a></li>");
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
        html.Write($"<section id=\"{setting.Id("gaps")}\">\n<h2>Gaps</h2>\n<p class=\"note\">What could not be read or decided.")
            .Write($"</p>\n<ul class=\"gaps\">\n");
        foreach (var line in story.Gaps)
            html.Write($"<li><b>{line.Article?.Label ?? "The story"}</b> {line.Gap.Reason} <span>{line.Gap.Detail}")
                .Write($"</span></li>\n");
        html.Write($"</ul>\n</section>\n");
    }
}
