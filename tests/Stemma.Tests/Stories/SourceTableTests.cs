using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Tests;

/// <summary>The tables of agencies and outlets, as shipped and as corrected by a user.</summary>
public sealed class SourceTableTests
{
    [Fact]
    public void SisterSitesOfOneHouseAreOneOriginOnceTheUserSaysSo()
    {
        var reports = new[]
        {
            Of(Reports.Lighthouse.Replace("(AP) ", "", StringComparison.Ordinal), "Varnholm Post", "varnholmpost.example"),
            Of(Reports.Orchard, "Brenwick Post", "brenwickpost.example"),
        };
        var story = Story.Of(reports);
        var before = LineageFinder.Find(story);
        Assert.Equal(2, before.Count(reports.Select(Reports.Whole)).Certain);
        Assert.Equal(["Varnholm Post", "Brenwick Post"], before.UnknownOutlets.OrderDescending());
        var sources = SourceTable.Corrected(
            ["# ours", "", "outlet\tvarnholmpost.example\tVarnholm Post\tCoast Press", "outlet\tbrenwickpost.example\tBrenwick Post\tCoast Press"]);
        var after = LineageFinder.Find(story, sources);
        Assert.Equal(1, after.Count(reports.Select(Reports.Whole)).Certain);
        Assert.Empty(after.UnknownOutlets);
    }

    [Fact]
    public void AReportSaysHowManyOutletsOfItsStoryNoTableHolds()
    {
        var story = Story.Of(
        [
            Of(Reports.Lighthouse, "Varnholm Post", "varnholmpost.example"),
            Of(Reports.Orchard, "Brenwick Post", "brenwickpost.example"),
        ]);
        var sources = SourceTable.Corrected(["outlet\tvarnholmpost.example\tVarnholm Post\tCoast Press"]);
        var lexicon = Lexicon.Load();
        var gaps = new StoryCollator(lexicon) { Sources = sources }.Collate(story).Gaps;
        Assert.StartsWith("1: Brenwick Post.", Assert.Single(gaps, gap => gap.Article is null).Detail, StringComparison.Ordinal);
        Assert.Single(new StoryCollator(lexicon).Collate(story).Gaps, gap => gap.Detail.StartsWith('2'));
    }

    [Fact]
    public void AnAgencyThatTheUserAddsIsCredited()
    {
        var report = Of("BRENWICK (CoastWire) — " + Reports.Orchard, "Tarn Daily", "tarndaily.example");
        var sources = SourceTable.Corrected(["agency\tCoast Wire Service\tCoastWire\tcoastwire.example\t"]);
        Assert.Equal("Coast Wire Service", Assert.Single(LineageFinder.Find(Story.Of([report]), sources).Origins).Name);
    }

    [Fact]
    public void ALineOfAnotherFormIsRefusedByItsWords() =>
        Assert.Contains("nonsense", Assert.Throws<FormatException>(() => SourceTable.Corrected(["nonsense\tx"])).Message);

    [Fact]
    public void AnAddressOnTheSiteOfAnAgencyIsACredit()
    {
        var article = Reports.Of(Reports.Orchard, "Tarn Daily").Article with
        {
            Outlet = new("Tarn Daily", "tarndaily.example"),
            Address = new("https://www.reuters.com/world/brenwick-orchard"),
        };
        Assert.Equal("Reuters", Assert.Single(LineageFinder.Find(Story.Of([Reports.Of(article)])).Origins).Name);
    }

    static ArticleReading Of(string text, string outlet, string site) =>
        Reports.Of(Reports.Of(text, outlet).Article with { Outlet = new(outlet, site) });
}
