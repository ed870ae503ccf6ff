using System.Text.Json;

namespace Stemma.Intake;

/// <summary>An element of a page as React writes it in JSON: <c>["$", "p", key, {"children": …}]</c>.</summary>
static class DrawnElement
{
    const int MostDepth = 20;

    /// <summary>The text of an element that is a line of a page, whole over the elements in it; null for every other value.</summary>
    internal static string? Text(JsonElement value)
    {
        if (Children(value) is not { } children || value[1].ValueKind != JsonValueKind.String
            || value[1].GetString() is not ("p" or "li" or "blockquote" or ['h', >= '1' and <= '6']))
            return null;
        var text = new StringBuilder();
        Append(children, text, 0);
        return text.ToString();
    }

    static JsonElement? Children(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() >= 4
        && value[0].ValueKind == JsonValueKind.String && value[0].ValueEquals("$")
        && value[3].ValueKind == JsonValueKind.Object && value[3].TryGetProperty("children", out var children) ? children : null;

    static void Append(JsonElement children, StringBuilder text, int depth)
    {
        if (children.ValueKind == JsonValueKind.String)
            text.Append(children.GetString());
        else if (depth > MostDepth || children.ValueKind != JsonValueKind.Array)
            return;
        else if (Children(children) is { } inner)
            Append(inner, text, depth + 1);
        else if (children.GetArrayLength() == 0 || children[0].ValueKind != JsonValueKind.String || !children[0].ValueEquals("$"))
        {
            foreach (var child in children.EnumerateArray())
                Append(child, text, depth + 1);
        }
    }
}
