namespace Stemma.Reports;

/// <summary>Writes the text of an article: every passage of the report is marked, can be linked to, and leads back.</summary>
public sealed class HtmlArticleText(HtmlOutput html, StoryReport story, HtmlSetting setting)
{
    /// <summary>What the colours of the marks mean.</summary>
    public static void WriteLegend(HtmlOutput html)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Write($"<p class=\"legend\">")
            .Write($"<span class=\"mark conflict\">differs</span> <span class=\"mark update\">updated</span> ")
            .Write($"<span class=\"mark refine\">finer</span> <span class=\"mark agree\">agreed</span> ")
            .Write($"<span class=\"mark quote\">quoted</span> <span class=\"mark single\">one origin</span> ")
            .Write($"<span class=\"mark shared\">shared words</span></p>\n");
    }

    /// <param name="lit">A passage to be lit up; null for none.</param>
    public void Write(ReportedArticle reported, TextSpan? lit)
    {
        var text = reported.Article.Text;
        var marks = new MarkCursor(MarkedText.Of(story, reported, lit));
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
                html.Write($"<span class=\"at\" id=\"{setting.PassageId(reported, mark.Span)}\">");
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

        var lit = covering.Any(mark => mark.Tone == MarkTone.Lit) ? " lit" : "";
        var gravest = covering.Where(mark => mark.Tone != MarkTone.Lit).DefaultIfEmpty().MaxBy(mark => mark.Tone);
        if (gravest.Target is null)
        {
            html.Write($"<mark class=\"lit\">{article[span]}</mark>");
            return;
        }

        html.Write($"<a class=\"mark {gravest.Tone.ToString().ToLowerInvariant()}{lit}\" data-s=\"{span.Start}\" ")
            .Write($"data-e=\"{span.End}\" ")
            .Write($"href=\"{setting.ToPart(gravest.Target)}\" title=\"{gravest.About}\">{article[span]}</a>");
    }
}
