using Stemma.Collation;

namespace Stemma.Tests;

/// <summary>Tolls, counts of people and figures that a report takes back: what a number counts, and which one still holds.</summary>
public class FiguresThatMoveTests
{
    static readonly DateOnly _monday = new(2031, 3, 10);

    static StoryCollation Collate(params ReadOnlySpan<string> texts) => StoryFixture.Collate(_monday, texts);

    /// <summary>One text a day, from Monday on.</summary>
    static StoryCollation Following(params ReadOnlySpan<string> texts)
    {
        var reports = new Article[texts.Length];
        for (var day = 0; day < texts.Length; day++)
            reports[day] = StoryFixture.Report($"r{day}", texts[day], _monday.AddDays(day));
        return StoryFixture.Collate(reports);
    }

    static Point? PointWith(StoryCollation story, params ReadOnlySpan<string> values)
    {
        var wanted = values.ToArray();
        return story.Points.FirstOrDefault(point => point.Kind is PointKind.Quantity
            && wanted.All(value => point.Readings.Any(reading => reading.Value == value)));
    }

    [Theory]
    [InlineData("The death toll in the mill fire at Osby rose to nine.")]
    [InlineData("Nine people lost their lives in the mill fire at Osby.")]
    [InlineData("Nine people are now confirmed dead in the mill fire at Osby.")]
    [InlineData("Nine people are known to have died in the mill fire at Osby.")]
    public void ATollCountsThoseWhoDied(string second) => Assert.Equal(Verdict.Update, PointWith(
        Following("Seven people were killed in the mill fire at Osby.", second), "7", "9")?.Verdict);

    [Fact]
    public void OneOfThemIsNoOtherFigure() => Assert.Null(PointWith(
        Following(
            "The guards arrested three men over the mill fire at Osby.",
            "Over the mill fire at Osby three men were arrested by the guards, the mayor said.",
            "Three men are held over the fire at the mill in Osby. The guards arrested the men at home.",
            "One of the men arrested by the guards over the mill fire at Osby is a baker."),
        "1", "3"));

    [Fact]
    public void AFigureIsNamedByWhatIsSaidOfIt()
    {
        var story = Collate(
            "Eight people are missing after the mill in Osby burnt down.",
            "Eight people were missing when the mill in Osby had burnt down.");
        Assert.Equal("people missing", PointWith(story, "8")?.About);
    }

    [Fact]
    public void AReportThatLagsADayBehindIsNoConflict()
    {
        var story = StoryFixture.Collate(
            StoryFixture.Report("a", "Eight people are missing after the mill fire at Osby.", _monday),
            StoryFixture.Report("b", "Six people are missing after the mill fire at Osby.", _monday.AddDays(1)),
            StoryFixture.Report("c", "Eight people were missing after the mill fire at Osby.", _monday.AddDays(1)));
        Assert.Equal((Verdict.Update, "later report, same count"), (PointWith(story, "8", "6")?.Verdict, PointWith(story, "8", "6")?.Why));
    }

    [Fact]
    public void OfTwoFiguresOfOneDayNoneIsLater() => Assert.Equal(Verdict.Conflict, PointWith(
        Collate("Eight people are missing after the mill fire at Osby.", "Six people are missing after the mill fire at Osby."),
        "8", "6")?.Verdict);

    [Fact]
    public void AFigureThatAReportTakesBackIsAnUpdate()
    {
        var point = PointWith(
            Collate(
                "The ferry was carrying 212 people when it left Osby on Sunday.",
                "When the ferry left Osby on Sunday, 209 people were on board, and not 212 as the police first said."),
            "212", "209");
        Assert.Equal((Verdict.Update, "a report takes the other figure back"), (point?.Verdict, point?.Why));
    }

    [Fact]
    public void AHeadlineShortensItsFigure() => Assert.Equal(Verdict.Refine, PointWith(
        Collate(
            "Five dead in mill fire\n\nAt least five people are dead after the mill fire at Osby.",
            "Mill burns\n\nSeven people are dead after the mill fire at Osby."),
        "≥5", "7")?.Verdict);

    [Fact]
    public void AThirdIsTold() => Assert.NotNull(PointWith(Collate("A third of the houses in Osby burnt down on Sunday."), "1/3"));
}
