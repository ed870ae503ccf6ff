using Stemma.Collation;

namespace Stemma.Tests;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("five were hurt", "seven were hurt", "[five |seven ]were hurt")]
    [InlineData("five were hurt", "five were hurt", "five were hurt")]
    [InlineData("", "new words", "[|new words]")]
    [InlineData("old words", "", "[old words|]")]
    [InlineData("a b c d", "a c d e", "a [b |]c d [|e]")]
    [InlineData("", "", "")]
    public void MarksWhatGaveWay(string before, string after, string marked) => Assert.Equal(marked, Marked(before, after));

    [Fact]
    public void BothTextsCanBeReadOffIt()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var (before, after) = (Words(random), Words(random));
            var stretches = TextDiff.Find(before, after);
            Assert.Equal(before, string.Concat(stretches.Select(stretch => before[stretch.Before.Start..stretch.Before.End])));
            Assert.Equal(after, string.Concat(stretches.Select(stretch => after[stretch.After.Start..stretch.After.End])));
            Assert.All(stretches.Where(stretch => stretch.IsSame), stretch => Assert.Equal(
                before[stretch.Before.Start..stretch.Before.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
                after[stretch.After.Start..stretch.After.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    [Fact]
    public void TextsOfAnotherKindGiveWayAsAWhole()
    {
        var before = string.Concat(Enumerable.Range(0, 3000).Select(number => $"{number} "));
        var after = string.Concat(Enumerable.Range(5000, 3000).Select(number => $"{number} "));
        Assert.Single(TextDiff.Find(before, after));
    }

    static string Words(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => $"{(char)('a' + random.Next(4))}{(random.Next(3) == 0 ? "\n" : " ")}"));

    static string Marked(string before, string after) => string.Concat(TextDiff.Find(before, after).Select(stretch => stretch.IsSame
        ? after[stretch.After.Start..stretch.After.End]
        : $"[{before[stretch.Before.Start..stretch.Before.End]}|{after[stretch.After.Start..stretch.After.End]}]"));
}
