using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests;

public sealed class RevisionFinderTests
{
    const string First = "The ferry sank off Gullhaven on Monday. At least 12 people were killed, the coast guard said. "
        + "The captain left the bridge before noon. Divers searched the wreck.";

    static readonly ArticleReader _reader = new(Analyzer.Load());

    [Fact]
    public void TheSameTextHasNotChanged()
    {
        var revision = Compare(First, First);
        Assert.Equal((0, 0, 0, false), (revision.Sentences.Length, revision.Claims.Length, revision.Figures.Length, revision.IsSilent));
    }

    [Fact]
    public void AFigureThatIsNotWhatItWasIsShown()
    {
        var revision = Compare(First, First.Replace("12", "15", StringComparison.Ordinal));
        var change = Assert.Single(revision.Figures);
        Assert.Contains("12", revision.Before[change.Before!.Value].ToString(), StringComparison.Ordinal);
        Assert.Contains("15", revision.After[change.After!.Value].ToString(), StringComparison.Ordinal);
        Assert.True(revision.IsSilent);
    }

    [Fact]
    public void AClaimThatIsDroppedIsShownWithItsSentence()
    {
        var revision = Compare(First, First.Replace("The captain left the bridge before noon. ", "", StringComparison.Ordinal));
        var sentence = Assert.Single(revision.Sentences);
        Assert.Null(sentence.After);
        Assert.Equal("The captain left the bridge before noon.", revision.Before[sentence.Before!.Value].ToString());
        Assert.Contains(revision.Claims, claim => claim.After is null);
        Assert.True(revision.IsSilent);
    }

    [Fact]
    public void AClaimThatIsMadeIsShown()
    {
        var revision = Compare(First, First + " The owner denied the charge on Tuesday.");
        Assert.Contains(revision.Claims, claim => claim.Before is null);
    }

    [Fact]
    public void AChangeThatIsToldIsNotSilent()
    {
        var revision = Compare(First, First.Replace("12", "15", StringComparison.Ordinal) + " Correction: an earlier version gave another number.");
        Assert.True(revision.IsNoted);
        Assert.False(revision.IsSilent);
    }

    [Fact]
    public void ManyEditsOfOneTextAreFoundInBounds()
    {
        var (random, sentences) = (new Random(3), First.Split(". "));
        for (var round = 0; round < 20; round++)
        {
            var edited = string.Join(". ", sentences.Where(_ => random.Next(4) > 0).Append($"The number rose to {random.Next(99)}."));
            var revision = Compare(First, edited);
            Assert.All(revision.Sentences, change => Assert.True(change.Before is not null || change.After is not null));
            Assert.All(revision.Claims.Concat(revision.Figures), change =>
            {
                Assert.True(change.Before is not { } before || before.End <= First.Length);
                Assert.True(change.After is not { } after || after.End <= edited.Length);
            });
        }
    }

    static ArticleRevision Compare(string before, string after) => RevisionFinder.Find(Read(before), Read(after));

    static ArticleReading Read(string text) => _reader.Read(new()
    {
        Id = ArticleId.Of(null, text),
        Source = "a.txt",
        Title = "",
        Text = text,
        Published = new(new(2031, 3, 4), null, PublicationBasis.Stated),
    });
}
