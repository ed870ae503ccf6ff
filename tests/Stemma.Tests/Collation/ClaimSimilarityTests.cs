using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests;

public class ClaimSimilarityTests
{
    static readonly Vocabulary _vocabulary = new(Lexicon.Load());
    static readonly EventFrame _pullout = Frame("withdraw", Object("troop"), Other("tarnby", "tarnby"));

    [Fact]
    public void OtherWordsCanTellOfOneEvent() => Assert.True(
        Likeness(_pullout, Frame("pull out", Object("soldier"), Other("tarnby", "tarnby"))) >= ClaimSimilarity.Likely);

    [Fact]
    public void AnotherPlaceMakesItLessLikely() => Assert.True(
        Likeness(_pullout, Frame("withdraw", Object("troop"), Other("osby", "osby")))
        < Likeness(_pullout, Frame("withdraw", Object("troop"))));

    [Fact]
    public void AnotherPersonIsAnotherEvent() => Assert.True(
        Likeness(
            Frame("arrest", Object("orla", "p1")),
            Frame("arrest", Object("finn", "p2"))) < ClaimSimilarity.Likely);

    [Fact]
    public void AnotherVerbIsAnotherEvent() => Assert.Equal(
        0, Likeness(Frame("marry", Object("orla", "p1")), Frame("arrest", Object("orla", "p1"))));

    [Fact]
    public void DaysThatDoNotMeetSpeakAgainstIt()
    {
        var monday = _pullout with { Days = [DayInterval.Of(new(2031, 3, 3))] };
        var friday = _pullout with { Days = [DayInterval.Of(new(2031, 3, 7))] };
        Assert.True(Likeness(monday, friday) < Likeness(monday, _pullout));
        Assert.True(Likeness(monday, monday) > Likeness(monday, _pullout));
    }

    [Fact]
    public void SharesOfTwoFirmsAreTwoAndCommonNounsAreNotOpposed()
    {
        var fall = Frame("fall", Owned("share", "mill"));
        Assert.True(EventEvidence.AreOpposed(fall, Frame("fall", Owned("share", "bakery")), _vocabulary));
        Assert.False(EventEvidence.AreOpposed(fall, fall, _vocabulary));
        var common = Frame("fall", new EventPart(ArgumentRole.Subject, "people", "", 1));
        Assert.Equal(0, EventEvidence.Of(common, common, _vocabulary).Core);
        Assert.False(EventEvidence.AreOpposed(common, common, _vocabulary));
    }

    [Fact]
    public void WhoRaisesPricesIsNotOpposedToPricesThatRise()
    {
        var (mill, prices) = (new EventPart(ArgumentRole.Subject, "mill", "", 5), new EventPart(ArgumentRole.Object, "price", "", 5));
        var raise = Frame("raise", mill, prices);
        var rise = Frame("raise", prices with { Role = ArgumentRole.Subject });
        Assert.False(EventEvidence.AreSurelyOpposed(raise, rise, _vocabulary));
        Assert.True(EventEvidence.AreSurelyOpposed(raise, Frame("raise", mill with { Lemma = "bakery" }), _vocabulary));
        Assert.True(Likeness(raise, rise) > Likeness(raise, Frame("raise", mill with { Lemma = "bakery" })));
    }

    [Fact]
    public void TheForcesOfTheCoalitionAreOfTheCoalition()
    {
        var coalition = new EventPart(ArgumentRole.Subject, "coalition", "", 5);
        var forces = new EventPart(ArgumentRole.Subject, "force", "", 5);
        var leave = Frame("leave", coalition);
        Assert.True(Likeness(leave, Frame("leave", forces with { Whole = "coalition" })) > Likeness(leave, Frame("leave", forces)));
    }

    [Fact]
    public void OtherPlantsAreNotThePlant()
    {
        var plant = new EventPart(ArgumentRole.Object, "plant", "", 5);
        var close = Frame("close", plant);
        var others = Frame("close", plant with { IsAnother = true });
        Assert.True(EventEvidence.AreOpposed(close, others, _vocabulary));
        Assert.False(EventEvidence.AreOpposed(others, others, _vocabulary));
        Assert.True(Likeness(close, others) < Likeness(close, close));
    }

    [Fact]
    public void ItIsSymmetricAndBetween0And1()
    {
        var chance = new Random(5);
        string[] words = ["withdraw", "pull out", "leave", "kill", "die", "troop", "soldier", "people", "xqz", ""];
        for (var i = 0; i < 500; i++)
        {
            var (left, right) = (Any(chance, words), Any(chance, words));
            var likeness = Likeness(left, right);
            Assert.InRange(likeness, 0, 1);
            Assert.Equal(likeness, Likeness(right, left), 9);
        }
    }

    static double Likeness(EventFrame left, EventFrame right) => ClaimSimilarity.Of(left, right, _vocabulary);

    static EventFrame Any(Random chance, string[] words) => Frame(
        Pick(chance, words),
        [.. Enumerable.Range(0, chance.Next(4)).Select(_ => Part(
            (ArgumentRole)chance.Next(3), Pick(chance, words), chance.Next(2) == 0 ? "" : Pick(chance, words)))]);

    static string Pick(Random chance, string[] words) => words[chance.Next(words.Length)];

    static EventFrame Frame(string lemma, params ImmutableArray<EventPart> parts) => new(lemma, false, parts, []);

    static EventPart Owned(string lemma, string owner) => Part(ArgumentRole.Subject, lemma, "") with { Of = [owner] };

    static EventPart Object(string lemma, string identity = "") => Part(ArgumentRole.Object, lemma, identity);

    static EventPart Other(string lemma, string identity) => Part(ArgumentRole.Other, lemma, identity);

    static EventPart Part(ArgumentRole role, string lemma, string identity) => new(role, lemma, identity, 5);
}
