using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests.Reading;

public sealed class QuotationSpecTests
{
    static readonly Analyzer _analyzer = Analyzer.Load();

    public static IEnumerable<TheoryDataRow<string, string>> Examples => SpecDocument.Examples("reading/quotations.md");

    [Theory, MemberData(nameof(Examples))]
    public void ReadsWhatTheSpecSays(string text, string expected)
    {
        var analysis = _analyzer.Analyze(text);
        var quotations = QuotationReader.Read(analysis, EntityReader.Read(analysis));
        Assert.Equal(expected, string.Join('\n', quotations.Select(quotation => Line(text, quotation))));
    }

    static string Line(string text, Quotation quotation)
    {
        var speaker = quotation.Speaker.Name.Length == 0 ? "-" : quotation.Speaker.Name;
        var cue = quotation.Cue is { } span ? Cut(text, span) : "-";
        var line = $"{quotation.Kind} | {Cut(text, quotation.Content)} | {speaker} | {quotation.Speaker.Class} | {cue}";
        return quotation.Addressee is { } told ? $"{line} | to {Cut(text, told)}" : line;
    }

    static string Cut(string text, TextSpan span) => text[span.Start..span.End].Replace('\n', ' ');
}
