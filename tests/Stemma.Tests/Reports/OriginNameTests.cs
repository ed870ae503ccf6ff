using Stemma.Reports;

namespace Stemma.Tests;

public sealed class OriginNameTests
{
    [Theory]
    [InlineData("o-afp", "AFP")]
    [InlineData("o-associated-press", "Associated Press")]
    [InlineData("o-coastline-press", "Coastline Press")]
    [InlineData("Valley Post", "Valley Post")]
    [InlineData(null, "a source not named")]
    public void AnOriginIsCalledWhatReadersCallIt(string? id, string name) => Assert.Equal(name, OriginName.Of(id));
}
