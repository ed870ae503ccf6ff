using Stemma.Collation;
using Stemma.Reports;

namespace Stemma.Tests;

public sealed class HtmlReportTests
{
    static readonly string _bridge = Written(BridgeStory.Collation);

    [Fact]
    public void AsksTheQuestionsInTheirOrder()
    {
        string[] headings =
        [
            "Who really reports this?", "Where do they differ?", "What do they agree on?", "Who said it, in which words?",
            "How did it change over time?", "What only one origin says", "What each article left out", "Where", "Gaps",
            "The articles",
        ];
        var places = headings.Select(heading => _bridge.IndexOf($"<h2>{heading}</h2>", StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void LeadsEveryLinkToAPlaceInThePage()
    {
        var ids = Attributes("id").ToHashSet();
        Assert.Equal(Attributes("id").Count(), ids.Count);
        var links = Attributes("href").Where(link => link.StartsWith('#')).Select(link => link[1..]).ToArray();
        Assert.True(links.Length > 50);
        Assert.Empty(links.Except(ids));
    }

    [Fact]
    public void LoadsNothing()
    {
        Assert.DoesNotContain("src=", _bridge, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", _bridge, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", _bridge, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", _bridge, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ShowsTheWholeTextOfEveryArticle()
    {
        var text = WithoutMarkup(_bridge);
        Assert.All(
            BridgeStory.Collation.Story.Reports.SelectMany(report => report.Article.Text.Split('\n')),
            line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Fact]
    public void EscapesWhateverAnArticleHolds()
    {
        var page = Written(HostileStory.Collation);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b onmouseover", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", string.Concat(Attributes(page, "href")), StringComparison.Ordinal);
        Assert.Equal(1, page.Split("<script").Length - 1);
        Assert.DoesNotContain('\u0007', page);
    }

    static IEnumerable<string> Attributes(string name) => Attributes(_bridge, name);

    static IEnumerable<string> Attributes(string page, string name) =>
        page.Split($" {name}=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"')]);

    static string WithoutMarkup(string page)
    {
        var text = new StringBuilder();
        var inTag = false;
        foreach (var c in page)
        {
            inTag = c == '<' || (inTag && c != '>');
            if (!inTag && c != '>')
                text.Append(c);
        }

        return text.ToString().Replace("&quot;", "\"").Replace("&#39;", "'").Replace("&gt;", ">").Replace("&amp;", "&");
    }

    static string Written(StoryCollation collation)
    {
        var output = new StringWriter();
        new HtmlReportWriter().Write(CollationReport.Of(StoryReport.Of(collation)), output);
        return output.ToString();
    }
}
