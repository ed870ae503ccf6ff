using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests.Reading;

public class EntityReaderTests
{
    [Fact]
    public void ANameOfOneWordIsKnownAtTheStartOfASentenceToo()
    {
        const string text = "The offer for Qualvane was raised on Monday, and the board of Qualvane met. Qualvane shares fell 4.3 percent on doubts about the deal.";
        var named = Assert.Single(EntityReader.Read(Analyzer.Load().Analyze(text)), entity => entity.Name == "Qualvane");
        Assert.Equal([14, 62, 76], named.Mentions.Select(mention => mention.Start));
    }
}
