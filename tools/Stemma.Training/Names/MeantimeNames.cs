using System.Text.Json;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Reads the names of MEANTIME, news by tokens; only the first sentences of an article are annotated.</summary>
static class MeantimeNames
{
    public static IEnumerable<NamedSentence> Read(string path)
    {
        using var reader = ConlluReader.OpenText(path);
        while (reader.ReadLine() is { } line)
        {
            using var article = JsonDocument.Parse(line);
            foreach (var sentence in Sentences(article.RootElement))
                yield return sentence;
        }
    }

    static IEnumerable<NamedSentence> Sentences(JsonElement article)
    {
        var words = article.GetProperty("tokens").EnumerateArray().Select(token => token.GetString()!).ToArray();
        var places = article.GetProperty("sent").EnumerateArray().Select(number => number.GetInt32()).ToArray();
        var classes = new byte[words.Length];
        var last = -1;
        foreach (var entity in article.GetProperty("entities").EnumerateArray())
        {
            var tokens = entity.GetProperty("tok").EnumerateArray().Select(token => token.GetInt32()).Order().ToList();
            if (tokens.Count == 0)
                continue;
            last = Math.Max(last, places[tokens[^1]]);
            if (KindOf(entity) is { } kind && Text(entity, "syntactic_type") == "NAM")
                Mark(words, tokens, kind, classes);
        }

        for (var first = 0; first < words.Length && places[first] <= last;)
        {
            var end = Array.FindIndex(places, first, place => place != places[first]);
            end = end < 0 ? words.Length : end;
            yield return new([.. words[first..end]], [.. classes[first..end]]);
            first = end;
        }
    }

    static NameKind? KindOf(JsonElement entity) => Text(entity, "ent_type") switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organization,
        "LOC" => NameKind.Place,
        "PRO" => NameKind.Other,
        _ => null,
    };

    static string? Text(JsonElement entity, string property) =>
        entity.TryGetProperty(property, out var value) ? value.GetString() : null;

    /// <summary>Marks the run of capitalised words that an entity begins with; what follows says more of it.</summary>
    static void Mark(string[] words, List<int> tokens, NameKind kind, byte[] classes)
    {
        while (tokens.Count > 0 && !char.IsUpper(words[tokens[0]][0]))
            tokens.RemoveAt(0);
        var length = tokens.Count == 0 ? 0 : 1;
        while (length < tokens.Count && tokens[length] == tokens[length - 1] + 1 && GoesOn(words, tokens, length))
            length++;
        for (var i = 0; i < length; i++)
            classes[tokens[i]] = (byte)(NamedSentence.First(kind) + (i == 0 ? 0 : 1));
    }

    static bool GoesOn(string[] words, List<int> tokens, int place) =>
        char.IsUpper(words[tokens[place]][0]) || char.IsAsciiDigit(words[tokens[place]][0])
        || (words[tokens[place]] is "of" or "the" or "and" or "&" or "for" or "de"
            && place + 1 < tokens.Count && (char.IsUpper(words[tokens[place + 1]][0]) || words[tokens[place + 1]] == "the"));
}
