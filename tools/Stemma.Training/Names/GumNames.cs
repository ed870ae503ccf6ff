using System.Text.RegularExpressions;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Reads the names of GUM: entities whose head is a proper noun.</summary>
static partial class GumNames
{
    public static IEnumerable<NamedSentence> Read(IEnumerable<ConlluSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var classes = new byte[sentence.Words.Length];
            foreach (var (first, end, kind, head) in Entities(sentence).OrderByDescending(e => e.End - e.First))
                Mark(sentence, (first, end, head), kind, classes);
            yield return new([.. sentence.Words.Select(word => word.Form)], [.. classes]);
        }
    }

    static List<(int First, int End, NameKind Kind, int Head)> Entities(ConlluSentence sentence)
    {
        var found = new List<(int, int, NameKind, int)>();
        var open = new List<(string Id, int Start, NameKind? Kind, int Head)>();
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            foreach (Match match in Marks().Matches(EntityColumn(sentence.Words[i].Misc)))
            {
                var id = match.Groups["id"].Value;
                if (match.Groups["open"].Success)
                    open.Add((id, i, KindOf(match.Groups["type"].Value), i + Head(match.Groups["head"].Value)));
                if (!match.Groups["close"].Success)
                    continue;
                var last = open.FindLastIndex(entity => entity.Id == id);
                if (last < 0)
                    continue;
                if (open[last].Kind is { } kind)
                    found.Add((open[last].Start, i + 1, kind, open[last].Head));
                open.RemoveAt(last);
            }
        }

        return found;
    }

    static string EntityColumn(string misc) =>
        misc.Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal))?[7..] ?? "";

    static int Head(string numbers) => int.TryParse(numbers.Split(',')[0], out var number) ? number - 1 : 0;

    static NameKind? KindOf(string type) => type switch
    {
        "person" => NameKind.Person,
        "organization" => NameKind.Organization,
        "place" => NameKind.Place,
        "event" => NameKind.Event,
        "object" or "abstract" => NameKind.Other,
        _ => null,
    };

    static void Mark(ConlluSentence sentence, (int First, int End, int Head) place, NameKind kind, byte[] classes)
    {
        var words = sentence.Words;
        if (place.Head >= place.End || words[place.Head].Upos != "PROPN")
            return;
        var (first, end) = (place.Head, place.Head + 1);
        while (first > place.First && IsInside(words, first - 1, place))
            first--;
        while (end < place.End && IsInside(words, end, place))
            end++;
        while (words[first].Upos != "PROPN")
            first++;
        while (words[end - 1].Upos is not "PROPN" and not "NUM")
            end--;
        var mark = NamedSentence.First(kind);
        for (var i = first; i < end; i++)
            classes[i] = i == first ? mark : (byte)(mark + 1);
    }

    static bool IsInside(ImmutableArray<ConlluWord> words, int i, (int First, int End, int Head) place) =>
        words[i].Upos is "PROPN" || words[i].Form is "of" or "-" or "&" or "de" or "al"
        || (words[i].Upos is "NUM" && i > place.Head)
        || (words[i].Form is "the" && i > place.First && words[i - 1].Form == "of");

    [GeneratedRegex(@"(?<open>\()(?<id>\d+)-(?<type>[a-z]+)-[^-()]*-[^-()]*-[^-()]*-(?<head>[\d,]+)-[^()]*?(?<close>\))?(?=\(|\d+\)|$|\))|(?<id>\d+)(?<close>\))")]
    private static partial Regex Marks();
}
