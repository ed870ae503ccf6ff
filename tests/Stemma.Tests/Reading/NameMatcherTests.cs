using Stemma.Reading;

namespace Stemma.Tests.Reading;

public sealed class NameMatcherTests
{
    [Theory]
    [InlineData("Mohammed al-Harbi", "Mohamed Harbi")]
    [InlineData("Muhammad Tarek al-Harbi", "Mohammed al-Harbi")]
    [InlineData("Dr Ana Núñez", "Ana Nunez")]
    [InlineData("J. R. Calloway", "John Calloway")]
    [InlineData("Bob Calloway", "Robert Calloway")]
    [InlineData("Robert Calloway Jr.", "Robert Calloway")]
    [InlineData("Mr. Calloway", "Robert Calloway")]
    [InlineData("Calloway’s", "Robert Calloway")]
    [InlineData("Prof Yemi Adegoke (left)", "Yemi Adegoke")]
    [InlineData("Jean-Luc Marchetti", "Jean Luc Marchetti")]
    [InlineData("Paula De Souza", "Paula DeSouza")]
    [InlineData("Ibrahim Qasim", "Ibrahim Qassim")]
    [InlineData("Jerry Calloway", "Gerald Calloway")]
    [InlineData("Jerry Calloway", "Jerrold Calloway")]
    [InlineData("Jerrold Calloway", "Gerald Calloway", false)]
    [InlineData("Robert Kelleher", "Robert Calloway", false)]
    [InlineData("Robert Calloway", "Ruth Calloway", false)]
    [InlineData("Robert Calloway", "Robert Callan", false)]
    [InlineData("Robert", "Robert Calloway", false)]
    [InlineData("Calloway", "Calhoun", false)]
    [InlineData("Robert Calloway Jr.", "Robert Calloway Sr.", false)]
    [InlineData("", "Calloway", false)]
    public void TellsWhetherTwoNamesFitOnePerson(string one, string other, bool same = true)
    {
        Assert.Equal(same, NameMatcher.SamePerson(one, other));
        Assert.Equal(same, NameMatcher.SamePerson(other, one));
    }

    [Fact]
    public void GivenNameAloneIsTheWeakestMatch() =>
        Assert.Equal(NameMatch.Given, NameMatcher.Compare("Robert", "Robert Calloway"));

    [Fact]
    public void ComparisonIsSymmetricForAnyTwoStrings()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var (one, other) = (Junk(random), Junk(random));
            Assert.Equal(NameMatcher.Compare(one, other), NameMatcher.Compare(other, one));
        }
    }

    static string Junk(Random random) =>
        new([.. Enumerable.Range(0, random.Next(12)).Select(_ => "aeb -'’.é\uD800s("[random.Next(12)])]);
}
