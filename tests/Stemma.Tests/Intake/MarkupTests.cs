using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Stemma.Intake;

namespace Stemma.Tests.Intake;

/// <summary>The nodes of a page are those of AngleSharp's own tree, however its tags stand.</summary>
public sealed class MarkupTests
{
    static readonly string[] _pieces =
    [
        "<p>", "</p>", "<b>", "</b>", "<i class=x>", "</i>", "<a href=/y>", "</a>", "<div id=d>", "</div>", "<table>", "</table>", "<tr>", "<td>",
        "</td>", "<caption>", "<ul>", "<li>", "</ul>", "<select>", "<option>", "</select>", "<svg>", "<title>", "</svg>", "<math>", "<mi>", "</math>",
        "<form>", "</form>", "<h1>", "</h1>", "<h2>", "<button>", "</button>", "<br>", "</br>", "<img class=z>", "<hr/>", "<x-box>", "</x-box>",
        "<body lang=en>", "<html lang=fr>", "<head>", "</head>", "</body>", "<frameset>", "<noscript>", "</noscript>", "<dd>", "<ruby>", "<rt>",
        "<font>", "<nobr>", "</nobr>", "<!-- c -->", "<!doctype html>", "<textarea>", "</textarea>", "<meta name=a content=b>", "<style>", "</style>",
        "one", " two ", "&amp;", "&eacute", "\n", "<", "\0", "<tbody>", "</tr>", "<foreignObject>", "<desc>", "<article>", "</article>", "<col>",
    ];

    static readonly HtmlParserOptions _options = new()
    {
        SkipComments = true,
        SkipProcessingInstructions = true,
        SkipScriptText = true,
        SkipRawText = true,
    };

    [Fact]
    public void ItIsTheTreeOfTheStandard()
    {
        var random = new Random(3);
        for (var i = 0; i < 4000; i++)
        {
            var html = Soup(random, _pieces);
            using var expected = new HtmlParser(_options).ParseDocument(html);
            using var page = MarkupParser.Parse(html.AsMemory(), IntakeLimits.Default);
            Assert.True(Told(expected) == Told(page), $"{html}\nstandard: {Told(expected)}\nnodes:    {Told(page)}");
        }
    }

    [Fact]
    public void WhatATemplateHoldsIsOnNoPage()
    {
        using var page = MarkupParser.Parse("<p>one<template><p>two<template></template>three</template>four".AsMemory(), IntakeLimits.Default);
        Assert.Equal("<html><head></head><body><p>onefour</p></body></html>", Told(page));
    }

    [Fact]
    public void NoOrderOfTemplatesThrows()
    {
        var random = new Random(4);
        string[] pieces = [.. _pieces, .. Enumerable.Repeat("<template>", 9), .. Enumerable.Repeat("</template>", 9)];
        for (var i = 0; i < 4000; i++)
        {
            using var page = MarkupParser.Parse(Soup(random, pieces).AsMemory(), IntakeLimits.Default);
            Assert.NotNull(page.Body ?? page.Root);
        }
    }

    [Fact]
    public void EachElementKnowsWhereItsMarkBegins()
    {
        const string Html = "<html><body><!-- &amp; -->\n<p class='a'>x &amp; y <em>z</em><ul><li>1<li>2</ul>";
        using var page = MarkupParser.Parse(Html.AsMemory(), IntakeLimits.Default);
        var open = new Stack<MarkupNode>([page.Body!]);
        var seen = 0;
        while (open.TryPop(out var node))
        {
            node.Children.ForEach(open.Push);
            if (node is MarkupElement element && ++seen > 0)
                Assert.StartsWith($"<{element.Tag}", Html[element.Source..], StringComparison.Ordinal);
        }
        Assert.Equal(6, seen);
    }

    [Fact]
    public void ParsingEndsWhereItsTimeOrItsNodesEnd()
    {
        var html = string.Concat(Enumerable.Range(0, 5000).Select(i => $"<p>{i} <b>b</b>"));
        using var whole = MarkupParser.Parse(html.AsMemory(), IntakeLimits.Default);
        using var late = MarkupParser.Parse(html.AsMemory(), IntakeLimits.Default with { PageTime = TimeSpan.Zero });
        using var large = MarkupParser.Parse(html.AsMemory(), IntakeLimits.Default with { PageNodes = 1000 });
        Assert.Equal((false, true, true), (whole.IsCut, late.IsCut, large.IsCut));
        Assert.Equal(5000, whole.Body!.Children.Count);
        Assert.InRange(late.Body!.Children.Count, 1, 100);
        Assert.InRange(large.Body!.Children.Count, 100, 300);
    }

    static string Soup(Random random, string[] pieces) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 25)).Select(_ => pieces[random.Next(pieces.Length)]));

    static string Told(INode node) => node switch
    {
        IText text => text.Data,
        IElement element => $"<{element.LocalName}{string.Concat(element.Attributes.Where(a => MarkupAttribute.IsRead(a.Name)).Select(a => $" {a.LocalName}={a.Value}"))}>"
            + $"{string.Concat(element.ChildNodes.Select(Told))}</{element.LocalName}>",
        _ => string.Concat(node.ChildNodes.Select(Told)),
    };

    static string Told(MarkupNode node) => node switch
    {
        MarkupText text => text.Data.ToString(),
        MarkupElement element => $"<{element.Tag}{string.Concat(element.Attributes.Select(a => $" {a.Name}={a.Value}"))}>"
            + $"{string.Concat(element.Children.Select(Told))}</{element.Tag}>",
        _ => string.Concat(node.Children.Select(Told)),
    };
}
