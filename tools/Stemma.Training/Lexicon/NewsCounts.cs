using System.IO.Compression;
using System.Text.Json;

namespace Stemma.Training;

/// <summary>How often words and given pairs of words stand in a collection of news, in lower case.</summary>
sealed class NewsCounts
{
    readonly Dictionary<string, int> _words = [];
    readonly Dictionary<string, int> _articles = [];
    readonly Dictionary<string, int> _pairs = [];

    public int Articles { get; private set; }
    public IReadOnlyDictionary<string, int> Words => _words;

    public int Count(string word) =>
        word.Contains(' ') ? _pairs.GetValueOrDefault(word) : _words.GetValueOrDefault(word);

    public int ArticlesWith(string word) => _articles.GetValueOrDefault(word);

    /// <summary>Counts in lines of JSON with a <c>text</c>, gzip or not; each text counts once.</summary>
    public static NewsCounts Read(string path, IReadOnlySet<string> pairs)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(
            path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var counts = new NewsCounts();
        var seen = new HashSet<string>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("text").GetString() is { } text && seen.Add(text))
                counts.Add(text, pairs);
        }

        return counts;
    }

    void Add(string text, IReadOnlySet<string> pairs)
    {
        Articles++;
        var here = new HashSet<string>();
        var previous = "";
        foreach (var word in Cut(text))
        {
            Increment(_words, word);
            if (here.Add(word))
                Increment(_articles, word);
            if (previous.Length > 0 && pairs.Contains(previous + " " + word))
                Increment(_pairs, previous + " " + word);
            previous = word;
        }
    }

    static IEnumerable<string> Cut(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLetter(text[start]))
                continue;
            var end = start + 1;
            while (end < text.Length && (char.IsLetter(text[end]) || IsInner(text, end)))
                end++;
            yield return text[start..end].ToLowerInvariant();
            start = end;
        }
    }

    static bool IsInner(string text, int place) =>
        text[place] is '-' && place + 1 < text.Length && char.IsLetter(text[place + 1]);

    static void Increment(Dictionary<string, int> counts, string word) =>
        counts[word] = counts.GetValueOrDefault(word) + 1;
}
