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
