namespace Stemma.Reports;

/// <summary>Writes one story in one page: what there is to say of it, then the articles.</summary>
/// <param name="key">Begins every id of the story in the page: <c>s1</c>.</param>
public sealed class HtmlStory(HtmlOutput html, StoryReport story, string key)
{
    public void Write()
    {
        var page = new OnePage(key);
        var sections = new HtmlStorySections(html, story, page);
        html.Write($"<article class=\"story\" id=\"{key}\">\n")
            .Write($"<header class=\"head\">\n<p class=\"brand\">Stemma</p>\n<h1>{story.Title}</h1>\n");
        sections.WriteLead();
        html.Write($"</header>\n");
        sections.Write();
        new HtmlArticles(html, story, page).Write();
        html.Write($"</article>\n");
    }
}
