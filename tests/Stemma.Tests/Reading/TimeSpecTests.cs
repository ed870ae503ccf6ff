using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests;

public class TimeSpecTests
{
    static readonly Analyzer _analyzer = Analyzer.Load();

    static readonly PublicationDate _published = new(new(2024, 6, 14), null, PublicationBasis.Stated);

    public static IEnumerable<TheoryDataRow<string, string>> Examples => SpecDocument.Examples("reading/times.md");

    [Theory, MemberData(nameof(Examples))]
    public void ReadsWhatTheSpecSays(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n',
            TimeReader.Read(_analyzer.Analyze(text), _published).Select(time => Line(text, time))));

    static string Line(string text, TimeExpression time)
    {
        var parts = new List<string> { Cut(text, time.Span), $"{time.Kind} {time.Value ?? "?"}" };
        if (time.Days is { } days)
            parts.Add(days.ToString());
        if (time.Bound != TimeBound.None)
            parts.Add($"{time.Bound} \"{Cut(text, time.BoundSpan)}\"");
        if (time.Part != TimePart.Whole)
            parts.Add(time.Part.ToString());
        return string.Join(" | ", parts);
    }

    static string Cut(string text, TextSpan span) => text[span.Start..span.End];
}
