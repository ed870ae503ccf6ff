using Stemma.Stories;

namespace Stemma.Tests;

public sealed class CreditLinesTests
{
    const string Prose = "The ferry was towed into the harbour on Monday evening, the harbour master said.";

    [Theory]
    [InlineData("WRENMOUTH (Northern Wire) — ", "Northern Wire")]
    [InlineData("OSTLEY (Crown Post) - ", "Crown Post")]
    [InlineData("The harbour (built in 1911) — ", null)]
    [InlineData("Captain Elin Marsh (Coastguard) told us that ", null)]
    public void ADatelineMayNameANewsroomThatNoTableHolds(string opening, string? name)
    {
        var text = opening + Prose;
        Assert.Equal(name, CreditLines.Dateline(text, new(0, text.Length), SourceTable.Shipped)?.Source.Name);
    }

    [Theory]
    [InlineData("Original Source: Northern Wire", "Northern Wire")]
    [InlineData("Source: the people on the quay", null)]
    public void SoMayALinkToTheOriginal(string line, string? name) =>
        Assert.Equal(name, CreditLines.Read(line, new(0, line.Length), SourceTable.Shipped)?.Source.Name);
}
