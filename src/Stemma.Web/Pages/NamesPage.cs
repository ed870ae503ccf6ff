using Microsoft.AspNetCore.Http;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>The people, or the places, of a desk; and a page for each: who they are said to be, what they said, where they are named.</summary>
/// <param name="kind">As the desk keeps it: <c>person</c>, <c>place</c>.</param>
/// <param name="room">The path of the list.</param>
sealed class NamesPage(DeskSite site, string kind, string room)
{
    const int Most = 200, Length = 20, MostStories = 12;

    static readonly TimeSpan _keeping = TimeSpan.FromMinutes(1);

    readonly Held<ImmutableArray<NameCount>> _most = new(site.Clock, _keeping, names => names.Length == Most);

    string Title => kind == "person" ? "People" : "Places";

    internal IResult List(HttpContext context)
    {
        var words = context.Request.Query["q"].ToString().Trim();
        var names = words.Length == 0
            ? _most.Find(() => site.Desk.Read(session => session.Names.Most(kind, "", Most)))
            : site.Desk.Read(session => session.Names.Most(kind, words, Most));
        return new HtmlPage(Title, html =>
        {
            var count = names.Length == Most ? $"the {Most} that most articles name" : ReadableCount.Of(names.Length, "name");
            html.Write($"<h1>{Title}</h1>\n");
            FindBox.Write(html, room, "A part of the name", words);
            html.Write($"<div id=\"results\" aria-live=\"polite\">\n<p class=\"count\">{count}</p>\n<ul class=\"names\">\n");
            foreach (var name in names)
                html.Write($"<li><a href=\"{room}/{Uri.EscapeDataString(name.Name)}\">{name.Name}</a> <small>{name.Articles}</small></li>\n");
            html.Write($"</ul>\n</div>\n");
        })
        {
            Room = room,
        };
    }

    /// <summary>A slash in a name comes as it was sent: decoded, it would part the path.</summary>
    internal static string Named(string name) => name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Replace('\0', ' ');

    internal IResult Show(HttpContext context, string name)
    {
        name = Named(name);
        var page = Paging.Of(context.Request.Query);
        var (articles, count) = site.Desk.Read(session => (
            session.Names.Find(kind, name, new((page - 1) * Length, Length)), session.Names.Count(kind, name)));
        if (count == 0)
            return HtmlPage.Notice(StatusCodes.Status404NotFound, "Nobody by this name", "No article of the desk names anybody or anything so.");
        var told = articles.Select(article => article.Story).OfType<string>().Distinct().Take(MostStories)
            .Select(story => site.Desk.Read(session => session.Stories.Find(story))).OfType<KeptStory>()
            .Select(story => site.Stories.Find(story) is { } report ? EntityInStory.Find(report, kind == "person", name) : null)
            .OfType<EntityInStory>().ToImmutableArray();
        return new HtmlPage(name, html =>
        {
            html.Write($"<p class=\"up\"><a href=\"{room}\">{Title}</a></p>\n<h1>{name}</h1>\n");
            EntityHtml.Write(html, name, told);
            html.Write($"<section id=\"named\"><h2>Where it is named</h2>\n")
                .Write($"<p class=\"count\">{ReadableCount.Of(count, "article")}</p>\n<ol class=\"hits\">\n");
            foreach (var article in articles)
                HitHtml.Write(html, article);
            html.Write($"</ol>\n");
            Paging.Write(html, page, count, Length, number => $"{room}/{Uri.EscapeDataString(name)}?page={number}");
            html.Write($"</section>\n");
        })
        {
            Room = room,
        };
    }
}
