using Stemma.Collation;

namespace Stemma.Tests;

/// <summary>What looks like a contradiction and is none, each beside one that is.</summary>
public class FalseAlarmTests
{
    static readonly DateOnly _day = new(2031, 3, 12);

    static Verdict? GravestOf(params ReadOnlySpan<string> texts) => Gravest(StoryFixture.Collate(_day, texts));

    static Verdict? GravestOf(string first, int daysLater, string second) => Gravest(StoryFixture.Collate(
        StoryFixture.Report("r0", first, _day), StoryFixture.Report("r1", second, _day.AddDays(daysLater))));

    static Verdict? Gravest(StoryCollation story) => story.Points
        .Select(point => (Verdict?)point.Verdict)
        .FirstOrDefault(verdict => verdict is Verdict.Conflict or Verdict.Update);

    [Fact]
    public void ADenialOfOneIsNoDenialOfAnother()
    {
        Assert.Equal(Verdict.Conflict, GravestOf(
            "The miller of Osby conceded defeat in the vote.", "The miller of Osby did not concede defeat in the vote."));
        Assert.Null(GravestOf(
            "The miller of Osby conceded defeat in the vote.", "The baker of Halden did not concede defeat in the vote."));
    }

    [Fact]
    public void WhoeverHeIsTwoPronounsAreNotOneMan() => Assert.Null(GravestOf(
        "Ray Becker met the miners of Osby. He told them of his decision to leave the club.",
        "Tom Marsh met the miners of Osby, who asked of the decision. He said that he has not decided to leave the club."));

    [Fact]
    public void WhatAPartyDeniesIsDisputed() => Assert.Equal(Verdict.Conflict, GravestOf(
        "The dam at Thirl was damaged in the storm.", "The dam at Thirl was not damaged in the storm, the water company said."));

    [Fact]
    public void WhatAPartyDeniesInAReportThatTellsItIsDisputed() => Assert.Equal(Verdict.Conflict, GravestOf(
        "The dam at Thirl was damaged in the storm.",
        "The dam at Thirl was damaged in the storm. The dam at Thirl was not damaged in the storm, the water company said."));

    [Fact]
    public void WhatWasNotSoUntilADayIsSoThen() => Assert.Null(GravestOf(
        "Mara Quill was charged with the fire at the Osby mill.", "Mara Quill was not charged with the fire at the Osby mill until Tuesday."));

    [Theory]
    [InlineData("Osby has held six nuclear tests in the desert, its mayor said.", "In the desert Osby carried out three flight tests of balloons.", false)]
    [InlineData("Osby has held six nuclear tests in the desert, its mayor said.", "Osby held three nuclear tests in the desert.", true)]
    [InlineData("Grades make up 30 percent of the mark in Osby.", "Grades make up 30 percent, instead of 25 percent, of the mark in Osby.", false)]
    [InlineData("The ferry line sent a nine-page answer to the mayor.", "Lawyers of the mill wrote a six-page memo on its taxes.", false)]
    [InlineData("The ferry line sent a nine-page answer to the mayor.", "To the mayor of Osby the ferry line wrote a six-page answer.", true)]
    [InlineData("The baker sold six loaves, not one stale, in Osby.", "The baker of Osby sold six loaves.", false)]
    [InlineData("The mine lies 48 miles from Osby, rather than 47 miles.", "The mine is old.", false)]
    public void NumbersOfTwoThingsDoNotConflict(string first, string second, bool isConflict) =>
        Assert.Equal(isConflict, GravestOf(first, second) is not null);

    [Theory]
    [InlineData("Holt spent some weeks in Turin in 2011.", "Holt spent some weeks in Leeds in 2005.", false)]
    [InlineData("Holt spent some weeks in Turin in 2011.", "Holt spent some weeks in Leeds in 2011.", true)]
    public void PlacesOfOtherYearsDoNotConflict(string first, string second, bool isConflict) => Assert.Equal(
        isConflict, StoryFixture.Collate(_day, first, second).Points.Any(point => point is { Kind: PointKind.Place, Verdict: Verdict.Conflict }));

