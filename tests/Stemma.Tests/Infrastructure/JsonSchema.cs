using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stemma.Tests;

/// <summary>Checks a document against a JSON Schema: the keywords that our schemas use, and no other.</summary>
sealed class JsonSchema(JsonElement root)
{
    static readonly string[] _known =
    [
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "required", "properties", "items", "enum", "const",
        "pattern", "minimum", "maximum", "minItems", "maxItems", "minLength",
    ];

    internal static IEnumerable<string> Breaches(string schema, string document)
    {
        using var json = JsonDocument.Parse(schema);
        using var value = JsonDocument.Parse(document);
        return [.. new JsonSchema(json.RootElement).Check(json.RootElement, value.RootElement, "$")];
    }

    IEnumerable<string> Check(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Check(root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), value, at);
        return schema.EnumerateObject().SelectMany(keyword => Check(keyword, schema, value, at));
    }

    IEnumerable<string> Check(JsonProperty keyword, JsonElement schema, JsonElement value, string at) => keyword.Name switch
    {
        "type" => Is(Types(keyword.Value).Contains(TypeOf(value)) || (TypeOf(value) == "integer" && Types(keyword.Value).Contains("number")), at, keyword),
        "enum" => Is(keyword.Value.EnumerateArray().Any(each => JsonElement.DeepEquals(each, value)), at, keyword),
        "const" => Is(JsonElement.DeepEquals(keyword.Value, value), at, keyword),
        "required" when value.ValueKind == JsonValueKind.Object =>
            keyword.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at} has no {name}"),
        "properties" when value.ValueKind == JsonValueKind.Object => value.EnumerateObject()
            .Where(property => keyword.Value.TryGetProperty(property.Name, out _))
            .SelectMany(property => Check(keyword.Value.GetProperty(property.Name), property.Value, $"{at}.{property.Name}")),
        "items" when value.ValueKind == JsonValueKind.Array =>
            value.EnumerateArray().SelectMany((item, index) => Check(keyword.Value, item, $"{at}[{index}]")),
        "pattern" => Is(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!), at, keyword),
        "minimum" => Is(value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble(), at, keyword),
        "maximum" => Is(value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble(), at, keyword),
        "minItems" => Is(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(), at, keyword),
        "maxItems" => Is(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32(), at, keyword),
        "minLength" => Is(value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32(), at, keyword),
        _ => Is(_known.Contains(keyword.Name), $"{at}: an unknown keyword of {schema.ValueKind}", keyword),
    };

    static IEnumerable<string> Is(bool holds, string at, JsonProperty keyword) => holds ? [] : [$"{at}: {keyword.Name} {keyword.Value}"];

    static IEnumerable<string> Types(JsonElement types) =>
        types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(type => type.GetString()!) : [types.GetString()!];

    static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
