using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests;

public class NumberRulesTests
{
    static readonly Analyzer _analyzer = Analyzer.Load();

    static Quantity Number(decimal low, decimal? high = null, QuantityModifier modifier = QuantityModifier.None) => new()
    {
        Span = new(0, 1),
        Number = new(0, 1),
        Kind = QuantityKind.Count,
        Value = new(low, high ?? low),
        Modifier = modifier,
        IsVague = high is not null,
    };

    [Theory]
    [InlineData(2500, 2500, Verdict.Agree)]
    [InlineData(2500, 2480, Verdict.Agree)]
    [InlineData(12, 12.4, Verdict.Agree)]
    [InlineData(70, 72, Verdict.Conflict)]
    [InlineData(4, 5, Verdict.Conflict)]
    [InlineData(2500, 3500, Verdict.Conflict)]
    public void ComparesExactFigures(decimal first, decimal second, Verdict verdict) =>
        Assert.Equal(verdict, NumberRules.Compare(Number(first), Number(second)).Verdict);

    [Theory]
    [InlineData(QuantityModifier.MoreThan, 70, 70, Verdict.Refine)]
    [InlineData(QuantityModifier.MoreThan, 27_000_000, 27_000_000, Verdict.Agree)]
    [InlineData(QuantityModifier.About, 2500, 2500, Verdict.Agree)]
    [InlineData(QuantityModifier.AtLeast, 5, 7, Verdict.Refine)]
    [InlineData(QuantityModifier.AtLeast, 5, 4, Verdict.Conflict)]
    [InlineData(QuantityModifier.AtMost, 57, 50, Verdict.Refine)]
    [InlineData(QuantityModifier.Nearly, 200, 197, Verdict.Agree)]
    [InlineData(QuantityModifier.MoreThan, 200, 197, Verdict.Conflict)]
    [InlineData(QuantityModifier.LessThan, 200, 197, Verdict.Refine)]
    public void HedgesOpenARange(QuantityModifier modifier, decimal hedged, decimal exact, Verdict verdict) =>
        Assert.Equal(verdict, NumberRules.Compare(Number(hedged, null, modifier), Number(exact)).Verdict);

    [Theory]
    [InlineData(QuantityModifier.MoreThan, QuantityModifier.Nearly, Verdict.Refine)]
    [InlineData(QuantityModifier.AtMost, QuantityModifier.AtLeast, Verdict.Refine)]
    [InlineData(QuantityModifier.MoreThan, QuantityModifier.AtLeast, Verdict.Agree)]
    [InlineData(QuantityModifier.Nearly, QuantityModifier.About, Verdict.Agree)]
    public void AboveAndBelowARoundFigureIsNotTheSame(QuantityModifier first, QuantityModifier second, Verdict verdict) =>
        Assert.Equal(verdict, NumberRules.Compare(Number(300, null, first), Number(300, null, second)).Verdict);

    [Theory]
    [InlineData("The road is 40 miles long.", "The road is 65 kilometres long.", Verdict.Agree)]
    [InlineData("The road is 37 miles long.", "The road is 60 km long.", Verdict.Agree)]
    [InlineData("The road is 37 miles long.", "The road is 72 km long.", Verdict.Conflict)]
    [InlineData("The calf weighs 200 pounds.", "The calf weighs 91 kg.", Verdict.Agree)]
    [InlineData("The bell weighs 8.5 tonnes.", "The bell weighs 19,000 pounds.", Verdict.Agree)]
    [InlineData("The bell weighs 8.5 tonnes.", "The bell weighs 8.5 tons.", Verdict.Refine)]
    [InlineData("The bell weighs 8.5 tons.", "The bell weighs 8.5 tons.", Verdict.Agree)]
    [InlineData("The bell weighs 8.5 tonnes.", "The bell weighs 9 tons.", Verdict.Refine)]
    [InlineData("The bell weighs 8.5 tonnes.", "The bell weighs 11 tons.", Verdict.Conflict)]
    [InlineData("It was 100 degrees Fahrenheit in Osby.", "It was 38 degrees Celsius in Osby.", Verdict.Agree)]
    public void ConvertedFiguresAreRoundedInTheirOwnUnits(string first, string second, Verdict verdict) =>
        Assert.Equal(verdict, NumberRules.Compare(Read(first), Read(second)).Verdict);

    static Quantity Read(string text)
    {
        var analysis = _analyzer.Analyze(text);
        return QuantityReader.Read(analysis, TimeReader.Read(analysis, null)).Single();
    }

    [Fact]
    public void WordsOfConventionAreRanges()
    {
        Assert.Equal(Verdict.Refine, NumberRules.Compare(Number(24, 99), Number(50)).Verdict);
        Assert.Equal(Verdict.Conflict, NumberRules.Compare(Number(24, 99), Number(150)).Verdict);
    }

    [Fact]
    public void DoesNotDependOnTheOrder()
    {
        var random = new Random(11);
        for (var round = 0; round < 2000; round++)
        {
            var (first, second) = (RandomNumber(random), RandomNumber(random));
            Assert.Equal(NumberRules.Compare(first, second), NumberRules.Compare(second, first));
        }
    }

    static Quantity RandomNumber(Random random)
    {
        var low = random.Next(0, 40) * (random.Next(3) == 0 ? 100 : 1);
        decimal? high = random.Next(3) == 0 ? low + random.Next(1, 50) : null;
        return Number(low, high, (QuantityModifier)random.Next(8));
    }
}