    [Theory]
    [InlineData("The fever spread through Osby.", "The fever did not spread.", true)]
    [InlineData("The fever spread through Osby.", "The fever did not spread easily.", false)]
    [InlineData("Holt released the film of the fire.", "Holt did not release the film of the fire.", true)]
    [InlineData("Holt found a letter in the mill.", "Holt found no evidence in the mill.", false)]
    [InlineData("The mill of Osby found the film convincing.", "The mill of Osby did not find the film unreasonable.", false)]
    [InlineData("Holt met the miners of Osby.", "Holt has not had bad meetings with the miners of Osby.", false)]
    [InlineData("Holt endorsed the mayor of Osby.", "Holt did not endorse the mayor of Osby, but she found more friendly words.", true)]
    [InlineData("The mill of Osby is less dangerous than the mine.", "The mill of Osby is not more dangerous than the mine.", false)]
    [InlineData("“It is not about building two mills, but about building one,” Holt said.", "“It is not about building two mills, but about building one.”", false)]
    [InlineData("The plane of Norland Air swerved wildly.", "The plane of Norland Air did not swerve or lose height.", true)]
    [InlineData("Legislation that Holt signed made the fund.", "Holt did not sign the checks.", false)]
    [InlineData("The ferry line of Osby closed the pier.", "The ferry line of Osby did not just close the pier.", false)]
    [InlineData("Holt committed herself to the hospital of Osby.", "Holt did not commit herself to close the hospital of Osby.", false)]
    [InlineData("Osby and Halden approved the harbour treaty.", "Osby and Halden have not agreed on the harbour treaty.", true)]
    [InlineData("Osby and Halden approved the harbour treaty.", "The treaty makes it impossible to negotiate deals with other towns.", false)]
    [InlineData("The council of Osby approved the dam.", "Any dam not approved by the council of Osby will be torn down.", false)]
    public void ADenialReachesAsFarAsItsWords(string claim, string denial, bool isDisputed) =>
        Assert.Equal(isDisputed ? Verdict.Conflict : null, GravestOf(claim, denial));

    [Theory]
    [InlineData("The council of Osby does not spend as much as others on coal.", "spend")]
    [InlineData("The council of Osby does not spend money on coal.", "not spend")]
    public void WhoDoesNotDoItAsMuchDoesIt(string text, string value) => Assert.Contains(
        StoryFixture.Collate(_day, text).Points, point => point.Kind is PointKind.Event && point.Readings[0].Value == value);

    [Theory]
    [InlineData("Police in Osby have not identified the victims of the mill fire.")]
    [InlineData("Police in Osby have not yet identified the victims of the mill fire, the mayor said.")]
    public void WhatNobodyHadDoneYesterdaySomebodyDidToday(string first)
    {
        var story = StoryFixture.Collate(
            StoryFixture.Report("r0", first, _day),
            StoryFixture.Report("r1", "Police in Osby identified the victims of the mill fire.", _day.AddDays(1)));
        Assert.Equal(Verdict.Update, Gravest(story));
        Assert.Contains(story.Points, point => point.Why == "denied at first, told later");
    }

    [Theory]
    [InlineData("The fire at the Osby mill was an accident.", "The fire at the Osby mill was not an accident, police said.")]
    [InlineData("Lorn freed two miners as part of a prisoner exchange.", "Lorn freed two miners. “This is not an exchange,” Mara Quill said.")]
    [InlineData("Lorn freed two miners in exchange for four pilots.", "No pilots were freed in exchange for the miners, Lorn said.")]
    public void WhatItWasIsDisputed(string first, string second) => Assert.Equal(Verdict.Conflict, GravestOf(first, second));

