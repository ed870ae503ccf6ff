namespace Stemma.Tests;

/// <summary>The examples score at least what is written here; a figure is raised when it rises.</summary>
public sealed class ExampleTests(Example example) : IClassFixture<Example>
{
    static readonly Dictionary<string, double> _coalition = new()
    {
        ["articles"] = 1,
        ["prose kept"] = 0.97,
    };

    static readonly Dictionary<string, double> _ferry = new()
    {
        ["articles"] = 1,
        ["prose kept"] = 0.98,
    };

    [Fact]
    public void TheCoalitionHoldsItsFigures() => Holds(_coalition, "coalition");

    [Fact]
    public void TheFerryHoldsItsFigures() => Holds(_ferry, "ferry");

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
