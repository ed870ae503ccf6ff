using System.Text.Json;
using Stemma.Training;

namespace Stemma.Tests;

public sealed class StoryScorerTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("stemma-scorer-").FullName;

    /// <remarks>
    /// Where two points hold as many mentions of one of the gold's, Python's choice is that of its hash: verdicts may
    /// differ by a few, and by more where points join what the gold keeps apart.
    /// </remarks>
    [Theory]
    [InlineData(false, 0.05)]
    [InlineData(true, 0.25)]
    public void AgreesWithTheScorerOfTheSharedStories(bool joins, double ties)
    {
        foreach (var (seed, folder) in Directory.GetDirectories(SharedData.Require("stories")).Order().Index())
            AssertAgree(new RandomStory(GoldStory.Load(folder), new Random(seed), joins).ToJson(), folder, ties);
    }

    [Fact]
    public void CountsWhatIsFoundMissedAndBroken()
    {
        Write("gold.json", """
            {
              "articles": { "a": { "file": "a.txt", "boilerplate": ["Share this"] }, "b": { "file": "b.txt" } },
              "origins": [{ "name": "Wire", "articles": ["a", "b"] }],
              "quotes": [{ "speaker": "Ann Bell", "mentions": [{ "article": "a", "text": "we will open it at noon" }] }],
              "points": [{ "about": "killed", "kind": "quantity", "verdict": "conflict", "readings": [
                { "value": "2", "mentions": [{ "article": "a", "text": "two people" }] },
                { "value": "3", "mentions": [{ "article": "b", "text": "three people" }] }] }],
              "people": [{ "name": "Ann Bell", "variants": ["Ann Bell", "Bell"], "roles": ["harbour master"] }]
            }
            """);
        Write("articles/a.txt", "It killed two people. Share this\n“we will open it at noon,” said Ann Bell.");
        Write("articles/b.txt", "It killed three people, Bell said.");
        var score = Score("""
            {
              "articles": [
                { "id": "x", "source": "f/a.txt", "text": "It killed two people. “we will open it at noon,” said Ann Bell." },
                { "id": "y", "source": "f/b.txt", "text": "It killed three people, Bell said." }],
              "origins": [{ "articles": ["x"] }, { "articles": ["y"] }],
              "quotes": [{ "kind": "direct", "speakerName": "Bell",
                "mentions": [{ "article": "x", "start": 23, "end": 46, "text": "we will open it at noon" }] }],
              "points": [{ "kind": "quantity", "about": "people", "verdict": "conflict", "readings": [
                { "value": "2", "mentions": [{ "article": "x", "start": 10, "end": 20, "text": "two people" }] },
                { "value": "3", "mentions": [{ "article": "y", "start": 10, "end": 22, "text": "not this one" }] }] }],
              "people": [{ "name": "Ann Bell", "variants": ["Bell"], "roles": [{ "text": "the Harbour Master" }] }]
            }
            """, _folder);
        Assert.Equal(1, score["boilerplate removed"]);
        Assert.Equal(1, score["prose kept"]);
        Assert.Equal(0, score["origins recall"]);
        Assert.Null(score["origins precision"]);
        Assert.Equal(1, score["quotes recall"]);
        Assert.Equal(1, score["speakers right"]);
        Assert.Equal(1, score["conflicts precision"]);
        Assert.Equal(1, score["conflicts recall"]);
        Assert.Equal(1, score["people whole"]);
        Assert.Equal(1, score["roles found"]);
        Assert.Equal(1, score["broken spans"]);
        Assert.Equal(["origin pair missed: a b"], score.Misses);
    }

    [Fact]
    public void TheMeanIsOverTheStoriesWhereAFigureIsDefined()
    {
        var table = StoriesScore.Table(["one", "two"], [[("recall", 0.5)], [("recall", null)]]);
        Assert.Equal("measure    one  two   mean\nrecall   0.500    -  0.500\n", table.ToPlain());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void AssertAgree(string story, string folder, double ties)
    {
        var path = Path.Combine(_folder, "story.json");
        File.WriteAllText(path, story);
        var (expected, actual) = (PythonScorer.Score(path, folder), Score(story, folder));
        Assert.Equal(expected.Keys, actual.Figures.Select(figure => figure.Name));
        House.None(
            from figure in actual.Figures
            where Difference(figure.Value, expected[figure.Name]) > (figure.Name == "verdicts right" ? ties : 1e-9)
            select $"{folder}: {figure.Name} {figure.Value}, not {expected[figure.Name]}");
    }

    static StoryScore Score(string story, string folder)
    {
        using var json = JsonDocument.Parse(story);
        return StoryScorer.Score(ScoredStory.Parse(json.RootElement), GoldStory.Load(folder));
    }

    static double Difference(double? one, double? other) =>
        one is null || other is null ? (one == other ? 0 : 1) : Math.Abs(one.Value - other.Value);

    void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
