using System.CommandLine;
using System.IO.Compression;
using System.Text.Json;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>Counts in how many articles each word stands, and writes the table that clustering ships.</summary>
static class RarityTraining
{
    const int LeastArticles = 3;

    public static Command Command()
    {
        var news = new Argument<string>("news") { Description = "Lines of JSON with a text, gzip." };
        var command = new Command("rarity", "Counts words of news for clustering.") { news };
        command.SetAction(result => Run(result.GetRequiredValue(news)));
        return command;
    }

    static void Run(string path)
    {
        var counts = new Dictionary<ulong, int>();
        var seen = new HashSet<string>();
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("text").GetString() is { } text && seen.Add(text))
                Count(text, counts);
        }

        var target = Path.Combine(ScoreSheet.RepositoryRoot(), "src", "Stemma", "Stories", "Clusters", RarityTable.FileName);
        using var output = File.Create(target);
        using var writer = new BinaryWriter(output);
        RarityTable.Write(writer, seen.Count, counts, LeastArticles);
        writer.Flush();
        Console.WriteLine($"{seen.Count} articles, {counts.Count} words, {output.Length} bytes");
    }

    static void Count(string text, Dictionary<ulong, int> counts)
    {
        var words = WordSequence.Of(text);
        var here = new HashSet<ulong>();
        for (var i = 0; i < words.Count; i++)
        {
            if (here.Add(words.Hash(i)))
                counts[words.Hash(i)] = counts.GetValueOrDefault(words.Hash(i)) + 1;
        }
    }
}
