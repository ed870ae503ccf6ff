using System.Text.Json;

namespace Stemma.Intake;

/// <summary>Finds the report in the data of a page that shows none: programs draw such pages from JSON in a script.</summary>
static class CarriedText
{
    const int MostDepth = 64;
    const int MostNodes = 200_000;
    const int LongestScript = 8 << 20;

    /// <summary>The share of the prose of a value that an inner one must have to be taken for it.</summary>
    const double MostOfAll = 0.8;

    /// <summary>Fewer words are a teaser or a notice.</summary>
    const int LeastWords = 60;

    static readonly JsonReaderOptions _lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MostDepth };

    /// <summary>The text, its paragraphs as lines; null where no script has one.</summary>
    internal static string? Find(List<(string Type, string Json)> scripts)
    {
        foreach (var (_, json) in scripts.Where(script => script.Type == "json" && script.Json.Length <= LongestScript))
        {
            using var document = ScriptValue.First(json, _lenient);
            if (document is not null && Read(document.RootElement) is { } text)
                return text;
        }
        return null;
    }

    static string? Read(JsonElement root)
    {
        var nodes = 0;
        var whole = Prose(root, ref nodes);
        if (Count(whole) < LeastWords)
            return null;
        var value = root;
        while (Fullest(value, Count(whole), ref nodes) is { } inner)
            (value, whole) = (inner.Value, inner.Prose);
        return string.Join('\n', whole);
    }

    /// <summary>The inner value that holds nearly all of the prose of this one: the way to the body of the report.</summary>
    static (JsonElement Value, List<string> Prose)? Fullest(JsonElement value, int all, ref int nodes)
    {
        foreach (var inner in Inner(value))
        {
            var prose = Prose(inner, ref nodes);
            if (Count(prose) >= Math.Max(LeastWords, all * MostOfAll))
                return (inner, prose);
        }
        return null;
    }

    static int Count(List<string> lines) => lines.Sum(line => Words.Count(line));

    static IEnumerable<JsonElement> Inner(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(property => property.Value)
            .Where(inner => inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array),
        JsonValueKind.Array => value.EnumerateArray().Where(inner => inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array),
        _ => [],
    };

    /// <summary>The sentences among the strings of a value, each once, in its order; markup is taken for what it shows.</summary>
    static List<string> Prose(JsonElement value, ref int nodes)
    {
        var lines = new List<string>();
        var stack = new Stack<JsonElement>([value]);
        while (stack.Count > 0 && nodes++ < MostNodes)
        {
            var node = stack.Pop();
            if (node.ValueKind == JsonValueKind.String)
                Add(lines, node.GetString()!);
            else if (DrawnElement.Text(node) is { } text)
                Add(lines, text);
            else if (node.ValueKind == JsonValueKind.Array)
                Push(stack, node.EnumerateArray());
            else if (node.ValueKind == JsonValueKind.Object)
                Push(stack, node.EnumerateObject().Where(property => !_aside.Contains(property.Name)).Select(property => property.Value));
        }
        return lines;
    }

    static void Push(Stack<JsonElement> stack, IEnumerable<JsonElement> inner)
    {
        foreach (var value in inner.Reverse())
            stack.Push(value);
    }

    static void Add(List<string> lines, string text)
    {
        foreach (var line in MarkedText.Lines(text, IntakeLimits.Default))
        {
            if (IsProse(line) && !lines.Contains(line))
                lines.Add(line);
        }
    }

    static bool IsProse(string line) => Words.Count(line) >= 8 && Words.EndsSentence(line) && !line.Contains('{');

    /// <summary>Fields that speak of the page or of other reports.</summary>
    static readonly System.Collections.Frozen.FrozenSet<string> _aside = WordTable.Set("aside-fields.tsv");
}
