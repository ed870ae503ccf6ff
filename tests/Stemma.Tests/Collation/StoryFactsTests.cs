using Stemma.Collation;

namespace Stemma.Tests;

/// <summary>What two reports agree on of an event in which people were killed or hurt.</summary>
public class StoryFactsTests
{
    static StoryFacts Facts(params ReadOnlySpan<string> texts) =>
        StoryFixture.Collate(new(2024, 5, 6), texts).Facts;

    const string First = """
        Two killed, three hurt in Toledo bus crash

        Two people were killed when a bus left the road in Toledo on Sunday. Three passengers were injured.

        The driver, Marta Quell, 41, was among the dead. Marta Quell was killed at once, the police said.
        """;

    const string Second = """
        Bus crash in Toledo leaves two dead

        A bus crash in Toledo killed two people on Sunday and injured three passengers.

        Marta Quell, 41, died at the wheel.
        """;

    [Fact]
    public void NumbersDayTownAndVictimsAreAgreed()
    {
        var facts = Facts(First, Second);
        Assert.Equal(("2", "3", "2024-05-05", "Toledo"),
            (facts.Killed?.Value, facts.Injured?.Value, facts.Day?.Value, facts.Town?.Value));
        var victim = Assert.Single(facts.Victims);
        Assert.Equal(("Marta Quell", "41"), (victim.Name, victim.Age?.Value));
        Assert.All(facts.Killed!.Mentions.Concat(facts.Day!.Mentions), mention => Assert.False(mention.Passage.Span.IsEmpty));
    }

    [Fact]
    public void OneManIsACountOfOne() => Assert.Equal("1", Facts(
        "Man dies in fire\n\nA man died in a fire on Monday.",
        "Fire in flat\n\nA fire in a flat killed a man on Monday.").Killed?.Value);

    [Theory]
    [InlineData("The fire burnt a flat in Osby on Monday. The tenant was brought to a hospital, where he died.")]
    [InlineData("The police looked on Monday for the cause of the fire. They found a toddler who died in the flat.")]
    [InlineData("A court in Osby heard on Monday of the fire and of the fatal shooting of a woman.")]
    public void WhoDiedAloneIsACountOfOne(string body) => Assert.Equal("1", Facts(
        $"Fire in flat\n\n{body}",
        "Fire in flat\n\nA fire in a flat killed a tenant on Monday.").Killed?.Value);

    [Fact]
    public void WhoWasHurtMayBeWhoDiedSince() => Assert.Null(Facts(
        "Man hurt in fire\n\nA man was hurt in a fire on Monday.",
        "Fire in flat\n\nA fire in a flat injured a man on Monday.",
        "Man dies of burns\n\nA man died on Friday after a fire in a flat.").Injured);

    [Theory]
    [InlineData("A bus left the road in Toledo. Two people were killed, and three brought to a hospital in Cleveland.")]
    [InlineData("A bus left the road 20 miles east of Cleveland, in Toledo, and two people were killed.")]
    [InlineData("Two people were killed by a bus in Toledo. One of the three hurt was in a Cleveland hospital.")]
    public void WhereTheHurtAreBroughtAndWhatIsFarOffIsNotTheTown(string body) => Assert.Equal("Toledo", Facts(
        $"Bus leaves the road\n\n{body}",
        $"Two killed by bus\n\n{body}").Town?.Value);

    [Theory]
    [InlineData("A bus left the road in Toledo's Greenfield section, where two people were killed. Greenfield is small.")]
    [InlineData("A bus left the road in Toledo. Two people were killed, Ana Holt, 23, of Cleveland, and Paul Ames, 30, of Cleveland.")]
    [InlineData("A bus left the road in Toledo at Ninth and Cleveland streets, and two people were killed.")]
    [InlineData("A bus left the road in Toledo. Two people were killed. Its driver was arrested in Cleveland on Sunday.")]
    public void ADistrictAHomeAStreetAndAnArrestAreNotTheTown(string body) => Assert.Equal("Toledo", Facts(
        $"Bus leaves the road\n\n{body}",
        $"Two killed by bus\n\n{body}").Town?.Value);

    [Fact]
    public void TheTownOfTheDatelinesIsTheTownWhereNoOtherIsNamed() => Assert.Equal("Toledo", Facts(
        "Bus leaves the road\n\nToledo (Northern Wire) - A bus left the road on Sunday. Two people were killed.",
        "Two killed by bus\n\nToledo (Lake Press) - A bus killed two people on Sunday.").Town?.Value, ignoreCase: true);

    [Theory]
    [InlineData("HALDENBY, Ohio (Northern Wire) - A bus left the road on Sunday. Two people were killed.")]
    [InlineData("A bus left the road on Sunday, the Haldenby police said. Two people were killed.")]
    [InlineData("A bus left the road on Sunday. Two people were killed, Haldenby Fire Department officials said.")]
    [InlineData("A bus left the road in Haldenby, Ohio, on Sunday. Two people were killed.")]
    public void ATownThatNoGazetteerHasIsOneByItsPoliceItsDatelineOrItsRegion(string body) => Assert.Equal("Haldenby", Facts(
        $"Bus leaves the road in Haldenby\n\n{body}",
        $"Two killed by bus in Haldenby\n\n{body}").Town?.Value);

