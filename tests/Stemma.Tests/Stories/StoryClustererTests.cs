using Stemma.Reading;
using Stemma.Stories;
using Stemma.Training;

namespace Stemma.Tests;

/// <summary>Stories told apart as they arrive.</summary>
public sealed class StoryClustererTests
{
    [Fact]
    public void TwoEventsInOneFolderAreTwoStories()
    {
        var stories = new StoryClusterer(ClusteringOptions.Default).Cluster(
        [
            Reports.Of(Reports.Lighthouse, "Brenwick Post", "2031-05-02"),
            Reports.Of(Reports.Orchard, "Brenwick Post", "2031-05-02"),
            Reports.Of("The lighthouse of Varnholm fell into the sea on Tuesday. Tove Lindgren, a shopkeeper, heard the tower "
                + "collapse after weeks of rain; the coast guard closed the bay.", "Tarn Daily", "2031-05-03"),
        ]);
        Assert.Equal([2, 1], stories.Select(story => story.Reports.Length).OrderDescending());
    }

    [Fact]
    public void EveryMembershipSaysWhatDecidedIt()
    {
        var clusterer = new StoryClusterer(ClusteringOptions.Default);
        clusterer.Add(Reports.Of(Reports.Lighthouse, "Brenwick Post", "2031-05-02"));
        var joined = clusterer.Add(Reports.Of(Reports.Lighthouse + " More soon.", "Tarn Daily", "2031-05-02"));
        Assert.Contains(joined.Membership.Evidence, evidence => evidence.Reason.Contains("Varnholm", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void AnIndexThatWasWrittenAndReadBackGivesTheSameAnswers()
    {
        var reports = Enumerable.Range(0, 8)
            .SelectMany(seed => new TraditionMaker(seed).Make(3, 2, isDated: true).Reports).Select(report => report.Article).ToList();
        var index = new StoryIndex(ClusteringOptions.Default);
        foreach (var article in reports.Take(20))
            index.Add(article);
        using var stream = new MemoryStream();
        index.Write(stream);
        stream.Position = 0;
        var restored = StoryIndex.Read(stream, ClusteringOptions.Default);
        foreach (var article in reports.Skip(20))
        {
            var (expected, actual) = (index.Add(article), restored.Add(article));
            Assert.Equal((expected.Story, expected.Membership.Score), (actual.Story, actual.Membership.Score));
        }

        Assert.Equal(Written(index), Written(restored));
    }

    static byte[] Written(StoryIndex index)
    {
        using var stream = new MemoryStream();
        index.Write(stream);
        return stream.ToArray();
    }

    [Fact]
    public void TwoEventsOfOneKindThatWereTakenForOneAreTwoWhenMoreIsKnown()
    {
        var clusterer = new StoryClusterer(ClusteringOptions.Default with { Leniency = 1 });
        var placements = TwoFires(12).Select(clusterer.Add).ToList();
        var change = Assert.Single(placements.SelectMany(placement => placement.Changes));
        Assert.Equal(StoryChangeKind.Split, change.Kind);
        Assert.All(change.Moved, moved => Assert.NotEmpty(moved.Evidence));
        var stories = clusterer.Stories();
        Assert.Equal([change.Story, change.Other], stories.Select(story => story.Id));
        Assert.All(stories, story => Assert.Single(story.Reports.Select(report => report.Article.Outlet!.Name[0]).Distinct()));
        Assert.All(stories, story => Assert.Equal(
            story.Reports.Select(report => report.Article.Id), story.Memberships.Select(member => member.Article)));
    }

    [Fact]
    public void AReportThatStoodAloneJoinsTheStoryWhenThatHasGrown()
    {
        var merged = 0;
        for (var step = 0; step < 10; step++)
        {
            var clusterer = new StoryClusterer(ClusteringOptions.Default with { Leniency = step * -0.03 });
            var changes = Floods(20).SelectMany(report => clusterer.Add(report).Changes).ToList();
            var gone = changes.Where(change => change.Kind == StoryChangeKind.Merged).Select(change => change.Other).ToHashSet();
            Assert.DoesNotContain(clusterer.Stories(), story => gone.Contains(story.Id));
            merged += gone.Count;
        }

        Assert.NotEqual(0, merged);
    }

    /// <summary>Reports of one flood, the first of them mostly of other things.</summary>
    static IEnumerable<ArticleReading> Floods(int count)
    {
        var random = new Random(3);
        string[] theme = ["Osk", "weir", "Tarnby", "engineers", "flood", "gates", "Reed", "silt", "Kelmouth", "sluice"];
        for (var i = 0; i < count; i++)
        {
            var words = Enumerable.Range(0, 60).Select(_ => random.NextDouble() < 0.25 + i * 0.03 ? theme[random.Next(10)] : $"q{random.Next(9000)}");
            yield return Reports.Of("News: " + string.Join(' ', words) + ".", $"Gazette {i}", "2031-05-02");
        }
    }

    [Fact]
    public void WhatAnOutletWritesIntoEveryHeadlineDecidesNothing()
    {
        const string House = " - KXYZ.com | Storm Alerts, Traffic and Brenwick Valley Sports";
        Article[] articles = [OfStation("Man hurt as barn burns" + House, 1), OfStation("Council sells the orchard" + House, 2)];
        var stories = new StoryIndex(ClusteringOptions.Default);
        Assert.Equal(2, articles.Select(article => stories.Add(article).Story).Distinct().Count());
        Assert.True(HouseWords.Of(articles[0]).Holds(new(24, 29), 1));
        Assert.False(HouseWords.Of(articles[0]).Holds(new(0, 3), 1));
    }

    static Article OfStation(string title, int number) => Reports.Of(title + "\n\nMore at six.").Article with
    {
        Id = new($"a{number:x12}"),
        Title = title,
        Outlet = new("KXYZ", "kxyz.com"),
    };

    /// <summary>Reports of a fire at a mill and of one at a school, in turns; the outlets of each begin with one letter.</summary>
    static IEnumerable<ArticleReading> TwoFires(int count)
    {
        var random = new Random(4);
        string[] shared = ["firefighters", "flames", "smoke", "roof", "insurance", "investigators", "blaze", "hydrant"];
        string[][] own =
        [
            ["Varnholm", "mill", "Lindgren", "sawdust", "timber", "harbour", "Tove", "planks"],
            ["Brenwick", "school", "Marsh", "pupils", "teachers", "classroom", "Ada", "library"],
        ];
        for (var i = 0; i < count; i++)
        {
            var words = Enumerable.Range(0, 120)
                .Select(_ => random.Next(3) == 0 ? $"q{random.Next(5000)}" : (random.Next(2) == 0 ? own[i % 2] : shared)[random.Next(8)]);
            yield return Reports.Of(
                "News: " + string.Join(' ', words) + ".", $"{(i % 2 == 0 ? 'M' : 'S')} Gazette {i}", $"2031-05-{2 + i / 6:00}");
        }
    }

    [Fact]
    public void AStoryThatTookNoReportForTooLongIsForgotten()
    {
        var index = new StoryIndex(ClusteringOptions.Default with { OpenDays = 30 });
        index.Add(Reports.Of(Reports.Lighthouse, "Brenwick Post", "2031-05-02").Article);
        index.Add(Reports.Of(Reports.Orchard, "Brenwick Post", "2031-07-02").Article);
        Assert.Equal(1, index.OpenStories);
    }
}
