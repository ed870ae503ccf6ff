using System.Text.Json;

namespace Stemma.Intake;

/// <summary>Reads articles from JSON as collectors of news write it: one object, a list, or a list inside an object.</summary>
sealed class JsonReader(IntakeOptions options)
{
    /// <summary>No record of an article nests deeper; a bomb of brackets does.</summary>
    const int MostDepth = 64;

    static readonly JsonDocumentOptions _lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MostDepth };

    /// <param name="json">One JSON value.</param>
    /// <param name="source">What the input is called; a list adds the number of the entry.</param>
    /// <param name="place">Where it stands in its file; empty where it is the file.</param>
    internal IEnumerable<IntakeResult> Read(string json, string source, string place)
    {
        var (document, trouble) = Parsed(json, source, place);
        if (document is null)
            return place.Length == 0 && Lines(json, source) is { } lines ? lines : [trouble!];
        return Values(document, source, place);
    }

    IEnumerable<IntakeResult> Values(JsonDocument document, string source, string place)
    {
        using (document)
        {
            foreach (var result in Value(document.RootElement, source, place))
                yield return result;
        }
    }

    IEnumerable<IntakeResult> Value(JsonElement value, string source, string place)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return List(value, source, _record);
        if (IsOwn(value))
            return [Own(source, place)];
        if (value.ValueKind == JsonValueKind.Object && !HasText(value))
        {
            foreach (var name in JsonFields.Lists)
            {
                if (value.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array && AnyText(list))
                    return List(list, source, Feed(value));
            }
        }
        return [Article(value, _record with { Source = source, Place = place })];
    }

    /// <summary>Whoever collected the record says what it says.</summary>
    static readonly Draft _record = new() { Source = "", Said = FactBasis.Record };

    /// <summary>What a JSON Feed says of all its items.</summary>
    static Draft Feed(JsonElement value) => JsonFields.Find(value, ["version"])?.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) != true
        ? _record
        : _record with
        {
            Said = FactBasis.Feed,
            Basis = PublicationBasis.Feed,
            OutletName = JsonFields.Find(value, ["title"]),
            Language = JsonFields.Find(value, JsonFields.Language),
        };

    IEnumerable<IntakeResult> List(JsonElement list, string source, Draft feed)
    {
        if (list.GetArrayLength() == 0)
            return [Shapeless(source, "")];
        return list.EnumerateArray().Select((entry, i) => Article(entry, feed with { Source = $"{source}#{i + 1}", Place = $"entry {i + 1}" }));
    }

    IntakeResult Article(JsonElement record, Draft feed)
    {
        if (record.ValueKind != JsonValueKind.Object || !HasText(record))
            return Shapeless(feed.Source, feed.Place);
        var draft = feed with
        {
            Title = JsonFields.Find(record, JsonFields.Title),
            Address = Absolute(JsonFields.Find(record, JsonFields.Address, text => Absolute(text) is not null)),
            Domain = JsonFields.Find(record, JsonFields.Domain, text => text.Contains('.')),
            OutletName = JsonFields.Find(record, JsonFields.Outlet, IsName) ?? feed.OutletName,
            Authors = JsonFields.Names(record, JsonFields.Authors),
            Published = DateScanner.Read(JsonFields.Find(record, JsonFields.Published))?.DayOnlyAtMidnight(),
            Modified = DateScanner.Read(JsonFields.Find(record, JsonFields.Modified))?.DayOnlyAtMidnight(),
            Section = JsonFields.Find(record, JsonFields.Section, IsName),
            Language = JsonFields.Find(record, JsonFields.Language) ?? feed.Language,
        };
        var text = JsonFields.Find(record, JsonFields.Text) ?? JsonFields.Find(record, JsonFields.Html)!;
        return MarkedText.IsPage(text)
            ? PageReader.Read(text, draft, options)
            : ArticleMaker.Make(draft with { Lines = MarkedText.Lines(text, options.Limits) }, options);
    }

    /// <summary>Whether Stemma wrote it: <c>stemma-story/1</c>, <c>stemma-collation/1</c>, and what may come.</summary>
    static bool IsOwn(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("format", out var format)
        && format.ValueKind == JsonValueKind.String
        && format.GetString()!.StartsWith("stemma-", StringComparison.Ordinal);

    static IntakeResult.Rejected Own(string source, string place) => new(source, place, RejectionReason.Own,
        "it is a document that Stemma wrote, and no article; name the articles it was made from");

    static bool HasText(JsonElement record) =>
        JsonFields.Find(record, JsonFields.Text) is not null || JsonFields.Find(record, JsonFields.Html) is not null;

    static bool AnyText(JsonElement list) =>
        list.EnumerateArray().Any(entry => entry.ValueKind == JsonValueKind.Object && HasText(entry));

    /// <summary>A name, and not an address or a domain that some tools put under the same key.</summary>
    static bool IsName(string text) => text.Length <= LongestName && !text.Contains("://") && !text.Contains('\n')
        && (!text.Contains('.') || text.Contains(' '));

    const int LongestName = 80;

    static Uri? Absolute(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    static IntakeResult.Rejected Shapeless(string source, string place) => new(source, place, RejectionReason.NoArticle,
        "the JSON is no article: no field \"text\", \"maintext\", \"body\" or \"content\" holds text; rename the field");

    static (JsonDocument?, IntakeResult.Rejected?) Parsed(string json, string source, string place)
    {
        try
        {
            return (JsonDocument.Parse(LoneSurrogates.Mended(json), _lenient), null);
        }
        catch (JsonException e)
        {
            var where = place.Length > 0
                ? $"{place}, byte {e.BytePositionInLine}" : $"line {e.LineNumber + 1}, byte {e.BytePositionInLine}";
            return (null, new(source, where, RejectionReason.Malformed,
                "the JSON is broken there; write the record again, a whole value in UTF-8"));
        }
    }

    /// <summary>A .json file whose first line is a whole record is JSON Lines under another name.</summary>
    IEnumerable<IntakeResult>? Lines(string json, string source)
    {
        var end = json.IndexOf('\n');
        if (end < 0 || json[0] != '{' || Parsed(json[..end], source, "").Item1 is not { } first)
            return null;
        first.Dispose();
        var bytes = Encoding.UTF8.GetBytes(json);
        return new JsonLinesReader(options).Read(new(new MemoryStream(bytes), bytes.Length), source);
    }
}
