using Stemma.Collation;

namespace Stemma.Tests;

/// <summary>What is called the first of its kind is one point where two reports rank the same, and never a conflict.</summary>
public class SuperlativeTests
{
    static readonly DateOnly _day = new(2031, 3, 12);

    static Point? RankOf(params ReadOnlySpan<string> texts) => StoryFixture.Collate(_day, texts).Points
        .Where(point => point.Kind is PointKind.Event)
        .FirstOrDefault(point => point.Readings.Any(reading => reading.Value.EndsWith("largest") || reading.Value.Contains("worst") || reading.Value == "only")
            && point.Readings.Sum(reading => reading.Mentions.Length) > 1);

    [Theory]
    [InlineData("It would be the largest-ever bridge deal.", "The yard spoke of the biggest bridge takeover on record.")]
    [InlineData("It was the deadliest flood in 30 years.", "The mayor called it the worst flood in 30 years.")]
    [InlineData("Halden is the third-largest producer of pumps.", "Halden, the world's third-biggest maker of pumps, cut jobs.")]
    [InlineData("It would be the largest-ever shipping deal.", "The bid was the largest-ever in the shipping industry.")]
    [InlineData("It would be the largest-ever shipping deal.", "It is the richest takeover attempt in the shipping industry.")]
    [InlineData("Osby's only tram network was closed.", "The accident closed Osby’s only tram network.")]
    public void TheSameRankIsAgreedOn(string first, string second) =>
        Assert.Equal(2, RankOf(first, second)?.Readings.Sum(reading => reading.Mentions.Length));

    [Theory]
    [InlineData("It would be the largest-ever bridge deal.", "It would be the second-largest bridge deal.")]
    [InlineData("It was the deadliest flood in 30 years.", "It was the deadliest flood in 50 years.")]
    [InlineData("Halden is the largest maker of pumps.", "Halden is one of the largest makers of pumps.")]
    [InlineData("The largest ferry sank.", "The largest mill burned down.")]
    [InlineData("Halden is the richest club.", "Halden is the largest club.")]
    [InlineData("It would be the largest-ever shipping deal.", "The bid was the largest-ever in the steel industry.")]
    [InlineData("The largest part of the mill burned down.", "The largest part of the mill burned down.")]
    public void AnotherRankIsAnotherPoint(string first, string second) => Assert.Null(RankOf(first, second));
}
