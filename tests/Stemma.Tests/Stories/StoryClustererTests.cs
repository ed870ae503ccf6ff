using Stemma.Stories;

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
        Assert.Contains(joined.Evidence, evidence => evidence.Reason.Contains("Varnholm", StringComparison.OrdinalIgnoreCase));
    }
}
