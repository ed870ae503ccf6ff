using Stemma.Collation;

namespace Stemma.Tests;

/// <summary>What somebody is accused of is one point, told in finer or other words, and never a conflict.</summary>
public class ChargeTests
{
    static readonly DateOnly _day = new(2031, 3, 12);

    static Verdict? VerdictOf(params ReadOnlySpan<string> texts) => StoryFixture.Collate(_day, texts).Points
        .FirstOrDefault(point => point.Readings.Sum(reading => reading.Mentions.Length) > 1
            && point.Readings.Any(reading => reading.Value.Split(' ')[0] is "arson" or "theft" or "bribery" or "burning"))?.Verdict;

    [Theory]
    [InlineData("Mara Quill was charged with arson.", "Police in Osby said Mara Quill faces charges of arson.")]
    [InlineData("Mara Quill is on trial for burning down the mill.", "Mara Quill was accused of burning down the mill in Osby.")]
    [InlineData("A miller was held on suspicion of arson.", "A miller from Osby was arrested on suspicion of arson.")]
    public void OneChargeIsAgreedOn(string first, string second) => Assert.Equal(Verdict.Agree, VerdictOf(first, second));

    [Theory]
    [InlineData("Mara Quill was charged with arson.", "Mara Quill was charged with theft and bribery.")]
    [InlineData("A miller from Osby was indicted on charges including arson.", "Mara Quill, a miller, was charged with theft.")]
    public void OtherChargesOfOnePersonStandSideBySide(string first, string second) => Assert.Equal(Verdict.Refine, VerdictOf(first, second));

    [Theory]
    [InlineData("Mara Quill was charged with arson.", "Tom Marsh was charged with arson.")]
    [InlineData("A miller was charged with arson, and a clerk was charged with theft.", "A miller in Osby was charged with bribery.")]
    [InlineData("Mara Quill was charged with arson.", "Mara Quill was convicted of arson.")]
    [InlineData("Mara Quill is in charge of the mill.", "Mara Quill took charge of the mill.")]
    [InlineData("The mill charged a fee of 3 euros for flour.", "The mill charged farmers for flour.")]
    public void ChargesOfOthersAndOtherStagesAreApart(string first, string second) => Assert.Null(VerdictOf(first, second));
}
