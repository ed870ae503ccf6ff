using Stemma.Collation;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Writes how a story can be corrected: what belongs to it, and who or what is one.</summary>
sealed class StoryForms(HtmlOutput html, StoryReport story, CorrectionForm form)
{
    internal void Write()
    {
        html.Write($"<h2>What belongs to it</h2>\n");
        form.Write(html, "same-story", "Another story is the same", () => html
            .Write($"<label>Id or address of the other story, or of an article ")
            .Write($"<input type=\"hidden\" name=\"places\" value=\"{story.Articles[0].Article.Id}\">")
            .Write($"<input name=\"places\" required maxlength=\"300\" placeholder=\"/stories/s0123456789ab\"></label>\n"));
        if (story.Articles.Length > 1)
            form.Write(html, "own-story", "Some articles are a story of their own", WriteArticles);
        html.Write($"<h2>Who and what is one</h2>\n");
        foreach (var (name, entities) in Entities())
        {
            if (entities.Length > 1)
                form.Write(html, "same-entity", $"Two {name} are one", () => WriteTwo(entities.Select(entity => (First(entity), entity.Name)).ToList()));
            var passages = entities.Where(entity => entity.Variants.Length > 1).SelectMany(Passages).ToList();
            if (passages.Count > 1)
                form.Write(html, "other-entity", $"One of the {name} is two", () => WriteTwo(passages));
        }
    }

    void WriteArticles()
    {
        html.Write($"<fieldset><legend>These</legend>\n");
        foreach (var article in story.Articles)
        {
            html.Write($"<label class=\"check\"><input type=\"checkbox\" name=\"places\" value=\"{article.Article.Id}\"> ")
                .Write($"{article.Label}: {article.Article.Title}</label>\n");
        }

        html.Write($"</fieldset>\n");
    }

    void WriteTwo(List<(string Places, string Name)> choices)
    {
        CorrectionForm.WriteChoice(html, "The one", choices);
        CorrectionForm.WriteChoice(html, "The other", choices.Skip(1).Append(choices[0]));
    }

    IEnumerable<(string Name, ImmutableArray<StoryEntity> Entities)> Entities() =>
        [("people", story.Collation.People), ("organisations", story.Collation.Organizations), ("places", story.Collation.Places)];

    static string First(StoryEntity entity) => KeptRuling.Text(entity.Mentions[0].Passage);

    /// <summary>Where each of its names stands first.</summary>
    IEnumerable<(string Places, string Name)> Passages(StoryEntity entity) => entity.Mentions
        .Select(mention => (mention.Passage, Text: story.Article(mention.Passage.Article).Article[mention.Passage.Span].ToString()))
        .DistinctBy(pair => pair.Text)
        .Select(pair => (KeptRuling.Text(pair.Passage), $"{pair.Text} · {story.Article(pair.Passage.Article).Label}"));
}
