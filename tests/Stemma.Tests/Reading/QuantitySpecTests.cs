using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests;

public class QuantitySpecTests
{
    static readonly Analyzer _analyzer = Analyzer.Load();

    public static IEnumerable<TheoryDataRow<string, string>> Examples =>
        SpecDocument.Examples("reading/quantities.md");

    [Theory, MemberData(nameof(Examples))]
    public void ReadsWhatTheSpecSays(string text, string expected)
    {
        var analysis = _analyzer.Analyze(text);
        var quantities = QuantityReader.Read(analysis, TimeReader.Read(analysis, null));
        Assert.Equal(expected, string.Join('\n', quantities.Select(quantity => Line(text, quantity))));
    }

    static string Line(string text, Quantity quantity)
    {
        var value = quantity.Value;
        var parts = new List<string> { Cut(text, quantity.Span),
            $"{quantity.Kind} {(value.IsExact ? value.Low : $"{value.Low}..{value.High}")}" };
        if (quantity.Modifier != QuantityModifier.None)
            parts.Add(quantity.Modifier.ToString());
        if (quantity.Unit is { } unit)
            parts.Add(unit);
        if (quantity.Counted is { } counted)
            parts.Add(string.Join(' ', [.. counted.Modifiers, $"<{counted.Lemma}>"]));
        if (quantity.Scope.Length > 0)
            parts.Add(string.Join("; ", quantity.Scope.Select(span => Cut(text, span))));
        return string.Join(" | ", parts);
    }

    static string Cut(string text, TextSpan span) => text[span.Start..span.End];
}
