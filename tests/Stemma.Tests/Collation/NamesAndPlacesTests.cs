using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Tests;

/// <summary>One person under two names, one event in two places, one sentence of two speakers.</summary>
public class NamesAndPlacesTests
{
    static StoryCollation Collate(params ReadOnlySpan<string> texts) =>
        StoryFixture.Collate(new(2024, 5, 6), texts);

    static IEnumerable<string> Conflicts(StoryCollation story, PointKind kind) => story.Points
        .Where(point => point.Kind == kind && point.Verdict is Verdict.Conflict)
        .Select(point => string.Join(" | ", point.Readings.Select(reading => reading.Value).Order(StringComparer.Ordinal)));

    [Fact]
    public void OnePilotOfTwoSurnamesIsAConflict() => Assert.Equal(["Karin Holm | Karin Hult"], Conflicts(
        Collate(
            "The pilot, Karin Holm, landed the burning plane on a beach on Sunday.",
            "Karin Hult, the pilot, was praised by passengers after the landing on a beach."),
        PointKind.Role));

    [Fact]
    public void WhoIsCalledByTheFirstNameInOneReportIsMeantByItInAnother() => Assert.Equal(["Kim Jong-su"],
        Collate(
            "Harbour master Kim Jong-su opened the pier on Sunday. Kim said it was safe.",
            "The pier is open again. Kim said it was safe, and Kim was cheered.")
        .People.Select(person => person.Name));

    [Fact]
    public void OneNameIsWhatMostReportsTakeItFor()
    {
        var story = Collate(
            "Six people have died after the river Eden burst its banks in Osby on Sunday night, the council said. About 400 houses were flooded.",
            "When the Eden burst its banks on Sunday night, the firemen of Osby had four boats.",
            "At the weekend the Eden rose, and Osby was flooded once more. Boats came.");
        var eden = Assert.Single(story.People.Concat(story.Organizations).Concat(story.Places), entity => entity.Name == "Eden");
        Assert.Equal(3, eden.Mentions.Select(mention => mention.Passage.Article).Distinct().Count());
    }

    const string Killed = "The driver Karin Holm died when the convoy of a charity was attacked by gunmen in the desert.";
    const string Hult = "Gunmen attacked the convoy of the charity in the desert. Karin Hult fell out of the car.";
    const string Mourned = "The charity mourns Karin Holm. Gunmen had attacked its convoy in the desert.";

    [Theory]
    [InlineData(Hult, "Karin Holm | Karin Hult")]
    [InlineData("Gunmen attacked the convoy of the charity in the desert. Karin Hult, a nurse, fell out of the car.", null)]
    [InlineData("Karin Hult sells bread in Osby. Karin Lind helps her.", null)]
    public void OneSurnameAgainstThatOfTwoReportsIsAConflict(string third, string? conflict) => Assert.Equal(
        conflict is null ? [] : [conflict], Conflicts(Collate(Killed, Mourned, third), PointKind.Role));

    [Fact]
    public void ACountryIsOneByItsInitialsAndInFull() => Assert.Equal(["United States"],
        Collate(
            "The ferry was built in the United States, and the U.S. will pay for it.",
            "The ferry came from the U.S. on Sunday.",
            "LORN — The crew flew to the US on Sunday.")
        .Places.Select(place => place.Name).Where(name => name[0] is 'U'));

    [Fact]
    public void AReportThatIsTwiceInAStoryIsNoTrouble()
    {
        var (analyzer, day) = (Analyzer.Load(), new DateOnly(2024, 5, 6));
        ArticleReading[] readings = [.. new[] { Killed, Mourned, Hult }.Select(text =>
            new ArticleReader(analyzer).Read(StoryFixture.Report("r", text, day)))];
        var story = new StoryCollator(Lexicon.Load()).Collate(Story.Of(readings.Append(readings[0])));
        Assert.Equal(["Karin Holm | Karin Hult"], Conflicts(story, PointKind.Role));
    }

    [Fact]
    public void TwoMinistersOfOneGivenNameAreTwoPeople() => Assert.Empty(Conflicts(
        Collate(
            "The finance minister, Karin Holm, spoke to the parliament on Sunday.",
            "Karin Hult, the transport minister, opened the new bridge."),
        PointKind.Role));

