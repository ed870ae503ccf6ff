using Stemma.Stories;

namespace Stemma.Tests;

/// <summary>Origins, derivations and counts of invented stories.</summary>
public sealed class LineageTests
{
    [Fact]
    public void TwoOutletsWithOneAgencysDatelineAreOneOrigin()
    {
        var lineage = Reports.Lineage(
            Reports.Of(Reports.Lighthouse, "Brenwick Post"), Reports.Of(Reports.Lighthouse + "\n\nMore soon.", "Tarn Daily"));
        var origin = Assert.Single(lineage.Origins);
        Assert.Equal(("Associated Press", true, true), (origin.Name, origin.IsAbsent, origin.IsCertain));
        Assert.All(lineage.Derivations, made => Assert.Equal(DerivationKind.Copy, made.Kind));
    }

    [Theory]
    [InlineData("Original Source: apnews.com", "Associated Press")]
    [InlineData("Read Full Article at RT.com", "RT")]
    [InlineData("Afp September 09, 2024", "AFP")]
    [InlineData("Copyright 2031 The Associated Press. All rights reserved.", "Associated Press")]
    [InlineData("(Reporting by Ada Lund and Per Holm; Editing by Ida Moe)", "Reuters")]
    [InlineData("By Ada Lund, Associated Press", "Associated Press")]
    public void ALineThatWasRemovedNamesTheOrigin(string removed, string origin) =>
        Assert.Equal(
            origin,
            Assert.Single(Reports.Lineage(Reports.Of(Reports.Orchard, "Tarn Daily", null, removed)).Origins).Name);

    [Theory]
    [InlineData("The orchard in spring (AP Photo/Ada Lund)")]
    [InlineData("Image copyright Reuters")]
    [InlineData("Ada Lund for Tarn Daily News")]
    public void APictureCreditIsNoCreditOfTheText(string line) =>
        Assert.Equal(
            "Tarn Daily",
            Assert.Single(Reports.Lineage(Reports.Of(Reports.Orchard + "\n\n" + line, "Tarn Daily")).Origins).Name);

    [Fact]
    public void ATrimOfAnUncreditedReportHasItsOrigin()
    {
        var full = Reports.Of(Reports.Orchard, "Brenwick Post", "2031-05-02");
        var trim = Reports.Of(Reports.Orchard[..Reports.Orchard.IndexOf("\n\nThe builder", StringComparison.Ordinal)], "Tarn Daily", "2031-05-03");
        var lineage = Reports.Lineage(trim, full);
        var made = Assert.Single(lineage.Derivations);
        Assert.Equal((trim.Article.Id, full.Article.Id, DerivationKind.Trim, DerivationCertainty.Certain),
            (made.Article, made.FromArticle, made.Kind, made.Certainty));
        Assert.Equal(new(1, 1, ["Brenwick Post"]), lineage.Count([Reports.Whole(full), Reports.Whole(trim)]), Same);
    }

    [Fact]
    public void TwoOutletsThatQuoteOnePersonAreTwoOrigins()
    {
        const string Words = "“We shall rebuild the tower stone by stone before the winter storms come back to this island,” said the harbour master.";
        var lineage = Reports.Lineage(
            Reports.Of(Words + " Workers counted the blocks that lay on the beach.", "Brenwick Post"),
            Reports.Of("A beacon burned over the bay on Friday. " + Words, "Tarn Daily"));
        Assert.Equal(2, lineage.Origins.Length);
        Assert.Empty(lineage.Derivations);
    }

    [Fact]
    public void APassageThatCreditsAnotherHasItsOrigin()
    {
        const string Credited = "The mayor told Reuters that the sale would pay for a new school.";
        var report = Reports.Of(Reports.Orchard + "\n\n" + Credited, "Tarn Daily");
        var lineage = Reports.Lineage(report);
        var start = report.Article.Text.IndexOf("new school", StringComparison.Ordinal);
        Assert.Equal("Reuters", lineage.NameOf(lineage.OriginOf(new(report.Article.Id, new(start, start + 10)))));
        Assert.Equal("Tarn Daily", lineage.NameOf(lineage.OriginOf(new(report.Article.Id, new(0, 20)))));
        Assert.Equal("Tarn Daily", Assert.Single(lineage.Origins).Name);
    }

    [Fact]
    public void WhatNobodyStandsBehindAddsNoCertainOrigin()
    {
        var (known, unknown) = (Reports.Of(Reports.Lighthouse, "Tarn Daily"), Reports.Of(Reports.Orchard));
        var count = Reports.Lineage(known, unknown).Count([Reports.Whole(known), Reports.Whole(unknown)]);
        Assert.Equal((1, 2), (count.Certain, count.Possible));
    }

    [Fact]
    public void AnEmptyStoryHasNoOrigins() => Assert.Empty(Reports.Lineage().Origins);

    static bool Same(OriginCount left, OriginCount right) =>
        (left.Certain, left.Possible) == (right.Certain, right.Possible) && left.Names.SequenceEqual(right.Names);
}
