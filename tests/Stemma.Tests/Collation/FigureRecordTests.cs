using Stemma.Collation;

namespace Stemma.Tests;

public sealed class FigureRecordTests
{
    [Fact]
    public void AFigureDiffersFromWhatTwoOriginsAgreedOnLater() =>
        Assert.Equal(["a-r0 1/1", "a-r1 0/1", "a-r2 0/1"], Records(Settled("5", "7", "7"), Verdict.Update));

    [Fact]
    public void ARoundedFigureDoesNotDiffer() =>
        Assert.Equal(["a-r0 0/1", "a-r1 0/1", "a-r2 0/1"], Records(Settled("5", "7", "7"), Verdict.Refine));

    [Fact]
    public void WhatOneOriginAloneSaysSettlesNothing() => Assert.Empty(Records(Settled("5", "7", "9"), Verdict.Conflict));

    [Fact]
    public void WhatCameAfterTheAgreementIsNotHeldAgainstAnybody() =>
        Assert.Equal(["a-r0 0/1", "a-r1 0/1"], Records(Settled("7", "7", "9"), Verdict.Update));

    static StoryCollation Settled(params string[] hurt) => StoryNewsTests.Of(hurt.Length, Verdict.Update, hurt);

    static IEnumerable<string> Records(StoryCollation story, Verdict verdict)
    {
        var point = story.Points[0];
        var pairs = from first in point.Readings from second in point.Readings select new Comparison(first.Value, second.Value, verdict, "by hand");
        return FigureRecord.Of(story with { Points = [point with { Comparisons = [.. pairs] }] })
            .Select(record => $"{record.Article} {record.Differing}/{record.Settled}");
    }
}