    [Theory]
    [InlineData("The former harbour adviser David Axel called the letters kind.", "Former harbour adviser David Plow wrote that the mayor was mad.", null)]
    [InlineData("The harbour adviser David Axel called the letters kind.", "Harbour adviser David Plow wrote that the mayor was mad.", "David Axel | David Plow")]
    [InlineData("Tom Marsh embraced the miners of Osby.", "In Osby Lena Marsh embraced the miners.", null)]
    public void WhatManyWereTellsOfNoOneMan(string first, string second, string? conflict) =>
        Assert.Equal(conflict, Conflicts(Collate(first, second), PointKind.Role).SingleOrDefault());

    [Fact]
    public void WhoNamesBothKnowsTwoPeople() => Assert.Empty(Conflicts(
        Collate(
            "The pilot, Karin Holm, landed the plane. Karin Hult, a pilot too, flew another plane.",
            "Karin Hult, the pilot, was praised by passengers after the landing on a beach."),
        PointKind.Role));

    [Theory]
    [InlineData("Karin Holm, 47, a pilot, met the mayor of Osby.", "Karin Holm | Karin Hult")]
    [InlineData("Karin Holm, 19, a pilot, met the mayor of Osby.", null)]
    public void WhoIsOfTwoAgesIsTwoPeople(string third, string? conflict) => Assert.Equal(
        conflict is null ? [] : [conflict],
        Conflicts(
            Collate(
                "The pilot, Karin Holm, 46, landed the burning plane on a beach on Sunday.",
                "Karin Hult, 46, the pilot, was praised by passengers after the landing on a beach.",
                third),
            PointKind.Role));

    [Fact]
    public void AFactoryInTwoTownsIsAConflict() => Assert.Equal(["Denver | Toledo"], Conflicts(
        Collate(
            "The company will close its bicycle factory in Toledo, where 400 people work.",
            "The bicycle factory in Denver is to be closed by the company."),
        PointKind.Place));

    [Theory]
    [InlineData("Experts are looking for the cause of the crash near Denver in which two pilots died.", "Two pilots were killed in a crash near Toledo.")]
    [InlineData("The drivers will strike, their union said after talks in Denver failed.", "Talks in Toledo between the drivers and their union ended.")]
    public void WhatHappensIsWhereThePlaceStandsBesideIt(string one, string other) =>
        Assert.Equal(["Denver | Toledo"], Conflicts(Collate(one, other), PointKind.Place));

    [Fact]
    public void ATownAndItsCountryAreNoConflict() => Assert.Empty(Conflicts(
        Collate(
            "The company will close its bicycle factory in Hamburg, where 400 people work.",
            "The bicycle factory in Germany is to be closed by the company."),
        PointKind.Place));

    [Fact]
    public void WhoNamesBothTownsTellsOfTwoThings() => Assert.Empty(Conflicts(
        Collate(
            "The company will close its bicycle factory in Toledo and keep the one in Denver.",
            "The bicycle factory in Denver is to be closed by the company."),
        PointKind.Place));

    [Fact]
    public void WhereACompanyIsBasedIsToldByAnAdjective()
    {
        var story = Collate(
            "Toledo-based Holm Foods will close its shops, it said on Sunday. Its rival is Toledo-based Lorn Bakeries.",
            "Workers at Toledo-based Holm Foods were told that the shops will close.");
        Assert.Equal([1, 2], story.Points
            .Where(point => point.Kind is PointKind.Place && point.Readings is [{ Value: "Toledo" }])
            .Select(point => point.Readings[0].Mentions.Length).Order());
    }

    [Theory]
    [InlineData("Ana Holt's lawyer, Karin Holm, spoke on Sunday.", "Ana Holt was freed. Her lawyer, Karin Holm, was in court.", Verdict.Agree)]
    [InlineData("Ana Holt's lawyer, Karin Holm, spoke on Sunday.", "Peter Vance's lawyer, Karin Holm, spoke on Sunday.", Verdict.Refine)]
    public void APronounMayStandForWhoseLawyerSheIs(string one, string other, Verdict verdict) =>
        Assert.Equal(verdict, Collate(one, other).Points.Single(point => point is { Kind: PointKind.Role, About: "Karin Holm" }).Verdict);

    [Fact]
    public void AVillageIsAPlace() => Assert.Contains(
        Collate("The film shows the guards outside her house in the mountain village of Tarn Osby.").Points,
        point => point.Kind is PointKind.Place && point.Readings[0].Value == "Tarn Osby");

    static IEnumerable<string> Places(params ReadOnlySpan<string> texts) => Collate(texts).Points
        .Where(point => point.Kind is PointKind.Place)
        .Select(point => $"{point.Verdict}: {string.Join(" | ", point.Readings.Select(reading => reading.Value).Order(StringComparer.Ordinal))}");

