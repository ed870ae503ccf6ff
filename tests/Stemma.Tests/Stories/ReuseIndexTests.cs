using Stemma.Stories;
using Stemma.Training;

namespace Stemma.Tests;

/// <summary>Near-duplicates of a stream, and the passages of two texts.</summary>
public sealed class ReuseIndexTests
{
    [Fact]
    public void FindsWhatThePlainComparisonOfAllPairsFinds()
    {
        var reports = Enumerable.Range(0, 6).SelectMany(seed => new TraditionMaker(seed).Make(2, 4, isDated: true).Reports).ToList();
        var index = new ReuseIndex();
        for (var i = 0; i < reports.Count; i++)
        {
            var found = index.Add(reports[i].Article).Select(shared => shared.Other).ToHashSet();
            var plain = reports.Take(i).Where(other => Containment(reports[i].Article.Text, other.Article.Text) >= ReuseIndex.LeastContainment);
            Assert.Equal(plain.Select(other => other.Article.Id).Order(), found.Order());
        }
    }

    [Fact]
    public void WhatAnOutletPutsUnderEveryArticleIsNoSharedText()
    {
        const string Footer = "\n\nThe Courier of Varnholm is printed on paper from the woods of Tarnby, and every word in it was read twice "
            + "before you saw it; write to the desk at the harbour if something is wrong all the same.";
        Article[] articles = [OfSite(Reports.Lighthouse + Footer), OfSite(Reports.Orchard + Footer), OfSite(Reports.Orchard + " More soon." + Footer)];
        var index = new ReuseIndex();
        Assert.Empty(index.Add(articles[0]));
        Assert.Empty(index.Add(articles[1]));
        Assert.Equal(articles[1].Id, Assert.Single(index.Add(articles[2])).Other);
    }

    [Fact]
    public void AnIndexThatWasWrittenAndReadBackGivesTheSameAnswers()
    {
        var articles = Enumerable.Range(0, 6).SelectMany(seed => new TraditionMaker(seed).Make(2, 4, isDated: true).Reports)
            .Select(report => report.Article).ToList();
        var index = new ReuseIndex(mostArticles: 12);
        foreach (var article in articles.Take(20))
            index.Add(article);
        using var stream = new MemoryStream();
        index.Write(stream);
        stream.Position = 0;
        var restored = ReuseIndex.Read(stream);
        Assert.Equal(12, restored.Count);
        Assert.All(articles.Skip(20), article => Assert.Equal(index.Add(article), restored.Add(article)));
    }

    [Fact]
    public void AStreamAnswersAsItsIndexesDoOneByOne()
    {
        var articles = Enumerable.Range(0, 4).SelectMany(seed => new TraditionMaker(seed).Make(2, 4, isDated: true).Reports)
            .Select(report => report.Article).ToList();
        var (stories, reuse) = (new StoryIndex(ClusteringOptions.Default), new ReuseIndex());
        var answers = new ArticleStream(new(ClusteringOptions.Default), new()).Add(articles);
        foreach (var (article, answer) in articles.Zip(answers))
        {
            Assert.Equal(stories.Add(article).Story, answer.Placement.Story);
            Assert.Equal(reuse.Add(article), answer.Shared);
        }
    }

    [Fact]
    public void AStreamAnswersAsItsPlainTwinThatGoesThroughEverythingDoes()
    {
        var plain = new PlainStream(ClusteringOptions.Default);
        var articles = new InventedStream(3, perDay: 100).Articles(500).ToList();
        var joined = 0;
        foreach (var (article, answer) in articles.Zip(new ArticleStream(new(ClusteringOptions.Default), new()).Add(articles)))
        {
            var expected = plain.Add(article);
            Assert.Equal((expected.Placement.Story, expected.Placement.Membership.Score), (answer.Placement.Story, answer.Placement.Membership.Score));
            Assert.Equal(expected.Shared, answer.Shared);
            joined += expected.Placement.Membership.Score < 1 ? 1 : 0;
        }

        Assert.NotEqual(0, joined);
    }

    [Fact]
    public void AnotherHeadlineHidesNoNearDuplicate()
    {
        var index = new ReuseIndex();
        var first = Reports.Of("Varnholm loses its light\n\n" + Reports.Lighthouse, "Brenwick Post").Article;
        index.Add(first);
        var again = Reports.Of("Opinion | The tower that fell - Tarn Daily\n\n" + Reports.Lighthouse, "Tarn Daily").Article;
        Assert.Equal(first.Id, Assert.Single(index.Add(again)).Other);
    }

    [Fact]
    public void WhatIsRememberedNoMoreIsNotFound()
    {
        var articles = new TraditionMaker(5).Make(30, 0, isDated: true).Reports.Select(report => report.Article).ToList();
        var index = new ReuseIndex(mostArticles: 10);
        foreach (var article in articles)
            index.Add(article);
        Assert.DoesNotContain(index.Add(articles[0]), shared => shared.Other == articles[0].Id);
        Assert.Contains(index.Add(articles[25]), shared => shared.Other == articles[25].Id);
    }

    static Article OfSite(string text) => Reports.Of(text).Article with { Outlet = new("The Courier", "courier.example") };

    [Fact]
    public void APassageSurvivesAChangedWordADroppedClauseAndAnotherPlace()
    {
        const string Text = "The harbour office closed the northern bay to all vessels on Tuesday, because blocks of the old tower "
            + "still fall into the water, and asked walkers to keep away from the cliff.";
        const string Changed = "Rain came at noon. The harbour office shut the northern bay to all vessels on Tuesday, because blocks of "
            + "the old tower still fall, and asked walkers to keep away from the cliff.";
        var (here, there) = (WordSequence.Of(Text), WordSequence.Of(Changed));
        var passage = Assert.Single(PassageFinder.Find(GramIndex.Of(here), GramIndex.Of(there)));
        Assert.Equal("cliff", Text[here.Span(passage.HereEnd - 1).Start..here.Span(passage.HereEnd - 1).End]);
        Assert.Equal(here.Count, passage.HereEnd);
    }

    [Fact]
    public void HostileTextTakesNoException()
    {
        string[] texts = ["", "\ud800", new('"', 5000), string.Concat(Enumerable.Repeat("a b c d ", 4000)), "\0\u2028(AP) —\r\r"];
        var lineage = Reports.Lineage([.. texts.Select(text => Reports.Of(text, "Tarn Daily"))]);
        Assert.NotEmpty(lineage.Origins);
    }

    static double Containment(string left, string right)
    {
        var (mine, its) = (Shingles(left), Shingles(right));
        return ReuseIndex.Containment(mine.Intersect(its).Count(), mine.Count, its.Count);
    }

    static HashSet<string> Shingles(string text)
    {
        var words = WordSequence.Of(text);
        return
        [
            .. Enumerable.Range(0, Math.Max(0, words.Count - 7))
                .Select(i => string.Join(' ', Enumerable.Range(i, 8).Select(words.Hash))),
        ];
    }
}
