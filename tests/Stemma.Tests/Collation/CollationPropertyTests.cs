using Stemma.Collation;
using Stemma.Reports;
using Stemma.Training;

namespace Stemma.Tests;

/// <summary>The order of the input, the names of files and a second copy change nothing but what they must.</summary>
public class CollationPropertyTests
{
    static readonly Lazy<StoryReporter> _reporter = new(StoryReporter.Load);

    static readonly Lazy<ImmutableArray<PlantedStory>> _stories =
        new(() => PlantedStory.LoadAll(Repository.File("tests/fixtures/planted")));

    public static TheoryData<string> Stories => [.. _stories.Value.Select(story => story.Name)];

    static ImmutableArray<Article> Articles(string story) =>
        [.. _stories.Value.Single(other => other.Name == story).Articles.Values];

    static CollationReport Report(IEnumerable<Article> articles) =>
        _reporter.Value.Report(articles, ReporterOptions.Default with { IsOneStory = true });

    static string Json(CollationReport report)
    {
        var output = new StringWriter();
        new StoryJsonWriter().Write(report, output);
        return output.ToString();
    }

    static StoryCollation Collate(IEnumerable<Article> articles) => Report(articles).Stories.Single().Collation;

    /// <summary>What a point says, without where.</summary>
    static string TextOf(Point point) =>
        $"{point.Kind} {point.Verdict} {point.Origins.Certain}-{point.Origins.Possible} "
        + string.Join(" | ", point.Readings.Select(reading => reading.Value).Order(StringComparer.Ordinal));

    static List<string> Points(StoryCollation story) => [.. story.Points.Select(TextOf).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Stories))]
    public void TheOrderOfTheInputChangesNothing(string story)
    {
        var (articles, random) = (Articles(story), new Random(5));
        var expected = Json(Report(articles));
        for (var round = 0; round < 2; round++)
            Assert.Equal(expected, Json(Report(articles.OrderBy(_ => random.Next()).ToList())));
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void TheNamesOfTheFilesChangeNothingButThemselves(string story)
    {
        var articles = Articles(story);
        var renamed = articles.Select((article, index) => article with { Source = $"z{articles.Length - index}.txt" });
        var (before, after) = (Collate(articles), Collate(renamed));
        Assert.Equal(before.Title, after.Title);
        Assert.Equal(Points(before), Points(after));
        Assert.Equal(before.Utterances.Select(quote => quote.Verdict), after.Utterances.Select(quote => quote.Verdict));
        Assert.Equal(before.Timeline.Select(entry => entry.Days), after.Timeline.Select(entry => entry.Days));
    }

    /// <summary>The same report given twice is one report.</summary>
    [Theory]
    [MemberData(nameof(Stories))]
    public void TheSameArticleTwiceChangesNothing(string story)
    {
        var articles = Articles(story);
        var twice = Report([.. articles, articles[0] with { Source = "~again.txt" }]);
        Assert.Equal(Json(Report(articles)), Json(twice with { Rejected = [] }));
        Assert.Equal(("~again.txt", $"the same report as {articles[0].Source}"), twice.Rejected.Select(same => (same.Source, same.Reason)).Single());
    }

    /// <summary>Another outlet prints a report word for word: that adds a mention, and bears out nothing.</summary>
    [Theory]
    [MemberData(nameof(Stories))]
    public void ACopyInAnotherOutletAddsNoOriginAndNoDifference(string story)
    {
        var articles = Articles(story);
        var first = articles[0];
        var copy = first with
        {
            Id = ArticleId.Of(null, first.Text + " copy"),
            Source = "copy.txt",
            Outlet = new("copy.example", "The Copyist"),
        };
        var (before, after) = (Collate(articles), Collate([.. articles, copy]));
        Assert.Equal(before.Lineage.Origins.Length, after.Lineage.Origins.Length);
        Assert.Equal(Differences(before), Differences(after));
        Assert.Equal(
            before.Utterances.Count(quote => quote.Verdict is DriftVerdict.Drifted),
            after.Utterances.Count(quote => quote.Verdict is DriftVerdict.Drifted));
    }

    static List<string> Differences(StoryCollation story) =>
        [.. story.Points.Where(point => point.Verdict is Verdict.Conflict or Verdict.Update).Select(TextOf).Order(StringComparer.Ordinal)];
}
