using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests.Reading;

public sealed class PeopleSpecTests
{
    static readonly Analyzer _analyzer = Analyzer.Load();

    public static IEnumerable<TheoryDataRow<string, string>> Examples => SpecDocument.Examples("reading/people.md");

    [Theory, MemberData(nameof(Examples))]
    public void ReadsWhatTheSpecSays(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n', EntityReader.Read(_analyzer.Analyze(text)).Select(Line)));

    static string Line(Entity entity) => string.Join(
        " | ",
        entity.Kind,
        string.Join(", ", entity.Variants),
        string.Join("; ", entity.Roles.Select(role => role.Text)),
        entity.Age?.Years.ToString(CultureInfo.InvariantCulture),
        entity.Location?.Country).TrimEnd(' ', '|');

    [Fact]
    public void ALineWithoutAnEndIsReadInLinearTime()
    {
        var text = string.Concat(Enumerable.Repeat("said Ana Holt, who told “him” the minister, ", 4000));
        var analysis = _analyzer.Analyze(text);
        var entities = EntityReader.Read(analysis);
        Assert.NotEmpty(entities);
        Assert.NotEmpty(QuotationReader.Read(analysis, entities));
    }
}
