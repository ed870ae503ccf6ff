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
        var kind = new Argument<string>("kind") { Description = "times, quantities, quotes, attitudes or claims." };
        var path = new Argument<string>("path") { Description = "Articles as JSON lines with text, and date where it is known." };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 300 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var every = new Option<int>("--articles")
        {
            DefaultValueFactory = _ => 400,
            Description = "How many articles of the set are drawn, by the seed.",
        };
        var command = new Command("sample", "Values read, in their contexts, to be judged by hand.") { kind,
            path, count, seed, every };
        command.SetAction(result => Run(
            result.GetValue(kind)!, result.GetValue(path)!, result.GetValue(count), result.GetValue(seed),
                result.GetValue(every)));
        return command;
    }

    static void Run(string kind, string path, int count, int seed, int articles)
    {
        var analyzer = Analyzer.Load();
        var chance = new Random(seed);
        var drawn = TimedText.JsonLines(path).ToArray();
        chance.Shuffle(drawn);
        var lines = drawn.Take(articles).SelectMany(article => Show(analyzer, article, kind)).ToArray();
        chance.Shuffle(lines);
        foreach (var line in lines.Take(count))
            Console.WriteLine(line);
        Console.Error.WriteLine($"{lines.Length} values in {articles} articles");
    }

    static IEnumerable<string> Show(Analyzer analyzer, JsonElement article, string kind)
    {
        var text = Text(article);
        var analysis = analyzer.Analyze(text);
        var published = Day(article) is { } day ? new PublicationDate(day, null, PublicationBasis.Stated) : null;
        if (kind is "quotes" or "attitudes")
            return QuotationReader.Read(analysis, EntityReader.Read(analysis))
                .Where(quotation => quotation.Kind == QuotationKind.Attitude == (kind == "attitudes"))
                .Select(quotation => Describe(text, quotation));
        if (kind == "claims")
            return Claims(analysis, published).Select(claim => Describe(text, claim));
        var times = TimeReader.Read(analysis, published);
        return kind == "times"
            ? times.Select(time => Context(text,
                time.Span) + $"  {time.Kind} {time.Value} {time.Days} {time.Bound} {time.Part} ({published})")
            : QuantityReader.Read(analysis, times).Select(quantity =>
                Context(text, quantity.Span) + "  " + Describe(text, quantity));
    }

    static ImmutableArray<Claim> Claims(Analysis analysis, PublicationDate? published)
    {
        var entities = EntityReader.Read(analysis);
        var times = TimeReader.Read(analysis, published);
        return ClaimReader.Read(analysis, entities, QuotationReader.Read(analysis, entities), times, QuantityReader.Read(analysis, times));
    }

    static string Describe(string text, Claim claim)
    {
        var arguments = string.Join("; ", claim.Arguments.Select(argument =>
            $"{(argument.Role == ArgumentRole.Other ? argument.Preposition : argument.Role)}: {text[argument.Span.Start..argument.Span.End]}"));
        return Context(text, claim.Span, 90)
            + $"  {claim.Lemma}{(claim.IsNegated ? " NOT" : "")} {claim.Certainty}; {arguments}".ReplaceLineEndings(" ");
    }

    static string Describe(string text, Quotation quotation)
    {
        var cue = quotation.Cue is { } span ? text[span.Start..span.End] : "-";
        var (start, end) = (Math.Max(0, quotation.Content.Start - 110), Math.Min(text.Length, quotation.Content.End + 110));
        var content = text[quotation.Content.Start..quotation.Content.End];
        var shown = content.Length > 160 ? $"{content[..80]} … {content[^60..]}" : content;
        return (text[start..quotation.Content.Start] + "[" + shown + "]" + text[quotation.Content.End..end]
            + $"  {quotation.Kind} <{quotation.Speaker.Name}> {quotation.Speaker.Class} cue={cue}").ReplaceLineEndings(" ");
    }

    static string Describe(string text, Quantity quantity)
    {
        var scope = string.Join("; ", quantity.Scope.Select(span => text[span.Start..span.End]));
        var noun = quantity.Counted is { } counted ? $"{string.Join(' ', counted.Modifiers)} <{counted.Lemma}>" : "";
        var value = quantity.Value.IsExact ? $"{quantity.Value.Low}" : $"{quantity.Value.Low}..{quantity.Value.High}";
        return $"{quantity.Kind} {value} {quantity.Modifier} {quantity.Unit} {noun} {scope}".ReplaceLineEndings(" ");
    }

    static string Context(string text, TextSpan span, int before = 60)
    {
        var (start, end) = (Math.Max(0, span.Start - before), Math.Min(text.Length, span.End + 40));
        return (text[start..span.Start] + "[" + text[span.Start..span.End] + "]" + text[span.End..end]).ReplaceLineEndings(" ");
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