    [Theory]
    [InlineData("The guards searched the clinic at the entrance to her house on Sunday.", "near house")]
    [InlineData("The guards were hit outside her family home on Sunday.", "near family home")]
    [InlineData("The boat sank close to the harbour of Osby on Sunday.", "near Osby")]
    [InlineData("The boat sank two miles from a harbour on Sunday.", "near harbour")]
    public void WhatIsBesideAPlaceIsNearIt(string text, string place) => Assert.Contains("Single: " + place, Places(text));

    [Theory]
    [InlineData("She drove the van on her side.")]
    [InlineData("The wounded were shown on a screen.")]
    public void APostureOrAScreenIsNoPlace(string text) => Assert.Empty(Places(text));

    [Fact]
    public void WhereItHappenedIsNotWhereAnotherLives() => Assert.DoesNotContain("Agree: Denver", Places(
        "A bus overturned on Sunday, police said. The bus overturned in Denver at noon.",
        "A bus overturned and burned on Sunday. Karin Holm, a nurse from Denver, was unhurt."));

    [Fact]
    public void WhereSomebodyComesFromIsNotWhereSheIs() => Assert.Empty(Conflicts(
        Collate("Nurse Ingrid Hallander was in a bed in Toledo.", "The last was Ingrid Hallander, a nurse from Denver."),
        PointKind.Place));

    [Fact]
    public void ATownThatTwoReportsNameOnceIsOfOneThing() => Assert.Contains("Agree: Toledo", Places(
        "A bridge fell into the river on Sunday, the police said. A floating crane was on its way from Toledo on Monday.",
        "Divers searched the river on Monday. Before the bridge can be lifted, a barge from Toledo has to arrive on Monday."));

    [Fact]
    public void ABusInATunnelIsNotNearIt() => Assert.Contains("Conflict: near tunnel | tunnel", Places(
        "A bus overturned on Sunday, police said. The bus overturned in a tunnel at noon.",
        "A bus overturned and burned on Sunday. The bus overturned near a tunnel at noon."));

    [Fact]
    public void ASchoolLiesInItsTown() => Assert.Contains("Refine: Denver | school", Places(
        "The guards shot a teacher at a school in Denver on Sunday, the mayor said.",
        "Nobody knew on Monday why the guards shot a teacher in Denver."));

    [Theory]
    [InlineData("Haldenbrock", "Haldenbrok")]
    [InlineData("Tarn Osbyfell", "the Osbyfell area")]
    public void OneVillageSpeltInTwoWaysIsNoConflict(string one, string other) => Assert.Empty(Conflicts(
        Collate($"The guards shot a teacher in {one} on Sunday.", $"The guards shot a teacher in {other} on Sunday."),
        PointKind.Place));

    [Theory]
    [InlineData("Nabi Osby", "Nebi Osby", "Agree: Nabi Osby")]
    [InlineData("Osby", "Orby", null)]
    public void AVillageThatFewMapsKnowIsOneInTwoSpellings(string one, string other, string? place) => Assert.Equal(
        place is null ? [] : [place],
        Places($"The guards shot a teacher in the village of {one} on Sunday.", $"The guards shot a teacher in the village of {other} on Sunday.")
            .Where(line => line.StartsWith("Agree", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Nobody was hurt, he said, when the guards shot a man outside Tom Becker's summer house.", "Agree: near summer house")]
    [InlineData("Police fear for a teacher. It is said that the guards shot a man outside his summer house.", "Agree: near summer house")]
    [InlineData("Police fear for a teacher. It is said that the guards shot a man outside Ana Holt's summer house.", null)]
    public void APlaceIsOneWhoeverIsNotToldToOwnAnother(string other, string? place) => Assert.Equal(
        place is null ? [] : [place],
        Places("The guards shot a man outside Tom Becker's summer house on Sunday.", other).Where(line => line.StartsWith("Agree", StringComparison.Ordinal)));

    [Fact]
    public void OneSentenceOfTwoSpeakersHasDrifted()
    {
        var story = Collate(
            "“We will rebuild every single house in this street,” said Karin Holm, the mayor.",
            "Peter Vance, an engineer, was certain. “We will rebuild every single house in this street,” Vance said.");
        var utterance = Assert.Single(story.Utterances, utterance => utterance.Mentions.Length == 2);
        Assert.Equal(DriftVerdict.Drifted, utterance.Verdict);
        Assert.Equal(WordingOperation.Speaker, Assert.Single(utterance.Changes).Operation);
    }
}