    [Theory]
    [InlineData("Two people were killed by a bus outside Ana's Tavern on Sunday.")]
    [InlineData("Two people were killed by a bus near Osby Boulevard on Sunday.")]
    [InlineData("Two people were killed by a bus at LXNF on Sunday.")]
    public void ATavernARoadAndAnOfficeAreNoTown(string body) => Assert.Null(Facts(
        $"Bus leaves the road\n\n{body}",
        $"Two killed by bus\n\n{body}").Town);

    [Theory]
    [InlineData("A bus left the road in Toledo. Two people were killed. Dana Cleveland, who drove, was hurt. Cleveland fled, and Cleveland was found.")]
    [InlineData("A bus left the road in Toledo. Two people were killed. The driver is from Cleveland.")]
    [InlineData("A bus left the road in Toledo. Two people were killed. A third was flown to Cleveland.")]
    [InlineData("A bus left the road in Toledo. Two people were killed. The driver lived in Cleveland, in Cleveland County.")]
    public void ASurnameAHomeAndACountyAreNotTheTown(string body) => Assert.Equal("Toledo", Facts(
        $"Bus leaves the road - Channel 4 News - Cleveland, Ohio\n\n{body}",
        $"Two killed by bus - Channel 4 News - Cleveland, Ohio\n\n{body}").Town?.Value);

    [Fact]
    public void ACityWithItsPoliceComesBeforeAPartOfItWithTheNameOfATown() => Assert.Equal("Cleveland", Facts(
        "Bus leaves the road in Greenfield\n\nA bus left the road in Greenfield on Sunday, Cleveland police said. Two people were killed.",
        "Two killed in Greenfield\n\nA bus killed two people in Greenfield on Sunday, Cleveland police said.").Town?.Value);

    [Fact]
    public void ATownNamedInOneReportIsFoundInTheOtherThoughItBearsAGivenName() => Assert.Equal("Gary", Facts(
        "Gary bus leaves the road\n\nA Gary bus left the road on Sunday. Two people were killed.",
        "Two killed by bus in Gary\n\nGARY, Ind. (Lake Press) - A bus killed two people in Gary on Sunday.").Town?.Value);

    [Fact]
    public void OneReportOfTheDeadOrHurtIsEnoughForTheTown() => Assert.Equal("Toledo", Facts(
        "Bus leaves the road in Toledo\n\nA bus left the road in Toledo on Sunday. Two people were killed.",
        "Bus driver in court\n\nThe driver of a bus that left the road in Toledo was in court on Monday.").Town?.Value);

    [Theory]
    [InlineData("A man suffered wounds to both hands on Monday.", "1")]
    [InlineData("A man suffered wounds to both hands on Monday. A woman died.", null)]
    public void WhoSufferedWoundsIsHurtWhereNobodyDied(string body, string? injured) => Assert.Equal(injured, Facts(
        $"Fire in flat\n\n{body}",
        $"Flat on fire\n\n{body}").Injured?.Value);

    [Theory]
    [InlineData("A bus left the road on Monday, injuring three.")]
    [InlineData("A bus left the road on Monday and injured at least three others.")]
    [InlineData("The crash left one passenger dead and three others badly injured.")]
    [InlineData("On Monday three people with wounds lay beside the road.")]
    [InlineData("Helpers found three people suffering from wounds on Monday.")]
    [InlineData("Three people were treated for wounds on Monday.")]
    public void TheHurtAreReadWhereverTheirNumberStands(string body) => Assert.Equal("3", Facts(
        $"Bus leaves the road\n\n{body}",
        $"Bus on its side\n\n{body}").Injured?.Value);

    [Fact]
    public void OfThoseShotWhoWereNotKilledAreHurt() => Assert.Equal("3", Facts(
        "Shots at fair\n\nFour millers were shot at the fair on Monday, and one of them was killed.",
        "Three hurt at fair\n\nThree people were injured at the fair on Monday, and one was killed.").Injured?.Value);

    [Theory]
    [InlineData("Three hit by bus\n\nA bus hit a bench on Sunday. Three people were rushed to the hospital.")]
    [InlineData("Bus hits bench\n\nTOLEDO, Ohio - Three people were hurt on Sunday. The driver was not hurt.")]
    [InlineData("4 shot, 1 killed on bus\n\nShots were fired in a bus on Sunday.")]
    [InlineData("Shots in bus\n\nShots hit four people in a bus on Sunday. One of them died.")]
    [InlineData("Shots in bus\n\nOne man was killed on Sunday. Three others are in serious condition.")]
    [InlineData("Shots in bus\n\nTwo men died on Sunday, and three women were taken to the hospital.")]
    [InlineData("Shots in bus\n\nThree women were shot on Sunday, and will survive. A man was killed.")]
    public void WhoIsInAHospitalOrSurvivedIsHurt(string report) => Assert.Equal("3", Facts(
        report,
        "Three hurt in bus\n\nA man was killed and three people were injured in a bus on Sunday.").Injured?.Value);

