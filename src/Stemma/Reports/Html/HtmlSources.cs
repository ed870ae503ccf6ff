using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Writes what an article was made from: how, on what evidence, and the shared passages side by side.</summary>
public sealed class HtmlSources(HtmlOutput html, StoryReport story, HtmlSetting setting)
{
    readonly HtmlPassages _passages = new(html, setting);

    /// <param name="most">So many passages are shown of each source: the longest, in the order of the text.</param>
    public void Write(ReportedArticle article, int most)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Made is { } made)
            Write(article, made, most);
        foreach (var source in article.DrawsOn)
            Write(article, source, most);
    }

    void Write(ReportedArticle article, SourceLine source, int most)
    {
        var derivation = source.Derivation;
        html.Write($"<p class=\"made\"><a href=\"{setting.ToArticle(article)}\">{article.Label}</a>: ")
            .Write($"{source.ToString()}</p>\n<ul class=\"evidence\">\n");
        foreach (var evidence in derivation.Evidence)
            WriteEvidence(evidence);
        html.Write($"</ul>\n");
        var shared = derivation.Passages
            .OrderByDescending(passage => passage.Here.Length).Take(most).OrderBy(passage => passage.Here)
            .SelectMany(passage => Pair(article, passage)).ToArray();
        if (shared.Length > 0)
            _passages.Write(shared);
    }

    IEnumerable<ShownPassage> Pair(ReportedArticle article, SharedPassage passage)
    {
        yield return new(article, new(new Passage(article.Article.Id, passage.Here)));
        if (passage.There is { } there)
            yield return new(story.Article(there.Article), new(there));
    }

    internal void WriteEvidence(Evidence evidence)
    {
        html.Write($"<li>{evidence.Reason}");
        if (evidence.Passage is { } passage && !passage.Span.IsEmpty)
        {
            var shown = new ShownPassage(story.Article(passage.Article), new(passage));
            html.Write($": <a href=\"{setting.ToPassage(shown.Article, passage.Span)}\">“{shown.Text}”</a> <small>{shown.Article.Label}</small>");
        }

        html.Write($"</li>\n");
    }
}
