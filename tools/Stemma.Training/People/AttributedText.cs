using System.Text.Json;
using Stemma.Reading;

namespace Stemma.Training;

/// <summary>Who is credited with what in a text, as places: a role may have several pieces.</summary>
sealed record MarkedAttribution(string Source, string Cue, string Content);

/// <summary>A text with its attributions. A place is written <c>12..40</c>, several are joined by a comma.</summary>
sealed record AttributedText(string Name, string Part, string Text, ImmutableArray<MarkedAttribution> Attributions)
{
    public static IEnumerable<AttributedText> ReadAll(string path) => TimedText.JsonLines(path).Select(Read);

    static AttributedText Read(JsonElement json)
    {
        var text = json.GetProperty("text").GetString()!;
        var places = CodePoints.Starts(text);
        return new(
            json.GetProperty("doc").GetString()!,
            json.GetProperty("part").GetString()!,
            text,
            [.. json.GetProperty("attributions").EnumerateArray().Select(attribution => new MarkedAttribution(
                Spans(attribution, "source", places),
                Spans(attribution, "cue", places),
                Spans(attribution, "content", places)))]);
    }

    static string Spans(JsonElement attribution, string role, int[] places) =>
        attribution.TryGetProperty(role, out var spans)
            ? Join(spans.EnumerateArray().Select(span => new TextSpan(places[span[0].GetInt32()], places[span[1].GetInt32()])))
            : "";

    static string Join(IEnumerable<TextSpan> spans) => string.Join(',', spans.Order().Distinct());

    /// <summary>What was read, one attribution a cue; the marks belong to what is quoted.</summary>
    public static ImmutableArray<MarkedAttribution> Of(string text, ImmutableArray<Quotation> quotations) =>
    [
        .. quotations.Where(quotation => quotation.Cue is not null).GroupBy(quotation => quotation.Cue!.Value)
            .Select(group => new MarkedAttribution(
                group.First().Speaker.Mention is { } source ? WithComma(text, source).ToString() : "",
                group.Key.ToString(),
                Join(Outermost([.. group.Select(quotation => WithMarks(text, quotation))])))),
    ];

    /// <summary>The set counts the comma that ends an apposition as a part of the source.</summary>
    static TextSpan WithComma(string text, TextSpan source) =>
        source.End < text.Length && text[source.End] == ',' && text.AsSpan(source.Start, source.Length).Contains(',')
            ? new(source.Start, source.End + 1)
            : source;

    static TextSpan WithMarks(string text, Quotation quotation)
    {
        if (quotation.Kind is QuotationKind.Indirect or QuotationKind.Gist or QuotationKind.Attitude)
            return quotation.Content;
        var (start, end) = (quotation.Content.Start, quotation.Content.End);
        while (start > 0 && text[start - 1] is '"' or '“' or '‘' or '\'')
            start--;
        while (end < text.Length && text[end] is '"' or '”' or '’' or '\'')
            end++;
        return new(start, end);
    }

    static IEnumerable<TextSpan> Outermost(TextSpan[] spans) =>
        spans.Where(span => !spans.Any(other => other != span && other.Contains(span)));
}