    [Fact]
    public void OneDogIsNobody() => Assert.Null(Facts(
        "Shots in yard\n\nA shot killed a man on Sunday and injured one of the dogs.",
        "Man killed\n\nA man was killed on Sunday, and one of the dogs was hurt.").Injured);

    [Fact]
    public void TwoReportsInThreeAreEnoughForTheHurt() => Assert.Equal("3", Facts(
        "Three hurt in bus\n\nThree people were injured in a bus on Sunday.",
        "Three hurt in bus\n\nA bus hit a bench on Sunday, and three people were injured.",
        "Four hurt in bus\n\nA bus hit a bench on Sunday. Four people were injured.").Injured?.Value);

    [Fact]
    public void WhereAnotherReportGivesMoreNothingIsAgreed() => Assert.Null(Facts(
        "Man dies in fire\n\nA man died in a fire on Monday.",
        "Fire in flat\n\nA fire in a flat killed a man on Monday.",
        "Three dead in fire\n\nThree people died in a fire on Monday.").Killed);

    [Fact]
    public void WithoutDeadOrHurtThereIsNothing()
    {
        var facts = Facts(
            "Council votes\n\nThe council of Toledo voted on Monday.",
            "Vote in Toledo\n\nThe council voted in Toledo on Monday.");
        Assert.Equal((null, null), (facts.Day, facts.Town));
    }

    [Fact]
    public void WhoSpeaksOrIsChargedIsNoVictim() => Assert.Empty(Facts(
        "Woman shot\n\nA woman was shot on Monday. Peter Vance was charged with the shooting.",
        "Arrest after shooting\n\nPeter Vance, 33, was arrested after a woman was shot on Monday.").Victims);

    [Theory]
    [InlineData("Coroner Peter Vance said that a woman was shot on Monday. The woman was identified by Peter Vance.")]
    [InlineData("A woman was shot on Monday. The police identified the suspect as a neighbour. The gunman, identified as Peter Vance, fled.")]
    [InlineData("A woman was killed on Monday. The victim was brought to Peter Vance Memorial Hospital.")]
    [InlineData("A woman was killed on Monday. Peter Vance was killed there in April 2019.")]
    [InlineData("Peter Vance shot a woman on Monday, and the woman died. The victim is known to Peter Vance, the police say.")]
    public void WhoStandsBesideTheVictimIsNoVictim(string body) => Assert.Empty(Facts(
        $"Woman shot on Monday\n\n{body}",
        $"Shooting on Monday\n\n{body}").Victims);

    [Fact]
    public void WhoToldOfTheWoundsIsAVictimAllTheSame() => Assert.Single(Facts(
        "Woman shot on Monday\n\nAna Holt was wounded on Monday. Ana Holt said that the street was dark.",
        "Shooting on Monday\n\nAna Holt was wounded in the street on Monday.").Victims);

    [Theory]
    [InlineData("“It was dark,” said Ana Holt.")]
    [InlineData("Ana Holt said that the street was dark.")]
    public void WhoIsNamedAsHurtAndQuotedIsAVictim(string words) => Assert.Single(Facts(
        $"Tram hits woman on Monday\n\nAna Holt was injured by a tram on Monday. {words}",
        "Accident on Monday\n\nA tram injured Ana Holt on Monday.").Victims);

    [Fact]
    public void AllOfAListAreVictims() => Assert.Equal(["Ana Holt", "Tom Becker", "Ida Blum"], Facts(
        "Three hurt by tram\n\nA tram left the rails on Monday. Ana Holt, 23, was injured, Tom Becker, 40, broke an arm, and Ida Blum, 31, a leg.",
        "Tram leaves the rails\n\nA tram left the rails on Monday, and three people were injured. Ana Holt, Tom Becker and Ida Blum were in it.").Victims.Select(victim => victim.Name));

    [Theory]
    [InlineData("Ana Holt, 17, was killed by a tram on Monday.", "17")]
    [InlineData("Ana Holt, 18, was killed by a tram on Monday.", null)]
    [InlineData("Ana Holt was killed by a tram on Monday. The girl of 17 was a pupil.", null)]
    [InlineData("A 17-year-old was killed by a tram on Monday. Friends called her Ana Holt.", "17")]
    public void AnAgeToldOfNobodyNamedIsTheVictimsWhereAnotherReportSaysSo(string body, string? age) => Assert.Equal(age, Facts(
        $"Tram kills girl\n\n{body}",
        "Pupil dies under tram\n\nA 17-year-old pupil was killed by a tram on Monday. Ana Holt died at once.").Victims.Single().Age?.Value);
}
