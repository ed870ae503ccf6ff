namespace Stemma.Tests;

/// <summary>The examples score at least what is written here; a figure is raised when it rises.</summary>
public sealed class ExampleTests(Example example) : IClassFixture<Example>
{
    static readonly Dictionary<string, double> _coalition = new()
    {
        ["articles"] = 1,
        ["prose kept"] = 0.97,
        ["boilerplate removed"] = 0.95,
        ["origins precision"] = 1,
        ["origins recall"] = 1,
        ["quotes recall"] = 1,
        ["quotes precision"] = 0.9,
        ["speakers right"] = 0.9,
        ["quote groups recall"] = 1,
        ["drift right"] = 1,
        ["mentions found"] = 0.8,
        ["alignment precision"] = 0.7,
        ["people whole"] = 1,
    };

    static readonly Dictionary<string, double> _ferry = new()
    {
        ["articles"] = 1,
        ["prose kept"] = 0.98,
        ["boilerplate removed"] = 0.9,
        ["origins precision"] = 1,
        ["origins recall"] = 1,
        ["lineage kind right"] = 1,
        ["quotes recall"] = 1,
        ["quotes precision"] = 0.9,
        ["speakers right"] = 0.9,
        ["quote groups recall"] = 1,
        ["drift right"] = 1,
        ["mentions found"] = 0.8,
        ["alignment precision"] = 0.7,
        ["people whole"] = 0.85,
    };

    [Fact]
    public void TheCoalitionHoldsItsFigures() => Holds(_coalition, "coalition");

    [Fact]
    public void TheFerryHoldsItsFigures() => Holds(_ferry, "ferry");

    [Fact]
    public void TwoPagesOfTheFerryAreAnotherStory()
    {
        var stories = example.Document("ferry").GetProperty("stories").EnumerateArray();
        Assert.Equal([8, 2], stories.Select(story => story.GetProperty("articles").GetArrayLength()));
    }

    [Fact]
    public void TheCoalitionIsOneStoryOfFourOrigins()
    {
        var story = Assert.Single(example.Document("coalition").GetProperty("stories").EnumerateArray());
        Assert.Equal(5, story.GetProperty("articles").GetArrayLength());
        Assert.Equal(4, story.GetProperty("origins").GetArrayLength());
    }

    void Holds(Dictionary<string, double> floors, string name)
    {
        var score = example.Score(name);
        Assert.Equal(0, score["broken spans"]);
        House.None(
            from floor in floors
            where score[floor.Key] is null || score[floor.Key] < floor.Value
            select $"{floor.Key}: {score[floor.Key]:0.000}, not {floor.Value:0.000}");
    }
}
