using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests;

public sealed class ValuesTests
{
    static readonly Analyzer _analyzer = Analyzer.Load();

    [Theory]
    [InlineData("It was 40 degrees Celsius in Osby.", "40 °C")]
    [InlineData("It was 14 degrees Fahrenheit in Osby.", "-10 °C")]
    [InlineData("The gas was at 300 kelvin.", "300 K")]
    [InlineData("The sea may rise by 2°C.", "2 K")]
    public void TemperaturesAreTellable(string text, string shown)
    {
        var analysis = _analyzer.Analyze(text);
        Assert.Equal(shown, Values.TextOf(QuantityReader.Read(analysis, TimeReader.Read(analysis, null)).Single()));
    }
}
