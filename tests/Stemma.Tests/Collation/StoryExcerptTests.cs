using Stemma.Collation;
using Stemma.Reports;
using Stemma.Stories;

namespace Stemma.Tests;

public sealed class StoryExcerptTests
{
    static readonly StoryCollation _bridge = BridgeStory.Collation;

    [Fact]
    public void WithoutCopiesEveryOriginStillSpeaks()
    {
        var copies = _bridge.Lineage.Derivations.Count(made => made.Kind is DerivationKind.Copy or DerivationKind.Trim);
        var excerpt = StoryExcerpt.WithoutCopies(_bridge);
        Assert.InRange(excerpt.Story.Reports.Length, _bridge.Lineage.Origins.Length, _bridge.Story.Reports.Length - 1);
        Assert.True(copies > 0);
        Assert.Equal(_bridge.Lineage.Origins.Select(origin => origin.Id), excerpt.Lineage.Origins.Select(origin => origin.Id));
        IsWhole(excerpt);
    }

    [Fact]
    public void OneOriginAloneSaysWhatItsArticlesSay()
    {
        foreach (var origin in _bridge.Lineage.Origins)
        {
            var excerpt = StoryExcerpt.OfOrigin(_bridge, origin.Id);
            Assert.Equal(origin.Articles.Order(), excerpt.Story.Reports.Select(report => report.Article.Id).Order());
            IsWhole(excerpt);
        }
    }

    [Fact]
    public void VerdictsStayThoseOfTheWholeStory()
    {
        var verdicts = _bridge.Points.ToDictionary(point => point.Id, point => (point.Verdict, point.Origins));
        Assert.All(StoryExcerpt.OfOrigin(_bridge, _bridge.Lineage.Origins[0].Id).Points, point => Assert.Equal(verdicts[point.Id], (point.Verdict, point.Origins)));
    }

    /// <summary>Nothing names an article that is not there: every format can be written.</summary>
    static void IsWhole(StoryCollation excerpt)
    {
        var report = CollationReport.Of(StoryReport.Of(excerpt));
        foreach (var format in ExportFormat.All)
            format.Writer.Write(report, new StringWriter());
        Assert.All(excerpt.Points, point => Assert.All(point.Readings, reading => Assert.NotEmpty(reading.Mentions)));
    }
}
