using AngleSharp.Html.Parser;

namespace Stemma.Intake;

/// <summary>Reads the article of a web page.</summary>
static class PageReader
{
    internal static IntakeResult Read(string html, Draft draft, IntakeOptions options)
    {
        var document = new HtmlParser().ParseDocument(html);
        var lines = document.QuerySelectorAll("p,h2,h3,li").Select(p => CleanText.Line(p.TextContent)).Where(l => l.Length > 0);
        return ArticleMaker.Make(draft with { Title = draft.Title ?? document.Title, Lines = [.. lines] }, options);
    }
}
