using Stemma.Collation;

namespace Stemma.Tests;

/// <summary>When two values that do not meet are of one thing, and when two statements tell of one agreement.</summary>
public class ValuesOfOneThingTests
{
    static StoryCollation Collate(params ReadOnlySpan<string> texts) =>
        StoryFixture.Collate(new(2031, 3, 12), texts);

    static Point? PointWith(StoryCollation story, params ReadOnlySpan<string> values)
    {
        var wanted = values.ToArray();
        return story.Points.FirstOrDefault(point => wanted.All(value => point.Readings.Any(reading => reading.Value == value)));
    }

    [Fact]
    public void ARareNounCountedOnceInEachReportIsOneThing() => Assert.Equal(Verdict.Conflict, PointWith(
        Collate(
            "The court in Osby heard 48 witnesses before it jailed the mayor for fraud.",
            "Fraud brought the mayor of Osby to prison. Fifty-three witnesses were heard by the court."),
        "48", "53")?.Verdict);

    [Fact]
    public void WhoGivesBothFiguresTellsOfTwoThings() => Assert.Null(PointWith(
        Collate(
            "The court in Osby heard 48 witnesses before it jailed the mayor for fraud.",
            "Fraud brought the mayor of Osby to prison. The court heard 53 witnesses, 48 witnesses on the first day."),
        "48", "53"));

    [Fact]
    public void OneEventOnTwoDaysIsAConflict() => Assert.Equal(Verdict.Conflict, PointWith(
        Collate(
            "The trial of the mayor began on 9 January.",
            "The trial of the mayor began on 16 January."),
        "2031-01-09", "2031-01-16")?.Verdict);

    [Fact]
    public void AgreedAndNotYetSignedAreTwoStagesOfOneAgreement()
    {
        var point = PointWith(
            Collate(
                "After ten days of talks Osby and Halden have reached an agreement on the ferry line, the mayor said.",
                "The towns have not yet signed the agreement on the ferry line. Osby wants more money from Halden."),
            "agree", "not sign");
        Assert.Equal((Verdict.Refine, "one stage is reached, the next is not"), (point?.Verdict, point?.Why));
    }

    [Fact]
    public void AYearAndTwelveMonthsAreEqual() => Assert.Equal(Verdict.Agree, PointWith(
        Collate(
            "The strike at the Halden shipyard lasted a year.",
            "The strike at the Halden shipyard lasted 12 months."),
        "1 year", "12 month")?.Verdict);

    [Fact]
    public void EightHurtAndEightFireEnginesAgreeOnNothing()
    {
        var story = Collate(
            "Eight people were hurt when the mill in Osby burnt down.",
            "Eight fire engines came when the mill in Osby burnt down.");
        Assert.All(
            story.Points.Where(point => point.Readings.Any(reading => reading.Value == "8")),
            point => Assert.Equal(Verdict.Single, point.Verdict));
    }

    [Fact]
    public void AClaimAndItsDenialInTheSameWordsAreOnePoint()
    {
        var point = Assert.Single(Collate(
            "The watchman of the mill in Osby raised the alarm on Sunday, the police said.",
            "The watchman of the mill in Osby did not raise the alarm on Sunday, the police said.")
            .Points, found => found.Kind is PointKind.Event && found.Verdict is Verdict.Conflict);
        Assert.Equal(["not raise", "raise"], point.Readings.Select(reading => reading.Value).Order(StringComparer.Ordinal));
    }
}
