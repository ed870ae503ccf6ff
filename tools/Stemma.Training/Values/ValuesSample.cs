using System.CommandLine;
using System.Text.Json;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Training;

/// <summary>Shows a seeded sample of the values read in a set of articles, with their contexts, to be judged
/// by hand.</summary>
static class ValuesSample
{
    public static Command Command()
    {
        var kind = new Argument<string>("kind") { Description = "times, quantities, quotes, gists, attitudes or claims." };
        var path = new Argument<string>("path") { Description = "Articles as JSON lines with text, and date where it is known." };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 300 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var every = new Option<int>("--articles")
        {
            DefaultValueFactory = _ => 400,
            Description = "How many articles of the set are drawn, by the seed.",
        };
        var context = new Option<int>("--context")
        {
            DefaultValueFactory = _ => 110,
            Description = "How many characters of the text are shown before a value; half as many after it.",
        };
        var command = new Command("sample", "Values read, in their contexts, to be judged by hand.") { kind,
            path, count, seed, every, context };
        command.SetAction(result => Run(result.GetValue(kind)!, result.GetValue(path)!, result.GetValue(seed),
            new(result.GetValue(count), result.GetValue(every), result.GetValue(context))));
        return command;
    }

    /// <summary>How many values of how many articles are shown, with how many characters before each.</summary>
    readonly record struct Extent(int Count, int Articles, int Context);

    static void Run(string kind, string path, int seed, Extent extent)
    {
        var analyzer = Analyzer.Load();
        var chance = new Random(seed);
        var drawn = TimedText.JsonLines(path).ToArray();
        chance.Shuffle(drawn);
        var lines = drawn.Take(extent.Articles).SelectMany(article => Show(analyzer, article, kind, extent.Context)).ToArray();
        chance.Shuffle(lines);
        foreach (var line in lines.Take(extent.Count))
            Console.WriteLine(line);
        Console.Error.WriteLine($"{lines.Length} values in {extent.Articles} articles");
    }

    static IEnumerable<string> Show(Analyzer analyzer, JsonElement article, string kind, int context)
    {
        var text = Text(article);
        var analysis = analyzer.Analyze(text);
        var published = Day(article) is { } day ? new PublicationDate(day, null, PublicationBasis.Stated) : null;
        if (kind is "quotes" or "gists" or "attitudes")
            return QuotationReader.Read(analysis, EntityReader.Read(analysis))
                .Where(quotation => KindOf(quotation) == kind)
                .Select(quotation => Describe(text, quotation, context));
        if (kind == "claims")
            return Claims(analysis, published).Select(claim => Describe(text, claim, context));
        var times = TimeReader.Read(analysis, published);
        return kind == "times"
            ? times.Select(time => Context(text,
                time.Span, context) + $"  {time.Kind} {time.Value} {time.Days} {time.Bound} {time.Part} ({published})")
            : QuantityReader.Read(analysis, times).Select(quantity =>
                Context(text, quantity.Span, context) + "  " + Describe(text, quantity));
    }

    static string KindOf(Quotation quotation) => quotation.Kind switch
    {
        QuotationKind.Attitude => "attitudes",
        QuotationKind.Gist => "gists",
        _ => "quotes",
    };

    static ImmutableArray<Claim> Claims(Analysis analysis, PublicationDate? published)
    {
        var entities = EntityReader.Read(analysis);
        var times = TimeReader.Read(analysis, published);
        return ClaimReader.Read(analysis, entities, QuotationReader.Read(analysis, entities), times, QuantityReader.Read(analysis, times));
    }

    static string Describe(string text, Claim claim, int context)
    {
        var arguments = string.Join("; ", claim.Arguments.Select(argument =>
            $"{(argument.Role == ArgumentRole.Other ? argument.Preposition : argument.Role)}: {text[argument.Span.Start..argument.Span.End]}"));
        return Context(text, claim.Span, context)
            + $"  {claim.Lemma}{(claim.IsNegated ? " NOT" : "")} {claim.Certainty}; {arguments}".ReplaceLineEndings(" ");
    }

    static string Describe(string text, Quotation quotation, int context)
    {
        var cue = quotation.Cue is { } span ? text[span.Start..span.End] : "-";
        return Context(text, quotation.Content, context)
            + $"  {quotation.Kind} <{quotation.Speaker.Name}> {quotation.Speaker.Class} cue={cue}".ReplaceLineEndings(" ");
    }

    static string Describe(string text, Quantity quantity)
    {
        var scope = string.Join("; ", quantity.Scope.Select(span => text[span.Start..span.End]));
        var noun = quantity.Counted is { } counted ? $"{string.Join(' ', counted.Modifiers)} <{counted.Lemma}>" : "";
        var value = quantity.Value.IsExact ? $"{quantity.Value.Low}" : $"{quantity.Value.Low}..{quantity.Value.High}";
        return $"{quantity.Kind} {value} {quantity.Modifier} {quantity.Unit} {noun} {scope}".ReplaceLineEndings(" ");
    }

    /// <summary>The value in brackets, its middle left out where it is long.</summary>
    static string Context(string text, TextSpan span, int before)
    {
        var (start, end) = (Math.Max(0, span.Start - before), Math.Min(text.Length, span.End + before / 2));
        var value = text[span.Start..span.End];
        var shown = value.Length > 240 ? $"{value[..120]} … {value[^100..]}" : value;
        return $"{text[start..span.Start]}[{shown}]{text[span.End..end]}".ReplaceLineEndings(" ");
    }

    static string Text(JsonElement article)
    {
        var body = First(article, "text", "maintext", "body") ?? "";
        return First(article, "title") is { Length: > 0 } title ? $"{title}\n\n{body}" : body;
    }

    static string? First(JsonElement article, params string[] names) => names
        .Select(name => article.TryGetProperty(name, out var value) ? value.GetString() : null)
        .FirstOrDefault(value => value is not null);

    static DateOnly? Day(JsonElement article) =>
        First(article, "date", "date_publish", "published", "dct") is { Length: >= 10 } written
        && DateOnly.TryParseExact(written[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var day)
            ? day
            : null;
}
