using Stemma.Training;

namespace Stemma.Tests;

/// <summary>Facts made wrong in one report: the change is what it says, and Stemma shows it.</summary>
public class PlantedTests
{
    static readonly Lazy<ImmutableArray<PlantedStory>> _stories =
        new(() => PlantedStory.LoadAll(Repository.File("tests/fixtures/planted")));

    [Fact]
    public void EveryFactIsToldByTwoReportsAtLeast() => House.None(
        from story in _stories.Value
        from fact in story.Facts.GroupBy(fact => fact.Name)
        where fact.Select(place => place.Report).Distinct().Count() < 2 || fact.Select(place => place.Kind).Distinct().Count() > 1
        select $"{story.Name}: {fact.Key}");

    [Fact]
    public void AChangePutsOtherWordsInItsPlacesOnly()
    {
        var planter = new Planter(_stories.Value, new Random(1));
        for (var number = 0; number < 200; number++)
        {
            var (story, change) = planter.Next();
            var before = story.Articles[change.Fact.Report];
            Assert.All(change.Edits.Zip(change.Places), pair =>
            {
                Assert.Equal(pair.First.Words, change.Article[pair.Second]);
                Assert.NotEqual(before[pair.First.Span].ToString(), pair.First.Words);
            });
            Assert.StartsWith(change.Article.Title, change.Article.Text, StringComparison.Ordinal);
            var end = new TextSpan(before.Text.Length - 1, before.Text.Length);
            Assert.Equal(before[end].ToString(), change.Article[change.Moved(end)].ToString());
        }
    }

    [Theory]
    [InlineData("2,300")]
    [InlineData("4.7")]
    [InlineData("Nine")]
    [InlineData("1998")]
    public void AWrongFigureIsTooFarOffForRounding(string words)
    {
        for (var seed = 0; seed < 50; seed++)
            Assert.NotEqual(words, WrongFigures.Of(words, new Random(seed)));
    }

    [Theory]
    [InlineData("Sunday")]
    [InlineData("14 February")]
    [InlineData("September 2025")]
    [InlineData("2014")]
    public void AWrongDateKeepsItsForm(string words)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var wrong = WrongDates.Of(words, new Random(seed));
            Assert.NotEqual(words, wrong);
            Assert.Equal(words.Split(' ').Length, wrong.Split(' ').Length);
        }
    }

    /// <summary>The floors are below what <c>score planted</c> reaches over five times as many cases.</summary>
    [Fact]
    public void WhatIsPlantedIsShown()
    {
        var tally = PlantedTally.Of(_stories.Value, 3, 100);
        Assert.True(tally.Recall >= 0.5, $"recall {tally.Recall}\n{string.Join('\n', tally.Misses)}");
        Assert.True(tally.Others <= 0.1, $"others {tally.Others}\n{string.Join('\n', tally.Misses)}");
    }
}