    [Theory]
    [InlineData("The fire at the Osby mill was an accident.", "The flood at the Osby mill was not an accident, police said.")]
    [InlineData("The fire at the Osby mill was an accident.", "The fire at the Osby mill was not just an accident, police said.")]
    [InlineData("The fire at the Osby mill was an attack.", "The fire at the Osby mill was not a planned attack, police said.")]
    [InlineData("A bus crashed into the Osby mill.", "It was no accident that a bus hit the Osby mill, police said.")]
    [InlineData("The crash at the Osby mill hurt two.", "The crash at the Osby mill was not an accident, police said.")]
    public void WhatItWasNotIsDeniedOfItAlone(string first, string second) => Assert.Null(GravestOf(first, second));

    [Theory]
    [InlineData("The trial of the mayor began on Tuesday.", 14, "The trial of the mayor began on Tuesday.")]
    [InlineData("The trial of the mayor began yesterday.", 2, "The trial of the mayor began yesterday.")]
    [InlineData("The mill was searched at about 11:20 p.m. on Tuesday.", 0, "The mill was searched at about 11:15 p.m.")]
    public void APageThatIsPublishedAgainTellsOfOneDay(string first, int daysLater, string second) =>
        Assert.Null(GravestOf(first, daysLater, second));

    [Fact]
    public void TwoWeekdaysOfOneWeekAreTwoDays() => Assert.Equal(
        Verdict.Conflict, GravestOf("The trial of the mayor began on Monday.", "The trial of the mayor began on Sunday."));

    [Fact]
    public void ACommonVerbOnTwoDaysTellsOfTwoThings() => Assert.Null(GravestOf(
        "Prices may rise, but Tom Brown on Wednesday suggested to the mayors that they double their wages for captains, sailors, cooks, nurses and drivers of buses.",
        4,
        "In an interview, Tom Brown on Sunday suggested it was hard for him to like the ferry, the pier, the wool tax, the coal fee and bakers who keep bees."));

    [Fact]
    public void PeopleWhoWorkAreNoneOfThoseWhoDied() => Assert.Null(GravestOf(
        "The hospital of Osby acknowledged 23 deaths due to long waits. Holt left.",
        "Waits in the hospital of Osby are long. The town has acknowledged 23 deaths due to such waits.",
        "Holt wants papers of the hospital, where 30 people work on the answer."));

    [Fact]
    public void TwoPeopleDoTheSameOnTwoDays() => Assert.Null(GravestOf(
        "Mara Quill surrendered to police in Osby on Monday.", "Tom Marsh surrendered to police in Osby on Tuesday."));

    [Fact]
    public void WhatIsNewOnEachDayHappenedOnTheDayOrTheDayBefore()
    {
        Assert.Null(GravestOf(
            "The mayor said that 312,000 people voted on Tuesday.", 1, "The count took a day. A total of 312,000 people voted on Wednesday."));
        Assert.Equal(Verdict.Conflict, GravestOf(
            "The mayor said that 312,000 people voted on Sunday.", 1, "The count took a day. A total of 312,000 people voted on Monday."));
    }

    [Fact]
    public void WhoseConditionIsToldIsNotCountedWithOthers() => Assert.Null(GravestOf(
        "The condition of the five other millers shot at the mill is not known.", "Three other millers are in stable condition after the shots at the mill."));

    [Fact]
    public void TheDatesOfPagesAreOfNoEvent() => Assert.Null(GravestOf(
        "Fire at the mill\nPublished: Tuesday, March 11, 2031\n\nThe mill of Osby burnt down.",
        "Fire at the mill\nPublished: Wednesday, March 12, 2031\n\nThe mill of Osby burnt down."));

    [Fact]
    public void ABirthdayMayLieBetweenTwoReports()
    {
        Assert.Null(GravestOf("Mara Quill, 35, runs the mill.", 150, "Mara Quill, 36, runs the mill."));
        Assert.NotNull(GravestOf("Mara Quill, 35, runs the mill.", 2, "Mara Quill, 36, runs the mill."));
        Assert.NotNull(GravestOf("Mara Quill, 35, runs the mill.", 150, "Mara Quill, 38, runs the mill."));
    }

