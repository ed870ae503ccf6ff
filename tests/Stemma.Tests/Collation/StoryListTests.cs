using Stemma.Collation;
using Stemma.Intake;
using Stemma.Reports;

namespace Stemma.Tests;

/// <summary>What careful reading found in stories beside the repository, and Stemma must show: figures, days and names only.</summary>
public class StoryListTests
{
    static readonly Lazy<StoryReporter> _reporter = new(StoryReporter.Load);

    static StoryReport Report(string story)
    {
        var folder = SharedData.Require(Path.Combine("stories", story, "articles"));
        var articles = new ArticleIntake(IntakeOptions.Default).Read([folder])
            .OfType<IntakeResult.Accepted>().Select(accepted => accepted.Article);
        return Assert.Single(_reporter.Value.Report(articles, ReporterOptions.Default).Stories);
    }

    static Point PointOf(StoryReport report, string value) => report.Collation.Points
        .Where(point => point.Readings.Any(reading => reading.Value == value))
        .MaxBy(point => ArticlesOf(point.Readings.SelectMany(reading => reading.Mentions)))!;

    static int ArticlesOf(IEnumerable<Mention> mentions) => mentions.Select(mention => mention.Passage.Article).Distinct().Count();

    static void HasYears(StoryReport report, params int[] years) =>
        Assert.Empty(years.Except(report.Collation.Timeline.Select(entry => entry.Days.Start.Year)));

    static void HasDrift(StoryReport report, string speaker, int articles) => Assert.Contains(
        report.Collation.Utterances,
        utterance => utterance.SpeakerName.Contains(speaker, StringComparison.Ordinal)
            && utterance.Verdict is DriftVerdict.Drifted or DriftVerdict.Trimmed
            && ArticlesOf(utterance.Mentions) >= articles);

    [Fact]
    public void TheCoalitionInIraq()
    {
        var report = Report("iraq-coalition");
        Assert.Equal((5, 4), (report.Articles.Length, report.CertainOrigins));
        var troops = PointOf(report, "2500");
        Assert.Equal((Verdict.Agree, 4), (troops.Verdict, troops.Origins.Certain));
        HasDrift(report, "Singh", 3);
        Assert.True(PointOf(report, "2025-09").Origins.Certain >= 3);
        HasYears(report, 2003, 2011, 2014, 2021);
        Assert.Contains(report.Collation.Points, point => point.Verdict is Verdict.Conflict
            && point.Readings.Any(reading => reading.Value == "not withdraw"));
    }

    [Fact]
    public void TheTramInCroydon()
    {
        var report = Report("croydon-tram");
        Assert.Equal(7, report.Articles.Length);
        Assert.Contains(report.Collation.Points, point => point.Verdict is Verdict.Refine
            && point.Readings.Any(reading => reading.Value == "≥5") && point.Readings.Any(reading => reading.Value == "7"));
        Assert.Equal(Verdict.Agree, PointOf(report, "30 year").Verdict);
        Assert.Equal(Verdict.Agree, PointOf(report, "42 year").Verdict);
        Assert.Equal(Verdict.Agree, PointOf(report, "27000000").Verdict);
        Assert.True(PointOf(report, "2016-11-09").Origins.Certain >= 3);
        HasYears(report, 1959, 2004, 2016);
    }

    [Fact]
    public void TheReleaseOfTheGirlsOfChibok()
    {
        var report = Report("chibok-release");
        Assert.Equal((6, 6), (report.Articles.Length, report.CertainOrigins));
        Assert.Equal((Verdict.Agree, 6), (PointOf(report, "21").Verdict, PointOf(report, "21").Origins.Certain));
        Assert.Equal(Verdict.Refine, PointOf(report, "276").Verdict);
        Assert.Equal(Verdict.Refine, PointOf(report, "2014-04").Verdict);
        Assert.True(PointOf(report, "2016-10-13").Origins.Certain >= 3);
        HasDrift(report, "Shehu", 3);
        HasYears(report, 2014, 2015, 2016);
    }
}
