namespace Stemma.Reports;

/// <summary>Writes the articles in full: every passage of the report is marked, can be linked to, and leads back.</summary>
sealed class HtmlArticles(HtmlOutput html, StoryReport story, string key)
{
    internal void Write()
    {
        html.Write($"<section id=\"{key}-articles\">\n<h2>The articles</h2>\n<p class=\"legend\">")
            .Write($"<span class=\"mark conflict\">differs</span> <span class=\"mark update\">updated</span> ")
            .Write($"<span class=\"mark refine\">finer</span> <span class=\"mark agree\">agreed</span> ")
            .Write($"<span class=\"mark quote\">quoted</span> <span class=\"mark single\">one origin</span> ")
            .Write($"<span class=\"mark shared\">shared words</span></p>\n<div class=\"articles\">\n");
        foreach (var article in story.Articles)
            Write(article);
        html.Write($"</div>\n</section>\n");
    }

    void Write(ReportedArticle reported)
    {
        var article = reported.Article;
        html.Write($"<section class=\"text\" id=\"{key}-a{reported.Number}\" lang=\"{article.Language}\">\n")
            .Write($"<h3>{reported.Label}</h3>\n<p class=\"facts\">");
        html.Write($"{(article.Published is { } published ? published.ToString() : "no date")}");
        if (article.Authors.Length > 0)
            html.Write($" · {string.Join(", ", article.Authors)}");
        html.Write($" · {article.Source}");
        if (article.Address is { Scheme: "http" or "https" } address)
            html.Write($" · <a href=\"{address.AbsoluteUri}\" rel=\"noopener noreferrer nofollow\">{address.Host}</a>");
        html.Write($"</p>\n");
        WriteText(reported);
        if (article.Removed.Length > 0)
        {
            html.Write($"<details class=\"removed\"><summary>{article.Removed.Length} lines taken out</summary>\n<ul>");
            foreach (var removal in article.Removed)
                html.Write($"<li><small>{removal.Reason.ToString().ToLowerInvariant()}</small> {removal.Text}</li>\n");
            html.Write($"</ul></details>\n");
        }

        html.Write($"</section>\n");
    }

    void WriteText(ReportedArticle reported)
    {
        var text = reported.Article.Text;
        var marks = new MarkCursor(MarkedText.Of(story, reported, key));
        var written = new HashSet<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                html.Write($"<p class=\"{(end <= reported.Article.Headline.End ? "headline" : "")}\">");
                WriteLine(reported, new(start, end), marks, written);
                html.Write($"</p>\n");
            }

            start = end + 1;
        }
    }

    void WriteLine(ReportedArticle reported, TextSpan line, MarkCursor marks, HashSet<TextSpan> written)
    {
        for (var at = line.Start; at < line.End;)
        {
            var covering = marks.Covering(at);
            var end = Math.Min(line.End, marks.NextEdge(at));
            var anchors = 0;
            foreach (var mark in covering)
            {
                if (!written.Add(mark.Span))
                    continue;
                html.Write($"<span class=\"at\" id=\"{HtmlPassages.Anchor(key, reported, mark.Span)}\">");
                anchors++;
            }

            WriteStretch(reported.Article, new(at, end), covering);
            for (; anchors > 0; anchors--)
                html.Write($"</span>");
            at = end;
        }
    }

    void WriteStretch(Article article, TextSpan span, IReadOnlyList<TextMark> covering)
    {
        if (covering.Count == 0)
        {
            html.Write($"{article[span]}");
            return;
        }

        var gravest = covering.MaxBy(mark => mark.Tone);
        html.Write($"<a class=\"mark {gravest.Tone.ToString().ToLowerInvariant()}\" data-s=\"{span.Start}\" ")
            .Write($"data-e=\"{span.End}\" ")
            .Write($"href=\"#{gravest.Target}\" title=\"{gravest.About}\">{article[span]}</a>");
    }
}
