using Stemma.Reports;

namespace Stemma.Web;

/// <summary>Writes how it can be corrected where an article belongs, and whose reporting it carries.</summary>
sealed class ArticleForms(HtmlOutput html, StoryReport story, CorrectionForm form)
{
    internal void Write(ReportedArticle article)
    {
        html.Write($"<section id=\"correct\"><h2>Correct</h2>\n");
        if (story.Articles.Length > 1)
        {
            Write("own-story", "It is another story", [($"{article.Article.Id}", article.Label)]);
            var pairs = story.Articles.Where(other => other != article)
                .Select(other => ($"{other.Article.Id} {article.Article.Id}", other.Label)).ToList();
            Write("same-origin", "It carries the reporting of", pairs);
            Write("other-origin", "Its reporting is not that of", pairs);
        }

        html.Write($"<p><a href=\"/corrections\">All corrections</a></p></section>\n");
    }

    void Write(string kind, string title, IEnumerable<(string Places, string Name)> choices) =>
        form.Write(html, kind, title, () => CorrectionForm.WriteChoice(html, title, choices));
}
