using Stemma.Language;

namespace Stemma.Tests;

public sealed class FeatureModelTests
{
    const int Rows = 500;

    [Theory]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(16)]
    [InlineData(50)]
    public void ScoresAsThePlainTwinDoes(int classes)
    {
        var random = new Random(5);
        var rows = Enumerable.Range(1, Rows).Select(key => ((uint)key * 7, Weights(random, classes))).ToArray();
        var model = ModelOf(classes, rows);
        var scores = new int[model.Width];
        for (var round = 0; round < 200; round++)
        {
            var features = Enumerable.Range(0, random.Next(300)).Select(_ => (uint)random.Next(1, Rows * 10)).ToArray();

            model.Score(features, scores);

            Assert.Equal(Plain(rows, features, classes), scores[..classes]);
        }
    }

    /// <summary>The highest weights of all, more often than 16 bits can hold.</summary>
    [Fact]
    public void LongSumsDoNotOverflow()
    {
        var model = ModelOf(20, [(9, [.. Enumerable.Repeat(sbyte.MinValue, 20)])]);
        var scores = new int[model.Width];

        model.Score([.. Enumerable.Repeat(9u, 1000)], scores);

        Assert.All(scores[..20], score => Assert.Equal(-128_000, score));
    }

    static int[] Plain((uint Key, sbyte[] Weights)[] rows, uint[] features, int classes) =>
    [
        .. Enumerable.Range(0, classes).Select(index => features
            .Sum(feature => rows.Where(row => row.Key == feature).Sum(row => row.Weights[index]))),
    ];

    static sbyte[] Weights(Random random, int classes) => [.. Enumerable.Range(0, classes).Select(_ => (sbyte)random.Next(-128, 128))];

    static FeatureModel ModelOf(int classes, (uint Key, sbyte[] Weights)[] rows)
    {
        using var stream = new MemoryStream();
        FeatureModel.Write(stream, "made for a test", [.. Enumerable.Range(0, classes).Select(index => $"c{index}")], rows);
        return FeatureModel.Load(new MemoryStream(stream.ToArray()));
    }
}
