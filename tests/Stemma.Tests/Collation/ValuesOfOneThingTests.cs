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

    static void AssertConflict(string one, string other, string first, string second) =>
        Assert.Equal(Verdict.Conflict, PointWith(Collate(one, other), first, second)?.Verdict);

    [Fact]
    public void ARareNounCountedOnceInEachReportIsOneThing() => AssertConflict(
        "The court in Osby heard 48 witnesses before it jailed the mayor for fraud.",
        "Fraud brought the mayor of Osby to prison. Fifty-three witnesses were heard by the court.",
        "48",
        "53");

    const string Freed = "The nurses of Norby were freed in the desert on Sunday after 97 days. They were well.";
    const string Left = "It was 97 days before that the nurses left Norby for the desert. Their families had hoped.";
    const string Calendar = "The nurses are home in Norby. One of them kept a calendar of the 69 days. In the desert she drew it in the sand.";

    [Theory]
    [InlineData(Calendar, true)]
    [InlineData(Calendar + " She had it for all of the 97 days.", false)]
    [InlineData(Calendar + " Then they slept for 3 days.", false)]
    [InlineData("A baker sleeps in his old bed. His wife waits. He came back after 69 days at sea. Nobody knew him.", false)]
    public void WhoTellsAllButOneValueTellsThatOneOtherwise(string third, bool isConflict) =>
        Assert.Equal(isConflict ? Verdict.Conflict : null, PointWith(Collate(Freed, Left, third), "97 day", "69 day")?.Verdict);

    [Fact]
    public void OneReportAgainstOneIsNoProof() => Assert.Null(PointWith(Collate(Freed, Calendar), "97 day", "69 day"));

    [Fact]
    public void AValueManyTimesAnotherIsOfAnotherThing() =>
        Assert.Null(PointWith(Collate(Freed, Left, Calendar.Replace("69", "690", StringComparison.Ordinal)), "97 day", "690 day"));

    [Theory]
    [InlineData("After the storm on Sunday the mayor of Norby counted 36 houses without roofs.", true)]
    [InlineData("After the storm on Sunday the mayor of Norby counted 36 boats without sails.", false)]
    [InlineData("After the storm on Sunday the mayor of Norby counted 36 houses without roofs. On Monday there were 41 houses.", false)]
    public void AFigureOfTheSameNounStandsInThePlaceOfAnother(string third, bool isConflict) => Assert.Equal(
        isConflict ? Verdict.Conflict : null,
        PointWith(
            Collate(
                "The storm tore the roofs off 41 houses in Norby on Sunday. The mayor thanked the crews.",
                "In Norby 41 houses lost their roofs in the storm on Sunday, the fire service said.",
                third),
            "41",
            "36")?.Verdict);

    [Theory]
    [InlineData("Leeds", "", true)]
    [InlineData("Leeds", " Rescuers from Turin came, too.", false)]
    [InlineData("the station", "", false)]
    public void ATownStandsInThePlaceOfAnother(string place, string more, bool isConflict) => Assert.Equal(
        isConflict,
        Collate(
            "A tram left the rails in Turin on Sunday and hit a bakery. Nine people were hurt in the accident.",
            "Nine people were hurt on Sunday when a tram left the rails in Turin and hit a bakery.",
            $"On Sunday a tram left the rails near a bakery. The accident in {place} left nine people hurt.{more}")
            .Points.Any(point => point is { Kind: PointKind.Place, Verdict: Verdict.Conflict }));

    [Theory]
    [InlineData("34", true)]
    [InlineData("47", false)]
    public void AgesFarApartAreOfTwoPeople(string age, bool isConflict) => Assert.Equal(
        isConflict,
        PointWith(
            Collate(
                "A 36-year-old driver was hurt when a tram left the rails in Norby.",
                "The tram left the rails in Norby, and its 36-year-old driver was hurt.",
                $"In Norby a tram left the rails. The {age}-year-old driver was hurt."),
            "36 year",
            $"{age} year") is not null);

    [Fact]
    public void WhoGivesBothFiguresTellsOfTwoThings() => Assert.Null(PointWith(
        Collate(
            "The court in Osby heard 48 witnesses before it jailed the mayor for fraud.",
            "Fraud brought the mayor of Osby to prison. The court heard 53 witnesses, 48 witnesses on the first day."),
        "48", "53"));

    [Fact]
    public void OneEventOnTwoDaysIsAConflict() => AssertConflict(
        "The trial of the mayor began on 9 January.",
        "The trial of the mayor began on 16 January.",
        "2031-01-09",
        "2031-01-16");

    [Theory]
    [InlineData("In Osby 312,000 people voted. The mayor called it a feast.", "The count took a day. A total of 125,000 people voted on Sunday.", "312000", "125000")]
    [InlineData("The ferry left Osby at noon with 31 people on board.", "The ferry to Halden, which sank at noon, had 19 people on board.", "31", "19")]
    [InlineData("The court acquitted six dredgermen who had worked in Osby.", "The mayor went to prison. The court acquitted two dredgermen.", "6", "2")]
    [InlineData("Salad from a farm made 112 people ill in Osby.", "In all 131 people fell ill in Osby after they had eaten salad of a farm.", "112", "131")]
    public void FiguresOfThoseToWhomTheSameHappenedAreOfOneThing(string one, string other, string first, string second) =>
        AssertConflict(one, other, first, second);

    [Theory]
    [InlineData("The bakery in Osby was closed on 3 March.", "Mould was found, and the bakery of Ana Holt in Osby closed on 7 March.", "2031-03-03", "2031-03-07")]
    [InlineData("Osby Mills will shut its mine in Halden by the end of May.", "The company will close its mine in Halden by the end of June.", "2031-05", "2031-06")]
    [InlineData("The line to Halden will be closed until 14 May.", "The line to Halden will stay closed until 21 May.", "2031-05-14", "2031-05-21")]
    [InlineData("Sales were helped by a rise of the prices for bread at Osby Mills in May.", "Osby Mills saw its prices for bread rise in March.", "2031-05", "2031-03")]
    [InlineData("A total of 312,000 people voted on Tuesday.", "The count took a day. The mayor said that 312,000 people voted on Monday.", "2031-03-11", "2031-03-10")]
    [InlineData("Forty people were rescued from the Osby mine on Sunday.", "The search went on. In Osby 40 people were rescued on Monday.", "2031-03-09", "2031-03-10")]
    public void AWordThatBothReportsDateOnceIsOneThing(string one, string other, string first, string second) =>
        AssertConflict(one, other, first, second);

    [Theory]
    [InlineData("A two-carriage train jumped the rails in Osby on Sunday.", "The train that left the rails in Osby had two carriages.", "2")]
    public void ASmallFigureOfOneNounIsOneThingThoughOtherWordsTellOfIt(string one, string other, string value) =>
        Assert.Equal(2, PointWith(Collate(one, other), value)?.Readings[0].Mentions.Length);

    [Theory]
    [InlineData("There was some loss of life when the ferry sank off Osby.", "At least five people died when the ferry sank off Osby.", "≥1", "≥5")]
    [InlineData("The ferry sank off Osby. Police confirmed that there were fatalities.", "Five people died when the ferry sank off Osby.", "≥1", "5")]
    [InlineData("A majority of the miners are still missing after the blast in Osby.", "In Osby 80 miners are missing after the blast.", "≥2", "80")]
    public void WhatIsToldWithoutAFigureIsMadeFinerByOne(string one, string other, string first, string second) =>
        Assert.Equal(Verdict.Refine, PointWith(Collate(one, other), first, second)?.Verdict);

    [Theory]
    [InlineData("There was no loss of life when the ferry sank off Osby.")]
    [InlineData("Officials fear that the storm may cause fatalities in Osby.")]
    [InlineData("Most voters in Osby think that the ferry is too old.")]
    [InlineData("There were many serious injuries when the ferry sank off Osby.")]
    public void WhatMayBeOrIsOfNobodyTellsNoNumber(string text) =>
        Assert.DoesNotContain(Collate(text).Points, point => point.Readings.Any(reading => reading.Value.StartsWith('≥')));

    [Fact]
    public void WhatASumIsDoesNotTellOfWhomItIs() => AssertConflict(
        "The judge found that the mayor had taken bribes of 3.4 million euros from a mill in Osby.",
        "The judge found that the mayor had taken 2.2 million euros in bribes.",
        "3400000 EUR",
        "2200000 EUR");

    [Fact]
    public void AnotherOfAnAgeIsNotSoManyYearsMore() => Assert.NotNull(PointWith(
        Collate("In May another 17-year-old was met on the moor."), "17 year"));

    [Fact]
    public void TwoMoreBodiesAreNoOtherCountOfThreeBodies() => Assert.Null(PointWith(
        Collate(
            "Divers found three bodies in the hull of the ferry off Osby.",
            "The search off Osby went on. Divers found two more bodies in the hull of the ferry."),
        "3", "2"));

    [Fact]
    public void AVerbAloneIsNoAgreement() => Assert.DoesNotContain(
        Collate(
            "The miners of Osby will choose one of two pits.",
            "The pit of Osby is old. We chose a quiet street, said the baker.").Points,
        point => point.Readings.Any(reading => reading.Value == "choose" && reading.Mentions.Length > 1));

    [Fact]
    public void TheSameDeedOfTheSamePeopleIsAnAgreement() => Assert.Contains(
        Collate("The miners of Osby chose a new leader.", "A new leader was chosen by the miners of Osby.").Points,
        point => point.Readings.Any(reading => reading.Value == "choose" && reading.Mentions.Length == 2));

    [Fact]
    public void SumsThatNearlyMeetAreOfOneThing() => AssertConflict(
        "Osby Mills turned down the $103 million offer of Halden Steel in May.",
        "The offer of Halden Steel for Osby Mills was worth $105 million.",
        "103000000 USD",
        "105000000 USD");

    [Fact]
    public void TwoFallsOfTheSharesOfOneBodyAreOfOneThing() => AssertConflict(
        "The offer was raised on Monday. Halden Steel shares fell 4.5 percent in Osby.",
        "Halden Steel shares fell 6.5% on doubts that the union will agree.",
        "-4.5%",
        "-6.5%");

    [Theory]
    [InlineData("Halden Steel (HSTL) gave up its gains to drop 7%.", "-7%")]
    [InlineData("Halden Steel stock slid 0.4 percent.", "-0.4%")]
    public void ARiseAndAFallOfTheSharesOfOneBodyCannotBothBeSo(string fall, string value) => AssertConflict(
        "The offer was raised on Monday. Halden Steel shares inched up 0.4 percent in Osby.",
        $"The offer was raised on Monday. {fall}",
        "0.4%",
        value);

    [Theory]
    [InlineData("Halden Steel shares have fallen 3 percent this year.", "-3%")]
    [InlineData("Halden Steel shares fell to 3 percent of their worth.", "3%")]
    [InlineData("Halden Steel profits fell 3 percent.", "-3%")]
    public void AFallOfAnotherTimeOrThingIsNoOtherChange(string other, string value) => Assert.Null(PointWith(
        Collate("The offer was raised on Monday. Halden Steel shares rose 5 percent in Osby.", $"The offer was raised on Monday. {other}"),
        "5%", value));

    [Fact]
    public void WhatHappenedLongAgoIsNotWhatIsPlanned() => Assert.DoesNotContain(
        Collate(
            "The army will withdraw its last guards from Osby next month, a general said.",
            "The army withdrew its last guards from Osby in 2011, when the war had ended.").Points,
        point => point.Kind is PointKind.Event && point.Readings.Any(reading => reading.Value == "withdraw" && reading.Mentions.Length > 1));

    [Fact]
    public void WhatIsMadePublicIsReleased() => AssertConflict(
        "Two sailors drowned off Osby on Monday. The names of the sailors were not made public by the navy.",
        "Two sailors drowned off Osby on Monday. The navy released the names of the sailors.",
        "not publish",
        "release");

    [Fact]
    public void TheSharesOfTwoBodiesFallByThemselves() => Assert.Null(PointWith(
        Collate(
            "The offer was raised on Monday. Halden Steel shares fell 4.5 percent in Osby.",
            "Lorn Bank shares fell 6.5% on doubts that the union will agree."),
        "-4.5%", "-6.5%"));

    [Fact]
    public void AnotherFortyOfOtherFateAreFortyOnly() => AssertConflict(
        "A barge rammed the quay of Osby on Monday, stranding four workers and injuring another 40.",
        "A barge rammed the quay of Osby on Monday. 52 workers were injured.",
        "40",
        "52");

    [Fact]
    public void WhatIsToldOfASecondNumberIsNotToldOfTheNounBeforeIt()
    {
        var story = Collate(
            "Seven sailors were killed off Osby and 30 flown to Halden after the barge sank on Monday.",
            "Seven sailors were killed off Osby after the barge sank on Monday.");
        Assert.Equal("sailors", PointWith(story, "30")?.About);
        Assert.Equal("sailors killed", PointWith(story, "7")?.About);
    }

    [Fact]
    public void HowOftenIsAValue()
    {
        var point = Collate(
            "Islanders march every week against the new quay of Osby.",
            "For eight years the islanders have marched weekly against the quay of Osby.").Points
            .Single(point => point.Readings.Any(reading => reading.Value == "every week"));
        Assert.Equal((Verdict.Agree, 2), (point.Verdict, point.Readings[0].Mentions.Length));
    }

    [Fact]
    public void ToRejectAnOfferIsAnEvent() => Assert.Contains(
        Collate(
            "The mill in Osby rejected the offer of its rival on Monday.",
            "The rival's offer was rejected on Monday by the mill in Osby.").Points,
        point => point is { Kind: PointKind.Event, Verdict: Verdict.Agree } && point.Readings.Any(reading => reading.Value == "reject"));

    [Theory]
    [InlineData("Two officials were acquitted.", "Two other officials were not acquitted.")]
    [InlineData("The court acquitted two dredgermen.", "Two dredgermen were not acquitted.")]
    public void TheSameSentenceWithAndWithoutItsNotIsAConflict(string one, string other) => AssertConflict(
        $"The mayor of Osby went to prison. {one}",
        $"The mayor of Osby was sent to prison by a court. {other}",
        "acquit",
        "not acquit");

    [Fact]
    public void WhoDidNotDieMayBeAnotherThanAllWhoDied() => Assert.Null(PointWith(
        Collate(
            "Becker fell off the ferry at Osby, and he certainly didn't die for this song.",
            "The singer sang on the ferry at Osby of Becker, and we all died for a song."),
        "die", "not die"));

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

    [Theory]
    [InlineData("The names of the crew were not made public.", "The port released the names of the crew on Monday.", true)]
    [InlineData("Their names were not given to the press.", "The port also gave the names of the crew to the press.", true)]
    [InlineData("The names of the owners were not published.", "The port released the names of the crew.", false)]
    [InlineData("The baker of Osby was not freed.", "The port freed a diver.", false)]
    public void WhatWasNotDoneNobodyHasDone(string denial, string claim, bool isConflict) => Assert.Equal(
        isConflict,
        Collate($"The crew of the Halcyon is free in Osby, tired and well. {denial}", $"The crew of the Halcyon is tired and well in Osby. {claim}")
            .Points.Any(point => point is { Kind: PointKind.Event, Verdict: Verdict.Conflict or Verdict.Update }));

    [Theory]
    [InlineData("Another ferry took the passengers to Osby.", "take")]
    [InlineData("There were several hazards on the quay.", "be")]
    [InlineData("Mayor Ana Holt had it.", null)]
    public void ACommonVerbTellsWhatItBinds(string sentence, string? value) => Assert.Equal(
        value,
        Collate(sentence, "The mill in Osby burnt down.").Points
            .Where(point => point.Kind is PointKind.Event && point.Readings[0].Value is "take" or "be" or "have")
            .Select(point => point.Readings[0].Value).SingleOrDefault());

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

    [Fact]
    public void WednesdayMorningIsAPartOfWednesday() => Assert.Equal(Verdict.Refine, PointWith(
        Collate(
            "The ferry Halcyon sank off Osby on Wednesday, the coastguard said.",
            "The ferry Halcyon sank off Osby on Wednesday morning with its crew."),
        "2031-03-12", "2031-03-12TMO")?.Verdict);

    [Fact]
    public void TheMonthOfAnOfferIsThatOfTheDayOnWhichItWasMade() => Assert.Equal(Verdict.Refine, PointWith(
        Collate(
            "Halden Steel made an offer for Osby Mills on 6 January.",
            "Before the offer of Halden Steel for Osby Mills in January, the shares of the bakery had fallen."),
        "2031-01-06", "2031-01")?.Verdict);

    [Theory]
    [InlineData("Without rain, one goal decides a season in Lorn.", null)]
    [InlineData("The ferry sails again. It was one team that repaired the ferry so fast, the harbour master said.", "1")]
    public void ANumberAsSmallAsOneIsAgreedOnInOneContextOnly(string other, string? agreed) => Assert.Equal(agreed, Collate(
            "One team repaired the ferry within a day, the harbour master said.", other)
        .Points.FirstOrDefault(point => point is { Kind: PointKind.Quantity, Verdict: Verdict.Agree })?.Readings[0].Value);

    [Fact]
    public void WhatIsAgreedOnIsNamedWithoutTheFiguresThatAreNot() => Assert.Equal("sailors drowned", Collate(
            "The storm sank a ferry. In all 35 sailors were drowned when the ferry sank off Osby.",
            "When the ferry sank off Osby on Sunday, 22 sailors were drowned, the council said.")
        .Points.Single(point => point is { Kind: PointKind.Event, Readings: [{ Value: "drown", Mentions.Length: 2 }] }).About);

    [Fact]
    public void WhereItHappenedIsWhereItWasDone() => Assert.Equal(2, PointWith(
        Collate(
            "Ana Holt threw flour at a clerk outside her family home in June.",
            "The incident occurred outside Ana Holt's family home in June. She had thrown flour at a clerk."),
        "near family home")?.Readings.Sum(reading => reading.Mentions.Length));

    [Fact]
    public void WhatNeedsApprovalIsNotApproved()
    {
        var point = PointWith(
            Collate(
                "After ten days of talks Osby and Halden have reached an agreement on the ferry line, the mayor said.",
                "The agreement of Osby and Halden on the ferry line requires final approval from both councils."),
            "agree", "approve");
        Assert.Equal((Verdict.Refine, "one stage is reached, the next is not"), (point?.Verdict, point?.Why));
    }
}
