using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Writes who reports the story: the stemma as a picture, and what it rests on.</summary>
sealed class HtmlOrigins(HtmlOutput html, HtmlPassages passages, StoryReport story, string key)
{
    internal void Write()
    {
        html.Write($"<section id=\"{key}-who\">\n<h2>Who really reports this?</h2>\n<div class=\"who\">\n");
        LineageGraph.Write(html, story, key);
        html.Write($"<div class=\"basis\">\n");
        foreach (var line in story.Origins)
            WriteBasis(line);
        html.Write($"</div>\n</div>\n</section>\n");
    }

    void WriteBasis(OriginLine line)
    {
        var sure = line.Origin.IsCertain ? "certain" : "possible";
        html.Write($"<details><summary><b>{line.Origin.Name}</b> ")
            .Write($"<span class=\"count\">{line.Articles.Length} of {story.Articles.Length} articles</span> ")
            .Write($"<small>{sure}{(line.Origin.IsAbsent ? ", itself not among these" : "")}</small></summary>\n")
            .Write($"<ul class=\"evidence\">\n");
        foreach (var evidence in line.Origin.Basis)
            WriteEvidence(evidence);
        html.Write($"</ul>\n");
        foreach (var article in line.Articles)
        {
            if (article.Made is { } made)
                WriteSource(article, made);
            foreach (var source in article.DrawsOn)
                WriteSource(article, source);
        }

        html.Write($"</details>\n");
    }

    void WriteSource(ReportedArticle article, SourceLine source)
    {
        var derivation = source.Derivation;
        html.Write($"<p class=\"made\"><a href=\"#{key}-a{article.Number}\">{article.Label}</a>: ")
            .Write($"{source.ToString()}</p>\n<ul class=\"evidence\">\n");
        foreach (var evidence in derivation.Evidence)
            WriteEvidence(evidence);
        html.Write($"</ul>\n");
        var shared = derivation.Passages
            .OrderByDescending(passage => passage.Here.Length).Take(3).OrderBy(passage => passage.Here)
            .SelectMany(passage => Pair(article, passage)).ToArray();
        if (shared.Length > 0)
            passages.Write(shared);
    }

    IEnumerable<ShownPassage> Pair(ReportedArticle article, SharedPassage passage)
    {
        yield return new(article, new(new Passage(article.Article.Id, passage.Here)));
        if (passage.There is { } there)
            yield return new(story.Article(there.Article), new(there));
    }

    void WriteEvidence(Evidence evidence)
    {
        html.Write($"<li>{evidence.Reason}");
        if (evidence.Passage is { } passage && !passage.Span.IsEmpty)
        {
            var shown = new ShownPassage(story.Article(passage.Article), new(passage));
            html.Write($": <a href=\"#{passages.Anchor(shown)}\">“{shown.Text}”</a> <small>{shown.Article.Label}</small>");
        }

        html.Write($"</li>\n");
    }
}
