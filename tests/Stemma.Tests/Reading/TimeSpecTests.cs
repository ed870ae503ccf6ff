using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests;

public class TimeSpecTests
{
    static readonly Analyzer _analyzer = Analyzer.Load();

    static readonly PublicationDate _published = new(new(2024, 6, 14), null, PublicationBasis.Stated);

    public static IEnumerable<TheoryDataRow<string, string, bool>> Examples =>
        SpecDocument.Read("reading/times.md").Select(example =>
            new TheoryDataRow<string, string, bool>(example.Text, example.Expected, example.Heading != "Without a date")
            {
                TestDisplayName = $"specs/reading/times.md:{example.Line} {example.Heading}",
            });

    [Theory, MemberData(nameof(Examples))]
    public void ReadsWhatTheSpecSays(string text, string expected, bool isDated) =>
        Assert.Equal(expected, string.Join('\n',
            TimeReader.Read(_analyzer.Analyze(text), isDated ? _published : null).Select(time => Line(text, time))));

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

    static string Cut(string text, TextSpan span) => text[span.Start..span.End].Replace('\n', ' ');
}
