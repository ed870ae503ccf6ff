using Stemma.Language;

namespace Stemma.Training;

/// <summary>Reads words with IOB labels: a word and its label a line, or numbered lines as in UNER.</summary>
/// <remarks>Where a set marks names within names, each in a column of its own, the outer ones count, which come first.</remarks>
static class IobReader
{
    const int ColumnsOfNumbered = 5;

    public static IEnumerable<NamedSentence> Read(string path)
    {
        using var reader = ConlluReader.OpenText(path);
        var (words, labels) = (new List<string>(), new List<string>());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) && line.Length > 2 && !line.Contains('\t'))
                continue;
            var columns = line.Split('\t', ' ');
            if (line.Length == 0 || columns.Length < 2)
            {
                if (words.Count > 0)
                    yield return new([.. words], [.. Classes(words, labels)]);
                words.Clear();
                labels.Clear();
                continue;
            }

            var word = columns.Length == ColumnsOfNumbered ? 1 : 0;
            words.Add(columns[word]);
            labels.Add(columns[word + 1]);
        }

        if (words.Count > 0)
            yield return new([.. words], [.. Classes(words, labels)]);
    }

    static IEnumerable<byte> Classes(List<string> words, List<string> labels)
    {
        var last = "O";
        for (var i = 0; i < words.Count; i++)
        {
            var label = labels[i];
            var kind = label.Length > 2 ? KindOf(label[2..], words[i]) : null;
            var starts = kind is null || label[0] == 'B' || last == "O" || last[2..] != label[2..];
            last = kind is null ? "O" : label;
            yield return kind is null ? (byte)0 : (byte)(NamedSentence.First(kind.Value) + (starts ? 0 : 1));
        }
    }

    static NameKind? KindOf(string label, string word) => label.ToUpperInvariant() switch
    {
        "PER" or "PERSON" => NameKind.Person,
        "ORG" or "ORGANIZATION" => NameKind.Organization,
        "LOC" or "LOCATION" or "FACILITY" or "GPE" => NameKind.Place,
        "NORP" => NameKind.Nationality,
        "MISC" when Demonyms.Contains(word) => NameKind.Nationality,
        "MISC" or "PRODUCT" => NameKind.Other,
        _ => null,
    };
}