    [Fact]
    public void AgesFarApartAreOfTwoPeople() => Assert.Null(GravestOf(
        "A 20-year-old man was shot outside the mill in Osby.", "A 27-year-old man was charged after he shot a man outside the mill in Osby."));

    [Fact]
    public void PicturesAreNumberedNotCounted() => Assert.Null(GravestOf(
        "Image 12 of 60 carts stand before the gate of the mill in Osby.", "Image 3 of 22 carts stand before the gate of the mill in Osby."));

    [Theory]
    [InlineData("The mill burnt in Murray Hill Street.", "The mill burnt in Murray Hill.")]
    [InlineData("The captain was shot near Murray Bay.", "The captain was shot on Oleander Street.")]
    [InlineData("Leeds police searched the mill.", "Hull police searched the mill.")]
    [InlineData("The guard was shot in Leeds.", "The guard was shot in the Hull neighborhood.")]
    public void ANameInFullAndAPartyAreNoOtherPlace(string first, string second) => Assert.Null(GravestOf(first, second));

    [Theory]
    [InlineData("The inquiry must report by 30 November 2031.", "The inquiry must report by 6 December 2031.")]
    [InlineData("The miller of Osby wants new talks with the bakers on Friday.", "The miller of Osby asked the bakers for new talks on Thursday.")]
    [InlineData("The storm broke the dam at Thirl on Saturday night.", "The storm burst the dam at Thirl on Sunday night.")]
    [InlineData("The navy keeps 2,500 guards in Lorn and 900 in Tessa.", "The navy keeps 5,400 guards in Lorn.")]
    [InlineData("The mill of Osby was sold for about 146 million crowns.", "The mill of Osby was sold for 148.9 million crowns.")]
    [InlineData("Some 312,000 people voted in Osby.", "Some 125,000 people voted in Osby.")]
    public void ValuesOfOneThingThatDoNotMeetAreAConflict(string first, string second) => Assert.Equal(Verdict.Conflict, GravestOf(first, second));

    [Theory]
    [InlineData("The files name 140 millers of Osby.", "The files name 12 bakers and 128 other millers of Osby.")]
    [InlineData("The clerk of Osby shot at two of the millers.", "The clerk of Osby shot at three millers.")]
    [InlineData("The guard fired one shot at the mill, and missed.", "Mara Quill fired two shots at the mill, and missed.")]
    [InlineData("The mill of Osby burnt down, the mayor said on Tuesday.", "The mill of Osby burnt down, the mayor said on Monday.")]
    [InlineData("OSBY, March 11 (Northern Wire) - The mill of Osby burnt down.", "The mill of Osby burnt down on March 10, 2031.")]
    [InlineData("OSBY (March 11, 2031) – The mill of Osby burnt down.", "The mill of Osby burnt down on March 10, 2031.")]
    [InlineData("The guard was shot at the mill at about 6 p.m. on Tuesday.", "The guard was shot at the mill at 9 p.m.")]
    [InlineData("Ana Holt lost the vote in Osby.", "Ana Holt did not lose the vote in Osby because of the bridge.")]
    [InlineData("They did not hear any shots at the mill.", "He heard shots at the mill.")]
    [InlineData("Police in Osby released information about the mill fire.", "Police in Osby have not released more information about the mill fire.")]
    [InlineData("There were no guards involved in the fire.", "No guards were involved in the fire.")]
    [InlineData("The mill weighs about 210 pounds.", "The mill weighs 212 pounds.")]
    public void WhatMayBeSoBesideTheOtherIsNone(string first, string second) => Assert.Null(GravestOf(first, second));

    [Fact]
    public void AShortFormIsNoOtherName() => Assert.Null(GravestOf(
        "“It is over,” said Douglas Arkin, a captain of the ferry.", "Captain Doug Arkin, a captain of the ferry, said it was over."));

    [Fact]
    public void ATimeAtTheEndOfAllCalendarsBreaksNothing() => Assert.NotEmpty(
        StoryFixture.Collate(_day, "The vault is closed until about 9999.", "The vault is closed until about the year 1.").Points);
}
