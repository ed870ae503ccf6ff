using Stemma.Collation;

namespace Stemma.Tests;

/// <summary>Two times that bound one date are one value, whose interval meets what others tell of it.</summary>
public sealed class JointDatesTests
{
    static IEnumerable<PointReading> Dates(string text) => StoryFixture.Collate(new(2031, 3, 12), text).Points
        .Where(point => point.Kind is PointKind.Date)
        .SelectMany(point => point.Readings);

    [Theory]
    [InlineData("The old station will fall between October 2031 and April 2032.", "2031-10/2032-04", "2031-10-01", "2032-05-01")]
    [InlineData("The old station will fall in 2031 or 2032.", "2031/2032", "2031-01-01", "2033-01-01")]
    [InlineData("The old station will fall in late 2031 or early 2032.", "late 2031/early 2032", "2031-09-01", "2032-05-01")]
    [InlineData("The final was played on 3 or 4 May 2029.", "2029-05-03/2029-05-04", "2029-05-03", "2029-05-05")]
    [InlineData("The bakery burnt down between 3 a.m. and 5 a.m. on Sunday.", "2031-03-09T03:00/05:00", "2031-03-09", "2031-03-10")]
    public void TwoTimesTellOneDate(string text, string value, string start, string end)
    {
        var date = Assert.Single(Dates(text + " Nobody was hurt."));
        Assert.Equal((value, start, end), (date.Value, $"{date.Start:yyyy-MM-dd}", $"{date.End:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("The strike lasted from March to June 2030.")]
    [InlineData("The choir sang in 1998 or 2016, nobody knows.")]
    [InlineData("The mine was closed in May 2030 and June 2030.")]
    public void WhatLastsOrComesTwiceHasTwo(string text) => Assert.Equal(2, Dates(text + " Nobody was hurt.").Count());

    [Fact]
    public void ADateWithinTheTwoIsFiner() => Assert.Contains(
        StoryFixture.Collate(
            new(2031, 3, 12),
            "The old station will fall to Earth between October 2031 and April 2032, the agency said. Its weight is unknown.",
            "The agency said that the old station will fall to Earth in March 2032. Schools will be closed.").Points,
        point => point is { Kind: PointKind.Date, Verdict: Verdict.Refine, Readings.Length: 2 });
}
