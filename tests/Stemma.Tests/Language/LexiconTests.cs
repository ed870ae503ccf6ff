using Stemma.Language;

namespace Stemma.Tests;

public class LexiconTests
{
    static readonly Lexicon _lexicon = Lexicon.Load();

    [Theory]
    [InlineData("withdrawal", "withdraw")]
    [InlineData("pullout", "pull out")]
    [InlineData("evacuation", "evacuate")]
    [InlineData("derailment", "derail")]
    [InlineData("death", "die")]
    [InlineData("attack", "attack")]
    [InlineData("demolition", "demolish")]
    [InlineData("renovation", "renovate")]
    public void ANounForWhatHappensHasItsVerb(string noun, string verb) => Assert.Equal(verb, _lexicon.VerbOf(noun));

    [Theory]
    [InlineData("table")]
    [InlineData("attacker")]
    [InlineData("soldier")]
    [InlineData("hospital")]
    [InlineData("xqzzy")]
    [InlineData("")]
    public void AnyOtherNounHasNone(string noun) => Assert.Null(_lexicon.VerbOf(noun));

    [Theory]
    [InlineData("attacker", "attack")]
    [InlineData("killer", "kill")]
    public void ANounForWhoDoesItHasItsVerb(string noun, string verb) =>
        Assert.Equal(verb, _lexicon.VerbOfAgent(noun));

    [Theory]
    [InlineData("troop", "soldier")]
    [InlineData("troop", "force")]
    [InlineData("troop", "service member")]
    [InlineData("troop", "personnel")]
    [InlineData("girl", "schoolgirl")]
    public void NounsForOneThingAreSynonyms(string left, string right) =>
        Assert.True(_lexicon.AreSynonyms(left, right, PartOfSpeech.Noun));

    [Theory]
    [InlineData("troop", "base")]
    [InlineData("monday", "tuesday")]
    [InlineData("girl", "boy")]
    [InlineData("passenger", "driver")]
    public void NounsForDifferentThingsAreNot(string left, string right) =>
        Assert.False(_lexicon.AreSynonyms(left, right, PartOfSpeech.Noun));

    [Theory]
    [InlineData("injured", "wounded", true)]
    [InlineData("hurt", "wounded", true)]
    [InlineData("dead", "injured", false)]
    public void AdjectivesAreToldApart(string left, string right, bool same) =>
        Assert.Equal(same, _lexicon.AreSynonyms(left, right, PartOfSpeech.Adj));

    [Theory]
    [InlineData("withdraw", "pull out", true)]
    [InlineData("withdraw", "deploy", false)]
    [InlineData("confirm", "deny", false)]
    public void VerbsAreToldApart(string left, string right, bool same) =>
        Assert.Equal(same, _lexicon.AreSynonyms(left, right, PartOfSpeech.Verb));

    [Theory]
    [InlineData("rise", "fall", PartOfSpeech.Verb)]
    [InlineData("stay", "withdraw", PartOfSpeech.Verb)]
    [InlineData("guilty", "innocent", PartOfSpeech.Adj)]
    public void OppositesAreOpposed(string left, string right, PartOfSpeech tag)
    {
        Assert.True(_lexicon.AreOpposed(left, right, tag));
        Assert.True(_lexicon.AreOpposed(right, left, tag));
    }

    [Theory]
    [InlineData("Iraqi", "Iraq")]
    [InlineData("American", "United States")]
    [InlineData("U.S.", "United States")]
    [InlineData("Table", null)]
    public void APeopleHasItsCountry(string word, string? country) => Assert.Equal(country, _lexicon.CountryOf(word));

    [Fact]
    public void LikenessIsSymmetricAndBetween0And1()
    {
        var chance = new Random(11);
        for (var i = 0; i < 2_000; i++)
        {
            var (left, right) = (AnyWord(chance), AnyWord(chance));
            var tag = (PartOfSpeech)chance.Next(17);
            var likeness = _lexicon.Similarity(left, right, tag);
            Assert.InRange(likeness, 0, 1);
            Assert.Equal(likeness, _lexicon.Similarity(right, left, tag), 9);
            Assert.Equal(1, _lexicon.Similarity(left, left, tag));
        }
    }

    [Fact]
    public void PairsKeptApartAreJudgedAsWellAsMeasured()
    {
        var pairs = File.ReadLines(Repository.File("specs/language/word-pairs.tsv"))
            .Where(line => line[0] != '#').Select(line => line.Split('\t')).Where((_, i) => i % 2 == 1)
            .Select(row => (IsSame: row[3] == "same",
                IsFound: _lexicon.AreSynonyms(row[1], row[2], Enum.Parse<PartOfSpeech>(row[0], true)))).ToArray();
        var right = (double)pairs.Count(pair => pair.IsSame && pair.IsFound);
        Assert.True(right / pairs.Count(pair => pair.IsFound) >= 0.97);
        Assert.True(right / pairs.Count(pair => pair.IsSame) >= 0.85);
    }

    [Theory]
    [InlineData("\uD800")]
    [InlineData(" ")]
    [InlineData("a\0b c")]
    public void StrangeTextIsLikeNothing(string text)
    {
        Assert.True(_lexicon.Similarity(text, "ferry", PartOfSpeech.Noun) < 0.2);
        Assert.Null(_lexicon.VerbOf(text));
        Assert.Equal(10, _lexicon.Rarity(text));
    }

    static string AnyWord(Random chance) => _lexicon.Vectors.Word(chance.Next(_lexicon.Vectors.Count));
}
