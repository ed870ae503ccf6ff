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

    [Fact]
    public void AFigureThatMovedIsDrawnFromItsSecondReportOn()
    {
        Assert.Equal(["5", "7"], Labels(Curve(Verdict.Update, "5", "7")));
        Assert.Empty(Curve(Verdict.Conflict, "5", "7"));
        Assert.Empty(Curve(Verdict.Agree, "5", "5", "5"));
    }

    [Fact]
    public void ACurveSaysAValueWhereItChanges() =>
        Assert.Equal(["5", "7", "9"], Labels(Curve(Verdict.Update, "5", "5", "7", "7", "7", "9", "9", "9", "9", "9")));

    [Fact]
    public void AReportThatGivesTwoFiguresIsOneStepOfItsCurve()
    {
        var draft = new StoryDraft();
        draft.Article("r0", "Outlet 0", new(2031, 3, 1), "Ferry sinks", "There were 12 people on board.");
        draft.Article("r1", "Outlet 1", new(2031, 3, 2), "Ferry sinks", "There were 9 people on board, and not 12 people as was said.");
        draft.Origin("o0", "Outlet 0", "itself", false, "r0");
        draft.Origin("o1", "Outlet 1", "itself", false, "r1");
        draft.Point(
            PointKind.Quantity,
            Verdict.Update,
            "people on board",
            "by hand",
            draft.Reading("12", ["Outlet 0", "Outlet 1"], "r0|12 people", "r1|12 people") with { Low = 12, High = 12 },
            draft.Reading("9", ["Outlet 1"], "r1|9 people") with { Low = 9, High = 9 });
        var curve = CurveIn(Written(draft.Build("Ferry sinks")));
        Assert.Equal(["12", "9, 12"], Labels(curve));
        Assert.Equal(2, curve.Split("<circle").Length - 1);
    }

    [Fact]
    public void WhatLastsMoreThanADayHasABarOnTheTimeline()
    {
        var picture = _bridge.Split("class=\"picture timeline\"")[1].Split("</svg>")[0];
        var lasting = BridgeStory.Collation.Timeline.Select(entry => entry.Days).Where(days => days.End.DayNumber - days.Start.DayNumber > 1).Distinct().Count();
        Assert.InRange(lasting, 1, int.MaxValue);
        Assert.Equal(lasting, picture.Split("class=\"range\"").Length - 1);
    }

    static string Curve(Verdict verdict, params string[] values) => CurveIn(Written(StoryNewsTests.Of(2, verdict, values)));

    static string CurveIn(string page) => page.Contains("class=\"picture curve\"", StringComparison.Ordinal)
        ? page.Split("class=\"picture curve\"")[1].Split("</svg>")[0] : "";

    static IEnumerable<string> Labels(string curve) => curve.Split("<text x=").Skip(1).Select(text => text.Split('>')[1].Split('<')[0]);

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
