using System.CommandLine;
using System.Text.Json;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Training;

/// <summary>Measures the extents of quantities on a set by tokens: VALUE spans of money, percent and
/// quantity.</summary>
static class QuantitiesScore
{
    public static Command Command()
    {
        var path = new Argument<string>("path") { Description = "A set of tokens with marked values: JSON lines." };
        var errors = new Option<bool>("--errors") { Description = "Shows what differs." };
        var command = new Command("quantities", "Numbers of something: extent and type.") { path, errors };
        command.SetAction(result => Run(result.GetValue(path)!, result.GetValue(errors)));
        return command;
    }

    static void Run(string path, bool showErrors)
    {
        var analyzer = Analyzer.Load();
        var tally = new SpanTally();
        foreach (var line in TimedText.JsonLines(path))
        {
            var text = TokenText.Of(line);
            tally.Add(text.Text, Marked(line, text), Read(analyzer, line, text.Text), showErrors
                ? Console.Out : null);
        }

        Console.Write(tally.ToTable().ToPlain());
        var name = Path.GetFileName(path).Split('.')[0];
        ScoreSheet.Open().Write(
            "quantities-" + name, "Quantities: " + name,
                "score quantities ../shared/data/times/" + Path.GetFileName(path),
                tally.ToTable().ToMarkdown());
    }

    static ImmutableArray<(TextSpan Span, string Type)> Marked(JsonElement line, TokenText text) =>
    [
        .. from value in line.GetProperty("values").EnumerateArray()
           let tokens = value.GetProperty("tok").EnumerateArray().Select(token => token.GetInt32()).ToArray()
           where tokens.Length > 0 && tokens[^1] < text.Spans.Length
           let type = value.GetProperty("type").GetString()!
           select (text.Spans[tokens[0]].Cover(text.Spans[tokens[^1]]), type) into marked
           orderby marked.Item1
           select marked,
    ];

    /// <summary>Durations and ordinals are no VALUE in the set; a value is marked without the noun it
    /// counts.</summary>
    static ImmutableArray<(TextSpan Span, string Type)> Read(Analyzer analyzer, JsonElement line, string text)
    {
        var analysis = analyzer.Analyze(text);
        return [.. from quantity in QuantityReader.Read(analysis, TimeReader.Read(analysis, null))
                   where quantity.Kind is not (QuantityKind.Duration or QuantityKind.Ordinal)
                   select (Extent(quantity), TypeOf(quantity.Kind))];
    }

    static TextSpan Extent(Quantity quantity) =>
        quantity.Kind == QuantityKind.Count ? new(quantity.Span.Start, quantity.Number.End) : quantity.Span;

    static string TypeOf(QuantityKind kind) => kind switch
    {
        QuantityKind.Money => "MONEY",
        QuantityKind.Percent => "PERCENT",
        _ => "QUANTITY",
    };
}

/// <summary>A text made again of its tokens, as far as the set is marked: the headline, the date and four
/// sentences.</summary>
sealed record TokenText(string Text, ImmutableArray<TextSpan> Spans)
{
    const int LastMarkedSentence = 5;

    public static TokenText Of(JsonElement line)
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var sentences = line.GetProperty("sent").EnumerateArray().Select(sentence => sentence.GetInt32()).ToArray();
        foreach (var token in line.GetProperty("tokens").EnumerateArray().Select(token => Plain(token.GetString()!)))
        {
            if (sentences[spans.Count] > LastMarkedSentence)
                break;
            if (spans.Count > 0)
                text.Append(sentences[spans.Count] != sentences[spans.Count - 1]
                    ? "\n\n" : Glues(token, text) ? "" : " ");
            spans.Add(new(text.Length, text.Length + token.Length));
            text.Append(token);
        }

        return new(text.ToString(), spans.DrainToImmutable());
    }

    static string Plain(string token) => token switch
    {
        "``" or "''" => "\"",
        "-LRB-" => "(",
        "-RRB-" => ")",
        "GB#" or "#" => "£",
        _ => token,
    };

    /// <summary>Marks that are written without a space before them, and figures after a sign of money.</summary>
    static bool Glues(string token, StringBuilder before) =>
        token is "," or "." or "%" or ")" or "'s" or ":" or ";" or "n't" or "?" or "!"
            || before[^1] is '$' or '(' or '£';
}
