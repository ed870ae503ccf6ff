using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests;

public class ClaimSpecTests
{
    static readonly Analyzer _analyzer = Analyzer.Load();

    public static IEnumerable<TheoryDataRow<string, string>> Examples => SpecDocument.Examples("reading/claims.md");

    [Theory, MemberData(nameof(Examples))]
    public void ReadsWhatTheSpecSays(string text, string expected) =>
        Assert.Equal(expected, ClaimText.Lines(text, Read(text)));

    static ImmutableArray<Claim> Read(string text)
    {
        var analysis = _analyzer.Analyze(text);
        var entities = EntityReader.Read(analysis);
        var times = TimeReader.Read(analysis, null);
        return ClaimReader.Read(
            analysis, entities, QuotationReader.Read(analysis, entities), times, QuantityReader.Read(analysis, times));
    }
}
