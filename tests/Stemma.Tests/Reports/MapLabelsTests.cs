using Stemma.Reports;

namespace Stemma.Tests;

public sealed class MapLabelsTests
{
    [Fact]
    public void NamesOfOneSpotStandAroundItUntilThereIsNoRoom()
    {
        var labels = MapLabels.Of([.. Enumerable.Repeat(new MapDot("Wrenmouth", 0.5, 0.5, 4), 6)]);
        Assert.Equal(["start", "end", "middle", "middle"], labels.OfType<MapLabel>().Select(label => label.Anchor));
        Assert.Equal([null, null], labels[4..]);
        Assert.All(labels[..4], label => Assert.True(label!.IsAlways));
    }

    [Fact]
    public void ANameAtTheEdgeGrowsInwards()
    {
        Assert.Equal("end", MapLabels.Of([new("Wrenmouth", 0.99, 0.5, 4)])[0]!.Anchor);
        Assert.Equal("start", MapLabels.Of([new("Wrenmouth", 0.01, 0.5, 4)])[0]!.Anchor);
    }

    [Fact]
    public void WhatHasRoomOnAWideScreenAloneIsNotShownOnANarrowOne()
    {
        var labels = MapLabels.Of([.. from number in Enumerable.Range(0, 8) select new MapDot("Skerry Isles", 0.1 + (0.1 * number), 0.5, 4)]);
        Assert.Contains(labels, label => label is { IsAlways: false });
        Assert.Contains(labels, label => label is { IsAlways: true });
    }
}
