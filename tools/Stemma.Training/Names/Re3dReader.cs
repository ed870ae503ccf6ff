using System.Text.Json;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Reads the security news of re3d: documents, and entities by place.</summary>
static class Re3dReader
{
    static readonly HashSet<string> _openers = ["the", "a", "an", "his", "her", "its", "their"];

    public static IEnumerable<NamedSentence> Read(string folder)
    {
        var entities = Lines(Path.Combine(folder, "entities.json.gz"))
            .Where(entity => KindOf(entity) is not null)
            .ToLookup(entity => entity.GetProperty("documentId").GetString());
        foreach (var document in Lines(Path.Combine(folder, "documents.json.gz")))
        {
            var text = document.GetProperty("text").GetString()!;
            var layout = TextLayout.Of(text);
            var classes = new byte[layout.Tokens.Count];
            foreach (var entity in entities[document.GetProperty("_id").GetString()]
                .OrderByDescending(e => e.GetProperty("end").GetInt32() - e.GetProperty("begin").GetInt32()))
                Mark(text, layout, entity, classes);
            foreach (var sentence in layout.Sentences)
                yield return new(
                    [.. Enumerable.Range(sentence.FirstToken, sentence.TokenCount).Select(i => text[layout.Tokens.Start(i)..layout.Tokens.End(i)])],
                    [.. classes[sentence.FirstToken..sentence.EndToken]]);
        }
    }

    static IEnumerable<JsonElement> Lines(string path)
    {
        using var reader = ConlluReader.OpenText(path);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return JsonDocument.Parse(line).RootElement;
        }
    }

    static NameKind? KindOf(JsonElement entity) => entity.GetProperty("type").GetString() switch
    {
        "Person" => NameKind.Person,
        "Organisation" => NameKind.Organization,
        "Location" => NameKind.Place,
        "Nationality" => NameKind.Nationality,
        _ => null,
    };

    /// <summary>Marks the capitalised part of an entity; one without capitals is a description and no name.</summary>
    static void Mark(string text, TextLayout layout, JsonElement entity, byte[] classes)
    {
        var (start, end) = (entity.GetProperty("begin").GetInt32(), entity.GetProperty("end").GetInt32());
        var tokens = Enumerable.Range(0, layout.Tokens.Count)
            .Where(i => layout.Tokens.Start(i) >= start && layout.Tokens.End(i) <= end).ToList();
        string Word(int i) => text[layout.Tokens.Start(i)..layout.Tokens.End(i)];
        while (tokens.Count > 0 && (_openers.Contains(Word(tokens[0]).ToLowerInvariant()) || !char.IsUpper(Word(tokens[0])[0])))
            tokens.RemoveAt(0);
        while (tokens.Count > 0 && !char.IsUpper(Word(tokens[^1])[0]) && !char.IsAsciiDigit(Word(tokens[^1])[0]))
            tokens.RemoveAt(tokens.Count - 1);
        if (tokens.Count is 0 or > 10)
            return;
        var first = NamedSentence.First(KindOf(entity)!.Value);
        foreach (var token in tokens)
            classes[token] = token == tokens[0] ? first : (byte)(first + 1);
    }
}
